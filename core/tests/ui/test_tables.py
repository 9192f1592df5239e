"""A list: sorting, pages and files, all from the address."""

import csv
from html.parser import HTMLParser
from io import BytesIO

import pytest
from django import forms
from django.db.models import Value
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django_filters import FilterSet
from openpyxl import load_workbook

from core.tests.factories import MembershipFactory
from core.ui.columns import (
    BadgeColumn,
    ButtonColumn,
    Column,
    DayColumn,
    LinkColumn,
    MoneyColumn,
    NotedColumn,
)
from core.ui.components import Empty
from core.ui.filters import SearchFilter
from core.ui.tables import Table
from core.users.models import Membership

SCRIPT = "<script>alert(1)</script>"


class PeopleFilter(FilterSet):
    q = SearchFilter("user__name")

    class Meta:
        model = Membership
        fields: list[str] = []


class People(Table):
    list_name = "people"
    caption = _("Team")
    default_order = "user__name"
    empty = Empty("Nobody yet")

    person = LinkColumn(
        _("Name"),
        accessor="user__name",
        url=lambda _member: "#",
        order_by="user__name",
        is_title=True,
    )
    role = Column(_("Role"), align="end", hides_on_phone=True)
    left_at = DayColumn(
        _("Left"), order_by="user__last_login", accessor="user__last_login"
    )
    email = Column(_("E-mail address"), accessor="user__email", visible=False)
    change = ButtonColumn(_("Change"), url=lambda member: f"{member.pk}/")


class Page(HTMLParser):
    """The cells of the page: (tag, attributes, text, tags inside)."""

    def __init__(self, html):
        super().__init__()
        self.cells, self.links, self.is_open = [], [], False
        self.tags = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag in {"th", "td"}:
            self.cells.append([tag, dict(attrs), ""])
            self.is_open = True

    def handle_endtag(self, tag):
        if tag in {"th", "td"}:
            self.is_open = False

    def handle_data(self, data):
        if self.is_open:
            self.cells[-1][2] += data

    def heads(self):
        return [cell for cell in self.cells if cell[1].get("scope") == "col"]

    def texts(self, label):
        return [
            text for _tag, attrs, text in self.cells if attrs.get("data-label") == label
        ]

    def titles(self):
        return [text for _tag, attrs, text in self.cells if attrs.get("scope") == "row"]

    def all(self, tag, **wanted):
        wanted = {name.replace("_", "-"): value for name, value in wanted.items()}
        return [
            a for name, a in self.tags if name == tag and wanted.items() <= a.items()
        ]


@pytest.fixture
def colleagues(organisation):
    for name in ("Bea", "Anne", "=Cees"):
        MembershipFactory(organisation=organisation, user__name=name)
    return Membership.objects.filter(organisation=organisation).select_related("user")


def table(rows, query="", kind=People, **options):
    request = RequestFactory().get(f"/people/?{query}")
    return kind(rows, request=request, **options)


def drawn(shown):
    template = Template("{% load ui %}{% table table %}")
    return template.render(Context({"table": shown}))


def page(*args, **options):
    return Page(drawn(table(*args, **options)))


def csv_rows(shown):
    text = b"".join(shown.export().streaming_content).decode("utf-8-sig")
    return list(csv.reader(text.splitlines()))


def xlsx_rows(shown):
    file = BytesIO(b"".join(shown.export().streaming_content))
    return list(load_workbook(file).active.iter_rows(values_only=True))


# --- sorting -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "order"),
    [
        ("", ["=Cees", "Anne", "Bea"]),
        ("sort=person", ["=Cees", "Anne", "Bea"]),
        ("sort=-person", ["Bea", "Anne", "=Cees"]),
        ("sort=-role&sort=-person", ["Bea", "Anne", "=Cees"]),
    ],
)
def test_rows_stand_in_the_order_of_the_address(colleagues, query, order):
    assert page(colleagues, query).titles() == order


