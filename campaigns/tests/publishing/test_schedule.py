"""What may be put on the calendar, and what is refused in words."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError

from campaigns.content.models import Post
from campaigns.publishing import operations
from campaigns.publishing.models import Publication
from campaigns.publishing.operations import CannotSchedule
from campaigns.tests.factories import ChannelAccountFactory, PostFactory
from campaigns.tests.publishing.conftest import clock
from campaigns.vacancies.models import Vacancy
from core.audit.models import AuditEvent

pytestmark = pytest.mark.django_db
Status = Publication.Status


def test_a_post_goes_on_the_calendar_of_each_channel(schedule, board, company_page):
    first, second = schedule(accounts=[board, company_page])

    assert first.status == second.status == Status.SCHEDULED
    assert first.due_at == datetime(2026, 11, 26, 8, 0, tzinfo=UTC)
    assert (first.local_wall, first.time_zone) == (
        "2026-11-26T09:00:00",
        "Europe/Amsterdam",
    )
    assert first.tzdata_version
    assert first.link.slug != second.link.slug
    assert first.version.link == f"http://testserver/go/{first.link.slug}"
    assert first.version.text == "Come and work with us."
    assert first.once != second.once


def test_the_trail_knows_who_planned_it(schedule, hanna):
    (publication,) = schedule()

    event = AuditEvent.objects.about(publication).get()
    assert (event.verb, event.actor) == (
        "campaigns.publication.scheduled",
        hanna.user,
    )


def test_a_channel_gets_its_own_text(schedule, post, board):
    post.variants.create(account=board, text="For the board.")
    Post.objects.filter(pk=post.pk).update(approved_sha=post.content_sha())
    post.refresh_from_db()

    (publication,) = schedule()

    assert publication.version.text == "For the board."


def test_a_post_about_no_vacancy_leads_to_all_of_them(schedule, campaign, hanna):
    post = PostFactory.approved(campaign=campaign, author=hanna)

    (publication,) = schedule(post=post)

    assert publication.link.target_url == "http://testserver/jobs/"


def test_a_post_without_a_link_has_none(schedule, campaign, hanna):
    post = PostFactory.approved(campaign=campaign, author=hanna, has_link=False)

    (publication,) = schedule(post=post)

    assert publication.link is None
    assert publication.version.link == ""


def test_it_must_not_go_out_after_the_vacancy_closed(schedule, vacancy):
    vacancy.closes_at = datetime(2026, 12, 1, tzinfo=UTC)
    vacancy.save()

    (publication,) = schedule()

    assert publication.not_after == vacancy.closes_at


def test_the_past_is_refused(schedule):
    with pytest.raises(CannotSchedule, match="has passed"):
        schedule(clock("2026-11-25 11:59"))


def test_an_unapproved_post_is_refused(schedule, campaign, hanna):
    with pytest.raises(CannotSchedule, match="not been approved"):
        schedule(post=PostFactory(campaign=campaign, author=hanna))


def test_a_post_changed_after_approval_is_refused(schedule, post):
    Post.objects.filter(pk=post.pk).update(text="Something else.")
    post.refresh_from_db()

    with pytest.raises(CannotSchedule, match="changed after"):
        schedule()


def test_a_post_too_long_for_the_channel_is_refused_now_and_not_at_night(
    schedule, campaign, hanna, board
):
    long = PostFactory.approved(campaign=campaign, author=hanna, text="a" * 5001)

    with pytest.raises(CannotSchedule, match=r"Board: .*too long"):
        schedule(post=long)


def test_a_second_time_on_the_same_channel_is_refused(schedule):
    schedule()

    with pytest.raises(ValidationError, match="already goes to this channel"):
        schedule()


def test_a_channel_of_another_organisation_is_refused(schedule):
    with pytest.raises(CannotSchedule, match="another organisation"):
        schedule(accounts=[ChannelAccountFactory()])


@pytest.mark.parametrize("status", [Vacancy.Status.FILLED, Vacancy.Status.CLOSED])
def test_a_closed_vacancy_is_not_advertised(schedule, vacancy, status):
    vacancy.status = status
    vacancy.save()

    with pytest.raises(CannotSchedule, match="vacancy is closed"):
        schedule()


def test_a_moment_after_the_closing_date_is_refused(schedule, vacancy):
    vacancy.closes_at = datetime(2026, 11, 26, 8, 0, tzinfo=UTC)
    vacancy.save()

    with pytest.raises(CannotSchedule, match="closes before"):
        schedule()


def test_a_missing_hour_is_refused_with_the_two_real_choices(schedule):
    with pytest.raises(CannotSchedule, match=r"skips.*Choose") as refusal:
        schedule(clock("2027-03-28 02:30"))

    assert [option.wall for option in refusal.value.choices] == [
        clock("2027-03-28 01:30"),
        clock("2027-03-28 03:30"),
    ]


def test_a_double_hour_asks_which_one_is_meant(schedule):
    with pytest.raises(CannotSchedule, match="twice") as refusal:
        schedule(clock("2027-10-31 02:30"))

    assert [option.fold for option in refusal.value.choices] == [0, 1]


@pytest.mark.parametrize(("fold", "hour"), [(0, 0), (1, 1)])
def test_the_chosen_double_hour_is_kept(schedule, fold, hour):
    (publication,) = schedule(clock("2027-10-31 02:30"), fold=fold)

    assert publication.due_at == datetime(2027, 10, 31, hour, 30, tzinfo=UTC)
    assert publication.fold == fold


def test_a_moment_with_an_offset_needs_no_choice(schedule, noon):
    (publication,) = schedule(noon + timedelta(days=1))

    assert publication.local_wall == "2026-11-26T12:00:00"
    assert publication.due_at == noon + timedelta(days=1)


def test_it_can_be_moved(schedule, hanna, noon):
    (publication,) = schedule()

    moved = operations.move(
        publication=publication, wall=clock("2026-11-27 09:00"), by=hanna, now=noon
    )

    moved.refresh_from_db()
    assert moved.due_at == moved.next_at == datetime(2026, 11, 27, 8, 0, tzinfo=UTC)


def test_it_cannot_be_moved_to_the_past(schedule, hanna, noon):
    (publication,) = schedule()

    with pytest.raises(CannotSchedule, match="has passed"):
        operations.move(
            publication=publication, wall=clock("2026-11-01 09:00"), by=hanna, now=noon
        )


def test_what_is_being_sent_cannot_be_moved(schedule, hanna, noon):
    (publication,) = schedule()
    Publication.objects.update(status="sending", owner_slot=1, leased_until=noon)

    with pytest.raises(CannotSchedule, match="Being sent"):
        operations.move(
            publication=publication, wall=clock("2026-11-28 09:00"), by=hanna, now=noon
        )
