"""A list: sorting, pages and the file, all from the address."""

import pytest
from django.test import RequestFactory
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from core.tests.factories import MembershipFactory
from core.ui.components import Empty, link
from core.ui.tables import Column, Table
from core.users.models import Membership


class People(Table[Membership]):
    name = "people"
    start_sort = "user__name"
    columns = (
        Column(
            "person",
            _("Name"),
            is_title=True,
            sort="user__name",
            show=lambda m: link("#", m.user.name),
            plain=lambda m: m.user.name,
        ),
        Column("role", _("Role"), align="end"),
    )
    empty = Empty("Nobody yet")


@pytest.fixture
def colleagues(organisation):
    for name in ("Bea", "Anne", "=Cees"):
        MembershipFactory(organisation=organisation, user__name=name)
    return Membership.objects.filter(organisation=organisation).select_related("user")


def table(rows, query=""):
    return People(RequestFactory().get(f"/people/?{query}"), rows)


def names(shown):
    return [m.user.name for m in shown.page]


@pytest.mark.parametrize(
    ("query", "order"),
    [
        ("", ["=Cees", "Anne", "Bea"]),
        ("sort=person", ["=Cees", "Anne", "Bea"]),
        ("sort=-person", ["Bea", "Anne", "=Cees"]),
        ("sort=password", ["=Cees", "Anne", "Bea"]),
        ("sort=role", ["=Cees", "Anne", "Bea"]),
    ],
)
def test_only_a_column_that_says_so_sorts(colleagues, query, order):
    assert names(table(colleagues, query)) == order


def test_the_heading_says_how_it_is_sorted_and_turns_it_around(colleagues):
    head = table(colleagues, "sort=person&status=open").head

    assert 'aria-sort="ascending"' in head
    assert 'href="?sort=-person&amp;status=open"' in head or (
        'href="?status=open&amp;sort=-person"' in head
    )


def test_the_title_is_a_row_heading_and_the_rest_has_its_label_for_a_phone(colleagues):
    with translation.override("en"):
        body = table(colleagues).body

    assert '<th scope="row" class="cell-title"><a href="#">Anne</a></th>' in body
    assert '<td class="cell-end" data-label="Role">' in body


def test_what_people_type_is_escaped(organisation):
    MembershipFactory(organisation=organisation, user__name="<script>")

    assert "<script>" not in table(Membership.objects.select_related("user")).body


@pytest.mark.parametrize(
    ("size", "shown"), [("50", 30), ("7", 25), ("x", 25), ("", 25)]
)
def test_a_page_has_25_50_or_100_rows(organisation, size, shown):
    MembershipFactory.create_batch(30, organisation=organisation)

    assert (
        len(table(Membership.objects.select_related("user"), f"size={size}").page)
        == shown
    )


def test_a_page_beyond_the_last_is_the_last(colleagues):
    assert names(table(colleagues, "page=99")) == ["=Cees", "Anne", "Bea"]


@pytest.mark.parametrize(("language", "line"), [("nl", "'=Cees;"), ("en", "'=Cees,")])
def test_the_file_opens_in_a_spreadsheet_and_runs_nothing(colleagues, language, line):
    with translation.override(language):
        answer = table(colleagues, "format=csv").file()
        text = b"".join(answer.streaming_content).decode("utf-8")

    assert text.startswith("\ufeff")
    assert line in text
    assert answer.headers["Content-Disposition"] == 'attachment; filename="people.csv"'


def test_ten_times_as_many_rows_cost_no_more_queries(
    organisation, django_assert_num_queries
):
    MembershipFactory.create_batch(20, organisation=organisation)
    with django_assert_num_queries(2):
        shown = table(Membership.objects.select_related("user"))
        assert shown.count
        assert shown.body
