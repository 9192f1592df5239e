"""The page of one publication: by hand, in doubt, on hold."""

import pytest
from django.urls import reverse

from campaigns.publishing import operations
from campaigns.publishing.models import Publication
from conftest import NOON
from core.audit.models import AuditEvent

pytestmark = pytest.mark.django_db


def plan(post, account, rita, status, **changes):
    [publication] = operations.schedule(
        post=post, accounts=[account], wall=NOON, by=rita, now=NOON
    )
    Publication.objects.filter(pk=publication.pk).update(status=status, **changes)
    publication.refresh_from_db()
    return publication


@pytest.fixture
def by_hand(post, linkedin, rita):
    return plan(post, linkedin, rita, "awaiting_hand")


@pytest.fixture
def in_doubt(post, board, rita):
    return plan(post, board, rita, "needs_person", trouble_code="cannot_look")


@pytest.fixture
def held(post, board, rita):
    return plan(post, board, rita, "held", trouble_code="too_late")


def see(browser, publication):
    return browser.get(publication.get_absolute_url()).content.decode()


def do(browser, deed, publication, **typed):
    url = reverse(f"campaigns:publication-{deed}", args=[publication.pk])
    return browser.post(url, typed)


def test_the_package_has_all_that_is_needed(as_, rita, by_hand):
    text = see(as_(rita), by_hand)

    assert by_hand.version.text in text
    assert by_hand.version.link in text
    assert "https://www.linkedin.com" in text


def test_rita_confirms_with_the_address(as_, rita, by_hand):
    address = "https://www.linkedin.com/feed/update/urn:li:share:7000000000000000001/"

    do(as_(rita), "confirm", by_hand, **{"confirm-url": address})

    by_hand.refresh_from_db()
    assert by_hand.status == "published"
    assert by_hand.remote_url == address
    assert by_hand.confirmed_by == rita


@pytest.mark.parametrize(
    "address", ["", "https://example.com/post/1", "https://www.linkedin.com/in/rita"]
)
def test_another_address_is_explained_beside_the_field(as_, rita, by_hand, address):
    answer = do(as_(rita), "confirm", by_hand, **{"confirm-url": address})

    text = answer.content.decode()
    assert answer.status_code == 422
    assert "not the address of a post on LinkedIn" in text or "required" in text
    assert f'value="{address}"' in text or not address
    by_hand.refresh_from_db()
    assert by_hand.status == "awaiting_hand"


def test_not_posting_needs_a_reason(as_, rita, by_hand):
    browser = as_(rita)

    assert do(browser, "skip", by_hand, **{"skip-reason": ""}).status_code == 422
    do(browser, "skip", by_hand, **{"skip-reason": "The team has a sad day."})

    by_hand.refresh_from_db()
    assert by_hand.status == "cancelled"
    assert "sad day" in see(browser, by_hand)


def test_doubt_is_shown_with_its_two_buttons(as_, rita, in_doubt):
    text = see(as_(rita), in_doubt)

    assert "we cannot look on this platform" in text
    assert reverse("campaigns:publication-there", args=[in_doubt.pk]) in text
    assert reverse("campaigns:publication-send-again", args=[in_doubt.pk]) in text


def test_vera_sees_the_doubt_and_no_buttons(as_, vera, in_doubt):
    text = see(as_(vera), in_doubt)

    assert "we cannot look on this platform" in text
    assert reverse("campaigns:publication-send-again", args=[in_doubt.pk]) not in text


def test_it_is_not_there_sends_it_again(as_, rita, in_doubt):
    do(as_(rita), "send-again", in_doubt)

    in_doubt.refresh_from_db()
    assert in_doubt.status == "retry_wait"


def test_it_is_there_needs_its_address(as_, rita, in_doubt):
    answer = do(as_(rita), "there", in_doubt, **{"there-url": ""})

    assert answer.status_code == 422
    in_doubt.refresh_from_db()
    assert in_doubt.status == "needs_person"


def test_what_is_in_doubt_can_be_dropped(as_, rita, in_doubt):
    do(as_(rita), "drop", in_doubt)

    in_doubt.refresh_from_db()
    assert in_doubt.status == "cancelled"


def test_what_is_on_hold_can_go_out_now(as_, rita, held):
    assert "Its moment passed" in see(as_(rita), held)

    do(as_(rita), "release", held)

    held.refresh_from_db()
    assert held.status == "scheduled"


def test_what_is_on_hold_can_have_a_new_time(as_, rita, held):
    do(as_(rita), "move", held, day="2026-12-01", time="10:00")

    held.refresh_from_db()
    assert (held.status, held.local_wall) == ("scheduled", "2026-12-01T10:00:00")


def test_a_deed_that_does_not_fit_is_refused_in_words(as_, rita, held):
    browser = as_(rita)

    do(browser, "send-again", held)

    assert "not possible now" in see(browser, held)
    held.refresh_from_db()
    assert held.status == "held"


def test_cancelling_is_certain_before_it_is_sent(as_, rita, post, board):
    planned = plan(post, board, rita, "scheduled")
    browser = as_(rita)

    do(browser, "cancel", planned)

    assert "It does not go out" in see(browser, planned)
    planned.refresh_from_db()
    assert planned.status == "cancelled"


def test_cancelling_is_honest_while_it_is_being_sent(as_, rita, post, board):
    sending = plan(post, board, rita, "sending", owner_slot=1, leased_until=NOON)
    browser = as_(rita)

    do(browser, "cancel", sending)

    assert "being sent at this moment" in see(browser, sending)
    sending.refresh_from_db()
    assert sending.status == "sending"


def test_every_deed_leaves_a_line(as_, rita, held):
    do(as_(rita), "drop", held)

    verbs = AuditEvent.objects.about(held).values_list("verb", flat=True)
    assert "campaigns.publication.dropped" in verbs


def test_olga_does_not_even_learn_that_it_exists(as_, olga, held):
    browser = as_(olga)

    assert browser.get(held.get_absolute_url()).status_code == 404
    assert do(browser, "drop", held).status_code == 404
