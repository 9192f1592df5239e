"""Understand what somebody says of a campaign as a whole, at its start and its end."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from campaigns.audience.models import Persona
from campaigns.brands.models import Brand
from campaigns.brands.other_brands import MEANT, AsksAboutOtherBrand, own_first
from campaigns.planning.figures import kept, typed
from campaigns.planning.forms import DayInput, MemberField, OfPlan, many
from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from core.address_values import whole_number
from core.ui.forms import FormLook, Pair, Section
from core.ui.number_fields import AmountField, use_currency
from core.users.models import Membership


class CampaignForm(AsksAboutOtherBrand, OfPlan, forms.ModelForm[Campaign]):
    baseline_value = AmountField(label=_("Where we stand now"), required=False)
    lead = MemberField(label=_("Who leads it"), required=False, empty_label=_("Nobody"))
    personas = many(_("Personas"), _("Whom you want to reach."))
    vacancies = many(_("Vacancies"))
    team = many(
        _("Team"),
        _("Recruiters and viewers see the campaigns they are in the team of."),
    )
    helper = FormLook(
        Section(_("The campaign"), "name", "brand", Pair("starts_on", "ends_on")),
        Section(
            _("Why now"),
            "motive",
            "motive_text",
            "baseline_metric",
            Pair("baseline_value", "baseline_on"),
            "baseline_source",
            why=_(
                "With a figure of today you can say afterwards whether it worked. Leave"
                " it empty when nobody knows it yet."
            ),
        ),
        Section(_("For what and whom"), "vacancies", "personas", MEANT, "lead", "team"),
    )

    class Meta:
        model = Campaign
        fields = [
            "name",
            "brand",
            "starts_on",
            "ends_on",
            "motive",
            "motive_text",
            "baseline_metric",
            "baseline_value",
            "baseline_on",
            "baseline_source",
            "lead",
        ]
        widgets = {
            "starts_on": DayInput,
            "ends_on": DayInput,
            "baseline_on": DayInput,
            "motive_text": forms.Textarea(attrs={"rows": 3}),
        }
        help_texts = {
            "baseline_source": _("For example: counted in the ATS over October.")
        }

    def __init__(self, *args: Any, member: Membership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        brands = Brand.objects.visible_to(member).order_by("name")
        self.fields["brand"].queryset = brands  # type: ignore[attr-defined]
        own = whole_number(str(self["brand"].value() or ""))
        personas = own_first(Persona.objects.visible_to(member), own, "name")
        vacancies = own_first(Vacancy.objects.visible_to(member), own, "title")
        self.offer("personas", personas, own)
        self.offer("vacancies", vacancies, own)
        self._offer_colleagues(member)
        use_currency(self, member.organisation.currency)
        if not self.instance.pk:
            first_two = list(brands[:2])
            self.fields["brand"].initial = first_two[0] if len(first_two) == 1 else None
            self.initial.setdefault("lead", member.pk)
        else:
            for name in ("personas", "vacancies", "team"):
                self.initial[name] = list(getattr(self.instance, name).all())
            value = typed(self.instance.baseline_metric, self.instance.baseline_value)
            self.initial["baseline_value"] = value

    def _offer_colleagues(self, member: Membership) -> None:
        """The same people for two fields, read once."""
        active = Membership.objects.visible_to(member).active().select_related("user")
        in_order = active.order_by("user__name", "pk")
        colleagues = [(one.pk, str(one)) for one in in_order]
        self.fields["lead"].offer(member, colleagues)  # type: ignore[attr-defined]
        team = self.fields["team"]
        team.queryset = active  # type: ignore[attr-defined]
        team.choices = colleagues  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        metric = cleaned.get("baseline_metric", "")
        cleaned["baseline_value"] = kept(metric, cleaned.get("baseline_value"))
        return cleaned


def lesson(label: Any, help_text: Any) -> forms.CharField:
    """A question about what was learned; the operation says when an answer is too thin."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class CloseForm(forms.Form):
    """Three short questions; a sentence on each is enough."""

    worked = lesson(_("What worked?"), _("Which post, channel or deed brought people?"))
    failed = lesson(
        _("What did not work?"), _("Where did people drop off, or time get lost?")
    )
    next_time = lesson(
        _("What do you do next time?"), _("The next campaign begins with this.")
    )
