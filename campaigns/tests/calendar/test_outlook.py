"""What stands on a page about a planned post is what will happen to it."""

from datetime import timedelta

import pytest
from django.urls import reverse

from campaigns.content import operations as content
from campaigns.content.models import Post, Variant
from campaigns.publishing import operations, operations_series
from campaigns.publishing.entries import entries, entry
from campaigns.publishing.models import Publication
from campaigns.publishing.outlook import outlooks
from campaigns.tests.factories import PostFactory, PublicationVersionFactory
from campaigns.vacancies.models import Vacancy
from conftest import NOON

pytestmark = pytest.mark.django_db
DUE = NOON + timedelta(days=2)


@pytest.fixture
def planned(post, board, rita):
    (publication,) = operations.schedule(
        post=post, accounts=[board], wall=DUE.replace(tzinfo=None), by=rita, now=NOON
    )
    return publication


@pytest.fixture
def happen(planned, hanna):
    """`happen(word)`: something that keeps the planned post from going out."""
    post, account, vacancy = planned.post, planned.account, planned.post.vacancy

    def change(model, **values):
        type(model).objects.filter(pk=model.pk).update(**values)

    def stop(**scope):
        operations.switch_off(
            organisation=planned.organisation,
            reason="Wait",
            by=hanna,
            now=NOON,
            **scope,
        )

    done = {
        "edited": lambda: change(post, status=Post.Status.DRAFT, approved_sha=""),
        "other_text": lambda: change(post, text="Something else"),
        "filled": lambda: change(vacancy, status=Vacancy.Status.FILLED),
        "closed": lambda: change(vacancy, status=Vacancy.Status.CLOSED),
        "closes_first": lambda: change(vacancy, closes_at=DUE - timedelta(days=1)),
        "signed_out": lambda: change(account, state="needs_sign_in"),
        "removed": lambda: change(account, state="removed"),
        "paused": lambda: change(account, state="paused"),
        "all_stopped": stop,
        "platform_stopped": lambda: stop(platform=account.platform),
        "account_stopped": lambda: stop(account=account),
    }
    return lambda word: done[word]()


CASES = {
    "edited": ("Approval lapsed", "It goes on hold at its time, unless"),
    "other_text": ("Approval lapsed", "It goes on hold at its time, unless"),
    "filled": ("Vacancy filled", "The vacancy is filled, so this goes on hold"),
    "closed": ("Vacancy closed", "The vacancy is closed, so this goes on hold"),
    "closes_first": ("Vacancy closes first", "The vacancy closes before this moment"),
    "signed_out": ("Channel signed out", "The channel must be connected again"),
    "removed": ("Channel not used", "This channel is no longer used"),
    "paused": ("Channel paused", "nothing goes out until it is resumed"),
    "all_stopped": ("Publishing stopped", "Publishing is stopped"),
    "platform_stopped": ("Publishing stopped", "Publishing is stopped"),
    "account_stopped": ("Publishing stopped", "Publishing is stopped"),
}


def test_what_goes_out_is_scheduled(planned):
    assert outlooks([planned]) == {}
    assert entry(planned).status == "Scheduled"


@pytest.mark.parametrize("word", CASES)
def test_what_keeps_it_from_going_out_is_its_state(planned, happen, word):
    happen(word)

    shown = entry(planned)

    label, sentence = CASES[word]
    assert shown.status == label
    assert shown.tone == "warning"
    assert sentence in str(shown.outlook.sentence)


@pytest.mark.parametrize("view", ["month", "week", "list", "day"])
def test_every_view_of_the_calendar_says_so(as_, rita, planned, happen, view):
    happen("edited")

    page = as_(rita).get(
        reverse("campaigns:calendar"), {"view": view, "day": f"{DUE:%Y-%m-%d}"}
    )

    assert "Approval lapsed" in page.text
    assert "It goes on hold at its time" in page.text
    assert "Scheduled" not in page.text


