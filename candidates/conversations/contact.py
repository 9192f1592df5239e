"""The form in which a recruiter writes down a first contact."""

from typing import Any

from crispy_forms.layout import HTML, Div
from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from candidates.conversations.forms import LONGEST_TEXT, WritingForm
from candidates.conversations.models import Conversation, Message
from candidates.people import platforms
from candidates.people.models import Candidate
from core.address_values import whole_number
from core.ui.fields import TelephoneField
from core.ui.forms import Details, FormLook, Pair
from core.users.models import Membership

Kind = Conversation.Kind

KINDS = (
    (Kind.DIRECT_MESSAGE, gettext_lazy("They wrote to me")),
    (Kind.COMMENT, gettext_lazy("Public comment")),
    (Kind.TELEPHONE, gettext_lazy("Telephone")),
    (Kind.SOURCED, gettext_lazy("I found them")),
)
LAST = (
    ("", gettext_lazy("As usual: they, or I when I found them")),
    (Message.Direction.IN, gettext_lazy("They did")),
    (Message.Direction.OUT, gettext_lazy("I did")),
)


def _typed(kind: type[forms.Widget] = forms.TextInput, **attrs: str) -> forms.Widget:
    """A field that helps a thumb: the right keyboard, and “next” on it."""
    attrs = {"autocomplete": "off", "enterkeyhint": "next", **attrs}
    return kind(attrs=attrs)