@pytest.mark.parametrize(
    "asked",
    [
        "password",
        "user__password",
        "role",
        "change",
        "-",
        "--person",
        "a.b",
        "person,role",
        "person'",
        "\x00",
        "?",
        "pk",
    ],
)
def test_sorting_by_anything_else_is_as_if_not_asked(colleagues, asked):
    shown = page(colleagues, f"sort={asked}")

    assert shown.titles() == ["=Cees", "Anne", "Bea"]
    assert not shown.all("th", aria_sort="ascending")
    assert not shown.all("th", aria_sort="descending")
    assert not shown.all("input", name="sort")


@pytest.mark.parametrize("sort", ["left_at", "-left_at"])
def test_empty_values_come_last_both_ways(colleagues, noon, sort):
    bea = colleagues.get(user__name="Bea").user
    bea.last_login = noon
    bea.save()

    empty = colleagues.exclude(user=bea).order_by("pk")
    assert page(colleagues, f"sort={sort}").titles() == [
        "Bea",
        *(member.user.name for member in empty),
    ]


def test_equal_rows_stand_in_the_same_order_on_every_page(organisation):
    MembershipFactory.create_batch(60, organisation=organisation, user__name="Same")
    rows = Membership.objects.select_related("user")

    seen = [
        member.record.pk
        for number in (1, 2, 3)
        for member in table(rows, f"sort=person&page={number}").page
    ]

    assert seen == sorted(seen)
    assert len(seen) == len(set(seen)) == 60


def test_the_heading_says_how_it_is_sorted_and_turns_it_around(colleagues):
    shown = page(colleagues, "sort=person&status=open&page=2&format=no")

    assert shown.all("th", aria_sort="ascending")
    assert shown.all("th", aria_sort="none")
    assert shown.all("a", href="?sort=-person&status=open")
    assert shown.all("a", href="?sort=left_at&status=open")


def test_a_column_that_does_not_sort_has_no_link(colleagues):
    _name, role, *_rest = page(colleagues).heads()

    assert role == ["th", {"scope": "col", "class": "cell-end cell-hide"}, "Role"]


def test_rows_of_no_database_are_sorted_too(colleagues):
    rows = list(colleagues)

    assert page(rows, "sort=-person").titles() == ["Bea", "Anne", "=Cees"]
    assert csv_rows(table(rows, "sort=-person&format=csv"))[1][0] == "Bea"


# --- pages -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        ("50", 30),
        ("100", 30),
        *((bad, 25) for bad in ("7", "1000000", "-5", "0", "x", "", "٥٠", "9" * 5000)),
    ],
)
def test_a_page_has_25_50_or_100_rows(organisation, size, shown):
    MembershipFactory.create_batch(30, organisation=organisation)
    rows = Membership.objects.select_related("user")

    assert len(page(rows, f"size={size}").titles()) == shown


@pytest.mark.parametrize(
    ("asked", "number"),
    [("2", 2), ("99", 2), ("9" * 5000, 1), ("0", 2), ("-1", 2), ("x", 1), ("", 1)],
)
def test_a_page_that_is_not_there_is_one_that_is(organisation, asked, number):
    MembershipFactory.create_batch(30, organisation=organisation)
    rows = Membership.objects.select_related("user")

    assert table(rows, f"page={asked}").page.number == number


def test_the_foot_leads_to_the_other_pages_and_keeps_the_rest(organisation):
    MembershipFactory.create_batch(301, organisation=organisation)
    rows = Membership.objects.select_related("user")
    shown = page(rows, "q=a%26b&sort=person&size=25&page=6")

    links = [a["href"] for a in shown.all("a") if "page=" in a["href"]]
    assert links == [
        f"?q=a%26b&sort=person&size=25&page={number}" for number in (1, 5, 6, 7, 13)
    ]
    (current,) = shown.all("a", aria_current="page")
    assert current["href"].endswith("page=6")
    assert shown.all("a", href="?q=a%26b&sort=person&size=100")
    assert "126–150 of 301" in drawn(table(rows, "page=6"))


