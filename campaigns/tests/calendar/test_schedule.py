"""Putting a post on the calendar."""

import pytest
from django.urls import reverse

from campaigns.content.models import Post
from campaigns.publishing.models import Publication
from campaigns.tests.factories import PostFactory

pytestmark = pytest.mark.django_db


def url(post):
    return reverse("campaigns:post-schedule", args=[post.pk])


@pytest.fixture
def typed(board, linkedin):
    return {
        "day": "2026-11-27",
        "time": "17:00",
        "accounts": [board.pk, linkedin.pk],
        "may_be_late": "on",
    }


def test_rita_plans_it_on_both_channels_without_javascript(as_, rita, post, typed):
    answer = as_(rita).post(url(post), typed, follow=True)

    assert "On the calendar for Fri 27 Nov 17:00" in answer.content.decode()
    publications = Publication.objects.filter(post=post)
    assert publications.count() == 2
    assert len({p.link.slug for p in publications}) == 2


def test_the_day_that_was_clicked_is_filled_in(as_, rita, post):
    answer = as_(rita).get(url(post), {"date": "2026-12-05"})

    assert 'value="2026-12-05"' in answer.content.decode()


def test_one_channel_that_refuses_does_not_stop_the_other(
    as_, rita, post, board, campaign, typed
):
    from campaigns.tests.calendar.conftest import channel

    instagram = channel(campaign, "instagram", "Our insta")
    post.accounts.add(instagram)

    answer = as_(rita).post(
        url(post), {**typed, "accounts": [board.pk, instagram.pk]}, follow=True
    )

    text = answer.content.decode()
    assert "On the calendar for" in text
    assert "Our insta: This platform takes no post without a picture." in text
    assert [p.account for p in Publication.objects.all()] == [board]


def test_a_past_day_is_refused_and_what_was_typed_stays(as_, rita, post, typed):
    answer = as_(rita).post(url(post), {**typed, "day": "2026-11-24"})

    text = answer.content.decode()
    assert answer.status_code == 422
    assert "This moment has passed" in text
    assert 'value="2026-11-24"' in text
    assert not Publication.objects.exists()


def test_what_is_missing_is_said(as_, rita, post):
    answer = as_(rita).post(url(post), {"day": "", "time": "25:99"})

    text = answer.content.decode()
    assert answer.status_code == 422
    assert "This field is required" in text
    assert "Enter a valid time" in text


@pytest.mark.parametrize(
    ("day", "time", "offered"),
    [
        ("2027-03-28", "02:30", ["01:30 (UTC+1)", "03:30 (UTC+2)"]),
        ("2027-10-31", "02:30", ["02:30 (UTC+2)", "02:30 (UTC+1)"]),
    ],
)
def test_the_nights_of_the_clock_offer_the_two_real_moments(
    as_, rita, post, typed, day, time, offered
):
    typed |= {"day": day, "time": time}
    browser = as_(rita)

    asked = browser.post(url(post), typed)

    assert asked.status_code == 422
    assert not Publication.objects.exists()
    choices = asked.context["form"].fields["choice"].choices
    assert [words for _key, words in choices] == offered

    for key, _words in choices:
        Publication.objects.all().delete()
        browser.post(url(post), {**typed, "choice": key})
        assert {p.due_at.isoformat() for p in Publication.objects.all()} == {key}


def test_a_made_up_choice_is_asked_again(as_, rita, post, typed):
    typed |= {"day": "2027-10-31", "time": "02:30", "choice": "2027-01-01T00:00:00"}

    assert as_(rita).post(url(post), typed).status_code == 422
    assert not Publication.objects.exists()


def test_what_is_not_approved_is_not_planned(as_, rita, post, typed):
    Post.objects.filter(pk=post.pk).update(status="draft", approved_sha="")
    browser = as_(rita)

    shown = browser.get(url(post)).content.decode()
    answer = browser.post(url(post), typed)

    assert "Not approved yet" in shown
    assert answer.status_code == 422
    assert "has not been approved" in answer.content.decode()


def test_a_channel_that_has_it_already_is_not_offered(as_, rita, post, board, typed):
    browser = as_(rita)
    browser.post(url(post), {**typed, "accounts": [board.pk]})

    form = browser.get(url(post)).context["form"]

    assert board not in form.fields["accounts"].queryset


def test_a_channel_of_another_post_cannot_be_slipped_in(as_, rita, post, typed):
    from campaigns.tests.factories import ChannelAccountFactory

    stranger = ChannelAccountFactory()

    answer = as_(rita).post(url(post), {**typed, "accounts": [stranger.pk]})

    assert answer.status_code == 422
    assert not Publication.objects.exists()


@pytest.mark.parametrize("who", ["vera", "max_", "olga"])
def test_who_does_not_write_does_not_plan(as_, request, post, typed, who):
    browser = as_(request.getfixturevalue(who))

    assert browser.get(url(post)).status_code == 404
    assert browser.post(url(post), typed).status_code == 404
    assert not Publication.objects.exists()


def test_rita_does_not_plan_posts_of_another_team(as_, rita, typed):
    other = PostFactory.approved(campaign__organisation=rita.organisation)

    assert as_(rita).post(url(other), typed).status_code == 404
