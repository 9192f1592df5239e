"""What this room keeps about a person, and how each table shows it and forgets it."""

import uuid
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import FileField, Model, Q, QuerySet
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from campaigns.guidelines.models import Exemption
from candidates.applications import filing
from candidates.applications.models import (
    Application,
    Document,
    DocumentPage,
    StageChange,
    Touchpoint,
)
from candidates.conversations.models import Conversation, Message
from candidates.people.models import Candidate, Profile
from candidates.retention.models import Erasure, Expiry, Extension
from core.notices.models import Notice
from core.outbox.models import Mail
from core.personal_data import FILE_STORES, FileStore, Holding


class CandidateHolding(Holding):
    """The row stays without the person, so that applications and talks can be counted."""

    model = Candidate
    title = _("Person")
    path = ""
    emptied = ("email", "phone", "phone_key", "city", "headline", "note", "source_note")
    labels = {
        "organisation": _("organisation"),
        "public_id": _("number in signed links"),
        "phone_key": _("telephone, as it is compared"),
        "collected_on": _("known since"),
        "notice_due_on": _("to be told before"),
        "notified_on": _("told on"),
        "keep_until": _("kept until"),
        "added_by": _("added by"),
        "erased_at": _("erased at"),
        "created_at": _("recorded at"),
    }

    def erase(self, person: Model) -> int:
        """Empty what says who it was; a link to the person's own page dies too."""
        rows = self.rows(person)
        language = rows.values_list("organisation__language", flat=True).first()
        with translation.override(language):
            rows.update(name=gettext("Erased person"), public_id=uuid.uuid4())
        return super().erase(person)


class ProfileHolding(Holding):
    """Where the person is found says who it is: the row goes."""

    model = Profile
    title = _("Profiles on platforms")
    path = "candidate"
    labels = {"candidate": _("person"), "handle": _("name on the platform")}


class ApplicationHolding(Holding):
    """Dates and stages stay for the funnel; what the person wrote goes."""

    model = Application
    title = _("Applications")
    path = "candidate"
    emptied = ("motivation", "heard_from")
    labels = {
        "candidate": _("person"),
        "claimed": _("waits for a confirmation that the person sent it"),
        "campaign": _("campaign"),
        "status": _("stage"),
        "stage_since": _("in this stage since"),
        "reason": _("reason"),
        "is_logged": _("entered by a colleague"),
        "notice": _("privacy notice shown"),
        "applied_at": _("applied at"),
        "screened_at": _("decided at screening"),
        "screened_by": _("decided by"),
        "qualified_at": _("suitable at"),
        "interviewed_at": _("interview at"),
        "hired_at": _("hired at"),
        "moved_to_hr_at": _("moved to the HR system at"),
        "moved_to_hr_by": _("marked by"),
        "opening": _("seat"),
        "ended_at": _("ended at"),
        "created_at": _("recorded at"),
    }

    def export(self, person: Model, **part: Any) -> Iterable[Mapping[str, Any]]:
        """Whose address it was sent under may be somebody else: no name."""
        for row in super().export(person, **part):
            yield {**row, "claimed": row["claimed"] is not None}

    def erase(self, person: Model) -> int:
        """Nothing waits for somebody who is gone, and who waited is gone."""
        rows = Application.objects.filter(Q(candidate=person) | Q(claimed=person))
        rows.update(claimed=None)
        return super().erase(person)


class StageChangeHolding(Holding):
    """A move through the procedure holds nothing but stages and moments: it stays."""

    model = StageChange
    title = _("Steps of the procedure")
    path = "application__candidate"
    emptied = ()
    labels = {
        "application": _("application"),
        "from_status": _("from stage"),
        "to_status": _("to stage"),
        "by": _("moved by"),
        "at": _("at"),
    }


class DocumentHolding(Holding):
    """A file a person sent: the row goes, and the file with it."""

    model = Document
    title = _("Files")
    path = "application__candidate"
    labels = {
        "application": _("application"),
        "file": _("file"),
        "original_name": _("name of the file"),
        "mime": _("kind of file"),
        "size": _("size in bytes"),
        "sha256": _("fingerprint"),
        "received_at": _("received at"),
        "preview": _("pictures of its pages"),
        "preview_since": _("pictures begun at"),
        "preview_tries": _("tries to make pictures"),
        "page_count": _("pages"),
    }

    def files(self, person: Model) -> Iterable[tuple[str, Any]]:
        for document in self.rows(person).order_by("pk"):
            yield document.original_name, document.file

    def erase(self, person: Model) -> int:
        _delete_files(self.rows(person))
        return super().erase(person)


class DocumentPageHolding(Holding):
    """A picture of what a person sent: the row goes, and the file with it."""

    model = DocumentPage
    title = _("Pictures of files")
    path = "document__application__candidate"
    labels = {
        "document": _("file"),
        "number": _("page"),
        "file": _("picture"),
        "width": _("width"),
        "height": _("height"),
    }

    def erase(self, person: Model) -> int:
        _delete_files(self.rows(person))
        return super().erase(person)


def _delete_files(rows: QuerySet[Any]) -> None:
    """Files go when the transaction is certain: a rollback cannot bring one back."""
    for row in rows:
        for field in row._meta.concrete_fields:
            if isinstance(field, FileField) and getattr(row, field.name):
                _delete_on_commit(getattr(row, field.name))


def _delete_on_commit(file: Any) -> None:
    # Robust: one file that cannot be removed (it is logged) does not keep the next.
    transaction.on_commit(lambda: file.storage.delete(file.name), robust=True)


