"""What the page of one post shows, as named facts."""

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from campaigns.content import checking, drawing, fitting, hints, wording
from campaigns.content.checking import Remarked
from campaigns.content.models import Approval, Post
from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.stopping import still_stopped
from core.ui.components import Event
from core.users.models import Membership
from core.users.roles import MAY_APPROVE, MAY_WRITE


def posts_of(member: Membership) -> QuerySet[Post]:
    """Posts with what their text and their channels are made of."""
    posts = Post.objects.visible_to(member).select_related("image")
    return posts.prefetch_related("accounts", "variants")


def find(member: Membership, pk: int) -> Post:
    """One post with all that its page touches.

    Who wrote in it comes by a question of its own: with nine tables in one, PostgreSQL
    thinks longer about the order than it reads.
    """
    posts = posts_of(member).select_related("campaign", "vacancy", "persona")
    post = get_object_or_404(posts, pk=pk)
    writers = Membership.objects.select_related("user").in_bulk(
        {pk for pk in (post.author_id, post.edited_by_id) if pk}
    )
    post.author = writers[post.author_id]
    post.edited_by = writers[post.edited_by_id] if post.edited_by_id else None
    return post


# Hints about what a rule of the guidelines speaks of as well: said once, by the rule.
SPOKEN = {
    "salary": Rule.SALARY,
    "next_step": Rule.NEXT_STEP,
    "link": Rule.LINK,
    "short": Rule.LENGTH,
}


def advice_on(post: Post, said: Remarked | None = None) -> list[dict[str, Any]]:
    """What makes it better: hints in words, never refusals.

    While somebody writes, the rules speak of what they know themselves.
    """
    rules = set(SPOKEN.values()) if said is None else {one.rule for one in said.all()}
    found = hints.hints(
        text=post.text,
        is_vacancy=post.kind == Post.Kind.VACANCY,
        has_vacancy=post.vacancy_id is not None,
        has_link=post.has_link,
        has_picture=post.image_id is not None,
    )
    return [
        {"is_met": hint.is_met, "words": wording.HINTS[hint.code][not hint.is_met]}
        for hint in found
        if SPOKEN.get(hint.code) not in rules
    ]


def story_of(post: Post) -> list[Event]:
    """What was decided, newest first."""
    decisions = post.approvals.select_related("decided_by__user").order_by("-pk")
    return [_told(decision) for decision in decisions]


def _told(decision: Approval) -> Event:
    at, by = decision.decided_at, decision.decided_by.user.name
    title = decision.get_decision_display()
    if decision.decision == Approval.Decision.APPROVED:
        return Event(title, at, icon="check", tone="success", by=by)
    return Event(
        title, at, decision.reason, icon="arrow-back-up", tone="warning", by=by
    )


def page_of(post: Post, member: Membership) -> dict[str, Any]:
    """Everything the template asks for, so that it compares no codes."""
    may_write = member.is_one_of(*MAY_WRITE)
    may_approve = member.is_one_of(*MAY_APPROVE)
    is_waiting = post.status == Post.Status.IN_REVIEW
    is_mine = post.is_written_by(member)
    story = story_of(post)
    returned = post.status == Post.Status.RETURNED
    said = checking.of_post(post, member.organisation)
    reasons = checking.exemptions(post)
    stopped = bool(still_stopped(said.all(), reasons))
    return {
        "post": post,
        "status": post.get_status_display(),
        "tone": wording.TONES[post.status],
        "previews": drawing.previews(fitting.fits(post)),
        "advice": advice_on(post, said),
        "remarks": drawing.post_remarks(said, post.accounts.all()),
        "reasons": reasons,
        "can_exempt": stopped and may_write,
        "story": story,
        "content_sha": post.content_sha(),
        "said": story[0].text if returned and story else "",
        "may_write": may_write,
        "is_waiting": is_waiting,
        "can_decide": is_waiting and may_approve and not is_mine,
        "waits_for_another": is_waiting and is_mine,
        "can_submit": may_write
        and post.status in {Post.Status.DRAFT, Post.Status.RETURNED},
        "can_withdraw": may_write and is_waiting,
        "can_schedule": may_write and post.is_approved,
    }
