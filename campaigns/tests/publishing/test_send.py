"""What each answer of a platform does to a publication: the outcome table, over real HTTP."""

from datetime import timedelta
from hashlib import sha256

import pytest
from django.utils import timezone

from campaigns.channels.models import ChannelAccount
from campaigns.publishing.models import AccountDay, Attempt, Publication
from campaigns.tests.publishing.publishing import claim, send_next
from core.notices.models import Notice

pytestmark = [pytest.mark.django_db, pytest.mark.servers]
Status = Publication.Status


def test_a_due_post_is_published_once(due, send, effects):
    sent = send(due)

    assert sent.status == Status.PUBLISHED
    (effect,) = effects()
    assert (sent.remote_id, sent.once) == (effect["id"], effect["once"])
    assert sent.link.slug in effect["text"]
    assert sent.remote_url.endswith(f"/posts/{effect['id']}")
    assert sent.attempts.get().outcome == "published"


def test_there_is_nothing_to_do_twice(due, send, effects):
    send(due)
    send(due)

    assert len(effects()) == 1


@pytest.mark.parametrize(
    ("fault", "becomes", "is_there"),
    [
        ("before:422", Status.FAILED, False),
        ("before:401", Status.HELD, False),
        ("before:403", Status.HELD, False),
        ("before:429", Status.RETRY_WAIT, False),
        ("before:500", Status.UNKNOWN, False),
        ("before:503", Status.UNKNOWN, False),
        ("before:reset", Status.UNKNOWN, False),
        ("after:500", Status.UNKNOWN, True),
        ("after:502", Status.UNKNOWN, True),
        ("after:reset", Status.UNKNOWN, True),
        ("after:cut", Status.UNKNOWN, True),
        ("after:no_id", Status.UNKNOWN, True),
        ("duplicate", Status.UNKNOWN, False),
        ("duplicate:ghost", Status.UNKNOWN, False),
    ],
)
def test_each_answer_has_its_verdict(
    due, send, platform, effects, fault, becomes, is_there
):
    platform.order(fault, account=platform.account)

    sent = send(due)

    assert sent.status == becomes
    assert len(effects()) == is_there
    assert sent.attempts.get().state == Attempt.State.DONE
    assert sent.trouble_code


def test_a_platform_that_is_down_got_nothing_and_is_tried_again(due, send, board):
    board.base_url = "http://127.0.0.1:9"  # nobody listens there
    board.sealed_credentials = ""
    board.save()

    sent = send(due)

    assert (sent.status, sent.trouble_code) == (Status.RETRY_WAIT, "unreachable")
    assert sent.attempts_made == 1
    assert AccountDay.objects.get().used == 0


def test_after_six_tries_a_person_decides(due, send, board):
    board.base_url = "http://127.0.0.1:9"
    board.sealed_credentials = ""
    board.save()
    Publication.objects.update(attempts_made=5)

    sent = send(due)

    assert (sent.status, sent.trouble_code) == (Status.HELD, "too_many_tries")
    assert Notice.objects.filter(member=sent.scheduled_by).count() == 1


def test_being_asked_to_slow_down_is_no_try_and_waits_as_long_as_asked(
    due, send, platform
):
    platform.order("before:429:40", account=platform.account)

    sent = send(due)

    assert sent.attempts_made == 0
    assert sent.next_at - timezone.now() > timedelta(seconds=30)


def test_an_account_that_is_refused_must_sign_in_and_its_post_waits(
    due, send, platform, board
):
    platform.order("before:401", account=platform.account)

    sent = send(due)

    board.refresh_from_db()
    assert board.state == ChannelAccount.State.NEEDS_SIGN_IN
    assert (sent.status, sent.trouble_code) == (Status.HELD, "token_refused")
    assert Notice.objects.get(member=sent.scheduled_by).url == board.get_absolute_url()