class TouchpointHolding(Holding):
    """Which of our links led here, and when: it names nobody and stays for the figures."""

    model = Touchpoint
    title = _("How the person came to us")
    path = "application__candidate"
    emptied = ()
    labels = {
        "application": _("application"),
        "link": _("link"),
        "kind": _("kind"),
        "at": _("at"),
    }


class ConversationHolding(Holding):
    """That there was a talk, where and when, stays for the figures; the words go."""

    model = Conversation
    title = _("Conversations")
    path = "candidate"
    emptied = ()
    labels = {
        "candidate": _("person"),
        "link": _("link"),
        "is_done": _("done"),
        "started_at": _("started at"),
        "last_message_at": _("last message at"),
        "waiting_since": _("waits since"),
        "responded_at": _("first wrote at"),
        "answered_at": _("first answered at"),
        "created_at": _("recorded at"),
    }

    def erase(self, person: Model) -> int:
        """Nobody waits any more."""
        self.rows(person).update(is_done=True, waiting_since=None)
        return super().erase(person)


class MessageHolding(Holding):
    """What was said: the row goes."""

    model = Message
    title = _("Messages")
    path = "conversation__candidate"
    labels = {
        "conversation": _("conversation"),
        "direction": _("direction"),
        "at": _("at"),
        "by": _("recorded by"),
        "mail": _("sent by Werf"),
        "exemption": _("sent in spite of a guideline"),
        "created_at": _("recorded at"),
    }

    def erase(self, person: Model) -> int:
        """Why it was sent in spite of a guideline is about the person too."""
        kept = list(self.rows(person).values_list("exemption", flat=True))
        done = super().erase(person)
        Exemption.objects.filter(pk__in=kept).delete()
        return done


class ExpiryHolding(Holding):
    """The line on the list “expires soon” goes with the person."""

    model = Expiry
    title = _("List of who expires soon")
    path = "candidate"
    labels = {
        "listed_on": _("on the list since"),
        "keep_until": _("kept until"),
        "owner": _("who looks after it"),
    }


class ExtensionHolding(Holding):
    """That somebody was kept longer stays; the reason names circumstances, so it goes."""

    model = Extension
    title = _("Kept longer")
    path = "candidate"
    emptied = ("reason",)
    labels = {
        "by": _("decided by"),
        "at": _("at"),
        "ended_at": _("ended at"),
        "ended_by": _("ended by"),
    }


class ErasureHolding(Holding):
    """That an erasure was asked for. Its report holds counts; the way to the person is cut when it is over."""

    model = Erasure
    title = _("Erasures asked for")
    path = "candidate"
    emptied = ()
    labels = {
        "organisation": _("organisation"),
        "cause": _("cause"),
        "status": _("state"),
        "by": _("asked by"),
        "asked_at": _("asked at"),
        "due_at": _("erased from"),
        "ended_at": _("ended at"),
        "rows": _("rows that went"),
        "remains": _("what still mentioned the person"),
        "files": _("files that went"),
        "searched_for": _("identifiers searched for"),
        "mentions": _("reasons and files that named the person"),
    }


class NoticeHolding(Holding):
    """A line for a colleague that leads to this person's pages may name them: it goes."""

    model = Notice
    title = _("Notices to colleagues")
    path = ""
    organisation = "member__organisation"
    labels = {
        "member": _("colleague"),
        "tone": _("kind"),
        "text": _("text"),
        "url": _("page"),
        "once": _("cause"),
        "created_at": _("at"),
        "read_at": _("read at"),
        "mailed_at": _("mailed at"),
    }

    def rows(self, person: Any) -> QuerySet[Notice]:
        """Notices know a page and not a person: those of this person's pages."""
        pages = [
            person,
            *Application.objects.filter(candidate=person),
            *Conversation.objects.filter(candidate=person),
        ]
        leads_here = Q()
        for page in pages:
            leads_here |= Q(url__startswith=page.get_absolute_url())
        return Notice.objects.filter(
            leads_here, member__organisation=person.organisation_id
        )


class MailHolding(Holding):
    """A mail to this person that is not over yet holds address and words: the row goes."""

    model = Mail
    title = _("Mails to this person")
    path = ""
    organisation = "organisation"
    labels = {
        "organisation": _("organisation"),
        "kind": _("kind"),
        "target_type": _("what it is about"),
        "target_id": _("number of what it is about"),
        "payload": _("address and text, until it is sent"),
        "payload_sha": _("fingerprint"),
        "once": _("cause"),
        "status": _("state"),
        "next_at": _("looked at again"),
        "fence": _("tries"),
        "owner_slot": _("worker"),
        "leased_until": _("worker has until"),
        "attempts_made": _("tries since a person decided"),
        "unknown_since": _("in doubt since"),
        "looks_made": _("times looked for"),
        "complete_looks": _("times not found"),
        "trouble_code": _("what went wrong"),
        "created_at": _("at"),
        "ended_at": _("ended at"),
    }

    def rows(self, person: Any) -> QuerySet[Mail]:
        """Mails name a row of any layer: those of this person's rows."""
        about = Q()
        for rows in (
            Candidate.objects.filter(pk=person.pk),
            Application.objects.filter(candidate=person),
            Conversation.objects.filter(candidate=person),
        ):
            keys = rows.values("pk")
            about |= Q(target_type=rows.model._meta.label_lower, target_id__in=keys)
        return Mail.objects.filter(about, organisation=person.organisation_id)


# Of refused forms: nobody's yet, and gone within the hour.
FILE_STORES.append(FileStore("held files", filing.search_held, filing.erase_held))
