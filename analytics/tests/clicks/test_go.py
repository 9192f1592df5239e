"""A tracked link: count, and send on."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from analytics.clicks import operations
from analytics.clicks.models import Click, RecentVisitor, VacancyView
from campaigns.tests.factories import TrackedLinkFactory

HALF_AN_HOUR = timedelta(minutes=30)


def test_a_click_is_counted_and_leads_to_the_vacancy(link, visit):
    answer = visit("/go/abc")

    assert answer.status_code == 302
    assert answer["Location"] == "/jobs/nurse-utrecht/?via=abc"
    assert [(c.link, c.device) for c in Click.objects.all()] == [(link, "desktop")]


def test_nothing_of_the_visitor_is_kept(link, visit):
    answer = visit("/go/abc")

    assert not answer.cookies
    rows = [*Click.objects.values(), *RecentVisitor.objects.values()]
    assert "127.0.0.1" not in str(rows)
    assert "Mozilla" not in str(rows)


def test_the_hot_path_asks_once_and_nothing_about_people(link, visit):
    with CaptureQueriesContext(connection) as asked:
        visit("/go/abc")

    sql = " ".join(query["sql"] for query in asked.captured_queries)
    assert len(asked.captured_queries) == 1
    for table in ("candidates_", "core_user", "core_membership", "django_session"):
        assert table not in sql


def test_a_repeat_within_half_an_hour_counts_once(link, visit, noon):
    with time_machine.travel(noon, tick=False) as clock:
        visit("/go/abc")
        clock.shift(HALF_AN_HOUR - timedelta(seconds=1))
        visit("/go/abc")
        assert Click.objects.count() == 1
        clock.shift(timedelta(seconds=1))
        visit("/go/abc")
        assert Click.objects.count() == 2


def test_two_visitors_and_two_links_are_counted_apart(organisation, link, visit):
    TrackedLinkFactory(organisation=organisation, vacancy=link.vacancy, slug="def")

    visit("/go/abc")
    visit("/go/abc", agent="Mozilla/5.0 (X11) Gecko/20100101 Firefox/140.0")
    visit("/go/def")

    assert Click.objects.count() == 3


@pytest.mark.parametrize(
    "how",
    [
        {"agent": "facebookexternalhit/1.1"},
        {"agent": ""},
        {"method": "head"},
        {"Sec-Purpose": "prefetch;prerender"},
    ],
)
def test_what_is_not_a_person_is_sent_on_but_not_counted(link, visit, how):
    assert visit("/go/abc", **how).status_code == 302
    assert not Click.objects.exists()
    assert not RecentVisitor.objects.exists()


def test_who_asks_not_to_be_followed_leaves_no_fingerprint(link, visit):
    visit("/go/abc", **{"Sec-GPC": "1"})

    assert Click.objects.count() == 1
    assert not RecentVisitor.objects.exists()


@pytest.mark.parametrize(
    "path",
    [
        "/go/abc?url=https://elsewhere.example/",
        "/go/abc?via=https://elsewhere.example/",
        "/go/abc?next=//elsewhere.example",
    ],
)
def test_only_the_stored_row_says_where_to(link, visit, path):
    assert visit(path)["Location"] == "/jobs/nurse-utrecht/?via=abc"


def test_a_link_to_another_site_leads_there(organisation, visit):
    TrackedLinkFactory(
        organisation=organisation,
        vacancy=None,
        target_url="https://wolkenbeuk.example/verhalen",
        slug="story",
    )

    assert visit("/go/story")["Location"] == "https://wolkenbeuk.example/verhalen"


@pytest.mark.django_db
@pytest.mark.parametrize("slug", ["nope", "a" * 200, "%00", "%F0%9F%A6%8A", "abc'--"])
def test_a_link_that_is_not_ours_is_a_friendly_404(visit, slug):
    answer = visit(f"/go/{slug}")

    assert answer.status_code == 404
    assert b"/jobs/" in answer.content


@pytest.mark.django_db
def test_who_guesses_many_links_is_stopped(visit):
    seen = [visit(f"/go/guess{n}").status_code for n in range(61)]

    assert set(seen[:60]) == {404}
    assert seen[60] == 429


@pytest.mark.django_db(transaction=True)
def test_a_database_that_cannot_write_still_sends_visitors_on(link, visit):
    with connection.cursor() as cursor:
        cursor.execute("SET default_transaction_read_only = on")
    try:
        answer = visit("/go/abc")
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SET default_transaction_read_only = off")

    assert answer["Location"] == "/jobs/nurse-utrecht/?via=abc"
    assert not Click.objects.exists()


def test_visitors_are_forgotten_after_half_an_hour(link, visit, noon):
    with time_machine.travel(noon, tick=False):
        visit("/go/abc")

    operations.forget_visitors(now=noon + HALF_AN_HOUR - timedelta(seconds=1))
    assert RecentVisitor.objects.count() == 1
    operations.forget_visitors(now=noon + HALF_AN_HOUR)
    assert not RecentVisitor.objects.exists()
    assert Click.objects.count() == 1


def test_clicks_are_counted_by_link_campaign_and_period(campaign, link, visit, noon):
    of_campaign = TrackedLinkFactory(
        organisation=campaign.organisation,
        vacancy=link.vacancy,
        campaign=campaign,
        slug="camp",
    )
    with time_machine.travel(noon, tick=False):
        visit("/go/abc")
        visit("/go/camp")

    clicks = Click.objects.in_period(noon, noon + timedelta(days=1))
    assert clicks.per_link() == {link.pk: 1, of_campaign.pk: 1}
    assert clicks.of_campaign(campaign).count() == 1
    assert clicks.of_vacancy(link.vacancy).count() == 2
    assert not Click.objects.in_period(noon - timedelta(days=1), noon).exists()
    assert clicks.per_day(campaign.organisation.zone) == {noon.date(): 2}


def test_where_a_link_leads_is_known_without_counting(link):
    page = operations.Target("", "nurse-utrecht", "abc")

    assert operations.find_target(slug="abc") == page
    assert operations.find_target(slug="nope") is None
    assert not Click.objects.exists()


@pytest.mark.parametrize(
    "typed",
    [
        "u7tc2jw",
        "U7TC2JW",
        "U7tc2Jw",
        "u7tc2jw.",
        "u7tc2jw)",
        "u7tc2jw,",
        "U7TC2JW!?",
        "u7tc2jw%E2%80%9D",
        "u7tc2jw%20",
        "u7tc2jw%0A",
        "u7tc2jw_",
        "u7tc2jw**",
        "u7tc2jw/",
        "u7tc2jw).",
        "u7tc2jw%E2%80%A6",
    ],
)
def test_a_code_is_found_as_people_copy_it(organisation, vacancy, visit, typed):
    link = TrackedLinkFactory(
        organisation=organisation, vacancy=vacancy, slug="u7tc2jw"
    )

    answer = visit(f"/go/{typed}")

    assert answer.status_code == 302
    assert answer["Location"] == "/jobs/nurse-utrecht/?via=u7tc2jw"
    assert Click.objects.get().link == link


def test_codes_that_differ_in_capitals_only_keep_their_own_links(
    organisation, vacancy, visit
):
    """None is made so, and none is lost."""
    for slug in ("abc", "ABC", "abc-"):
        TrackedLinkFactory(organisation=organisation, vacancy=vacancy, slug=slug)

    for typed, slug in (
        ("abc", "abc"),
        ("ABC", "ABC"),
        ("Abc", "abc"),
        ("abc-", "abc-"),
    ):
        assert visit(f"/go/{typed}.")["Location"].endswith(f"?via={slug}")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "typed", ["u7tc2jw.x", "u7tc2jw/x", ".u7tc2jw", "...", "u7tc2jw" + "." * 40]
)
def test_what_is_no_code_stays_unknown(organisation, visit, typed):
    TrackedLinkFactory(organisation=organisation, slug="u7tc2jw")

    assert visit(f"/go/{typed}").status_code == 404
    assert not Click.objects.exists()


def test_a_view_finds_the_link_of_a_copied_address(organisation, vacancy, visit):
    link = TrackedLinkFactory(
        organisation=organisation, vacancy=vacancy, slug="u7tc2jw"
    )

    page = visit("/jobs/nurse-utrecht/?via=U7TC2JW).")

    assert VacancyView.objects.get().link == link
    assert "via=U7TC2JW" in page.content.decode()
