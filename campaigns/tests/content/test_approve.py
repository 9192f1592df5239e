"""Somebody else decides, about exactly what they saw."""

import pytest
from django.core.exceptions import ValidationError

from campaigns.content import operations
from campaigns.content.models import Approval, Post
from campaigns.duties.models import Duty
from conftest import NOON
from core.notices.models import Notice

pytestmark = pytest.mark.django_db


def test_max_approves_what_rita_wrote(asked, max_):
    approved = operations.approve(
        by=max_, post=asked, content_sha=asked.content_sha(), now=NOON
    )

    approved.refresh_from_db()
    assert approved.is_approved
    assert approved.approved_sha == approved.content_sha()
    assert Approval.objects.get().decided_by == max_


def test_nobody_approves_their_own_post(written, hanna):
    mine = operations.write(by=hanna, now=NOON, **written)
    asked = operations.submit(by=hanna, post=mine, now=NOON)

    with pytest.raises(ValidationError, match="somebody else decides"):
        operations.approve(
            by=hanna, post=asked, content_sha=asked.content_sha(), now=NOON
        )


def test_who_rewrote_it_does_not_approve_it_either(post, written, rita, hanna):
    edited = operations.edit(
        by=hanna,
        post=post,
        revision=post.revision,
        now=NOON,
        **{**written, "text": "Hanna's words. Apply."},
    )
    asked = operations.submit(by=rita, post=edited, now=NOON)

    with pytest.raises(ValidationError, match="somebody else decides"):
        operations.approve(
            by=hanna, post=asked, content_sha=asked.content_sha(), now=NOON
        )


def test_a_recruiter_does_not_approve(written, hanna, rita):
    post = operations.write(by=hanna, now=NOON, **written)
    asked = operations.submit(by=hanna, post=post, now=NOON)

    with pytest.raises(ValidationError, match="Your role"):
        operations.approve(
            by=rita, post=asked, content_sha=asked.content_sha(), now=NOON
        )


def test_a_text_that_changed_while_it_was_read_is_not_approved(asked, max_):
    with pytest.raises(ValidationError, match="changed while you read"):
        operations.approve(by=max_, post=asked, content_sha="0" * 64, now=NOON)


def test_a_draft_is_not_approved(post, max_):
    with pytest.raises(ValidationError, match="does not wait"):
        operations.approve(by=max_, post=post, content_sha=post.content_sha(), now=NOON)


def test_sending_back_needs_a_reason(asked, max_):
    with pytest.raises(ValidationError, match="what should change"):
        operations.send_back(
            by=max_, post=asked, content_sha=asked.content_sha(), reason="  ", now=NOON
        )


def test_the_writer_hears_what_should_change(asked, max_, rita):
    operations.send_back(
        by=max_,
        post=asked,
        content_sha=asked.content_sha(),
        reason="Name the salary.",
        now=NOON,
    )

    asked.refresh_from_db()
    assert asked.status == Post.Status.RETURNED
    assert Approval.objects.get().reason == "Name the salary."
    assert "Max" in Notice.objects.get(member=rita).text


def test_who_has_the_duty_is_told_and_nobody_else(post, rita, max_, hanna, ada):
    Duty.objects.create(
        campaign=post.campaign, kind=Duty.Kind.APPROVES, member=max_, weekdays=[1]
    )

    operations.submit(by=rita, post=post, now=NOON)

    assert [notice.member for notice in Notice.objects.all()] == [max_]


def test_without_a_duty_every_approver_is_told(post, rita, max_, hanna, ada, vera):
    operations.submit(by=rita, post=post, now=NOON)

    assert {notice.member for notice in Notice.objects.all()} == {max_, hanna, ada}


def test_a_text_that_a_platform_refuses_is_not_sent_for_approval(
    post, rita, bluesky, written
):
    long = operations.edit(
        by=rita,
        post=post,
        revision=post.revision,
        now=NOON,
        **{**written, "text": "x" * 312, "accounts": [bluesky], "has_link": False},
    )

    with pytest.raises(ValidationError) as refused:
        operations.submit(by=rita, post=long, now=NOON)

    assert refused.value.message_dict == {"text": ["Bluesky: 12 characters too long."]}


def test_the_link_takes_its_room(post, rita, bluesky, written):
    edited = operations.edit(
        by=rita,
        post=post,
        revision=post.revision,
        now=NOON,
        **{**written, "text": "x" * 300, "accounts": [bluesky]},
    )

    with pytest.raises(ValidationError, match="characters too long"):
        operations.submit(by=rita, post=edited, now=NOON)


def test_a_post_without_a_channel_is_not_sent_for_approval(post, rita, written):
    edited = operations.edit(
        by=rita,
        post=post,
        revision=post.revision,
        now=NOON,
        **{**written, "accounts": []},
    )

    with pytest.raises(ValidationError, match="at least one channel"):
        operations.submit(by=rita, post=edited, now=NOON)


def test_a_question_can_be_taken_back(asked, rita):
    taken_back = operations.withdraw(by=rita, post=asked, now=NOON)

    assert taken_back.status == Post.Status.DRAFT


def test_two_approvers_at_once_decide_once(asked, max_, ada):
    operations.approve(by=max_, post=asked, content_sha=asked.content_sha(), now=NOON)

    with pytest.raises(ValidationError, match="does not wait"):
        operations.send_back(
            by=ada, post=asked, content_sha=asked.content_sha(), reason="No.", now=NOON
        )
