"""Which applications the board and the list show."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, ChoiceFilter, FilterSet, ModelChoiceFilter

from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from candidates.applications.models import Application
from candidates.people import search
from candidates.people.models import Candidate
from core.http import Request
from core.search import holds
from core.ui.filters import SearchFilter


def vacancies(request: Request | None) -> QuerySet[Vacancy]:
    """Those the reader may see the applications of."""
    if request is None:
        return Vacancy.objects.none()
    member = request.member
    mine = Vacancy.objects.visible_to(member).order_by("title", "location")
    if not (member.sees_all or member.role == "recruiter"):
        mine = mine.filter(hiring_team=member)
    return mine.only("title")


class ApplicationFilter(FilterSet):  # type: ignore[misc]
    q = SearchFilter(method="search")
    vacancy = ModelChoiceFilter(
        label=_("Vacancy"), queryset=vacancies, empty_label=_("All")
    )
    stage = ChoiceFilter(
        label=_("Stage"),
        field_name="status",
        choices=Application.Status.choices,
        empty_label=_("All"),
    )
    campaign = CharFilter(
        method="of_campaign", max_length=200, widget=forms.HiddenInput
    )
    # Board or table; it is part of the address and filters nothing.
    view = CharFilter(method="as_it_is", max_length=200, widget=forms.HiddenInput)

    class Meta:
        model = Application
        fields: list[str] = []

    def search(self, rows: QuerySet[Application], _name: str, words: str) -> Any:
        """By the person, as in the list of candidates, or by the vacancy; `jansen kok` by both."""
        mine = Candidate.objects.visible_to(self.request.member)
        for term in search.terms(words):
            people = mine.filter(search.known_by(term))
            titled = Vacancy.objects.filter(holds(term, "title"))
            rows = rows.filter(
                Q(candidate__in=people.values("pk"))
                | Q(vacancy__in=titled.values("pk"))
            )
        return rows

    def of_campaign(self, rows: QuerySet[Application], _name: str, slug: str) -> Any:
        visible = Campaign.objects.visible_to(self.request.member)
        return rows.filter(campaign__in=visible.filter(slug=slug))

    def as_it_is(self, rows: QuerySet[Application], _name: str, _view: str) -> Any:
        return rows
