"""What people decide about publications, and what each decision may not do."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from campaigns.content.models import Post
from campaigns.publishing import operations
from campaigns.publishing.models import Publication
from campaigns.publishing.operations import CancelResult
from campaigns.publishing.timeline import timeline
from campaigns.tests.factories import PostFactory
from campaigns.tests.publishing.conftest import clock
from core import clock as database

pytestmark = pytest.mark.django_db
Status = Publication.Status
ADDRESS = "https://www.linkedin.com/feed/update/urn:li:share:7000000000000000001"


@pytest.fixture
def in_state(schedule):
    """`in_state("held")`: one publication that got there somehow."""

    def make(status, **fields):
        (publication,) = schedule(**fields.pop("plan", {}))
        Publication.objects.filter(pk=publication.pk).update(status=status, **fields)
        publication.refresh_from_db()
        return publication

    return make


@pytest.fixture
def by_hand(in_state, company_page):
    return in_state("awaiting_hand", plan={"accounts": [company_page]})


@pytest.mark.parametrize(
    "status",
    ["scheduled", "retry_wait", "awaiting_hand", "held", "failed", "needs_person"],
)
def test_what_is_not_under_way_is_cancelled_at_once(in_state, hanna, noon, status):
    publication = in_state(status)

    result = operations.cancel(publication=publication, by=hanna, now=noon)

    publication.refresh_from_db()
    assert result == CancelResult.CANCELLED
    assert publication.status == Status.CANCELLED


@pytest.mark.parametrize("status", ["sending", "unknown"])
def test_what_is_under_way_can_only_be_asked_to_stop(in_state, hanna, noon, status):
    publication = in_state(status, owner_slot=1, leased_until=noon)

    result = operations.cancel(publication=publication, by=hanna, now=noon)

    publication.refresh_from_db()
    assert result == CancelResult.BEING_SENT
    assert (publication.status, publication.cancel_requested_at) == (status, noon)


def test_a_cancelled_post_may_be_planned_again(in_state, schedule, hanna, noon):
    operations.cancel(publication=in_state("scheduled"), by=hanna, now=noon)

    assert schedule()[0].status == Status.SCHEDULED


def test_what_is_published_is_not_cancelled(in_state, hanna, noon):
    publication = in_state("published", remote_id="7")

    with pytest.raises(ValidationError, match="Remove it on the platform"):
        operations.cancel(publication=publication, by=hanna, now=noon)


def test_a_post_placed_by_hand_is_confirmed_with_its_address(by_hand, hanna, noon):
    done = operations.confirm_by_hand(
        publication=by_hand, url=f" {ADDRESS} ", by=hanna, now=noon
    )

    done.refresh_from_db()
    assert (done.status, done.remote_url) == (Status.PUBLISHED, ADDRESS)
    assert (done.confirmed_by, done.published_at) == (hanna, noon)
    assert done.remote_id


@pytest.mark.parametrize(
    "address",
    [
        "",
        "linkedin",
        "https://example.com/post/1",
        "https://www.linkedin.com/company/x",
    ],
)
def test_another_address_is_no_confirmation(by_hand, hanna, noon, address):
    with pytest.raises(ValidationError, match="not the address of a post on LinkedIn"):
        operations.confirm_by_hand(publication=by_hand, url=address, by=hanna, now=noon)


def test_one_address_confirms_one_publication(
    by_hand, in_state, company_page, campaign, hanna, noon
):
    other = PostFactory.approved(campaign=campaign, author=hanna)
    second = in_state("awaiting_hand", plan={"accounts": [company_page], "post": other})
    operations.confirm_by_hand(publication=by_hand, url=ADDRESS, by=hanna, now=noon)

    with pytest.raises(ValidationError, match="another publication"):
        operations.confirm_by_hand(publication=second, url=ADDRESS, by=hanna, now=noon)


def test_a_post_may_be_skipped_with_a_reason(by_hand, hanna, noon):
    with pytest.raises(ValidationError, match="why"):
        operations.skip_by_hand(publication=by_hand, reason=" ", by=hanna, now=noon)

    skipped = operations.skip_by_hand(
        publication=by_hand, reason="The team is on holiday.", by=hanna, now=noon
    )

    assert (skipped.status, skipped.trouble_text) == (
        Status.CANCELLED,
        "The team is on holiday.",
    )


def test_a_person_found_it(in_state, hanna, noon, board):
    board.base_url = "http://127.0.0.1:8090"
    board.save()
    publication = in_state("needs_person")

    found = operations.resolve_there(
        publication=publication,
        url="http://127.0.0.1:8090/posts/000004",
        by=hanna,
        now=noon,
    )

    assert (found.status, found.remote_id) == (Status.PUBLISHED, "000004")


def test_a_person_did_not_find_it_and_it_goes_again(in_state, hanna, noon):
    publication = in_state("needs_person", attempts_made=6)

    again = operations.resolve_send_again(
        publication=publication, by=hanna, now=noon + timedelta(days=3)
    )

    assert (again.status, again.attempts_made) == (Status.RETRY_WAIT, 0)
    assert again.due_at == again.next_at == database.now()


def test_what_is_there_is_never_sent_again(in_state, hanna, noon):
    publication = in_state("needs_person", remote_id="9")

    with pytest.raises(ValidationError, match="on the platform"):
        operations.resolve_send_again(publication=publication, by=hanna, now=noon)


@pytest.mark.parametrize("status", ["held", "failed"])
def test_released_it_goes_now_with_the_content_as_approved_now(
    in_state, post, hanna, noon, status
):
    publication = in_state(status, trouble_code="not_approved", attempts_made=6)
    Post.objects.filter(pk=post.pk).update(text="Better words.")
    post.refresh_from_db()
    Post.objects.filter(pk=post.pk).update(approved_sha=post.content_sha())

    released = operations.release(publication=publication, by=hanna, now=noon)

    released.refresh_from_db()
    assert released.status == Status.SCHEDULED
    assert released.version.text == "Better words."
    assert (released.due_at, released.attempts_made) == (database.now(), 0)
    assert released.trouble_code == ""
    assert released.once == publication.once


def test_released_at_another_time_goes_then(in_state, hanna, noon):
    released = operations.release(
        publication=in_state("held"), wall=clock("2026-12-01 09:00"), by=hanna, now=noon
    )

    assert released.local_wall == "2026-12-01T09:00:00"


def test_what_is_not_approved_is_not_released(in_state, post, hanna, noon):
    publication = in_state("held")
    Post.objects.filter(pk=post.pk).update(text="Nobody approved this.")

    with pytest.raises(ValidationError, match="changed after"):
        operations.release(publication=publication, by=hanna, now=noon)


@pytest.mark.parametrize("deed", ["drop", "resolve_send_again"])
def test_a_decision_fits_only_its_question(in_state, hanna, noon, deed):
    with pytest.raises(ValidationError, match="not possible now"):
        getattr(operations, deed)(publication=in_state("scheduled"), by=hanna, now=noon)


def test_the_life_of_a_publication_reads_as_a_story(by_hand, hanna, noon):
    operations.confirm_by_hand(publication=by_hand, url=ADDRESS, by=hanna, now=noon)

    sentences = [line.sentence for line in timeline(by_hand)]

    assert sentences[0].startswith("Hanna planned it for ")
    assert sentences[-1] == "Hanna posted it by hand and gave its address."


def test_what_is_still_to_come_stands_last(schedule, noon):
    (publication,) = schedule()

    assert timeline(publication)[-1].sentence.startswith("It goes out at ")
    assert timeline(publication)[-1].when > noon
