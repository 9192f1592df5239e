"""Say which doubts and motives of its persona a post answers."""

from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.content.models import Post
from core.audit.operations import record
from core.users.models import Membership


class CannotAnswer(ValidationError):
    """The message is written for the person who tried."""


@transaction.atomic
def say_answers(
    *, by: Membership, post: Post, answers: Iterable[str], now: datetime
) -> Post:
    """Tick lines of the post's own persona; the text and its approval stay as they are."""
    if post.persona is None:
        raise CannotAnswer(_("Choose a persona for this post first."))
    wanted = set(answers)
    if wanted - set(post.persona.points):
        raise CannotAnswer(
            _("The persona was changed meanwhile. Look at its lines again.")
        )
    post.answers = [line for line in post.persona.points if line in wanted]
    post.save(update_fields=["answers"])
    record(
        by=by,
        verb="campaigns.post.answers_said",
        subject=post,
        organisation_id=by.organisation_id,
        now=now,
        persona=post.persona_id,
        count=len(post.answers),
    )
    return post
