"""What the page of one post shows, as named facts."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import F, QuerySet

from campaigns.channels.models import ChannelAccount
from campaigns.content import checking, drawing, fitting, hints, wording
from campaigns.content.checking import Remarked
from campaigns.content.models import Approval, Post, Variant
from campaigns.content.offers import CHANNEL
from campaigns.content.spread import Spread
from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.standing import styles_of
from campaigns.guidelines.stopping import still_stopped
from core.together import Row, Together, made
from core.ui.components import Event
from core.users.finding import Visible
from core.users.models import Membership
from core.users.roles import MAY_APPROVE, MAY_WRITE


def posts_of(member: Membership) -> QuerySet[Post]:
    """Posts with what their text and their channels are made of."""
    posts = Post.objects.visible_to(member).select_related("image")
    return posts.prefetch_related("accounts", "variants")


SHOWN = Visible(
    lambda member: Post.objects.visible_to(member).select_related(
        "image",
        "campaign",
        "vacancy",
        "persona",
        "author__user",
        "edited_by__user",
    )
)


def find(member: Membership, pk: int) -> Post:
    """One post with all that its page touches."""
    return SHOWN.get_or_404(member, pk)


def _ask(post: int) -> Mapping[str, QuerySet[Any, Any]]:
    decisions = Approval.objects.filter(post=post).order_by("-pk")
    return {
        "accounts": ChannelAccount.objects.filter(posts=post).values(*CHANNEL),
        "own": Variant.objects.filter(post=post).values("account_id", "text"),
        "decisions": decisions.values(
            "decision", "reason", "decided_at", by=F("decided_by__user__name")
        ),
    }


_around = Together(_ask)


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


def _told(decision: Row) -> Event:
    at = datetime.fromisoformat(decision["decided_at"])
    title = Approval.Decision(decision["decision"]).label
    if decision["decision"] == Approval.Decision.APPROVED:
        return Event(title, at, icon="check", tone="success", by=decision["by"])
    return Event(
        title,
        at,
        decision["reason"],
        icon="arrow-back-up",
        tone="warning",
        by=decision["by"],
    )


def page_of(post: Post, member: Membership) -> dict[str, Any]:
    """Everything the template asks for, so that it compares no codes."""
    may_write = member.is_one_of(*MAY_WRITE)
    may_approve = member.is_one_of(*MAY_APPROVE)
    is_waiting = post.status == Post.Status.IN_REVIEW
    is_mine = post.is_written_by(member)
    around = _around(post=post.pk)
    spread = Spread(
        accounts=[made(ChannelAccount, row) for row in around["accounts"]],
        own={row["account_id"]: row["text"] for row in around["own"]},
    )
    # What was decided, newest first.
    story = [_told(row) for row in around["decisions"]]
    returned = post.status == Post.Status.RETURNED
    said = checking.of_post(post, styles_of(member.organisation), spread)
    content_sha = post.content_sha(spread.own)
    reasons = checking.exemptions(post, content_sha)
    stopped = bool(still_stopped(said.all(), reasons))
    return {
        "post": post,
        "status": post.get_status_display(),
        "tone": wording.TONES[post.status],
        "previews": drawing.previews(fitting.fits(post, spread)),
        "advice": advice_on(post, said),
        "remarks": drawing.post_remarks(said, spread.accounts),
        "reasons": reasons,
        "can_exempt": stopped and may_write,
        "story": story,
        "content_sha": content_sha,
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
