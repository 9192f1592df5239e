"""Understand what is said of a new campaign that begins with a plan."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from campaigns.audience.models import Persona
from campaigns.beginnings.operations import Wish
from campaigns.brands.models import Brand
from campaigns.brands.other_brands import MEANT, AsksAboutOtherBrand, own_first
from campaigns.planning.forms import DayInput, MemberField, many
from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from core.address_values import whole_number
from core.ui.forms import FormLook, Pair, Section
from core.users.models import Membership


class BeginForm(AsksAboutOtherBrand, forms.Form):
    name = forms.CharField(
        label=_("Name"), max_length=Campaign._meta.get_field("name").max_length
    )
    brand: Any = forms.ModelChoiceField(label=_("Brand"), queryset=None)
    starts_on = forms.DateField(label=_("Starts on"), widget=DayInput())
    ends_on = forms.DateField(label=_("Ends on"), widget=DayInput())
    lead = MemberField(
        label=_("Who leads it"),
        help_text=_("Gets the steps and duties to begin with; you divide them later."),
    )
    vacancies = many(_("Vacancies"))
    personas = many(_("Personas"), _("Whom you want to reach."))
    helper = FormLook(
        Section(_("The campaign"), "name", "brand", Pair("starts_on", "ends_on")),
        Section(_("For what and whom"), "lead", "vacancies", "personas", MEANT),
    )

    def __init__(self, *args: Any, member: Membership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        brands = Brand.objects.visible_to(member).order_by("name")
        self.fields["brand"].queryset = brands  # type: ignore[attr-defined]
        own = whole_number(str(self["brand"].value() or ""))
        vacancies = own_first(Vacancy.objects.visible_to(member), own, "title")
        personas = own_first(Persona.objects.visible_to(member), own, "name")
        self.offer("vacancies", vacancies, own)
        self.offer("personas", personas, own)
        self.fields["lead"].offer(member)  # type: ignore[attr-defined]
        self.initial.setdefault("lead", member.pk)

    def wish(self) -> Wish:
        return Wish(**self.cleaned_data)
