"""What the guidelines say about our words to a candidate: an answer, a first message, an e-mail.

They stop a text as they stop a post. The reason why it goes out all the same is kept with the message.
"""

from dataclasses import replace
from datetime import datetime

from campaigns.guidelines import operations as guidelines
from campaigns.guidelines.effective_style import text_style
from campaigns.guidelines.models import Exemption
from campaigns.guidelines.rules.checker import remarks
from campaigns.guidelines.rules.facts import Subject
from campaigns.guidelines.rules.remarks import Remark
from campaigns.guidelines.stopping import IsStopped, sha_of, why
from candidates.conversations.models import Conversation
from core.users.models import Membership, Organisation

# The field of every form that writes to a candidate.
REASON = "guideline_reason"


def of_words(organisation: Organisation, *words: str) -> list[Remark]:
    """The texts as one: a subject and its e-mail, a message and why we approach this person."""
    said = "\n".join(filter(None, words))
    return remarks(Subject(said, organisation.language), text_style(organisation))


def pass_or_refuse(
    *words: str, talk: Conversation, by: Membership, reason: str, now: datetime
) -> Exemption | None:
    """Let our words pass, keep the reason why they pass all the same, or say what stops them (`IsStopped`)."""
    found = [one for one in of_words(by.organisation, *words) if one.is_blocking]
    if not found:
        return None
    if not reason.strip():
        raise IsStopped({REASON: why(found)})
    return guidelines.exempt(
        by=by,
        subject=talk,
        text_sha=sha_of(str(talk.pk), *words),
        # Not the words themselves: they are about a person, and go with the message when it goes.
        remarks=[replace(one, words="") for one in found],
        reason=reason,
        now=now,
    )
