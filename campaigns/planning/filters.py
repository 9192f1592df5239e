"""Which campaigns a list shows."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, ChoiceFilter, FilterSet

from campaigns.planning.models import Campaign
from core.search import words_in


class CampaignFilter(FilterSet):  # type: ignore[misc]
    q = CharFilter(
        max_length=200,
        label=_("Search"),
        method="search",
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    status = ChoiceFilter(
        label=_("Status"), choices=Campaign.Status.choices, empty_label=_("All")
    )

    class Meta:
        model = Campaign
        fields = ["q", "status"]

    def search(self, rows: QuerySet[Campaign], _name: str, words: str) -> Any:
        return words_in(rows, words, "name")
