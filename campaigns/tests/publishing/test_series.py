"""A post that comes back: each date goes out once, and nothing goes out that nobody approved."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from campaigns.content import operations as content
from campaigns.content.models import Post
from campaigns.planning.models import Campaign
from campaigns.publishing import operations, operations_series, series_keeping
from campaigns.publishing.eligibility import Hold, Stop, judge
from campaigns.publishing.models import Publication
from campaigns.publishing.operations_earlier import record_earlier
from campaigns.publishing.operations_series import CannotRepeat
from campaigns.publishing.series import Series
from campaigns.publishing.timeline import timeline
from campaigns.tests.factories import ChannelAccountFactory, PublicationFactory
from campaigns.tests.publishing.conftest import clock
from campaigns.tests.publishing.publishing import claim
from core.audit.models import AuditEvent
from core.delivery.engine import Step
from core.notices.models import Notice

pytestmark = pytest.mark.django_db
Status = Publication.Status
MONDAY, THURSDAY = 1, 4


@pytest.fixture
def repeat(post, board, hanna, noon):
    """`repeat()`: this post, every Monday at five, ten times, as Hanna, at noon on a Wednesday."""
    post.accounts.add(board)

    def plan(**changes):
        words = {
            "post": post,
            "accounts": [board],
            "weekdays": [MONDAY],
            "at": time(17, 0),
            "starts_on": date(2026, 11, 25),
            "by": hanna,
            "now": noon,
        }
        if "ends_on" not in changes:
            words["times"] = 10
        return operations_series.repeat(**{**words, **changes})

    return plan


def dates(series):
    rows = series.publications.exclude(status="cancelled").order_by("occurs_on")
    return [f"{row.occurs_on:%m-%d}" for row in rows]


def admit(row, now):
    return judge(Publication.objects.get(pk=row.pk), now)


def judged(publication):
    """What the machine says of it at its moment."""
    row = Publication.objects.get(pk=publication.pk)
    return admit(row, row.due_at)


def edited(post, hanna, now, text="Come and look."):
    post.refresh_from_db()
    return content.edit(
        by=hanna,
        post=post,
        revision=post.revision,
        campaign=post.campaign,
        title=post.title,
        text=text,
        accounts=post.accounts.all(),
        kind=post.kind,
        vacancy=post.vacancy,
        now=now,
    )


def approved(post, hanna, max_, now):
    content.submit(by=hanna, post=post, now=now)
    return content.approve(by=max_, post=post, content_sha=post.content_sha(), now=now)


def test_its_dates_of_sixty_days_go_on_the_calendar(repeat):
    series = repeat()

    assert dates(series)[:2] == ["11-30", "12-07"]
    assert dates(series)[-1] == "01-18"  # sixty days from 25 November is 24 January
    first = series.publications.earliest("due_at")
    assert first.due_at == datetime(2026, 11, 30, 16, 0, tzinfo=UTC)
    assert first.status == Status.SCHEDULED
    assert (first.local_wall, first.time_zone) == (
        "2026-11-30T17:00:00",
        "Europe/Amsterdam",
    )


def test_each_date_has_its_own_link_and_handle(repeat):
    rows = repeat().publications.all()

    assert len({row.once for row in rows}) == len({row.link_id for row in rows}) == 8


def test_later_dates_come_as_the_days_pass_and_none_comes_twice(repeat, post, noon):
    Campaign.objects.filter(pk=post.campaign_id).update(ends_on=date(2027, 3, 31))
    series = repeat()

    again = series_keeping.keep(now=noon)
    later = series_keeping.keep(now=noon + timedelta(days=20))

    assert (again, later) == (0, 2)
    assert dates(series)[-1] == "02-01"
    assert len(dates(series)) == 10
    assert series_keeping.keep(now=noon + timedelta(days=40)) == 0  # ten times is all


def test_the_database_refuses_a_second_post_on_one_date(repeat, board):
    series = repeat()
    one = series.publications.first()

    with (
        pytest.raises(IntegrityError, match="once_per_occurrence"),
        transaction.atomic(),
    ):
        PublicationFactory(
            post=one.post, account=board, series=series, occurs_on=one.occurs_on
        )


def test_a_cancelled_date_stays_away(repeat, hanna, noon):
    series = repeat()
    first = series.publications.earliest("due_at")

    operations.cancel(publication=first, by=hanna, now=noon)
    series_keeping.keep(now=noon + timedelta(days=1))

    assert dates(series)[0] == "12-07"


def test_a_date_that_moved_is_not_put_back(repeat, hanna, noon):
    series = repeat()
    first = series.publications.earliest("due_at")

    operations.move(
        publication=first, wall=clock("2026-12-01 09:00"), by=hanna, now=noon
    )
    series_keeping.keep(now=noon + timedelta(days=1))

    assert (
        series.publications.filter(due_at__lt=datetime(2026, 12, 5, tzinfo=UTC)).count()
        == 1
    )


def test_the_post_may_also_go_out_once_beside_its_series(repeat, schedule, board):
    repeat()

    schedule()

    with pytest.raises(ValidationError, match="already goes to this channel"):
        schedule()


def test_what_is_out_already_may_be_written_down_beside_a_series(
    repeat, hanna, noon, post
):
    account = ChannelAccountFactory(
        organisation=post.campaign.organisation,
        brand=post.campaign.brand,
        platform="linkedin",
    )
    post.accounts.add(account)
    repeat(accounts=[account])

    row = record_earlier(
        post=post,
        account=account,
        url="https://www.linkedin.com/posts/wolkenbeuk_activity-7000000000000000123",
        published_at=noon - timedelta(days=1),
        by=hanna,
        now=noon,
    )

    assert row.series is None


def test_the_trail_knows_who_let_it_repeat(repeat, hanna):
    series = repeat()

    event = AuditEvent.objects.about(series).get()
    assert (event.verb, event.actor) == ("campaigns.series.scheduled", hanna.user)


def test_a_date_that_has_passed_is_none_of_its_times(repeat):
    series = repeat(starts_on=date(2026, 11, 2), times=2)

    assert dates(series) == ["11-30", "12-07"]


@pytest.mark.parametrize(
    ("wrong", "field", "words"),
    [
        ({"weekdays": []}, "weekdays", "at least one day"),
        ({"accounts": []}, "accounts", "at least one channel"),
        ({"every_weeks": 0}, "every_weeks", "1 to 12 weeks"),
        ({"times": 0}, "times", "1 to 200"),
        ({"times": None}, "ends_on", "a last day or a number"),
        ({"ends_on": date(2026, 11, 28)}, "ends_on", "No date is left"),
        ({"ends_on": date(2029, 1, 1)}, "ends_on", "two years"),
    ],
)
def test_what_cannot_repeat_is_said_beside_its_field(repeat, wrong, field, words):
    with pytest.raises(CannotRepeat) as refusal:
        repeat(**wrong)

    assert words in " ".join(refusal.value.message_dict[field])
    assert not Series.objects.exists()


def test_what_nobody_approved_does_not_repeat(repeat, post):
    Post.objects.filter(pk=post.pk).update(status="draft", approved_sha="")

    with pytest.raises(ValidationError, match="not been approved"):
        repeat()


def test_a_post_does_not_repeat_twice_on_a_channel_until_the_first_is_over(
    repeat, hanna, noon
):
    first = repeat(times=1)
    with pytest.raises(CannotRepeat):
        repeat()

    assert repeat(now=noon + timedelta(days=30)).pk != first.pk


def test_nothing_is_planned_after_the_vacancy_closes(repeat, vacancy):
    vacancy.closes_at = datetime(2026, 12, 8, tzinfo=UTC)
    vacancy.save()

    assert dates(repeat()) == ["11-30", "12-07"]


def test_a_changed_post_waits_and_its_planner_hears_it_once(repeat, post, hanna, noon):
    series = repeat()
    edited(post, hanna, noon)

    series_keeping.keep(now=noon)
    series_keeping.keep(now=noon + timedelta(minutes=1))

    first = series.publications.earliest("due_at")
    assert admit(first, first.due_at) == Hold("not_approved")
    notice = Notice.objects.get(member=hanna, once__startswith="series:")
    assert "was changed. It repeats again" in notice.text


def test_after_a_new_approval_its_dates_say_the_new_text(
    repeat, post, hanna, max_, noon
):
    series = repeat()
    approved(edited(post, hanna, noon), hanna, max_, noon)

    series_keeping.keep(now=noon)

    assert {row.version.text for row in series.publications.all()} == {"Come and look."}
    first = series.publications.earliest("due_at")
    assert admit(first, first.due_at) is None
    assert any("with the new text" in line.sentence for line in timeline(first))


def test_while_it_rests_its_dates_pass_without_a_post(repeat, hanna, noon):
    series = repeat()
    first, second = series.publications.order_by("due_at")[:2]

    operations_series.pause(series=series, by=hanna, now=noon)

    assert judged(first) == Stop("series_paused")
    back = first.due_at + timedelta(days=1)
    operations_series.resume(series=series, by=hanna, now=back)
    first.refresh_from_db()
    assert first.status == Status.CANCELLED
    assert judged(second) is None


def test_the_machine_leaves_a_date_of_a_resting_series_out_and_says_why(
    repeat, hanna, noon, seat
):
    series = repeat()
    operations_series.pause(series=series, by=hanna, now=noon)
    now = datetime.now(UTC) - timedelta(minutes=1)
    row = series.publications.earliest("due_at")
    later = now + timedelta(days=7)
    Publication.objects.exclude(pk=row.pk).update(due_at=later, next_at=later)
    Publication.objects.filter(pk=row.pk).update(due_at=now, next_at=now)

    assert claim(slot=seat.slot) is Step.PUT_ASIDE

    row.refresh_from_db()
    assert (row.status, row.trouble_code) == (Status.CANCELLED, "series_paused")
    said = [line.sentence for line in timeline(row)]
    assert "Left out of its series. The series was paused at its time." in said


def test_what_is_on_hold_is_not_released_while_its_series_rests(repeat, hanna, noon):
    series = repeat()
    row = series.publications.earliest("due_at")
    row.move(Status.HELD, trouble_code="too_late")
    operations_series.pause(series=series, by=hanna, now=noon)

    with pytest.raises(ValidationError, match="paused"):
        operations.release(publication=row, by=hanna, now=noon)


def test_a_stopped_series_leaves_the_calendar_and_does_not_come_back(
    repeat, hanna, noon
):
    series = repeat()
    operations_series.stop(series=series, by=hanna, now=noon)
    series_keeping.keep(now=noon + timedelta(days=1))

    assert dates(series) == []
    for deed in (operations_series.resume, operations_series.stop):
        with pytest.raises(CannotRepeat, match="Stopped"):
            deed(series=Series.objects.get(), by=hanna, now=noon)


def test_of_many_missed_dates_at_most_the_last_goes_out_late(repeat):
    series = repeat()
    first, second, third = series.publications.order_by("due_at")[:3]
    late = second.due_at + timedelta(hours=1)

    assert admit(first, late) == Stop("series_missed")
    assert admit(second, late) is None
    assert admit(third, late) is None  # it is not due, nobody asks


def test_of_many_dates_on_hold_only_the_last_stays_a_question(repeat):
    series = repeat()
    first, second, third = series.publications.order_by("due_at")[:3]
    for row in (first, second):
        row.move(Status.HELD, trouble_code="too_late")

    series_keeping.keep(now=second.due_at + timedelta(hours=3))

    found = [
        Publication.objects.get(pk=row.pk).status for row in (first, second, third)
    ]
    assert found == [Status.CANCELLED, Status.HELD, Status.SCHEDULED]


def test_a_channel_that_is_no_longer_used_gets_no_new_dates(repeat, board, noon):
    series = repeat(times=20)
    before = len(dates(series))
    board.state = "removed"
    board.save()

    series_keeping.keep(now=noon + timedelta(days=20))

    assert len(dates(series)) == before
