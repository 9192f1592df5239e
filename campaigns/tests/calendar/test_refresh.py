"""The page of a publication looks again while something is under way, and stops when it is over."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from campaigns.publishing import operations, pages
from campaigns.publishing.models import Publication
from campaigns.publishing.take_downs import removal_of
from campaigns.tests.factories import PostFactory, PublicationFactory
from conftest import NOON
from core.audit.models import AuditEvent

pytestmark = pytest.mark.django_db
ADDRESS = "https://www.linkedin.com/feed/update/urn:li:share:700000000000000000{}/"
STOP = 286


@pytest.fixture
def publication(post, board, rita):
    [planned] = operations.schedule(
        post=post, accounts=[board], wall=NOON, by=rita, now=NOON
    )
    return planned


def now_is(publication, status, **changes):
    if status == "sending":
        changes |= {"owner_slot": 1, "leased_until": timezone.now()}
    if status == "published":
        changes |= {"remote_id": "7", "published_at": NOON}
    Publication.objects.filter(pk=publication.pk).update(status=status, **changes)
    publication.refresh_from_db()
    return publication


def asks(browser, publication):
    """Where its page asks for news; empty when it does not."""
    return browser.get(publication.get_absolute_url()).context["refresh_url"]


@pytest.mark.parametrize("status", ["sending", "unknown", "retry_wait"])
def test_it_asks_while_it_is_under_way(as_, rita, publication, status):
    browser = as_(rita)
    now_is(publication, status)

    url = asks(browser, publication)

    assert url
    assert f'hx-get="{url}"' in browser.get(
        publication.get_absolute_url()
    ).content.decode().replace("&amp;", "&")
    assert browser.get(url).status_code == 204


@pytest.mark.parametrize(
    "status", ["published", "needs_person", "held", "failed", "cancelled"]
)
def test_it_does_not_ask_where_nothing_comes_by_itself(as_, rita, publication, status):
    now_is(publication, status)

    assert asks(as_(rita), publication) == ""


@pytest.mark.parametrize(
    ("minutes", "is_asked"), [(-5, True), (5, True), (60, False), (-60, False)]
)
def test_it_asks_around_its_moment(as_, rita, publication, minutes, is_asked):
    """By the clock of the database, which the tests do not move."""
    soon = pages.clock.now() + timedelta(minutes=minutes)
    Publication.objects.filter(pk=publication.pk).update(due_at=soon)

    assert bool(asks(as_(rita), publication)) is is_asked


def test_a_change_arrives_with_a_word_and_the_end_stops_the_asking(
    as_, rita, publication
):
    browser = as_(rita)
    now_is(publication, "sending")
    url = asks(browser, publication)

    now_is(publication, "published")
    answer = browser.get(url)

    text = answer.content.decode()
    assert answer.status_code == 200
    assert 'id="publication-live"' in text
    assert 'id="publication-actions" hx-swap-oob="true"' in text
    assert "every 4s" not in text
    assert "Published" in answer.headers["HX-Trigger"]
    seen = pages.state_of(publication, removal_of(publication))
    state = reverse("campaigns:publication-state", args=[publication.pk])
    assert browser.get(state, {"seen": seen}).status_code == STOP


def test_asking_does_not_count_as_use(as_, rita, publication):
    now_is(publication, "sending")

    page = as_(rita).get(publication.get_absolute_url()).content.decode()

    assert """hx-headers='{"X-Background":"1"}'""" in page


@pytest.fixture
def confirmed(post, linkedin, rita):
    [planned] = operations.schedule(
        post=post, accounts=[linkedin], wall=NOON, by=rita, now=NOON
    )
    now_is(planned, "awaiting_hand")
    return operations.confirm_by_hand(
        publication=planned, url=ADDRESS.format(1), by=rita, now=NOON
    )


def correct(browser, publication, url):
    where = reverse("campaigns:publication-address", args=[publication.pk])
    return browser.post(where, {"address-url": url})


def test_a_wrong_address_is_corrected(as_, rita, hanna, confirmed):
    answer = correct(as_(hanna), confirmed, ADDRESS.format(2))

    assert answer.status_code == 302
    confirmed.refresh_from_db()
    assert confirmed.remote_url == ADDRESS.format(2)
    assert "0002" in confirmed.remote_id
    assert confirmed.confirmed_by == hanna
    last = AuditEvent.objects.about(confirmed).latest("pk")
    assert last.verb == "campaigns.publication.address_corrected"
    assert last.actor == hanna.user
    assert "corrected its address" in (
        as_(rita).get(confirmed.get_absolute_url()).content.decode()
    )


@pytest.mark.parametrize(
    "url",
    ["", "https://www.linkedin.com/company/us", "https://x.com/us/status/1", ADDRESS],
)
def test_what_is_no_other_address_of_a_post_there_is_refused(as_, rita, confirmed, url):
    answer = correct(as_(rita), confirmed, url.format(1))

    assert answer.status_code == 422
    confirmed.refresh_from_db()
    assert confirmed.remote_url == ADDRESS.format(1)


def test_the_address_of_another_publication_is_refused(as_, rita, campaign, confirmed):
    PublicationFactory(
        post=PostFactory(campaign=campaign),
        account=confirmed.account,
        status="published",
        remote_id=confirmed.remote_id.replace("0001", "0003"),
        published_at=NOON,
    )

    answer = correct(as_(rita), confirmed, ADDRESS.format(3))

    assert answer.status_code == 422
    assert "belongs to another publication" in answer.content.decode()


@pytest.mark.parametrize("status", ["published", "scheduled", "needs_person"])
def test_what_a_platform_said_is_not_corrected(as_, rita, publication, status):
    now_is(publication, status)
    browser = as_(rita)

    assert not browser.get(publication.get_absolute_url()).context["can_correct"]
    address = f"{publication.account.connector.default_base_url}/posts/000001"
    assert correct(browser, publication, address).status_code == 422


def test_what_was_taken_down_is_not_corrected(as_, rita, confirmed):
    Publication.objects.filter(pk=confirmed.pk).update(removed_at=NOON)

    assert correct(as_(rita), confirmed, ADDRESS.format(2)).status_code == 422


def test_who_only_reads_corrects_nothing(as_, vera, confirmed):
    page = as_(vera).get(confirmed.get_absolute_url())

    assert not page.context["can_correct"]
    assert correct(as_(vera), confirmed, ADDRESS.format(2)).status_code == 404
