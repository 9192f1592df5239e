"""The list of vacancies."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, ChoiceFilter, FilterSet

from campaigns.vacancies import wording
from campaigns.vacancies.models import Vacancy
from core.ui import formats
from core.ui.components import Empty, badge, link
from core.ui.tables import Column, Table


class VacancyFilter(FilterSet):  # type: ignore[misc]
    q = CharFilter(
        label=_("Search"),
        method="search",
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    status = ChoiceFilter(
        label=_("Status"), choices=Vacancy.Status.choices, empty_label=_("All")
    )
    campaign = CharFilter(method="of_campaign", widget=forms.HiddenInput)

    class Meta:
        model = Vacancy
        fields: list[str] = []

    def search(self, rows: QuerySet[Vacancy], _name: str, words: str) -> Any:
        return rows.filter(
            Q(title__icontains=words)
            | Q(location__icontains=words)
            | Q(brand__name__icontains=words)
        )

    def of_campaign(self, rows: QuerySet[Vacancy], _name: str, slug: str) -> Any:
        return rows.filter(campaigns__slug=slug)


class VacancyTable(Table[Vacancy]):
    name = "vacancies"
    caption = _("Vacancies")
    start_sort = "-created_at"
    columns = (
        Column(
            "title",
            _("Title"),
            is_title=True,
            sort="title",
            show=lambda v: link(v.get_absolute_url(), v.title, v.brand.name),
            plain=lambda v: v.title,
        ),
        Column(
            "status",
            _("Status"),
            sort="status",
            show=lambda v: badge(v.get_status_display(), wording.TONES[v.status]),
            plain=lambda v: v.get_status_display(),
        ),
        Column("location", _("Place of work"), sort="location"),
        Column(
            "hours",
            _("Hours"),
            sort="hours_max",
            show=wording.hours,
            hides_on_phone=True,
        ),
        Column("salary", _("Salary"), sort="salary_max", show=wording.salary),
        Column(
            "opened_at",
            _("Opened"),
            sort="opened_at",
            align="end",
            show=lambda v: formats.day(v.opened_at),
        ),
        Column(
            "closes_at",
            _("Closes"),
            sort="closes_at",
            align="end",
            show=lambda v: formats.day(v.closes_on),
            plain=lambda v: v.closes_on,
        ),
    )
    empty = Empty(
        _("No vacancies yet"),
        _("A vacancy gets a public page and a form. Posts lead people to it."),
        icon="briefcase",
    )
