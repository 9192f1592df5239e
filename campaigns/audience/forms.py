"""Understand what somebody says about a persona."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from campaigns.audience.models import Persona, ResearchNote
from campaigns.brands.models import Brand
from core.ui.forms import FormLook, Pair, Section


class PersonaForm(forms.ModelForm[Persona]):
    helper = FormLook(
        Section(_("Who it is"), "name", "role_family", "brand"),
        Section(
            _("What moves them"),
            "seeks",
            "motives",
            "doubts",
            Pair("skills", "talents"),
            why=_(
                "One thing a line reads best. A doubt is a post waiting to be written."
            ),
        ),
        Section(
            _("How to reach them"),
            "interests",
            "media_habits",
            "found_at",
            Pair("attracting_words", "repelling_words"),
        ),
        Section(
            _("How we know"),
            "research",
            why=_(
                "Leave out age, sex, origin, religion, health and private life: they say"
                " nothing about the work, and the law forbids choosing by them."
            ),
        ),
    )

    class Meta:
        model = Persona
        fields = [
            "name",
            "role_family",
            "brand",
            "seeks",
            "motives",
            "doubts",
            "skills",
            "talents",
            "interests",
            "media_habits",
            "found_at",
            "attracting_words",
            "repelling_words",
            "research",
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        brands = Brand.objects.filter(organisation=self.instance.organisation_id)
        self.fields["brand"].queryset = brands.order_by("name")  # type: ignore[attr-defined]
        self.fields["brand"].empty_label = gettext("All brands")  # type: ignore[attr-defined]


class NoteForm(forms.ModelForm[ResearchNote]):
    class Meta:
        model = ResearchNote
        fields = ["text", "source", "found_on"]
        widgets = {"found_on": forms.DateInput({"type": "date"}, format="%Y-%m-%d")}