class ContactForm(WritingForm):
    """A first contact, in as few taps as it takes."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What happened?"),
        choices=KINDS,
        initial=Kind.DIRECT_MESSAGE,
        widget=forms.RadioSelect,
    )
    platform = forms.ChoiceField(label=gettext_lazy("Where"), choices=platforms.choices)
    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=120,
        widget=_typed(autocapitalize="words", spellcheck="false"),
    )
    address = forms.CharField(
        label=gettext_lazy("Profile: address or name on the platform"),
        max_length=300,
        required=False,
        widget=_typed(inputmode="url", autocapitalize="none", spellcheck="false"),
    )
    text = forms.CharField(
        label=gettext_lazy("What was said"),
        max_length=LONGEST_TEXT,
        error_messages={"required": gettext_lazy("Write down what was said.")},
        widget=forms.Textarea(attrs={"rows": 3, "enterkeyhint": "enter"}),
    )
    reason = forms.CharField(
        label=gettext_lazy("Why this person"),
        max_length=200,
        required=False,
        widget=_typed(),
        help_text=gettext_lazy(
            "The link with the work we offer. Empty: their public profile fits."
        ),
    )
    campaign = forms.ModelChoiceField(
        Campaign.objects.none(),
        label=gettext_lazy("Campaign"),
        required=False,
        empty_label=gettext_lazy("None"),
    )
    vacancy = forms.ModelChoiceField(
        Vacancy.objects.none(),
        label=gettext_lazy("Vacancy"),
        required=False,
        empty_label=gettext_lazy("None"),
    )
    last = forms.ChoiceField(
        label=gettext_lazy("Who wrote last?"), choices=LAST, required=False
    )
    at = forms.DateTimeField(
        label=gettext_lazy("When"),
        required=False,
        help_text=gettext_lazy("Empty: just now."),
        widget=forms.DateTimeInput(
            attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"
        ),
    )
    email = forms.EmailField(
        label=gettext_lazy("E-mail address"),
        required=False,
        widget=_typed(forms.EmailInput, inputmode="email"),
    )
    phone = TelephoneField(
        label=gettext_lazy("Telephone number"),
        required=False,
        widget=_typed(inputmode="tel"),
    )
    headline = forms.CharField(
        label=gettext_lazy("What they do now"),
        max_length=160,
        required=False,
        widget=_typed(),
    )
    # Chosen by the buttons of a collision; see `decide`.
    decision = forms.CharField(
        label=gettext_lazy("Decision"), max_length=40, required=False
    )

    helper = FormLook(
        Div("kind", css_class="contact-kinds"),
        HTML('{% include "candidates/conversations/_contact_basis.html" %}'),
        Pair("platform", "name"),
        "address",
        "text",
        Div("reason", css_class="contact-found"),
        "guideline_reason",
        Pair("campaign", "vacancy"),
        Details(
            gettext_lazy("More: when, e-mail, telephone"),
            Pair("last", "at"),
            Pair("email", "phone"),
            "headline",
            css_class="contact-more",
        ),
    )

    def __init__(
        self, *args: Any, member: Membership, asked: QueryDict, **kwargs: Any
    ) -> None:
        kwargs.setdefault("initial", _start(member, asked))
        super().__init__(*args, **kwargs)
        self.member = member
        self.somebody_else = False
        self.person: Candidate | None = None
        self.talk: Conversation | None = None
        self.seen: int | None = None
        # A profile that we found may stand for itself.
        found = self.data.get("kind") == Kind.SOURCED
        self.fields["text"].required = not found
        running = Campaign.objects.visible_to(member).running()
        self.fields["campaign"].queryset = running.order_by("pk")  # type: ignore[attr-defined]
        vacancies = Vacancy.objects.visible_to(member)
        still_open = vacancies.filter(status=Vacancy.Status.OPEN)
        self.fields["vacancy"].queryset = still_open.order_by("pk")  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        self._decide(given.get("decision", ""))
        return given

    def _decide(self, decision: str) -> None:
        """`other`, `person-7` (a new talk with person 7) or `talk-9-40` (add to talk 9, of which 40 was newest)."""
        what, number, seen = (*decision.split("-"), "", "")[:3]
        self.seen = whole_number(seen)
        self.somebody_else = what == "other"
        pk = whole_number(number)
        if pk is None:
            return
        if what == "person":
            self.person = (
                Candidate.objects.visible_to(self.member).filter(pk=pk).first()
            )
        elif what == "talk":
            talks = Conversation.objects.visible_to(self.member)
            self.talk = talks.filter(pk=pk).first()
        if self.person is None and self.talk is None:
            raise ValidationError(_("This person is no longer there. Choose again."))

    @property
    def they_spoke_last(self) -> bool:
        given = self.cleaned_data
        if given["last"]:
            return bool(given["last"] == Message.Direction.IN)
        return bool(given["kind"] != Kind.SOURCED)

    def contact(self) -> dict[str, Any]:
        """What `operations.log_contact` wants to know."""
        given = dict(self.cleaned_data)
        for name in ("decision", "last"):
            given.pop(name)
        return {
            **given,
            "they_spoke_last": self.they_spoke_last,
            "person": self.person,
            "is_somebody_else": self.somebody_else,
        }

    def message(self) -> dict[str, Any]:
        """The same as one more message of a talk: for `operations.log_message`."""
        is_theirs = self.they_spoke_last
        return {
            "direction": Message.Direction.IN if is_theirs else Message.Direction.OUT,
            "text": self.cleaned_data["text"],
            "at": self.cleaned_data["at"],
            "seen": self.seen,
            "guideline_reason": self.cleaned_data["guideline_reason"],
        }


def _start(member: Membership, asked: QueryDict) -> dict[str, Any]:
    """What is filled in already: what the address says, else what was used last."""
    last = (
        Conversation.objects.visible_to(member)
        .filter(owner=member)
        .order_by("-created_at")
        .first()
    )
    start: dict[str, Any] = {
        name: asked[name] for name in ("name", "address", "text") if name in asked
    }
    if last:
        start |= {"platform": last.platform, "campaign": last.campaign_id}
    if "campaign" in asked:
        mine = Campaign.objects.visible_to(member).filter(slug=asked["campaign"])
        start["campaign"] = mine.values_list("pk", flat=True).first()
    if (vacancy := whole_number(asked.get("vacancy"))) is not None:
        start["vacancy"] = vacancy
    return start
