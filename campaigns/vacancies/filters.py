"""Which vacancies a list shows."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, ChoiceFilter, FilterSet

from campaigns.vacancies.models import Vacancy
from core.ui.filters import SearchFilter


class VacancyFilter(FilterSet):  # type: ignore[misc]
    q = SearchFilter("title", "location", "brand__name")
    status = ChoiceFilter(
        label=_("Status"), choices=Vacancy.Status.choices, empty_label=_("All")
    )
    campaign = CharFilter(
        method="of_campaign", max_length=200, widget=forms.HiddenInput
    )

    class Meta:
        model = Vacancy
        fields: list[str] = []

    def of_campaign(self, rows: QuerySet[Vacancy], _name: str, slug: str) -> Any:
        return rows.filter(campaigns__slug=slug)
