"""Which campaigns a list shows."""

from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, FilterSet

from campaigns.planning.models import Campaign
from core.ui.filters import SearchFilter


class CampaignFilter(FilterSet):  # type: ignore[misc]
    q = SearchFilter("name")
    status = ChoiceFilter(
        label=_("Status"), choices=Campaign.Status.choices, empty_label=_("All")
    )

    class Meta:
        model = Campaign
        fields = ["q", "status"]
