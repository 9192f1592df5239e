"""A post that was placed without us gets its place in the history."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from campaigns.links.models import TrackedLink
from campaigns.publishing.models import Publication
from campaigns.publishing.operations_earlier import CannotRecord, record_earlier
from campaigns.publishing.timeline import timeline
from campaigns.tests.factories import ChannelAccountFactory, PostFactory
from core.audit.models import AuditEvent

ADDRESS = "https://www.linkedin.com/posts/zonnehof_day-at-work-7001"


@pytest.fixture
def record(post, company_page, hanna, noon):
    def tell(**changes):
        words = {
            "post": post,
            "account": company_page,
            "url": ADDRESS,
            "published_at": noon - timedelta(days=20),
            "by": hanna,
            "now": noon,
        }
        return record_earlier(**{**words, **changes})

    return tell


def test_it_is_published_since_then_and_a_person_vouches_for_it(record, hanna, noon):
    publication = record()

    publication.refresh_from_db()
    assert publication.status == Publication.Status.PUBLISHED
    assert publication.published_at == noon - timedelta(days=20)
    assert publication.due_at == publication.published_at
    assert publication.confirmed_by == hanna
    assert publication.remote_url == ADDRESS
    assert "posts/zonnehof_day-at-work-7001" in publication.remote_id


def test_its_link_is_as_old_as_the_post(record, noon):
    link = record().link

    assert link.created_at == noon - timedelta(days=20)
    assert link.source == "linkedin"


def test_it_keeps_the_text_as_it_was_approved(record, post):
    publication = record()

    assert publication.version.text == post.text
    assert publication.version.content_sha == post.approved_sha


def test_the_trail_and_the_page_say_who_wrote_it_down(record, hanna):
    publication = record()

    event = AuditEvent.objects.about(publication).get()
    assert event.verb == "campaigns.publication.recorded_earlier"
    assert event.actor_id == hanna.user_id
    assert "out already" in timeline(publication)[0].sentence


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"url": "https://www.linkedin.com.example/posts/x"}, "not the address"),
        ({"url": "https://www.linkedin.com/company/wolkenbeuk"}, "not the address"),
        ({"url": ""}, "not the address"),
    ],
)
def test_another_site_is_no_proof(record, changes, words):
    with pytest.raises(CannotRecord, match=words):
        record(**changes)
    assert not TrackedLink.objects.exists()


def test_the_future_is_not_out_already(record, noon):
    with pytest.raises(CannotRecord, match="yet to come"):
        record(published_at=noon + timedelta(minutes=1))


def test_twice_on_one_channel_is_refused_in_words(record):
    record()

    with pytest.raises(CannotRecord, match="already goes to this channel"):
        record(url=f"{ADDRESS}9")


def test_one_address_belongs_to_one_publication(record, campaign, hanna):
    record()

    other = PostFactory.approved(campaign=campaign, author=hanna)
    with pytest.raises(CannotRecord, match="another publication"):
        record(post=other)


def test_only_what_was_approved_goes_on_record(record, campaign, hanna):
    with pytest.raises(CannotRecord, match="not been approved"):
        record(post=PostFactory(campaign=campaign, author=hanna))


def test_a_channel_of_another_organisation_is_refused(record):
    with pytest.raises(CannotRecord, match="another organisation"):
        record(account=ChannelAccountFactory(platform="linkedin"))


def test_every_refusal_is_a_validation_error():
    assert issubclass(CannotRecord, ValidationError)


@pytest.fixture
def page(as_, hanna, post, company_page):
    post.accounts.add(company_page)
    hanna.user.language = "en"
    hanna.user.save()
    return as_(hanna), reverse("campaigns:post-earlier", args=[post.pk])


def typed(company_page, **changes):
    told = {"account": company_page.pk, "url": ADDRESS}
    return {**told, "day": "2026-11-02", "time": "16:30", **changes}


def test_the_page_writes_it_down(page, post, company_page):
    browser, url = page

    answer = browser.post(url, typed(company_page))

    assert answer.status_code == 302
    publication = Publication.objects.get(post=post)
    assert publication.published_at.isoformat() == "2026-11-02T15:30:00+00:00"


def test_a_mistake_stands_beside_its_field_and_nothing_typed_is_lost(
    page, company_page
):
    browser, url = page

    answer = browser.post(url, typed(company_page, url="https://elsewhere.example/1"))

    assert answer.status_code == 422
    assert "not the address of a post on LinkedIn" in str(
        answer.context["form"].errors["url"]
    )
    assert "https://elsewhere.example/1" in answer.content.decode()


def test_a_moment_to_come_is_refused_beside_the_time(page, company_page):
    browser, url = page

    answer = browser.post(url, typed(company_page, day="2099-01-01"))

    assert "yet to come" in str(answer.context["form"].errors["time"])


def test_where_no_channel_is_left_there_is_nothing_to_fill_in(page, record):
    browser, url = page
    record()

    answer = browser.get(url)

    assert "No channel left" in answer.content.decode()
    assert 'name="url"' not in answer.content.decode()
