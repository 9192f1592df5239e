"""What the pages of conversations read: rows of lists, messages, people who are known."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from django.db.models import Max
from django.utils.translation import gettext as _

from candidates.conversations.labels import Label, mail_label, turn_label
from candidates.conversations.models import Conversation, Message
from candidates.people.models import Candidate
from core.keyset import Place, newest
from core.outbox.labels import trouble
from core.outbox.models import Mail
from core.ui import formats
from core.ui.components import Text
from core.users.models import Membership

EXCERPT = 90
# On the page of a conversation at once.
MESSAGES = 50
# Conversations of one person that a contact can be added to: the newest.
MOST_OFFERED = 5
# People who may be meant, and their conversations that are looked at.
MOST_KNOWN, MOST_READ = 10, 200
# An e-mail in one of these waits until somebody decides about it.
UNDECIDED = {Mail.Status.NEEDS_PERSON, Mail.Status.FAILED}


@dataclass(frozen=True, slots=True)
class ConversationRow:
    """A conversation in a list."""

    conversation: Conversation
    turn: Label
    # The first words of the last message.
    excerpt: str


@dataclass(frozen=True, slots=True)
class SaidMessage:
    """A message on the page of its conversation."""

    pk: int
    text: str
    at: datetime
    is_own: bool
    # Who said it, or recorded it.
    author: str
    # What became of it, when it is an e-mail.
    mail: Label | None
    # Why it went out in spite of a guideline.
    let_through: str
    # Why the e-mail was not sent, while somebody must decide about it.
    trouble: Text


@dataclass(frozen=True, slots=True)
class KnownConversation:
    """A conversation that a contact can be added to: who wrote, where, when last."""

    pk: int
    summary: str
    # The message that was written down last.
    newest: int


@dataclass(slots=True)
class KnownPerson:
    """Somebody who may be the person of a new contact."""

    candidate: Candidate
    conversations: list[KnownConversation] = field(default_factory=list)


def rows_of(
    conversations: Iterable[Conversation], now: datetime
) -> list[ConversationRow]:
    """These conversations, read `for_list`, as a list shows them."""
    return [
        ConversationRow(
            conversation=one,
            turn=turn_label(one, now),
            excerpt=excerpt(one.last_text or ""),
        )
        for one in conversations
    ]


def excerpt(text: str) -> str:
    """The first words, and a sign that there are more."""
    return text if len(text) <= EXCERPT else f"{text[: EXCERPT - 1]}…"


@dataclass(frozen=True, slots=True)
class SaidMessages:
    """Messages, the oldest first, and where those before them begin."""

    messages: list[SaidMessage]
    earlier: Place | None
    is_newest: bool


def messages_of(
    conversation: Conversation, *, before: Place | None = None
) -> SaidMessages:
    """The newest messages, or the newest before a place."""
    messages = conversation.messages.select_related("by__user", "mail", "exemption")
    piece = newest(messages, "at", most=MESSAGES, before=before)
    said = [_said(message, conversation.candidate) for message in piece.rows]
    return SaidMessages(said[::-1], piece.earlier, is_newest=piece.is_first)


def newest_of(conversation: Conversation) -> int:
    """The message that was written down last; 0 where there is none."""
    return conversation.messages.aggregate(newest=Max("pk"))["newest"] or 0


def _said(message: Message, candidate: Candidate) -> SaidMessage:
    is_own = message.direction == Message.Direction.OUT
    recorded_by = message.by.user.name if message.by else ""
    mail = message.mail
    is_undecided = mail is not None and mail.status in UNDECIDED
    return SaidMessage(
        pk=message.pk,
        text=message.text,
        at=message.at,
        is_own=is_own,
        author=(recorded_by or _("We")) if is_own else candidate.name,
        mail=mail_label(mail.status) if mail else None,
        let_through=message.exemption.reason if message.exemption else "",
        trouble=trouble(mail.trouble_code) if mail and is_undecided else "",
    )


def known_people(
    candidates: Iterable[Candidate], member: Membership
) -> list[KnownPerson]:
    """The first of these people, each with the newest conversations that this member may add to."""
    shown = islice(candidates, MOST_KNOWN)
    people = {candidate.pk: KnownPerson(candidate) for candidate in shown}
    conversations = (
        Conversation.objects.visible_to(member)
        .filter(candidate__in=list(people))
        .select_related("owner__user")
        .with_newest()
        .order_by("-last_message_at")[:MOST_READ]
    )
    for one in conversations:
        if len(people[one.candidate_id].conversations) == MOST_OFFERED:
            continue
        summary = _("%(who)s, on %(platform)s, last message %(when)s") % {
            "who": one.owner.user.name if one.owner else _("nobody yet"),
            "platform": one.platform_label,
            "when": formats.ago(one.last_message_at),
        }
        people[one.candidate_id].conversations.append(
            KnownConversation(one.pk, summary, one.newest or 0)
        )
    return list(people.values())
