"""A published post is taken down: asked for once, done by a worker, and never half known."""

import importlib
from datetime import timedelta
from uuid import uuid4

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import ProgrammingError, connection, transaction
from django.utils import timezone

from campaigns.channels.models import connector_of
from campaigns.publishing import operations
from campaigns.publishing import operations_removal as removal
from campaigns.publishing.models import Attempt, Publication, TakeDown
from campaigns.publishing.take_downs import removal_of
from campaigns.tests.factories import ChannelAccountFactory, PostFactory
from campaigns.tests.publishing.conftest import ago
from core import personal_data, secrets
from core.audit.models import AuditEvent
from core.delivery import engine
from core.delivery.handlers import PLATFORMS
from core.delivery.rescue import rescue
from core.notices.models import Notice
from core.outbound import Unavailable
from tests.doubles.fixtures import mastodon, mastodon_program

__all__ = ["mastodon", "mastodon_program"]
Status = Publication.Status


@pytest.fixture(autouse=True)
def quick(settings):
    settings.PUBLISH_PATIENCE = timedelta(0)


@pytest.fixture
def out(due, send):
    """A publication that is on the platform."""
    published = send(due)
    assert published.status == Status.PUBLISHED
    return published


@pytest.fixture
def take_down(hanna):
    def ask(publication, **changes):
        words = {"reason": "wrong salary", "by": hanna, "now": timezone.now()}
        return removal.take_down(publication=publication, **{**words, **changes})

    return ask


@pytest.fixture
def work(seat):
    def turn(publication, *, rounds=1):
        for _ in range(rounds):
            ago = timezone.now() - timedelta(hours=1)
            TakeDown.objects.filter(status__in=TakeDown.WAITING).update(next_at=ago)
            engine.work(seat, seconds=10, lane=PLATFORMS)
            rescue(seconds=5, lane=PLATFORMS)
        publication.refresh_from_db()
        return publication

    return turn


def removed(platform):
    return [line["removed"] for line in platform.effects.lines if "removed" in line]


def test_a_post_is_gone_from_the_platform_and_the_page_says_so(
    out, take_down, work, platform, client, hanna
):
    take_down(out)
    assert out.remote_id not in removed(platform), "only a worker asks the platform"
    work(out)
    assert removed(platform).count(out.remote_id) == 1
    assert out.removed_at
    assert out.status == Status.PUBLISHED, "it was out, and that stays true"
    client.force_login(hanna.user)
    page = client.get(out.get_absolute_url()).content.decode()
    assert "Taken down" in page
    assert "wrong salary" in page
    assert "Take it down on the platform" not in page


def test_it_is_asked_for_once_however_often_somebody_presses(out, take_down, work):
    take_down(out)
    with pytest.raises(ValidationError, match="being taken down already"):
        take_down(out)
    work(out)
    with pytest.raises(ValidationError, match="not on the platform any more"):
        take_down(out)


def test_without_a_reason_nothing_is_taken_down(out, take_down):
    with pytest.raises(ValidationError, match="why it is taken down"):
        take_down(out, reason=" ")
    assert not TakeDown.objects.exists()


def test_who_asked_stands_in_the_trail_and_why_beside_it(out, take_down, hanna):
    take_down(out)
    event = AuditEvent.objects.about(out).get(
        verb="campaigns.publication.removal_asked"
    )
    assert event.actor_id == hanna.user_id
    reason = out.removal_reasons.get()
    assert event.details == {"reason_row": reason.pk}
    assert reason.text == "wrong salary"


def test_a_platform_that_is_away_is_asked_again(out, take_down, work, monkeypatch):
    kind = type(out.account.connector({}))
    real, answers = kind.remove, [Unavailable("unreachable")]

    def sometimes(self, remote_id):
        if answers:
            raise answers.pop()
        return real(self, remote_id)

    monkeypatch.setattr(kind, "remove", sometimes)
    take_down(out)
    assert work(out).removed_at
    assert TakeDown.objects.get().attempts.count() == 2


def test_after_a_crash_we_look_before_we_ask_again(out, take_down, work, platform):
    """The worker died after the platform had removed it."""
    take_down(out)
    effect = TakeDown.objects.get()
    platform_removes(out)
    ago = timezone.now() - timedelta(minutes=5)
    TakeDown.objects.filter(pk=effect.pk).update(
        status="unknown", next_at=ago, unknown_since=ago, fence=1
    )
    work(out)
    effect.refresh_from_db()
    assert effect.status == TakeDown.Status.DONE
    assert effect.attempts.count() == 0, "found gone, so nobody asked again"
    assert out.removed_at


def platform_removes(publication):
    connector_of(publication.account).remove(publication.remote_id)


def known_as(publication, remote_id):
    """Our row holds another id than the platform."""
    real = publication.remote_id
    Publication.objects.filter(pk=publication.pk).update(remote_id=remote_id)
    publication.refresh_from_db()
    return real


