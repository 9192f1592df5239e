"""Understand what a visitor or a recruiter typed about an application."""

from datetime import UTC, date, datetime, time
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from candidates.applications import documents
from candidates.applications.documents import Checked, Refused
from candidates.applications.models import Application
from candidates.applications.receiving import Sent
from candidates.applications.screening import Answer
from core import uploads
from core.ui.fields import TelephoneField
from core.ui.forms import FormLook, Pair
from core.users.models import Membership

FAULTS = {
    "empty": gettext_lazy("This file is empty. Choose another one."),
    "too_large": gettext_lazy("This file is larger than 5 MB. Make it smaller."),
    "wrong_type": gettext_lazy(
        "We read PDF, Word (.docx), OpenDocument (.odt), plain text (.txt) and photos"
        " (JPG, PNG, HEIC). Save your CV as one of these."
    ),
    "not_what_it_says": gettext_lazy(
        "The content of this file is not what its name says. Open it, and save it as PDF."
    ),
    "broken": gettext_lazy(
        "This file is damaged or not complete. Save it again as PDF."
    ),
    "locked": gettext_lazy("This file has a password. Choose one without."),
    "bomb": gettext_lazy("This file unpacks to far too much. Save your CV as PDF."),
    "macros": gettext_lazy(
        "This file holds or fetches programs (macros). Save your CV as PDF."
    ),
}


class ApplyForm(forms.Form):
    """Two minutes: a name and an address, the rest may be left out."""

    name = forms.CharField(
        label=gettext_lazy("Your name"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=gettext_lazy("E-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    phone = TelephoneField(
        label=gettext_lazy("Telephone"),
        required=False,
        help_text=gettext_lazy("Then we can call you."),
        widget=forms.TextInput(
            attrs={"autocomplete": "tel", "type": "tel", "inputmode": "tel"}
        ),
    )
    motivation = forms.CharField(
        label=gettext_lazy("Why this job?"),
        required=False,
        max_length=8000,
        help_text=gettext_lazy("A few sentences are enough."),
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    heard_from = forms.ChoiceField(
        label=gettext_lazy("How did you find us?"),
        required=False,
        choices=[
            ("", gettext_lazy("I’d rather not say")),
            *Application.HeardFrom.choices,
        ],
    )
    cv = uploads.FileField(
        label=gettext_lazy("CV"),
        required=False,
        help_text=gettext_lazy(
            "PDF, Word, OpenDocument, plain text, or a photo of the page (JPG, PNG,"
            " HEIC), at most 5 MB. No photograph of you needed."
        ),
        widget=forms.FileInput(
            attrs={
                "accept": ".pdf,.docx,.odt,.txt,.jpg,.jpeg,.png,.heic,.heif,"
                "image/jpeg,image/png,image/heic,image/heif"
            }
        ),
    )

    helper = FormLook("name", Pair("email", "phone"), "motivation", "heard_from", "cv")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.checked: Checked | None = None

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"]).lower()

    def clean(self) -> dict[str, Any]:
        """The file last: Django has complaints of its own about an empty one."""
        facts = super().clean() or {}
        given = self.files.get("cv")
        if given is not None and not isinstance(given, uploads.NotKept):
            self._check(given)
        return facts

    def _check(self, given: "UploadedFile[bytes]") -> None:
        # What is too large is not even read.
        if (given.size or 0) > documents.LARGEST:
            self._refuse("too_large")
            return
        try:
            self.checked = documents.check(given.name or "", given.read())
        except Refused as refusal:
            self._refuse(refusal.fault)

    def _refuse(self, fault: documents.Fault) -> None:
        self.errors.pop("cv", None)
        self.add_error("cv", FAULTS[fault])

    def sent(self, via: str) -> Sent:
        """What was typed, in the words of the operation."""
        typed = {k: v for k, v in self.cleaned_data.items() if k != "cv"}
        return Sent(via=via, **typed)


class MoveForm(forms.Form):
    stage = forms.ChoiceField(
        label=gettext_lazy("Move to"), choices=Application.Status.choices
    )
    reason = forms.ChoiceField(
        label=gettext_lazy("Reason"),
        required=False,
        choices=[("", "—"), *Application.Reason.choices],
        help_text=gettext_lazy("Needed when somebody is rejected or withdraws."),
    )


class ScreenForm(forms.Form):
    """One button for each answer."""

    answer = forms.ChoiceField(label=gettext_lazy("Answer"), choices=Answer.choices)


class LogApplicationForm(forms.Form):
    """Somebody applied in a talk, by e-mail or on paper."""

    vacancy = forms.ModelChoiceField(
        Vacancy.objects.none(), label=gettext_lazy("Vacancy")
    )
    campaign = forms.ModelChoiceField(
        Campaign.objects.none(),
        label=gettext_lazy("Campaign"),
        required=False,
        help_text=gettext_lazy(
            "Where this person came from, as far as you know. Empty: the running campaign"
            " of this vacancy, when there is just one."
        ),
    )
    applied_on = forms.DateField(
        label=gettext_lazy("Applied on"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    heard_from = forms.ChoiceField(
        label=gettext_lazy("How they found us"),
        required=False,
        choices=[("", "—"), *Application.HeardFrom.choices],
    )
    motivation = forms.CharField(
        label=gettext_lazy("Motivation"),
        required=False,
        max_length=8000,
        widget=forms.Textarea,
        help_text=gettext_lazy("In their words; they may ask to see it."),
    )
    helper = FormLook(
        Pair("vacancy", "campaign"), Pair("applied_on", "heard_from"), "motivation"
    )

    def __init__(self, *args: Any, member: Membership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.member = member
        mine = Vacancy.objects.visible_to(member).with_public_page()
        campaigns = Campaign.objects.visible_to(member).order_by("-starts_on")
        self.fields["vacancy"].queryset = mine.order_by("title")  # type: ignore[attr-defined]
        self.fields["campaign"].queryset = campaigns  # type: ignore[attr-defined]
        self.fields["applied_on"].initial = self._today()

    def clean_applied_on(self) -> date:
        day: date = self.cleaned_data["applied_on"]
        if day > self._today():
            raise forms.ValidationError(_("This day has yet to come."))
        return day

    def _today(self) -> date:
        return timezone.localdate(timezone=self.member.organisation.zone)

    def facts(self, now: datetime) -> dict[str, Any]:
        """Today is this moment; of an earlier day nobody knows the hour, so it is noon."""
        facts = dict(self.cleaned_data)
        day = facts.pop("applied_on")
        zone = self.member.organisation.zone
        if day >= timezone.localdate(now, zone):
            return {**facts, "applied_at": now}
        noon = datetime.combine(day, time(12), zone).astimezone(UTC)
        return {**facts, "applied_at": noon}