def test_a_post_that_goes_out_late_says_so(due, send):
    Publication.objects.update(due_at=timezone.now() - timedelta(minutes=35))

    sent = send(due)

    assert sent.status == Status.PUBLISHED
    assert "35 minutes late" in Notice.objects.get().text


@pytest.fixture
def with_picture(due, settings, tmp_path):
    """`with_picture(approved, now)`: the picture that was approved, and what lies in its file now."""
    settings.MEDIA_ROOT = tmp_path

    def put(approved, now):
        file = tmp_path / "team.png"
        if now is not None:
            file.write_bytes(now)
        item = {"file": file.name, "sha256": sha256(approved).hexdigest()}
        item |= {"mime": "image/png", "size": len(approved), "alt_text": "A team"}
        due.version.media.append({**item, "width": 1, "height": 1})
        due.version.pk = None
        due.version.save(force_insert=True)
        Publication.objects.update(version=due.version)
        return due

    return put


@pytest.mark.fault("OS-02")
@pytest.mark.parametrize(
    ("now", "why"), [(None, "media_missing"), (b"another", "media_changed")]
)
def test_a_picture_that_is_gone_or_changed_holds_the_post_and_says_so(
    with_picture, send, effects, now, why
):
    sent = send(with_picture(b"approved", now))

    assert (sent.status, sent.trouble_code) == (Status.HELD, why)
    assert sent.attempts.get().outcome == "media"
    assert effects() == []
    assert Notice.objects.filter(url=sent.get_absolute_url()).exists()


@pytest.mark.fault("OS-02")
def test_a_picture_as_it_was_approved_goes_out(with_picture, send, effects):
    sent = send(with_picture(b"approved", b"approved"))

    assert sent.status == Status.PUBLISHED
    assert effects()[0]["media"][0]["alt"] == "A team"


@pytest.mark.fault("OS-02")
def test_who_looks_whether_a_post_is_there_does_not_need_its_picture(
    with_picture, send, look, platform, effects, tmp_path
):
    publication = with_picture(b"approved", b"approved")
    platform.order("after:500", account=platform.account)
    assert send(publication).status == Status.UNKNOWN
    (tmp_path / "team.png").unlink()

    assert look(publication).status == Status.PUBLISHED
    assert len(effects()) == 1


def test_whoever_was_declared_dead_leaves_the_row_alone(due, seat, effects):
    from core.delivery import outcomes
    from core.delivery.engine import finish

    claimed = claim(slot=seat.slot)
    Publication.objects.filter(pk=due.pk).update(
        status=Status.UNKNOWN, unknown_since=timezone.now()
    )

    was_ours = finish(
        claimed, outcomes.while_sending(ValueError("the answer came too late"))
    )

    due.refresh_from_db()
    assert not was_ours
    assert due.status == Status.UNKNOWN
    assert due.attempts.get().outcome == "unknown"


def test_a_wish_to_cancel_stops_it_until_the_last_moment(due, seat, effects, hanna):
    from campaigns.publishing import operations
    from core.delivery.engine import deliver

    claimed = claim(slot=seat.slot)
    operations.cancel(publication=due, by=hanna, now=timezone.now())

    deliver(claimed, seat)

    due.refresh_from_db()
    assert due.status == Status.CANCELLED
    assert effects() == []


def test_who_took_too_long_gives_it_back_unsent(due, send, effects, settings):
    settings.PUBLISH_LEASE = settings.PUBLISH_REQUEST

    sent = send(due)

    assert (sent.status, sent.attempts_made) == (Status.RETRY_WAIT, 0)
    assert effects() == []


def test_who_lost_the_seat_does_not_send(due, seat, effects):
    seat._line.close()
    with seat._line.cursor() as cursor:  # a new session, without our lock
        cursor.execute("DELETE FROM core_workerslot WHERE slot = %s", [seat.slot])

    send_next(seat)

    due.refresh_from_db()
    assert due.status == Status.RETRY_WAIT
    assert effects() == []
