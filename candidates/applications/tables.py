"""The list of applications, with the same filters as the board."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, ChoiceFilter, FilterSet

from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from candidates.applications.board import TONES
from candidates.applications.models import Application
from core.ui import formats
from core.ui.components import Empty, badge, link
from core.ui.tables import Column, Table
from core.users.models import Membership


def vacancies(member: Membership) -> list[tuple[int, str]]:
    """Those the reader may see the applications of: number and title."""
    mine = Vacancy.objects.visible_to(member).order_by("title", "location")
    if not (member.sees_all or member.role == "recruiter"):
        mine = mine.filter(hiring_team=member)
    return list(mine.values_list("pk", "title"))


class ApplicationFilter(FilterSet):  # type: ignore[misc]
    q = CharFilter(
        label=_("Search"),
        method="search",
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    vacancy = ChoiceFilter(label=_("Vacancy"), empty_label=_("All"))
    stage = ChoiceFilter(
        label=_("Stage"),
        field_name="status",
        choices=Application.Status.choices,
        empty_label=_("All"),
    )
    campaign = CharFilter(method="of_campaign", widget=forms.HiddenInput)
    # Board or table; it is part of the address and filters nothing.
    view = CharFilter(method="as_it_is", widget=forms.HiddenInput)

    class Meta:
        model = Application
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Read once: to choose from, and to know whether a choice is one of them.
        choices = vacancies(self.request.member)
        self.filters["vacancy"].extra["choices"] = choices

    def search(self, rows: QuerySet[Application], _name: str, words: str) -> Any:
        return rows.filter(
            Q(candidate__name__icontains=words)
            | Q(candidate__email__icontains=words)
            | Q(vacancy__title__icontains=words)
        )

    def of_campaign(self, rows: QuerySet[Application], _name: str, slug: str) -> Any:
        visible = Campaign.objects.visible_to(self.request.member)
        return rows.filter(campaign__in=visible.filter(slug=slug))

    def as_it_is(self, rows: QuerySet[Application], _name: str, _view: str) -> Any:
        return rows


class ApplicationTable(Table[Application]):
    name = "applications"
    caption = _("Applications")
    start_sort = "-applied_at"
    columns = (
        Column(
            "name",
            _("Name"),
            is_title=True,
            sort="candidate__name",
            show=lambda a: link(a.get_absolute_url(), a.candidate.name),
            plain=lambda a: a.candidate.name,
        ),
        Column(
            "vacancy",
            _("Vacancy"),
            sort="vacancy__title",
            show=lambda a: a.vacancy.title,
            plain=lambda a: a.vacancy.title,
        ),
        Column(
            "status",
            _("Stage"),
            sort="status",
            show=lambda a: badge(a.get_status_display(), TONES[a.status]),
            plain=lambda a: a.get_status_display(),
        ),
        Column(
            "applied_at",
            _("Applied"),
            sort="applied_at",
            align="end",
            show=lambda a: formats.day(a.applied_at),
        ),
        Column(
            "stage_since",
            _("In this stage since"),
            sort="stage_since",
            align="end",
            show=lambda a: formats.day(a.stage_since),
            hides_on_phone=True,
        ),
        Column(
            "campaign",
            _("Campaign"),
            sort="campaign__name",
            show=lambda a: a.campaign.name if a.campaign else "",
            plain=lambda a: a.campaign.name if a.campaign else "",
            hides_on_phone=True,
        ),
        Column(
            "reason",
            _("Reason"),
            show=lambda a: a.get_reason_display(),
            plain=lambda a: a.get_reason_display(),
            hides_on_phone=True,
        ),
    )
    empty = Empty(
        _("No applications yet"),
        _("They come in by the form of a vacancy, or you log them yourself."),
        icon="users",
    )

    @property
    def is_filtered(self) -> bool:
        """Board or table is no filter."""
        names = ("q", "vacancy", "stage", "campaign")
        return any(self.request.GET.get(name) for name in names)
