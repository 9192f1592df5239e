"""Who hears about a post that waits, was approved or came back."""

from datetime import datetime

from django.utils.translation import gettext as _

from campaigns.content.models import Post
from campaigns.duties.models import Duty
from campaigns.duties.selectors import of_day
from core.notices.models import Notice
from core.notices.operations import settle, tell
from core.users.models import Membership
from core.users.roles import MAY_APPROVE


def approvers(post: Post, now: datetime) -> list[Membership]:
    """Who has the duty in this campaign, or stands in; without one, every colleague who may."""
    colleagues = (
        Membership.objects.active()
        .filter(organisation_id=post.campaign.organisation_id)
        .with_role(*MAY_APPROVE)
        .exclude(pk__in=[post.author_id, post.edited_by_id or post.author_id])
        .select_related("user")
    )
    today = now.astimezone(post.campaign.organisation.zone).date()
    on_duty = of_day(post.campaign_id, today).on_duty(Duty.Kind.APPROVES, any_day=True)
    found = colleagues.filter(pk__in=[member.pk for member in on_duty])
    return list(found) or list(colleagues)


def waits_for_approval(post: Post, *, by: Membership, now: datetime) -> None:
    """The approvers have something to read."""
    tell(
        approvers(post, now),
        text=lambda: (
            _("“%(title)s” by %(who)s waits for approval.")
            % {"title": post.title, "who": by.user.name}
        ),
        once=f"post-waits:{post.pk}:{post.revision}",
        now=now,
        url=post.get_absolute_url(),
        tone=Notice.Tone.WARNING,
    )


def was_approved(post: Post, *, by: Membership, now: datetime) -> None:
    """The writer can put it on the calendar."""
    tell(
        [post.author],
        text=lambda: (
            _("%(who)s approved “%(title)s”. Put it on the calendar.")
            % {"title": post.title, "who": by.user.name}
        ),
        once=f"post-approved:{post.pk}:{post.revision}",
        now=now,
        url=post.get_absolute_url(),
    )


def is_on_the_calendar(post: Post) -> None:
    """Nobody needs to put it there any more."""
    cause = f"post-approved:{post.pk}:"
    settle(cause, organisation_id=post.campaign.organisation_id)


def was_sent_back(post: Post, *, by: Membership, now: datetime) -> None:
    """The writer sees what should change."""
    tell(
        [post.author],
        text=lambda: (
            _("%(who)s sent “%(title)s” back: look what should change.")
            % {"title": post.title, "who": by.user.name}
        ),
        once=f"post-returned:{post.pk}:{post.revision}",
        now=now,
        url=post.get_absolute_url(),
        tone=Notice.Tone.WARNING,
    )
