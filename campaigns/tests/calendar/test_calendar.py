"""The calendar page: what goes out when, and moving it."""

from datetime import datetime, timedelta

import pytest
from django.urls import reverse

from campaigns.planning.models import ChannelChoice
from campaigns.publishing import operations
from campaigns.publishing.models import Publication
from campaigns.tests.factories import PostFactory, PublicationFactory
from conftest import NOON
from core.tests.factories import MembershipFactory

pytestmark = pytest.mark.django_db
CALENDAR = "/calendar/"


@pytest.fixture
def planned(post, board, rita):
    [publication] = operations.schedule(
        post=post,
        accounts=[board],
        wall=datetime(2026, 11, 27, 17, 0),  # noqa: DTZ001 - a clock on a wall
        by=rita,
        now=NOON,
    )
    return publication


def drag(browser, publication, day):
    return browser.post(
        reverse("campaigns:publication-move", args=[publication.pk]),
        {"date": day},
        headers={"Accept": "application/json"},
    )


def text_of(answer):
    return answer.content.decode()


@pytest.mark.parametrize("view", ["month", "week", "list", "nonsense", ""])
def test_every_view_shows_it(as_, rita, planned, view):
    answer = as_(rita).get(CALENDAR, {"view": view})

    assert "Nurse in Utrecht" in text_of(answer)
    assert "17:00" in text_of(answer)
    assert "Scheduled" in text_of(answer)


def test_it_stands_on_its_day_and_can_be_moved(as_, rita, planned):
    text = text_of(as_(rita).get(CALENDAR))

    _before, _, after = text.partition('data-date="2026-11-27"')
    assert "Nurse in Utrecht" in after.partition("</ul>")[0]
    assert reverse("campaigns:publication-move", args=[planned.pk]) in text


def test_a_simulation_says_so(as_, rita, planned):
    assert "simulation" in text_of(as_(rita).get(CALENDAR))


def test_another_month_does_not_show_it(as_, rita, planned):
    text = text_of(as_(rita).get(CALENDAR, {"month": "2027-03"}))

    assert "Nurse in Utrecht" not in text
    assert "March 2027" in text


def test_a_post_late_on_the_last_day_stands_in_the_month_of_the_wall(
    as_, rita, post, board
):
    late = NOON.replace(month=11, day=30, hour=22, minute=30)  # 23:30 in Amsterdam
    PublicationFactory(post=post, account=board, due_at=late)

    text = text_of(as_(rita).get(CALENDAR, {"month": "2026-11"}))

    assert "23:30" in text.partition('data-date="2026-11-30"')[2].partition("</ul>")[0]


def test_the_campaign_filter_is_in_the_address(as_, hanna, planned):
    mine = as_(hanna).get(CALENDAR, {"campaign": "nurses"})

    assert "Nurse in Utrecht" in text_of(mine)
    assert "campaign=nurses" in text_of(mine)
    assert as_(hanna).get(CALENDAR, {"campaign": "elders"}).status_code == 404


def test_a_chosen_channel_without_a_post_next_week_is_named(
    as_, hanna, campaign, board
):
    ChannelChoice.objects.create(campaign=campaign, account=board, posts_a_week=2)

    mine = text_of(as_(hanna).get(CALENDAR, {"campaign": "nurses"}))
    everything = text_of(as_(hanna).get(CALENDAR))

    assert "Our board has no post in the week of 30 Nov" in mine
    assert "has no post in the week" not in everything


def test_olga_sees_an_empty_calendar(as_, olga, planned):
    assert "Nurse in Utrecht" not in text_of(as_(olga).get(CALENDAR))


def test_it_holds_what_each_may_see_whoever_looked_before(
    as_, hanna, rita, planned, board
):
    of_others = PostFactory.approved(
        campaign__organisation=rita.organisation, title="Welder in Zwolle"
    )
    PublicationFactory(post=of_others, account=board, due_at=planned.due_at)
    newcomer = MembershipFactory(organisation=rita.organisation, role=rita.role)

    for member, seen in (
        (hanna, [planned.post.title, of_others.title]),
        (rita, [planned.post.title]),
        (newcomer, []),
    ):
        text = text_of(as_(member).get(CALENDAR))

        titles = [planned.post.title, of_others.title]
        assert [title for title in titles if title in text] == seen