@pytest.mark.parametrize(
    ("name", "of"),
    [
        ("post-publications", lambda row: row.post_id),
        ("campaign-publications", lambda row: row.post.campaign.slug),
        ("today-publications", lambda row: None),
    ],
)
def test_the_parts_of_other_pages_say_so(as_, rita, planned, happen, name, of):
    happen("filled")
    args = [of(planned)] if of(planned) else []

    page = as_(rita).get(reverse(f"campaigns:{name}", args=args)).text

    assert "Vacancy filled" in page
    assert "Scheduled" not in page


@pytest.mark.parametrize(
    ("word", "way"),
    [
        ("edited", lambda row: row.post.get_absolute_url()),
        ("filled", lambda row: row.post.vacancy.get_absolute_url()),
        ("signed_out", lambda row: row.account.get_absolute_url()),
        ("all_stopped", lambda _row: reverse("campaigns:switches")),
    ],
)
def test_its_own_page_says_what_to_do_and_never_that_it_goes_out(
    as_, hanna, planned, happen, word, way
):
    happen(word)

    page = as_(hanna).get(planned.get_absolute_url()).text

    assert CASES[word][1] in page
    assert "It goes out at" not in page
    live = page.partition('id="publication-live"')[2].partition("grid-side")[0]
    assert f'href="{way(planned)}"' in live


def test_a_page_that_looks_again_notices(as_, rita, planned, happen):
    Publication.objects.filter(pk=planned.pk).update(due_at=NOON, next_at=NOON)
    url = reverse("campaigns:publication-state", args=[planned.pk])
    assert as_(rita).get(url, {"seen": "scheduled....."}).status_code == 200
    happen("edited")

    answer = as_(rita).get(url)

    assert "Approval lapsed" in answer.text


def test_the_dates_of_a_series_say_so(as_, rita, post, board, hanna):
    series = operations_series.repeat(
        post=post,
        accounts=[board],
        weekdays=[1, 4],
        at=DUE.time(),
        starts_on=DUE.date(),
        times=3,
        by=rita,
        now=NOON,
    )
    Vacancy.objects.filter(pk=post.vacancy_id).update(status=Vacancy.Status.FILLED)

    page = as_(rita).get(series.get_absolute_url()).text

    assert page.count("Vacancy filled") == 3
    assert "Scheduled" not in page
    operations_series.pause(series=series, by=hanna, now=NOON)
    assert {one.status for one in entries(series.publications.for_lists())} == {
        "Paused"
    }


def test_an_approval_anew_takes_it_away(planned, rita, hanna, happen):
    happen("edited")
    post = Post.objects.get(pk=planned.post_id)
    content.submit(post=post, by=rita, now=NOON)
    content.approve(by=hanna, post=post, content_sha=post.content_sha(), now=NOON)

    assert outlooks([planned]) == {}


def test_a_text_for_one_channel_is_part_of_what_was_approved(planned, board):
    post = planned.post
    variant = Variant.objects.create(post=post, account=board, text="On the board")
    Post.objects.filter(pk=post.pk).update(approved_sha=post.content_sha())
    version = PublicationVersionFactory(content_sha=post.content_sha())
    Publication.objects.filter(pk=planned.pk).update(version=version)
    assert outlooks([planned]) == {}

    variant.text = "Something else"
    variant.save()

    assert outlooks([planned])[planned.pk].code == "not_approved"


def test_what_is_over_or_waits_for_a_person_has_none(planned, happen):
    happen("edited")
    for status in ("held", "cancelled"):
        Publication.objects.filter(pk=planned.pk).update(status=status)
        planned.refresh_from_db()

        assert outlooks([planned]) == {}


def test_ten_rows_ask_what_one_asks(
    planned, campaign, rita, board, linkedin, django_assert_num_queries
):
    vacancy = planned.post.vacancy
    for _ in range(9):
        post = PostFactory.approved(campaign=campaign, author=rita, vacancy=vacancy)
        post.accounts.add(board)
        operations.schedule(
            post=post,
            accounts=[board],
            wall=DUE.replace(tzinfo=None),
            by=rita,
            now=NOON,
        )
    rows = list(Publication.objects.for_lists())

    with django_assert_num_queries(1):
        outlooks([planned])
    with django_assert_num_queries(1):
        assert outlooks(rows) == {}
