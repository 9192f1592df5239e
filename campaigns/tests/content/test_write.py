"""Writing and editing a post."""

import pytest
from django.core.exceptions import ValidationError

from campaigns.content import operations
from campaigns.content.models import Post
from campaigns.tests.factories import ChannelAccountFactory, VacancyFactory
from conftest import NOON
from core.audit.models import AuditEvent

pytestmark = pytest.mark.django_db


def edit(post, by, written, **changes):
    return operations.edit(
        by=by, post=post, revision=post.revision, now=NOON, **{**written, **changes}
    )


def test_a_post_starts_as_a_draft_of_its_writer(post, rita, account):
    post.refresh_from_db()
    assert post.status == Post.Status.DRAFT
    assert post.author == rita
    assert list(post.accounts.all()) == [account]
    assert AuditEvent.objects.about(post).get().verb == "campaigns.post.written"


def test_a_channel_may_have_a_text_of_its_own(written, rita, account, bluesky):
    written["accounts"] = [account, bluesky]

    post = operations.write(
        by=rita, now=NOON, variants={bluesky.pk: "Short.", account.pk: " "}, **written
    )

    assert post.text_for(bluesky) == "Short."
    assert post.text_for(account) == written["text"]
    assert post.variants.count() == 1


def test_a_text_for_a_channel_that_was_not_chosen_is_not_kept(written, rita, bluesky):
    post = operations.write(by=rita, now=NOON, variants={bluesky.pk: "x"}, **written)

    assert not post.variants.exists()


def test_rows_of_another_organisation_are_refused(written, rita):
    written["vacancy"] = VacancyFactory()

    with pytest.raises(ValidationError, match="another organisation"):
        operations.write(by=rita, now=NOON, **written)


def test_channels_of_another_organisation_are_refused(written, rita):
    written["accounts"] = [ChannelAccountFactory()]

    with pytest.raises(ValidationError, match="another organisation"):
        operations.write(by=rita, now=NOON, **written)


def test_who_read_an_older_text_does_not_overwrite_the_new_one(
    post, written, rita, hanna
):
    edit(post, hanna, written, text="Hanna was first.")

    with pytest.raises(operations.EditedMeanwhile) as refused:
        edit(post, rita, written, text="Rita comes too late.")

    post.refresh_from_db()
    assert post.text == "Hanna was first."
    assert refused.value.current.text == "Hanna was first."


def test_a_new_text_under_approval_goes_back_to_draft(asked, written, rita):
    edited = edit(asked, rita, written, text="Another text. Apply.")

    assert edited.status == Post.Status.DRAFT


def test_what_was_approved_must_be_approved_again(asked, written, rita, max_):
    approved = operations.approve(
        by=max_, post=asked, content_sha=asked.content_sha(), now=NOON
    )

    edited = edit(approved, rita, written, text="Another text. Apply.")

    edited.refresh_from_db()
    assert edited.status == Post.Status.DRAFT
    assert edited.approved_sha == ""


def test_another_working_title_leaves_the_approval_alone(asked, written, rita, max_):
    approved = operations.approve(
        by=max_, post=asked, content_sha=asked.content_sha(), now=NOON
    )

    edited = edit(approved, rita, written, title="For the nurses")

    edited.refresh_from_db()
    assert edited.is_approved
    assert edited.approved_sha == edited.content_sha()
