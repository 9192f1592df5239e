"""Every list with a search box looks for what is typed in one way: core/search.py."""

import importlib
import re
from pathlib import Path

import pytest
from django.db import connection
from django.urls import reverse
from django_filters import FilterSet

from campaigns.content.filters import PostFilter
from campaigns.content.models import Post, Variant
from campaigns.tests.factories import (
    CampaignFactory,
    ChannelAccountFactory,
    OpeningFactory,
    PostFactory,
    RequisitionFactory,
    VacancyFactory,
)
from candidates.tests.factories import (
    ApplicationFactory,
    CandidateFactory,
    ConversationFactory,
)
from core.search import holds
from core.ui.filters import SearchFilter
from tests.patterns.collected import LAYERS

HOUSE = Path(__file__).parent.parent
NAME = "Café Anne-Marie O’Brien"
OTHER = "Caravan of Annelies Bruins"
# Each list, and the context in which its rows are.
LISTS = [
    ("candidates:candidate-list", {}),
    ("candidates:application-list", {}),
    ("candidates:application-list", {"view": "table"}),
    ("candidates:conversation-list", {"view": "all"}),
    ("campaigns:campaign-list", {}),
    ("campaigns:post-list", {}),
    ("campaigns:vacancy-list", {}),
    ("campaigns:requisition-list", {}),
    ("campaigns:opening-list", {}),
    ("public-jobs", {}),
]
TYPED = ["cafe", "CAFÉ", "cafe\u0301", "Anne Marie", "anne-marie", "annemarie", "anne’marie",
         "o'brien", "O’Brien", "obrien", "o brien", "o\u2011brien", "obrien cafe", "cafe - o’brien"]  # fmt: skip


@pytest.fixture
def rows(organisation, noon):
    """In every list a row with the name, and one with another."""
    for name in (NAME, OTHER):
        person = CandidateFactory(organisation=organisation, name=name)
        ApplicationFactory(candidate=person, vacancy__title="Cook")
        ConversationFactory(candidate=person)
        campaign = CampaignFactory(organisation=organisation, name=name)
        PostFactory(campaign=campaign, title=name)
        VacancyFactory(organisation=organisation, title=name, opened_at=noon)
        asked = RequisitionFactory(organisation=organisation, title=name, approved=True)
        OpeningFactory(requisition=asked)


def shown(answer):
    """The page without the choices of its filters."""
    return re.sub(r"<option.*?</option>", "", answer.content.decode(), flags=re.DOTALL)


@pytest.mark.parametrize(("name", "asked"), LISTS)
def test_a_list_finds_it_however_it_is_typed(as_, hanna, rows, name, asked):
    browser = as_(hanna)
    for typed in TYPED:
        page = shown(browser.get(reverse(name), {**asked, "q": typed}))

        assert NAME in page, typed
        assert OTHER not in page, typed


def test_nothing_but_separators_is_nothing_typed(as_, hanna, rows):
    for name, asked in LISTS:
        answer = as_(hanna).get(reverse(name), {**asked, "q": " ’ - "})

        assert OTHER in shown(answer), name


def test_every_search_box_is_one_of_these():
    """`q` of a list is a SearchFilter; other templates and forms with a search box are the two below."""
    for path in HOUSE.glob("*/*/filters.py"):
        importlib.import_module(".".join(path.relative_to(HOUSE).with_suffix("").parts))
    lists = [
        kind for kind in FilterSet.__subclasses__() if "tests" not in kind.__module__
    ]
    files = [
        *(HOUSE / "templates").rglob("*.html"),
        *(path for layer in LAYERS for path in (HOUSE / layer).rglob("*.py")),
    ]
    others = [
        str(path.relative_to(HOUSE))
        for path in files
        if re.search(r'type"?[=:] ?"search"', path.read_text(encoding="utf-8"))
    ]

    boxes = [kind.base_filters["q"] for kind in lists if "q" in kind.base_filters]
    assert len(boxes) >= 7
    assert {type(box) for box in boxes} == {SearchFilter}
    assert sorted(others) == [
        "candidates/conversations/inbox.py",
        "core/ui/filters.py",
        "templates/campaigns/vacancies/public_jobs.html",
    ]


@pytest.fixture
def said(organisation):
    """A post that says it in its text, and one in the text for a channel."""
    text = f"Come to {NAME}.\nYou work at HR-Desk Zuid, rest esteemed."
    campaign = CampaignFactory(organisation=organisation)
    own = PostFactory(campaign=campaign)
    account = ChannelAccountFactory(organisation=organisation, brand=campaign.brand)
    Variant.objects.create(post=own, account=account, text=text)
    PostFactory(campaign=campaign)
    return [PostFactory(campaign=campaign, text=text), own]


@pytest.mark.parametrize(
    "typed",
    [*(t for t in TYPED if t != "annemarie"), "hr desk", "hr-desk", "brien. you"],
)
def test_posts_are_found_by_what_they_say(said, typed):
    found = PostFilter({"q": typed}, Post.objects.all())

    assert set(found.qs) == set(said)


@pytest.mark.parametrize("typed", ["restes", "marieo", "%", "a_ne"])
def test_two_words_of_a_text_make_no_third(said, typed):
    assert not PostFilter({"q": typed}, Post.objects.all()).qs


def test_posts_are_searched_by_their_indexes(db):
    """Whatever the size: a plan that may not read the table finds its way."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        for rows in (
            Post.objects.filter(holds("cafe", "title", texts=("text",))),
            Variant.objects.filter(holds("o'brien", texts=("text",))),
        ):
            plan = rows.explain()

            assert "_folded" in plan, plan
            assert "Seq Scan" not in plan
