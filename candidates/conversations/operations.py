"""What is done with conversations: log a contact, log what was said, assign, finish."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from campaigns.guidelines.models import Exemption
from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from candidates.conversations import checking, routing
from candidates.conversations.models import Conversation, Message
from candidates.conversations.standing import Said, standing
from candidates.people import operations as people
from candidates.people import platforms
from candidates.people.models import Candidate
from core import telephone
from core.audit.operations import record
from core.notices.operations import tell
from core.ui import formats
from core.users.models import Membership
from core.users.roles import MAY_TALK

Kind = Conversation.Kind
Direction = Message.Direction
# Of an answer that somebody else gave meanwhile.
MOST_QUOTED = 120


class CannotTalk(ValidationError):
    """The message is written for the person who tried."""


class MustNotContact(CannotTalk):
    """The person asked us to leave them alone."""


class AnsweredMeanwhile(CannotTalk):
    """Somebody answered since the page was opened; the caller shows it and may go on."""


class AlreadyKnown(CannotTalk):
    """Somebody with this profile, address or number is known; the caller must choose."""

    def __init__(self, known: Sequence[Candidate]) -> None:
        super().__init__(_("We seem to know this person already."), code="known")
        self.known = known


@transaction.atomic
def log_contact(
    *,
    by: Membership,
    now: datetime,
    kind: str,
    platform: str,
    name: str,
    address: str = "",
    text: str = "",
    they_spoke_last: bool | None = None,
    at: datetime | None = None,
    campaign: Campaign | None = None,
    vacancy: Vacancy | None = None,
    email: str = "",
    phone: str = "",
    headline: str = "",
    reason: str = "",
    guideline_reason: str = "",
    person: Candidate | None = None,
    is_somebody_else: bool = False,
) -> Conversation:
    """Write down a first contact: who, where, what was said, and on what basis.

    Refuses when the person seems to be known (`AlreadyKnown`), unless `person` says who
    it is or `is_somebody_else` says that it only looks so; when we approach somebody
    who does not want that (`MustNotContact`); and when a guideline stops what we wrote and
    `guideline_reason` is empty (`IsStopped`).
    """
    at = at or now
    found_by_us = kind == Kind.SOURCED
    _refuse_the_future(at, now)
    candidate = person or _first_meeting(
        by=by,
        now=now,
        found_by_us=found_by_us,
        is_somebody_else=is_somebody_else,
        name=name,
        source=platform,
        address=address,
        contact_at=at,
        reason=reason or (_default_reason(vacancy) if found_by_us else ""),
        email=email,
        phone=phone,
        headline=headline,
    )
    if person:
        _refuse_unwanted(person, found_by_us=found_by_us)
        people.add_profile(candidate=person, platform=platform, address=address)
    is_mail = kind == Kind.DIRECT_MESSAGE and platform == platforms.MAIL
    conversation = Conversation(
        candidate=candidate,
        kind=Kind.MAIL if is_mail else kind,
        platform=platform,
        campaign=campaign,
        vacancy=vacancy,
        owner=by,
        started_at=at,
        last_message_at=at,
        # Who wrote to us responded, also when we only log what we answered.
        responded_at=None if found_by_us else at,
    )
    conversation.full_clean(exclude=["link"])
    conversation.save()
    theirs = not found_by_us if they_spoke_last is None else they_spoke_last
    # The reason is told to whom we found ourselves (mails.told).
    ours = ("" if theirs else text, reason if found_by_us else "")
    exemption = None
    if not conversation.is_spoken:
        exemption = checking.pass_or_refuse(
            *ours, talk=conversation, by=by, reason=guideline_reason, now=now
        )
    _say(
        conversation,
        text=text,
        is_theirs=theirs,
        at=at,
        by=by,
        exemption=None if theirs else exemption,
    )
    if theirs:
        conversation.owner = routing.first_owner(conversation, by, now)
    settle(conversation, spoken_at=at, they_spoke=theirs or not found_by_us)
    if conversation.is_waiting:
        routing.tell_owner(conversation, by, now)
    record(
        by=by,
        verb="candidates.conversation.logged",
        subject=conversation,
        now=now,
        kind=conversation.kind,
        candidate=candidate.pk,
    )
    return conversation


def _first_meeting(
    *, by: Membership, found_by_us: bool, is_somebody_else: bool, **rest: Any
) -> Candidate:
    handle = platforms.handle(rest["source"], rest["address"])
    asked = {
        "platform": rest["source"],
        "handle": handle,
        "email": rest["email"],
        "phone": rest["phone"],
        "name": rest["name"],
    }
    # Two colleagues who log the same person at once wait for each other here, and for nobody else.
    people.wait_for_others(
        organisation_id=by.organisation_id, identities=_identities(**asked)
    )
    known = Candidate.objects.visible_to(by).known_as(**asked)
    # A name alone is no reason to refuse: it may be a namesake.
    if handle or rest["email"] or rest["phone"]:
        for candidate in known:
            _refuse_unwanted(candidate, found_by_us=found_by_us)
    if not is_somebody_else:
        known += [
            candidate
            for candidate in Candidate.objects.visible_to(by).left_alone_like(
                name=rest["name"], handle=handle
            )
            if candidate not in known
        ]
        if known:
            raise AlreadyKnown(known)
    return people.add(by=by, found_by_us=found_by_us, **rest)


def _identities(
    *, platform: str, handle: str, email: str, phone: str, name: str
) -> list[str]:
    """By what somebody is recognised, as `known_as` does."""
    found = [email.lower()] if email else []
    if handle:
        found.append(f"profile {platform} {handle}")
    if number := telephone.key(phone):
        found.append(f"telephone {number}")
    return found or [f"name {platform} {name.casefold()}"]


def _refuse_unwanted(candidate: Candidate, *, found_by_us: bool) -> None:
    if found_by_us and candidate.do_not_contact:
        raise MustNotContact(
            _("%(name)s asked us not to get in touch. Please leave it at that."),
            params={"name": candidate.name},
        )


def _default_reason(vacancy: Vacancy | None) -> str:
    if vacancy is None:
        return _("Their public profile fits the work we offer.")
    reason = _("Their public profile fits the vacancy %(vacancy)s.")
    return (reason % {"vacancy": vacancy.title})[:200]


def _refuse_the_future(at: datetime, now: datetime) -> None:
    if at > now:
        raise CannotTalk({"at": _("This moment has yet to come.")})


@transaction.atomic
def log_message(
    *,
    conversation: Conversation,
    direction: str,
    text: str,
    by: Membership,
    now: datetime,
    at: datetime | None = None,
    seen: int | None = None,
    guideline_reason: str = "",
) -> Message:
    """Write down what was said, by them or by us; what they say opens a done talk again.

    Somebody who does not want to be approached may be answered, never addressed. `seen` is the
    newest message of the page on which an answer was written: a later answer is told first
    (`AnsweredMeanwhile`). What we wrote and a guideline stops asks for a `guideline_reason` (`IsStopped`).
    """
    at = at or now
    _refuse_the_future(at, now)
    here = Conversation.objects.select_for_update().get(pk=conversation.pk)
    is_theirs = direction == Direction.IN
    if not is_theirs:
        refuse_second_answer(here, seen=seen, by=by, now=now)
    if not is_theirs and here.waiting_since is None:
        _refuse_unwanted(here.candidate, found_by_us=True)
    exemption = None
    if not (is_theirs or here.is_spoken):
        exemption = checking.pass_or_refuse(
            text, talk=here, by=by, reason=guideline_reason, now=now
        )
    message = _say(
        here, text=text, is_theirs=is_theirs, at=at, by=by, exemption=exemption
    )
    if message is None:
        raise CannotTalk({"text": _("Write down what was said.")})
    if is_theirs:
        here.is_done = False
    elif here.owner is None:
        here.owner = by
    settle(here, spoken_at=at, they_spoke=is_theirs)
    record(
        by=by,
        verb="candidates.message.logged",
        subject=here,
        now=now,
        direction=direction,
    )
    conversation.refresh_from_db()
    return message


def refuse_second_answer(
    conversation: Conversation, *, seen: int | None, by: Membership, now: datetime
) -> None:
    """Two colleagues must not both answer without knowing it; nor one person twice.

    `seen` is the newest message that was on the page; None where there was no page.
    """
    if seen is None:
        return
    ours = conversation.messages.really_said().filter(
        pk__gt=seen, direction=Direction.OUT
    )
    later = ours.select_related("by__user").order_by("-pk").first()
    if later is not None:
        raise AnsweredMeanwhile(
            _(
                "%(who)s answered %(when)s: “%(text)s”. What you wrote is still here. Press again if it"
                " should go as well."
            ),
            params={
                "who": _who_answered(later, by),
                "when": formats.ago(later.at, now=now),
                "text": Truncator(later.text).chars(MOST_QUOTED),
            },
        )


def _who_answered(message: Message, reader: Membership) -> str:
    if message.by is None:
        return _("A colleague")
    return _("You") if message.by == reader else message.by.user.name


def _say(
    conversation: Conversation,
    *,
    text: str,
    is_theirs: bool,
    at: datetime,
    by: Membership,
    exemption: Exemption | None,
) -> Message | None:
    if not text.strip():
        return None
    return conversation.messages.create(
        direction=Direction.IN if is_theirs else Direction.OUT,
        text=text.strip(),
        at=at,
        by=by,
        exemption=exemption,
    )


def settle(
    conversation: Conversation, *, spoken_at: datetime, they_spoke: bool
) -> None:
    """Bring the moments of a conversation in line with its messages."""
    said = [
        Said(at, direction == Direction.IN)
        for at, direction in conversation.messages.really_said().values_list(
            "at", "direction"
        )
    ]
    now_stands = standing(said, responded_at=conversation.responded_at)
    conversation.last_message_at = now_stands.last_message_at or spoken_at
    conversation.started_at = min(conversation.started_at, spoken_at)
    conversation.waiting_since = now_stands.waiting_since
    conversation.responded_at = now_stands.responded_at
    conversation.answered_at = now_stands.answered_at
    conversation.save()
    if not conversation.is_waiting:
        routing.nobody_waits(conversation)
    people.touch(candidate=conversation.candidate, at=spoken_at, they_spoke=they_spoke)


@transaction.atomic
def assign(
    *, conversation: Conversation, to: Membership, by: Membership, now: datetime
) -> None:
    """Say who answers; a colleague hears it."""
    if to.organisation_id != by.organisation_id or not to.is_one_of(*MAY_TALK):
        raise CannotTalk({"to": _("This colleague does not talk with candidates.")})
    if not to.is_active:
        raise CannotTalk({"to": _("This colleague no longer works here.")})
    conversation.owner = to
    conversation.save(update_fields=["owner"])
    routing.nobody_waits(conversation)
    record(
        by=by,
        verb="candidates.conversation.assigned",
        subject=conversation,
        now=now,
        to=to.pk,
    )
    if to.pk != by.pk:
        where = platforms.label(conversation.platform)
        tell(
            [to],
            # No name: a notice outlives the person it would name.
            text=lambda: (
                _("%(who)s asks you to answer somebody on %(platform)s.")
                % {"who": by.user.name, "platform": where}
            ),
            once=f"conversation-{conversation.pk}-assigned-{now.timestamp():.0f}",
            now=now,
            url=conversation.get_absolute_url(),
        )


@transaction.atomic
def finish(*, conversation: Conversation, by: Membership, now: datetime) -> None:
    """Nothing more to do here: it leaves the inbox."""
    _set_done(conversation, is_done=True, by=by, now=now)


@transaction.atomic
def reopen(*, conversation: Conversation, by: Membership, now: datetime) -> None:
    """Back to the inbox."""
    _set_done(conversation, is_done=False, by=by, now=now)


def _set_done(
    conversation: Conversation, *, is_done: bool, by: Membership, now: datetime
) -> None:
    conversation.is_done = is_done
    conversation.save(update_fields=["is_done"])
    if is_done:
        routing.nobody_waits(conversation)
    verb = "finished" if is_done else "reopened"
    record(
        by=by,
        verb=f"candidates.conversation.{verb}",
        subject=conversation,
        now=now,
    )
