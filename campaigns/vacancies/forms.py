"""Understand what was typed about a vacancy."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from campaigns.brands.models import Brand
from campaigns.vacancies.models import Vacancy
from campaigns.vacancies.need import choices_for, seats_at_most
from core.ui.forms import FormLook, Pair, Section
from core.ui.number_fields import PriceField
from core.users.models import Membership


class VacancyForm(forms.ModelForm[Vacancy]):
    """In short sections, each with a sentence why."""

    closes_on = forms.DateField(
        label=gettext_lazy("Closes on"),
        required=False,
        help_text=gettext_lazy("The last day. Empty: until you close it."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    class Meta:
        model = Vacancy
        fields = [
            "title",
            "brand",
            "requisition",
            "location",
            "postcode",
            "is_remote",
            "contract",
            "hours_min",
            "hours_max",
            "salary_min",
            "salary_max",
            "salary_period",
            "summary",
            "picture",
            "requirements",
            "work",
            "offer",
            "next_steps",
            "answer_within_days",
            "seats",
            "contact_name",
            "contact_email",
            "hiring_team",
        ]
        field_classes = {"salary_min": PriceField, "salary_max": PriceField}
        widgets = {
            "hiring_team": forms.CheckboxSelectMultiple,
        }
        help_texts = {
            "requisition": gettext_lazy(
                "The approved need it recruits for. Each hire then fills one of its seats."
            ),
        }

    def __init__(self, *args: Any, member: Membership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.member = member
        colleagues = Membership.objects.active().visible_to(member)
        brands = Brand.objects.visible_to(member).order_by("name")
        choices: dict[str, QuerySet[Any]] = {
            "brand": brands,
            "hiring_team": colleagues.select_related("user").order_by("user__name"),
            "requisition": choices_for(member, self.instance),
        }
        for name, rows in choices.items():
            self.fields[name].queryset = rows  # type: ignore[attr-defined]
        library: Any = self.fields["picture"]
        pictures = library.queryset.visible_to(member).described()
        library.queryset = pictures.order_by("-pk")
        library.empty_label = _("No picture")
        if not self.instance.pk:
            self.fields["brand"].initial = _only_one(brands)
        if self.instance.pk:
            self.fields["closes_on"].initial = self.instance.closes_on

    helper = FormLook(
        Section(
            gettext_lazy("The role"),
            "title",
            "summary",
            "picture",
            "requisition",
            Pair("brand", "contract"),
            Pair("location", "postcode"),
            "is_remote",
            Pair("hours_min", "hours_max"),
            why=gettext_lazy(
                "Use the words people search for. A place and hours decide whether "
                "somebody reads on."
            ),
        ),
        Section(
            gettext_lazy("Salary"),
            Pair("salary_min", "salary_max"),
            "salary_period",
            why=gettext_lazy(
                "The range is part of the offer (EU pay transparency). Without it the "
                "vacancy cannot be opened."
            ),
        ),
        Section(
            gettext_lazy("What you ask and offer"),
            "requirements",
            "work",
            "offer",
            why=gettext_lazy(
                "Short and honest. Every requirement too many costs good candidates."
            ),
        ),
        Section(
            gettext_lazy("The procedure"),
            "next_steps",
            Pair("answer_within_days", "closes_on"),
            Pair("contact_name", "contact_email"),
            why=gettext_lazy(
                "Candidates want to know what happens after they press the button. "
                "You promise this, and we remind you of it."
            ),
        ),
        Section(
            gettext_lazy("Who decides"),
            "seats",
            "hiring_team",
            why=gettext_lazy(
                "The hiring team is told of each application. Managers see only the "
                "candidates of their own team."
            ),
        ),
    )

    def clean_closes_on(self) -> date | None:
        day: date | None = self.cleaned_data["closes_on"]
        is_kept = bool(self.instance.pk) and day == self.instance.closes_on
        if day and not is_kept and day < timezone.localdate():
            raise forms.ValidationError(_("This day has passed."))
        return day

    def clean(self) -> dict[str, Any]:
        facts: dict[str, Any] = super().clean() or {}
        self._refuse_downwards(
            "hours_min", "hours_max", _("The hours must run from low to high.")
        )
        self._refuse_downwards(
            "salary_min", "salary_max", _("The salary must run from low to high.")
        )
        self._refuse_half_a_range()
        self._refuse_more_than_needed()
        return facts

    def _refuse_more_than_needed(self) -> None:
        seats = self.cleaned_data.get("seats")
        most = seats_at_most(self.cleaned_data.get("requisition"))
        if seats is not None and most is not None and seats > most:
            said = _(
                "The requisition has %(n)s seats. Ask for more people there first."
            )
            self.add_error("seats", said % {"n": most})

    def _refuse_downwards(self, low: str, high: str, words: str) -> None:
        lowest, highest = self.cleaned_data.get(low), self.cleaned_data.get(high)
        if lowest is not None and highest is not None and lowest > highest:
            self.add_error(high, words)

    def _refuse_half_a_range(self) -> None:
        """What is public keeps its salary; a draft may wait, but not name half of it."""
        names = ("salary_min", "salary_max")
        missing = [
            name
            for name in names
            if name not in self.errors and self.cleaned_data.get(name) is None
        ]
        is_public = bool(self.instance.pk) and not self.instance.is_draft
        if missing and (is_public or len(missing) == 1):
            for name in missing:
                self.add_error(name, _("Fill in both amounts; they may be the same."))

    def facts(self) -> dict[str, Any]:
        """What the operation wants to know: the last day has become a moment."""
        facts = dict(self.cleaned_data)
        facts["closes_at"] = self._end_of(facts.pop("closes_on"))
        return facts

    def _end_of(self, day: date | None) -> datetime | None:
        """Midnight after the day, in the zone of the organisation."""
        if day is None:
            return None
        after = datetime.combine(day + timedelta(days=1), time())
        return after.replace(tzinfo=self.member.organisation.zone)


def _only_one(brands: QuerySet[Brand]) -> Brand | None:
    """The brand of an organisation that has one."""
    found = list(brands[:2])
    return found[0] if len(found) == 1 else None


class OpenForm(forms.Form):
    """Why a text that the guidelines stop may stay; empty where nothing is stopped."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
