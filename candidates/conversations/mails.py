"""A mail to a candidate: asked for with the message it is, sent by the workers, never twice."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidates.conversations.models import Conversation, Message
from candidates.people import operations as people
from candidates.people import platforms
from candidates.people.models import Candidate
from core.delivery.handlers import Doubt
from core.notices.models import Notice
from core.notices.operations import tell
from core.outbox.kinds import About, FrozenMail
from core.outbox.letters import Letter, message_id
from core.outbox.models import Mail
from core.ui import formats
from core.users.models import Membership

# A heading that grew with every mail would be refused by mail servers at last.
MOST_REFERENCES = 20


class TalkMail(FrozenMail):
    """What somebody of us wrote to one person. A second one does harm: in doubt a person decides."""

    name = "talk-mail"
    label = gettext_lazy("E-mail to a candidate")
    doubt = Doubt.ASK
    has_own_page: ClassVar[bool] = True

    def is_wanted(self, mail: Mail) -> bool:
        return Message.objects.filter(
            mail=mail, conversation__candidate__erased_at=None
        ).exists()

    def when_done(self, mail: Mail, *, now: datetime) -> None:
        """Who had to be told that we keep their name now is."""
        message = _message(mail)
        person = message.conversation.candidate if message else None
        if message and message.by and person and person.must_be_told:
            people.mark_told(candidate=person, by=message.by, now=timezone.now())

    def in_trouble(self, mail: Mail, *, now: datetime) -> None:
        message = _message(mail)
        if message is None or message.by is None:
            return
        talk = message.conversation
        tell(
            {message.by, talk.owner or message.by},
            # No name: a notice outlives the person it would name.
            text=lambda: _(
                "An e-mail of yours to a candidate needs you: look in the conversation."
            ),
            once=f"mail:{mail.pk}:{mail.fence}",
            url=talk.get_absolute_url(),
            tone=Notice.Tone.WARNING,
        )

    def about(self, mails: Collection[Mail]) -> Mapping[int, About]:
        keys = {mail.target_id for mail in mails}
        talks = Conversation.objects.filter(pk__in=keys)
        pages = {talk.pk: About("", talk.get_absolute_url()) for talk in talks}
        return {e.pk: pages[e.target_id] for e in mails if e.target_id in pages}


def _message(mail: Mail) -> Message | None:
    found = Message.objects.filter(mail=mail)
    return found.select_related(
        "by", "conversation__candidate", "conversation__owner"
    ).first()


def letter(*, talk: Conversation, subject: str, text: str, by: Membership) -> Letter:
    """The mail as it arrives: what was written, who wrote it, and what the law wants said.

    An answer to it reaches the mailbox of who wrote it.
    """
    person, house = talk.candidate, by.organisation.name
    parts = [text.strip(), f"{by.user.name}\n{house}"]
    if person.must_be_told:
        parts.append(told(person, house))
    return Letter(
        to=person.email,
        subject=subject,
        body="\n\n".join(parts) + "\n",
        sender=f"{by.user.name} ({house})",
        reply_to=by.user.email,
        is_personal=True,
        references=_earlier(talk),
    )


def _earlier(talk: Conversation) -> list[str]:
    """What was sent in this talk before, oldest first; the first one always, as it began the thread."""
    sent = Mail.objects.filter(
        kind=TalkMail.name, pk__in=talk.messages.really_said().values("mail")
    )
    found = [message_id(mail) for mail in sent.order_by("pk")]
    return (
        found
        if len(found) <= MOST_REFERENCES
        else [found[0], *found[-MOST_REFERENCES + 1 :]]
    )


def told(person: Candidate, house: str) -> str:
    """What somebody we found ourselves must hear from us first (GDPR article 14)."""
    words = _(
        "How we got your name: we found it on %(source)s. Why: %(reason)s %(house)s keeps your name and"
        " this e-mail until %(until)s at the latest. You may see, correct or erase what we keep, and"
        " you may say that you do not want to hear from us: answering this e-mail is enough."
    )
    return words % {
        "source": platforms.label(person.source),
        "reason": person.source_note,
        "house": house,
        "until": formats.day(person.keep_until),
    }
