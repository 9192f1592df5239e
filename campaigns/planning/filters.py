"""Which campaigns a list shows."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, ChoiceFilter, FilterSet

from campaigns.planning.models import Campaign


class CampaignFilter(FilterSet):  # type: ignore[misc]
    q = CharFilter(
        max_length=200,
        label=_("Search"),
        field_name="name",
        lookup_expr="icontains",
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    status = ChoiceFilter(
        label=_("Status"), choices=Campaign.Status.choices, empty_label=_("All")
    )

    class Meta:
        model = Campaign
        fields = ["q", "status"]