@pytest.mark.fault("TD-01")
def test_a_post_that_stands_under_another_id_is_found_and_taken_down(
    out, take_down, work, platform, client, hanna
):
    real = known_as(out, "777777")
    take_down(out)
    work(out, rounds=2)
    assert removed(platform).count(real) == 1
    assert (out.remote_id, bool(out.removed_at)) == (real, True)
    assert out.remote_url == f"{platform.url}/posts/{real}"
    assert not Notice.objects.filter(url=out.get_absolute_url()).exists()
    client.force_login(hanna.user)
    assert (
        "corrected its address" in client.get(out.get_absolute_url()).content.decode()
    )


@pytest.mark.fault("TD-01")
def test_the_post_of_another_publication_is_never_taken_for_this_one(
    out, take_down, work, platform, schedule, send, campaign, vacancy, hanna
):
    twin = PostFactory.approved(
        campaign=campaign, author=hanna, vacancy=vacancy, text=out.post.text
    )
    now = timezone.now()
    (other,) = schedule(now, post=twin, now=now)
    other = send(ago(other, minutes=1))
    assert other.status == Status.PUBLISHED
    platform_removes(out)
    known_as(out, "777777")
    take_down(out)
    work(out, rounds=2)
    other.refresh_from_db()
    assert (bool(out.removed_at), other.removed_at) == (True, None)
    assert other.remote_id not in removed(platform)


@pytest.mark.fault("TD-02")
def test_a_post_that_is_gone_already_is_taken_down(out, take_down, work, platform):
    platform_removes(out)
    take_down(out)
    work(out)
    effect = TakeDown.objects.get()
    assert (effect.status, bool(out.removed_at)) == (TakeDown.Status.DONE, True)
    assert effect.attempts.get().code == "not_found"


@pytest.mark.fault("TD-02")
@pytest.mark.parametrize("listing", ["500", "cut", 'say:{"posts": [5]}', "302"])
def test_while_the_listing_cannot_be_read_nobody_says_that_it_is_gone(
    out, take_down, work, platform, listing
):
    real = known_as(out, "777777")
    platform.order(listing, on="listing", account=platform.account, is_endless=True)
    take_down(out)
    work(out, rounds=2)
    effect = TakeDown.objects.get()
    assert (effect.status, out.removed_at) == (TakeDown.Status.UNKNOWN, None)
    platform.forgive()
    TakeDown.objects.update(next_at=timezone.now() - timedelta(hours=1))
    work(out, rounds=2)
    assert (out.remote_id, bool(out.removed_at)) == (real, True)


def asked(publication):
    """A person must look, and was told."""
    publication.refresh_from_db()
    url = publication.get_absolute_url()
    return (
        publication.removed_at is None
        and removal_of(publication).is_not_found
        and Notice.objects.filter(url=url).exists()
    )


def never_sent(publication, _hanna):
    Attempt.objects.filter(publication=publication).delete()


def vouched_for(publication, hanna):
    platform_removes(publication)
    Publication.objects.filter(pk=publication.pk).update(confirmed_by=hanna)


@pytest.mark.fault("TD-03")
@pytest.mark.parametrize("placed", [never_sent, vouched_for])
def test_where_nobody_can_tell_a_person_is_asked_at_once(
    out, take_down, work, client, hanna, placed
):
    """A post that a colleague placed: its text may be any."""
    placed(out, hanna)
    known_as(out, "777777")
    take_down(out)
    work(out)
    assert asked(out)
    client.force_login(hanna.user)
    page = client.get(out.get_absolute_url()).content.decode()
    assert "does not know the post at its address" in page


@pytest.mark.fault("TD-03")
def test_the_same_words_under_another_id_may_be_of_a_colleague(
    campaign, vacancy, mastodon, hanna, send, take_down, work
):
    """Without a link nothing in a text is ours alone."""
    account = ChannelAccountFactory(
        organisation=campaign.organisation,
        brand=campaign.brand,
        platform="mastodon",
        base_url=mastodon.url,
    )
    words = {"base_url": mastodon.url, "access_token": "good"}
    account.sealed_credentials = secrets.seal(words, place=account.place)
    account.save()
    post = PostFactory.approved(
        campaign=campaign,
        author=hanna,
        vacancy=vacancy,
        has_link=False,
        text=f"Kok gezocht {uuid4().hex}",
    )
    now = timezone.now()
    (row,) = operations.schedule(
        post=post, accounts=[account], wall=now, by=hanna, now=now
    )
    out = send(ago(row, minutes=1))
    assert out.status == Status.PUBLISHED
    real = known_as(out, "777777")
    take_down(out)
    work(out)
    assert asked(out)
    assert out.remote_id == "777777"
    assert real not in removed(mastodon)


