"""What the page of a talk shows, and who of the known people is meant. Reads only."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidates.conversations import reading, rows
from candidates.conversations.forms import MessageForm
from candidates.conversations.inbox import Inbox
from candidates.conversations.mails import TalkMail
from candidates.conversations.models import Conversation, Message
from candidates.people import platforms
from candidates.people.models import Candidate
from candidates.people.presentation import keeping, person_facts
from candidates.people.reading import profiles_of
from core.effects.models import Effect
from core.effects.wording import trouble
from core.http import Request
from core.ui import formats
from core.ui.components import Text, Tone, badge
from core.users.roles import MAY_TALK

UNDECIDED = {Effect.Status.NEEDS_PERSON, Effect.Status.FAILED}
MAIL_TONES: dict[str, Tone] = {
    Effect.Status.DONE: "success",
    Effect.Status.NEEDS_PERSON: "warning",
    Effect.Status.FAILED: "danger",
}
MAIL_WORDS: dict[str, Text] = {
    Effect.Status.SCHEDULED: gettext_lazy("E-mail, goes out now"),
    Effect.Status.DONE: gettext_lazy("E-mail, sent"),
    Effect.Status.CANCELLED: gettext_lazy("E-mail, not sent"),
}


@dataclass(frozen=True, slots=True)
class Meeting:
    """A known person, who wrote with them, where and when; offered at a collision."""

    candidate: Candidate
    words: list[tuple[int, str]]
    keeping: SafeString


def find(request: Request, pk: int) -> Conversation:
    """A talk that this member may read, with whom it is held."""
    talk = reading.talk(pk, request.member)
    if talk is None:
        raise Http404
    return talk


def context(
    request: Request, talk: Conversation, form: MessageForm | None = None
) -> dict[str, Any]:
    """The three panes. A refused message comes back with what was typed."""
    profiles = profiles_of(talk.candidate)
    here = [p for p in profiles if p.platform == talk.platform]
    address = platforms.where_to_answer(
        talk.platform,
        profile=here[0].address if here else "",
        email=talk.candidate.email,
        phone=talk.candidate.phone,
    )
    may_talk = request.member.is_one_of(*MAY_TALK)
    return {
        "inbox": Inbox(request) if may_talk else None,
        "talk": talk,
        "said": said(talk),
        "state": rows.state(talk, timezone.now()),
        "kind": rows.kind(talk),
        "platform": platforms.badge(talk.platform),
        "platform_name": platforms.label(talk.platform),
        "simulated": platforms.simulated(talk.platform),
        "answer_url": address,
        "is_mail": talk.platform == platforms.MAIL,
        "form": form or MessageForm(),
        "colleagues": reading.colleagues_of(request.member) if may_talk else [],
        "facts": person_facts(talk.candidate, profiles),
        "keeping": keeping(talk.candidate),
        "may_talk": may_talk,
        "is_mine": talk.owner_id == request.member.pk,
    }


def said(talk: Conversation) -> list[dict[str, Any]]:
    """The messages, oldest first, each with who said or recorded it, and what became of a mail."""
    return [
        {
            "pk": one.pk,
            "text": one.text,
            "at": one.at,
            "is_own": one.direction == Message.Direction.OUT,
            "who": talk.candidate.name
            if one.direction == Message.Direction.IN
            else one.who or _("We"),
            "mail": mail_state(one.mail_status) if one.mail_status else "",
            "trouble": trouble(TalkMail.name, one.mail_trouble)
            if one.mail_status in UNDECIDED
            else "",
        }
        for one in reading.messages_of(talk)
    ]


def mail_state(status: str) -> SafeString:
    """What became of an e-mail, in a word."""
    label = MAIL_WORDS.get(status) or Effect.Status(status).label
    return badge(label, MAIL_TONES.get(status, "neutral"), dot=False)


def meetings(request: Request, known: Iterable[Candidate]) -> list[Meeting]:
    """Who these people are and who spoke with them last."""
    people = list(known)
    talks = (
        Conversation.objects.visible_to(request.member)
        .filter(candidate__in=people)
        .select_related("owner__user")
        .order_by("-last_message_at")
    )
    by_person: dict[int, list[tuple[int, str]]] = {}
    for talk in talks:
        words = _("%(who)s, on %(platform)s, last message %(when)s") % {
            "who": talk.owner.user.name if talk.owner else _("nobody yet"),
            "platform": platforms.label(talk.platform),
            "when": formats.ago(talk.last_message_at),
        }
        by_person.setdefault(talk.candidate_id, []).append((talk.pk, words))
    return [
        Meeting(person, by_person.get(person.pk, []), keeping(person))
        for person in people
    ]