# --- cells -------------------------------------------------------------------------------


def test_the_title_is_a_row_heading_and_the_rest_has_its_label_for_a_phone(colleagues):
    html = drawn(table(colleagues))

    assert '<th scope="row" class="cell-title"><a href="#">Anne</a></th>' in html
    assert '<td class="cell-end cell-hide" data-label="Role">' in html
    assert 'data-label="E-mail address"' not in html
    assert '<table class="list list-cards">' in html


def test_what_people_type_is_escaped(organisation):
    MembershipFactory(
        organisation=organisation, user__name=SCRIPT, user__email="<i>@werf.example"
    )

    class Typed(Table):
        one = LinkColumn("One", accessor="user__name", url=lambda _m: f'"{SCRIPT}')
        two = Column("Two", accessor="user__name")
        three = NotedColumn("Three", accessor="user__name", note="user__email")
        four = ButtonColumn(SCRIPT, url=lambda _m: SCRIPT, about="user__name")
        five = Column("Five", accessor="user__name")
        six = BadgeColumn("Six", accessor="user__name", tones={SCRIPT: "info"})

        def render_five(self, value):
            return value

    html = drawn(table(Membership.objects.select_related("user"), kind=Typed))
    shown = Page(html)

    assert SCRIPT not in html
    assert "<i>" not in html
    assert not shown.all("script")
    assert shown.texts("Two") == shown.texts("Five") == shown.texts("Six") == [SCRIPT]


def test_headings_and_words_of_the_address_are_escaped(colleagues):
    class Odd(Table):
        caption = SCRIPT
        one = Column(SCRIPT, accessor="user__name", order_by="user__name")
        two = Column(f'"{SCRIPT}', accessor="user__name")

    html = drawn(table(colleagues, f'q="><script>&{SCRIPT}=1&sort=one', kind=Odd))

    assert "<script" not in html
    assert not Page(html).all("script")


def test_the_words_of_a_choice_stand_for_its_code(colleagues):
    with translation.override("nl"):
        role = colleagues[0].get_role_display()
        shown = table(colleagues, "format=csv")
        assert Page(drawn(shown)).texts("Rol")[0] == role
        text = b"".join(shown.export().streaming_content).decode("utf-8-sig")

    assert text.splitlines()[1].split(";")[1] == role


def test_an_amount_is_shown_in_its_currency_and_filed_as_a_figure(colleagues):
    class Amounts(Table):
        amount = MoneyColumn("Amount")
        fee = MoneyColumn("Fee", is_blank_when_zero=True)

    rows = colleagues.annotate(amount=Value(12.5), fee=Value(0), currency=Value("EUR"))

    assert page(rows, kind=Amounts).texts("Amount") == ["€12.50"] * 3
    assert page(rows, kind=Amounts).texts("Fee") == [""] * 3
    filed = csv_rows(table(rows, "format=csv", kind=Amounts))
    assert filed[1] == ["12.50", "0.00"]


# --- nothing -----------------------------------------------------------------------------


def test_nothing_yet_and_no_match_are_two_things(colleagues):
    def shown(rows, query):
        request = RequestFactory().get(f"/people/?{query}")
        filters = PeopleFilter(request.GET, rows, request=request)
        return drawn(People(filters.qs, request=request, filters=filters))

    assert "Nobody yet" in shown(Membership.objects.none(), "")
    assert "No match" in shown(colleagues, "q=zzz")
    assert "No match" not in shown(Membership.objects.none(), "page=2&sort=person")
    assert Page(shown(colleagues, "q=ann&sort=-person")).titles() == ["Anne"]


def test_the_filters_keep_the_sorting(colleagues):
    class Form(forms.Form):
        q = forms.CharField(label="Search")

    class Filters:
        form = Form({"q": SCRIPT})

    shown = page(colleagues, f"q={SCRIPT}&sort=-person", filters=Filters())

    assert shown.all("input", name="sort", value="-person")
    assert shown.all("input", name="q", value=SCRIPT)
    assert shown.all("form", role="search", method="get")