def test_vera_reads_and_moves_nothing(as_, vera, planned):
    text = text_of(as_(vera).get(CALENDAR))

    assert "Nurse in Utrecht" in text
    assert "data-move-url" not in text
    assert drag(as_(vera), planned, "2026-11-28").status_code == 404


def test_what_needs_a_person_stands_on_top_whatever_the_month(
    as_, rita, post, linkedin
):
    PublicationFactory(
        post=post, account=linkedin, status="needs_person", trouble_code="cannot_look"
    )

    text = text_of(as_(rita).get(CALENDAR, {"month": "2027-03"}))

    assert "Nurse in Utrecht" in text
    assert "we cannot look on this platform" in text


def test_dragging_changes_the_day_and_keeps_the_time(as_, rita, planned):
    answer = drag(as_(rita), planned, "2026-12-01")

    planned.refresh_from_db()
    assert planned.local_wall == "2026-12-01T17:00:00"
    assert answer.json()["text"] == "Moved to Tue 1 Dec 17:00."


@pytest.mark.parametrize(
    ("day", "words"),
    [("2026-11-24", "has passed"), ("soon", "not a day"), ("", "not a day")],
)
def test_a_refusal_says_why_and_changes_nothing(as_, rita, planned, day, words):
    answer = drag(as_(rita), planned, day)

    assert answer.status_code == 422
    assert words in answer.json()["text"]
    planned.refresh_from_db()
    assert planned.local_wall == "2026-11-27T17:00:00"


def test_what_is_published_is_not_moved(as_, rita, planned):
    Publication.objects.filter(pk=planned.pk).update(
        status="published", remote_id="1", published_at=NOON
    )

    assert drag(as_(rita), planned, "2026-12-01").status_code == 422
    assert "data-move-url" not in text_of(as_(rita).get(CALENDAR))


def test_moving_works_without_javascript(as_, rita, planned):
    url = reverse("campaigns:publication-move", args=[planned.pk])
    browser = as_(rita)
    form = browser.get(url).context["form"]
    assert str(form["time"].value()) == "17:00:00"

    answer = browser.post(url, {"day": "2026-12-02", "time": "09:15"})

    assert answer.url == planned.get_absolute_url()
    planned.refresh_from_db()
    assert planned.local_wall == "2026-12-02T09:15:00"


def test_a_past_moment_is_explained_and_stays_in_the_form(as_, rita, planned):
    url = reverse("campaigns:publication-move", args=[planned.pk])

    answer = as_(rita).post(url, {"day": "2026-11-01", "time": "09:15"})

    assert answer.status_code == 422
    assert "has passed" in text_of(answer)
    assert 'value="09:15"' in text_of(answer)


def test_today_shows_what_goes_out_this_week(as_, rita, planned):
    url = reverse("campaigns:today-publications")

    assert "Nurse in Utrecht" in text_of(as_(rita).get(url))


def test_today_leaves_next_month_out(as_, rita, post, board):
    later = NOON + timedelta(days=30)
    PublicationFactory(post=post, account=board, due_at=later)

    text = text_of(as_(rita).get(reverse("campaigns:today-publications")))

    assert "Nothing goes out in the coming week" in text


def test_the_campaign_page_has_its_posts(as_, rita, olga, planned):
    url = reverse("campaigns:campaign-publications", args=["nurses"])

    assert "Nurse in Utrecht" in text_of(as_(rita).get(url))
    assert as_(olga).get(url).status_code == 404


def test_the_post_page_has_its_channels(as_, rita, planned):
    url = reverse("campaigns:post-publications", args=[planned.post_id])

    assert "Our board" in text_of(as_(rita).get(url))
