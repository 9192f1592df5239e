"""Finding people: by name, address or place; by where we know them from and why."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, FilterSet, ModelChoiceFilter

from campaigns.planning.models import Campaign
from candidates.people import platforms, search
from candidates.people.models import Candidate
from core.http import Request
from core.ui.filters import SearchFilter


def sources() -> list[tuple[str, str]]:
    others = [(key, str(label)) for key, label in platforms.OTHER_SOURCES.items()]
    return [*platforms.choices(), *others]


def campaigns(request: Request | None) -> QuerySet[Campaign]:
    """Those of the reader."""
    if request is None:
        return Campaign.objects.none()
    mine = Campaign.objects.visible_to(request.member)
    return mine.only("name", "slug").order_by("name")


class CandidateFilter(FilterSet):  # type: ignore[misc]
    """What the list of candidates can be narrowed to."""

    q = SearchFilter(
        method="search", placeholder=_("Name, e-mail, place, telephone or profile")
    )
    source = ChoiceFilter(
        label=_("Source"), choices=sources, empty_label=_("All sources")
    )
    basis = ChoiceFilter(
        label=_("Legal basis"),
        choices=Candidate.Basis.choices,
        empty_label=_("Every basis"),
    )

    campaign = ModelChoiceFilter(
        label=_("Campaign"),
        queryset=campaigns,
        to_field_name="slug",
        empty_label=_("All campaigns"),
        method="of_campaign",
    )

    due = ChoiceFilter(
        label=_("Dates"),
        choices=[
            ("passed", _("Kept until: passed")),
            ("untold", _("To be told: passed")),
        ],
        empty_label=_("All dates"),
        method="of_dates",
    )

    class Meta:
        model = Candidate
        fields = ("q", "source", "basis", "campaign", "due")

    def of_dates(
        self, rows: QuerySet[Candidate], _name: str, due: str
    ) -> QuerySet[Candidate]:
        """Whose time is over; who should have been told."""
        today = timezone.localdate()
        if due == "untold":
            return rows.notice_overdue(today)  # type: ignore[attr-defined, no-any-return]
        return rows.filter(keep_until__lt=today)

    def of_campaign(
        self, rows: QuerySet[Candidate], _name: str, campaign: Campaign
    ) -> QuerySet[Candidate]:
        """Who wrote or applied under a campaign."""
        came = Q(conversations__campaign=campaign) | Q(applications__campaign=campaign)
        return rows.filter(came).distinct()

    def search(
        self, rows: QuerySet[Candidate], _name: str, words: Any
    ) -> QuerySet[Candidate]:
        return search.people(rows, str(words))
