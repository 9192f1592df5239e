"""Answer a candidate by e-mail, and decide about one that did not simply arrive."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from candidates.conversations import checking, mails
from candidates.conversations.models import Conversation, Message
from candidates.conversations.operations import (
    CannotTalk,
    MustNotContact,
    refuse_second_answer,
    settle,
)
from core import limits
from core.audit.operations import record
from core.delivery import operations as deliveries
from core.outbox.models import Mail
from core.outbox.operations import fingerprint, queue_mail
from core.users.models import Membership

# A person writes one by one: more than this is a mailing, and that is not what Werf does.
MOST, PER = 60, timedelta(days=1)


@transaction.atomic
def write_mail(
    *,
    conversation: Conversation,
    subject: str,
    text: str,
    once: str,
    by: Membership,
    now: datetime,
    seen: int | None = None,
    guideline_reason: str = "",
) -> Message:
    """Say something by e-mail: the message stands in the talk, and goes out once.

    `once` names this very mail: asked twice (a second press of the button), it is one. Refuses
    without an address (`CannotTalk`), when somebody answered after the message `seen`
    (`AnsweredMeanwhile`), when we would approach somebody who does not want that
    (`MustNotContact`), and when a guideline stops the text and `guideline_reason` is empty
    (`IsStopped`). Somebody who must be told that we keep their name is told in the same mail.
    """
    talk = Conversation.objects.select_for_update().get(pk=conversation.pk)
    cause = f"conversation-{talk.pk}-mail-{once}"
    if found := Message.objects.filter(mail__once=cause).first():
        return found
    refuse_second_answer(talk, seen=seen, by=by, now=now)
    exemption = checking.pass_or_refuse(
        subject, text, talk=talk, by=by, reason=guideline_reason, now=now
    )
    _refuse(talk, by, now)
    mail = mails.letter(talk=talk, subject=subject, text=text, by=by)
    queued = queue_mail(
        kind=mails.TalkMail.name,
        target=talk,
        organisation=by.organisation,
        once=cause,
        payload=mail.as_payload(),
    )
    message = talk.messages.create(
        direction=Message.Direction.OUT,
        text=text.strip(),
        at=now,
        by=by,
        mail=queued,
        exemption=exemption,
    )
    if talk.owner is None:
        talk.owner = by
    settle(talk, spoken_at=now, they_spoke=False)
    record(by=by, verb="candidates.mail.written", subject=talk, now=now)
    conversation.refresh_from_db()
    return message


def _refuse(talk: Conversation, by: Membership, now: datetime) -> None:
    person = talk.candidate
    if not person.email:
        raise CannotTalk(_("We know no e-mail address of this person."))
    if person.do_not_contact and talk.waiting_since is None:
        raise MustNotContact(
            _("%(name)s asked us not to get in touch. Please leave it at that."),
            params={"name": person.name},
        )
    if not limits.is_within(
        guard="talk-mail", who=str(by.pk), most=MOST, per=PER, now=now
    ):
        raise CannotTalk(
            _(
                "You wrote %(most)s e-mails today. Werf sends no mailings; tomorrow you can go on."
            ),
            params={"most": MOST},
        )


def send_again(*, message: Message, by: Membership, now: datetime) -> None:
    """Somebody asked, or mended the address: try it again, to the address as it is now."""
    _decide(message, deliveries.send_again, by=by, now=now, is_again=True)


def drop(*, message: Message, by: Membership, now: datetime) -> None:
    """It will not be sent: the talk stands as if it had not been said."""
    _decide(message, deliveries.drop, by=by, now=now)


@transaction.atomic
def _decide(
    message: Message,
    deed: Callable[..., Mail],
    *,
    by: Membership,
    now: datetime,
    is_again: bool = False,
) -> None:
    talk = Conversation.objects.select_for_update().get(pk=message.conversation_id)
    if message.mail is None:
        raise CannotTalk(_("Werf did not send this message."))
    row = deed(delivery=message.mail, by=by, now=now)
    if is_again and talk.candidate.email:
        words = {**row.payload, "to": talk.candidate.email}
        row.payload, row.payload_sha = words, fingerprint(words)
        row.save(update_fields=["payload", "payload_sha"])
    settle(talk, spoken_at=talk.last_message_at, they_spoke=False)