def test_a_lost_answer_that_a_listing_cannot_settle_is_asked_again(
    out, take_down, work, platform
):
    """A platform takes the second request as well as the first."""
    Attempt.objects.filter(publication=out).delete()
    platform.order("before:500", on="removal")
    take_down(out)
    TakeDown.objects.update(
        status="unknown", trouble_code="lost", unknown_since=timezone.now(), fence=1
    )
    work(out, rounds=3)
    assert removed(platform).count(out.remote_id) == 1
    assert out.removed_at


@pytest.mark.parametrize("answer", ["before:302", "after:302", "after:reset"])
def test_a_removal_without_a_clear_answer_ends_in_the_truth(
    out, take_down, work, platform, answer
):
    platform.order(answer, on="removal")
    take_down(out)
    work(out, rounds=3)
    assert removed(platform).count(out.remote_id) == 1
    assert out.removed_at


def test_access_that_is_refused_while_taking_down_is_told_for_the_account(
    out, take_down, work, platform, board, hanna
):
    platform.order("before:plain:400 Invalid Bearer token", on="removal")
    take_down(out)
    work(out)
    board.refresh_from_db()
    assert board.state == "needs_sign_in"
    assert Notice.objects.filter(member=hanna, url=board.get_absolute_url()).exists()


def test_what_the_platform_will_not_remove_asks_a_person(
    out, take_down, work, monkeypatch, hanna, client
):
    kind = type(out.account.connector({}))

    def never(self, remote_id):
        raise Unavailable("unreachable")

    monkeypatch.setattr(kind, "remove", never)
    take_down(out)
    work(out, rounds=11)
    assert removal_of(out).is_in_trouble
    assert Notice.objects.filter(member=hanna, url=out.get_absolute_url()).exists()
    client.force_login(hanna.user)
    page = client.get(out.get_absolute_url()).content.decode()
    assert "It could not be taken down" in page
    removal.say_removed(
        publication=out, reason="did it there", by=hanna, now=timezone.now()
    )
    out.refresh_from_db()
    assert out.removed_at
    assert not TakeDown.objects.filter(status__in=TakeDown.WITH_A_PERSON).exists()


def test_what_went_out_after_the_cancel_is_cancelled_when_it_is_gone(
    due, take_down, work, platform, seat
):
    there = connector_of(due.account).publish(due.draft())
    Publication.objects.filter(pk=due.pk).update(
        status=Status.NEEDS_PERSON,
        remote_id=there.remote_id,
        trouble_code="cancelled_too_late",
    )
    take_down(due)
    work(due)
    assert removed(platform).count(there.remote_id) == 1
    assert due.status == Status.CANCELLED
    assert due.removed_at


def test_by_hand_a_person_removes_it_and_says_so(schedule, company_page, hanna, noon):
    (row,) = schedule(accounts=[company_page])
    row.move(Status.AWAITING_HAND)
    row.move(
        Status.PUBLISHED,
        remote_id="linkedin.com/feed/1",
        confirmed_by=hanna,
        published_at=noon,
    )
    with pytest.raises(ValidationError, match="Remove it on the platform yourself"):
        removal.take_down(publication=row, reason="old", by=hanna, now=noon)
    removal.say_removed(publication=row, reason="old", by=hanna, now=noon)
    row.refresh_from_db()
    assert row.removed_at == noon


def test_a_brake_on_publishing_does_not_keep_a_wrong_post_on_the_platform(
    out, take_down, work, hanna
):
    operations.switch_off(
        organisation=hanna.organisation,
        reason="wrong post",
        by=hanna,
        now=timezone.now(),
    )
    take_down(out)
    assert work(out).removed_at


def test_an_erasure_takes_a_name_out_of_the_reason(out, take_down, hanna):
    take_down(out, reason="asked by ANNA@mail.example, our nurse")

    counts = personal_data.erase_mentions(
        ["anna@mail.example"], organisation_id=out.organisation_id
    )

    assert counts == {"campaigns.RemovalReason.text": 1}
    assert out.removal_reasons.get().text == "asked by …, our nurse"
    assert not AuditEvent.objects.filter(details__icontains="anna").exists()


def test_reasons_of_before_move_out_of_the_trail(out, hanna):
    """What the migration does with lines of an earlier version."""
    old = AuditEvent.objects.create(
        organisation=out.organisation,
        actor=hanna.user,
        verb="campaigns.publication.removal_asked",
        subject_type="campaigns.publication",
        subject_id=out.pk,
        details={"reason": "asked by Anna"},
        at=timezone.now(),
    )
    step = importlib.import_module("campaigns.migrations.0018_reasons_of_removals")
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

    with connection.schema_editor(atomic=False) as editor:
        step.move_out_of_the_trail(apps, editor)

    old.refresh_from_db()
    reason = out.removal_reasons.get()
    assert old.details == {"reason_row": reason.pk}
    assert reason.text == "asked by Anna"
    with pytest.raises(ProgrammingError, match="append_only"), transaction.atomic():
        AuditEvent.objects.filter(pk=old.pk).update(verb="x")
