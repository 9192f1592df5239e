"""Posts on hold: many at a time, each checked by itself."""

from datetime import timedelta

import pytest
from django.utils import timezone

from campaigns.publishing import operations
from campaigns.publishing.models import Publication
from campaigns.tests.factories import ChannelAccountFactory, PostFactory

pytestmark = pytest.mark.django_db
Status = Publication.Status
PAGE = "/calendar/held/"


@pytest.fixture
def held(campaign, hanna, noon):
    """`held(n)`: so many posts on hold, each on a channel of its own."""

    def make(number):
        made = []
        for _ in range(number):
            channel = ChannelAccountFactory(
                organisation=campaign.organisation, brand=campaign.brand
            )
            (publication,) = operations.schedule(
                post=PostFactory.approved(campaign=campaign, author=hanna),
                accounts=[channel],
                wall=noon + timedelta(hours=1),
                by=hanna,
                now=noon,
            )
            publication.move(Status.HELD, trouble_code="too_late")
            made.append(publication)
        return made

    return make


def settle(browser, publications, deed, **more):
    keys = [publication.pk for publication in publications]
    return browser.post(PAGE, {"chosen": keys, "deed": deed, **more})


def statuses(publications):
    keys = [publication.pk for publication in publications]
    rows = Publication.objects.filter(pk__in=keys).order_by("pk")
    return [row.status for row in rows]


def test_what_is_on_hold_stands_there_with_the_reason(as_, hanna, held):
    (publication,) = held(1)

    page = as_(hanna).get(PAGE).text

    assert publication.post.title in page
    assert "Its moment passed" in page


def test_publish_now_brings_the_chosen_back_and_leaves_the_others(as_, hanna, held):
    first, second, third = held(3)

    assert settle(as_(hanna), [first, third], "now").status_code == 302

    assert statuses([first, second, third]) == ["scheduled", "held", "scheduled"]


def test_drop_takes_them_off_the_calendar(as_, hanna, held):
    both = held(2)

    settle(as_(hanna), both, "drop")

    assert statuses(both) == ["cancelled", "cancelled"]


def test_a_new_time_is_given_to_all_of_them(as_, hanna, held):
    both = held(2)
    day = timezone.localdate() + timedelta(days=3)

    settle(as_(hanna), both, "move", day=f"{day:%Y-%m-%d}", time="09:30")

    walls = {Publication.objects.get(pk=one.pk).local_wall for one in both}
    assert walls == {f"{day:%Y-%m-%d}T09:30:00"}
    assert statuses(both) == ["scheduled", "scheduled"]


def test_without_a_time_nothing_moves_and_the_choice_is_kept(as_, hanna, held):
    (publication,) = held(1)

    answer = settle(as_(hanna), [publication], "move", day="", time="")

    assert answer.status_code == 422
    assert f'id="held-{publication.pk}" checked' in answer.text
    assert statuses([publication]) == ["held"]


def test_nothing_chosen_is_said(as_, hanna, held):
    held(1)

    answer = settle(as_(hanna), [], "now")

    assert answer.status_code == 422
    assert "Choose at least one post." in answer.text


def test_one_that_refuses_does_not_keep_the_others_waiting(as_, hanna, held):
    good, changed = held(2)
    changed.post.text = "Changed after it was approved"
    changed.post.save()

    answer = settle(as_(hanna), [good, changed], "now")

    assert answer.status_code == 302
    assert statuses([good, changed]) == ["scheduled", "held"]


def test_when_all_refuse_the_page_says_why(as_, hanna, held):
    (changed,) = held(1)
    changed.post.text = "Changed after it was approved"
    changed.post.save()

    answer = settle(as_(hanna), [changed], "now")

    assert answer.status_code == 422
    assert "approved" in answer.text
    assert statuses([changed]) == ["held"]


def test_olga_cannot_touch_ours(as_, olga, held):
    (publication,) = held(1)

    assert settle(as_(olga), [publication], "drop").status_code == 422
    assert statuses([publication]) == ["held"]


@pytest.mark.parametrize("page", ["/calendar/", "/calendar/today/"])
def test_calendar_and_today_lead_there_when_there_is_something(as_, hanna, held, page):
    assert PAGE not in as_(hanna).get(page).text
    (publication,) = held(1)
    Publication.objects.filter(pk=publication.pk).update(due_at=timezone.now())

    assert PAGE in as_(hanna).get(page).text
