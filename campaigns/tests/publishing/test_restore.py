"""A backup was put back that does not know of posts that went out since (PG-06): none goes out twice."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from campaigns.channels.models import connector_of
from campaigns.publishing import signs
from campaigns.publishing.models import Publication
from campaigns.publishing.signs import Sign
from core.delivery import engine
from core.delivery.rescue import rescue
from core.outbox.models import Mail
from core.tests.outbox.conftest import asked, errand, handlers

__all__ = ["asked", "errand", "handlers"]

pytestmark = [pytest.mark.fault("PG-06"), pytest.mark.django_db]
Status = Publication.Status


@pytest.fixture(autouse=True)
def ledger(platform):
    """After each: no publication stands on the platform twice."""
    yield
    for publication in Publication.objects.select_related("link"):
        assert len(platform.effects.with_text(publication.link.slug)) <= 1


@pytest.fixture
def restored(due):
    """Due according to the backup."""

    def put_back():
        call_command("after_restore")
        due.refresh_from_db()
        return due

    return put_back


@pytest.fixture
def went_out(due):
    """It is on the platform; the database that knew it is lost."""
    return connector_of(due.account).publish(due.draft())


def test_what_went_out_since_is_found_and_not_sent_again(
    restored, went_out, send, look, effects
):
    publication = restored()

    assert send(publication).status == Status.UNKNOWN
    assert look(publication).status == Status.PUBLISHED
    assert publication.remote_id == went_out.remote_id
    assert send(publication).status == Status.PUBLISHED
    assert len(effects()) == 1


def test_what_did_not_go_out_is_sent_after_two_looks(restored, send, look, effects):
    publication = restored()

    look(publication, minutes=11)
    assert look(publication, minutes=11).status == Status.RETRY_WAIT

    assert send(publication).status == Status.PUBLISHED
    assert len(effects()) == 1


def test_what_became_too_late_meanwhile_asks_a_person(restored, look, due):
    Publication.objects.update(due_at=timezone.now() - timedelta(days=2))
    publication = restored()

    look(publication, minutes=11)

    assert look(publication, minutes=11).status == Status.NEEDS_PERSON


def test_what_is_planned_for_later_stays_planned(schedule, platform):
    (publication,) = schedule(timezone.now() + timedelta(hours=3), now=timezone.now())

    call_command("after_restore")

    publication.refresh_from_db()
    assert publication.status == Status.SCHEDULED


def test_what_a_colleague_posts_by_hand_stays_as_it_is(
    schedule, company_page, platform
):
    now = timezone.now()
    (publication,) = schedule(now, accounts=[company_page], now=now)
    Publication.objects.update(next_at=now - timedelta(minutes=1))

    call_command("after_restore")

    publication.refresh_from_db()
    assert publication.status == Status.SCHEDULED


def test_mails_and_the_like_are_not_sent_before_a_look_either(asked, errand, seat):
    effect = asked()
    call_command("after_restore")

    engine.work(seat, seconds=1)
    rescue(seconds=1)

    effect.refresh_from_db()
    assert effect.status == Mail.Status.NEEDS_PERSON
    assert errand.done == []


def test_the_status_page_hears_of_the_backup():
    signs.leave("backup")

    assert Sign.objects.get().name == "backup"