# --- the file ----------------------------------------------------------------------------


def test_a_list_that_was_filtered_in_place_gets_new_links_to_its_files(colleagues):
    """The links stand outside the rows: htmx must swap them too, or a file holds everybody."""
    shown = page(colleagues, "q=an&size=50")

    (form,) = shown.all("form", role="search")
    assert "#files-people" in form["hx-select-oob"].split(",")
    assert shown.all("div", id="files-people")
    assert shown.all("input", name="size", value="50")


def test_the_file_says_what_the_page_says_in_the_same_order(colleagues):
    shown = page(colleagues, "sort=-person")
    filed = csv_rows(table(colleagues, "sort=-person&format=csv"))

    assert filed[0] == ["Name", "Role", "Left", "E-mail address"]
    assert [row[0].removeprefix("'") for row in filed[1:]] == shown.titles()
    assert [row[1] for row in filed[1:]] == shown.texts("Role")
    assert xlsx_rows(table(colleagues, "sort=-person&format=xlsx"))[1][0] == "Bea"


def test_the_file_holds_all_rows_and_not_the_page(organisation):
    MembershipFactory.create_batch(60, organisation=organisation)
    rows = Membership.objects.select_related("user")

    assert len(csv_rows(table(rows, "format=csv&page=2&size=25"))) == 61
    assert len(xlsx_rows(table(rows, "format=xlsx&page=2"))) == 61


@pytest.mark.parametrize(("language", "line"), [("nl", "'=Cees;"), ("en", "'=Cees,")])
def test_the_file_opens_in_a_spreadsheet_and_runs_nothing(colleagues, language, line):
    with translation.override(language):
        answer = table(colleagues, "format=csv").export()
        text = b"".join(answer.streaming_content).decode("utf-8")
        cells = xlsx_rows(table(colleagues, "format=xlsx"))

    assert text.startswith("\ufeff")
    assert line in text
    assert answer.headers["Content-Disposition"] == 'attachment; filename="people.csv"'
    assert cells[1][0] == "=Cees"  # as text: see test_xlsx.py


@pytest.mark.parametrize(
    ("query", "is_export"),
    [("format=csv", True), ("format=xlsx", True), ("format=exe", False), ("", False)],
)
def test_only_the_formats_we_know_are_files(colleagues, query, is_export):
    assert table(colleagues, query).is_export is is_export


def test_a_long_file_is_read_in_pieces(
    organisation, django_assert_num_queries, monkeypatch
):
    MembershipFactory.create_batch(30, organisation=organisation)
    rows = Membership.objects.select_related("user")
    monkeypatch.setattr("core.ui.tables.ROWS_AT_ONCE", 10)

    with django_assert_num_queries(4):  # which rows, and three pieces
        filed = csv_rows(table(rows, "format=csv&sort=-person"))

    names = [row[0] for row in filed[1:]]
    assert names == page(rows, "sort=-person&size=50").titles()
    assert len(names) == 30


def test_a_row_that_a_filter_finds_twice_stands_once_in_the_file(colleagues):
    doubled = colleagues.filter(organisation__memberships__isnull=False).distinct()

    assert [row[0] for row in csv_rows(table(doubled, "format=csv&sort=-person"))] == [
        "Name",
        "Bea",
        "Anne",
        "'=Cees",
    ]


# --- queries -----------------------------------------------------------------------------


def test_ten_times_as_many_rows_cost_no_more_queries(
    organisation, django_assert_num_queries
):
    MembershipFactory.create_batch(20, organisation=organisation)
    with django_assert_num_queries(2):
        drawn(table(Membership.objects.select_related("user")))


def test_a_table_that_is_not_drawn_asks_nothing(colleagues, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert table(colleagues, "sort=person&page=2").url(view="board") == (
            "?sort=person&view=board"
        )
