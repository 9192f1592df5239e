"""What the public form does: everything that was sent, in one transaction or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from campaigns.links.models import TrackedLink
from campaigns.vacancies.models import Vacancy
from candidates.applications import filing, mails
from candidates.applications.documents import Checked
from candidates.applications.models import Application, Document
from candidates.applications.operations import (
    CannotApply,
    add_touchpoint,
    begin,
    campaign_of,
)
from candidates.applications.recipients import who_is_told
from candidates.consent import retention
from candidates.consent.models import PrivacyNotice
from candidates.people.models import Candidate
from core import telephone
from core.audit.operations import record
from core.notices.operations import tell


@dataclass(frozen=True, slots=True)
class Sent:
    """What somebody typed."""

    name: str
    email: str
    phone: str = ""
    motivation: str = ""
    heard_from: str = ""
    # The short link they came by; perhaps nonsense, perhaps nothing.
    via: str = ""


def apply(
    *,
    vacancy: Vacancy,
    sent: Sent,
    files: Sequence[Checked] = (),
    notice: PrivacyNotice,
    now: datetime,
    was_doubted: bool = False,
) -> Application:
    """Take in an application: person, application, documents, touchpoint and notice.

    Whoever types the address of a known person changes nothing of that person: the
    application stands apart until it is confirmed (`unconfirmed.py`). The same form twice is
    one application. When this answers, everything is on disk; the mail that confirms it goes
    out afterwards, by the workers.
    """
    if vacancy.status != Vacancy.Status.OPEN:
        raise CannotApply(_("This vacancy is closed: you can no longer apply."))
    kept: list[str] = []
    try:
        with transaction.atomic():
            return _take_in(
                vacancy=vacancy,
                sent=sent,
                files=files,
                notice=notice,
                now=now,
                was_doubted=was_doubted,
                kept=kept,
            )
    except BaseException:
        # No row names these files any more.
        for name in kept:
            filing.remove(name)
        raise


def _take_in(
    *,
    vacancy: Vacancy,
    sent: Sent,
    files: Sequence[Checked],
    notice: PrivacyNotice,
    now: datetime,
    was_doubted: bool,
    kept: list[str],
) -> Application:
    _one_at_a_time(vacancy, sent.email)
    link = _link(vacancy, sent.via)
    repeated = _sent_before(vacancy, sent, files)
    application = repeated or _new(
        vacancy=vacancy, sent=sent, link=link, notice=notice, now=now
    )
    if not repeated:
        _add_documents(application, files, now, kept)
        add_touchpoint(application, link=link, kind="link", at=now)
        _tell_colleagues(application, now)
    record(
        by=None,
        verb="candidates.application.repeated"
        if repeated
        else "candidates.application.received",
        subject=application,
        organisation_id=vacancy.organisation_id,
        now=now,
        vacancy=vacancy.pk,
        documents=len(files),
        was_doubted=was_doubted,
        is_confirmed=not application.is_unconfirmed,
    )
    mails.confirm(application=application, to=sent.email, now=now)
    return application


def _one_at_a_time(vacancy: Vacancy, email: str) -> None:
    """Two tabs of one person must not become two candidates."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, %s))",
            [email.lower(), vacancy.organisation_id],
        )


def _link(vacancy: Vacancy, via: str) -> TrackedLink | None:
    links = TrackedLink.objects.filter(organisation=vacancy.organisation_id)
    return links.select_related("campaign").with_code(via) if via else None


def _sent_before(
    vacancy: Vacancy, sent: Sent, files: Sequence[Checked]
) -> Application | None:
    """An application under this address for this vacancy that says all of this already."""
    earlier = Application.objects.filter(
        vacancy=vacancy, candidate__email__iexact=sent.email, candidate__erased_at=None
    ).select_related("candidate", "vacancy__brand")
    return next(
        (one for one in earlier.order_by("pk") if _says(one, sent, files)), None
    )


def _says(application: Application, sent: Sent, files: Sequence[Checked]) -> bool:
    person = application.candidate
    have = set(application.documents.values_list("sha256", flat=True))
    return (
        sent.name.casefold() == person.name.casefold()
        and telephone.key(sent.phone) in {"", person.phone_key}
        and sent.motivation.strip() in application.motivation
        and have.issuperset(file.sha256 for file in files)
    )


def _known(vacancy: Vacancy, email: str) -> Candidate | None:
    """Who has this address here; not somebody of whom that is still the question."""
    people = Candidate.objects.filter(
        organisation=vacancy.organisation_id, email__iexact=email, erased_at=None
    )
    undecided = Application.objects.unconfirmed().values("candidate")
    return people.exclude(pk__in=undecided).order_by("pk").first()


def _person(vacancy: Vacancy, sent: Sent, now: datetime) -> Candidate:
    today = timezone.localdate(now, vacancy.organisation.zone)
    person = Candidate(
        organisation=vacancy.organisation,
        name=sent.name,
        email=sent.email,
        phone=sent.phone,
        basis=Candidate.Basis.APPLICATION,
        source="form",
        collected_on=today,
        keep_until=retention.in_procedure(today, today),
    )
    person.full_clean()
    person.save()
    return person


def _new(
    *,
    vacancy: Vacancy,
    sent: Sent,
    link: TrackedLink | None,
    notice: PrivacyNotice,
    now: datetime,
) -> Application:
    known = _known(vacancy, sent.email)
    application = Application(
        candidate=_person(vacancy, sent, now),
        claimed=known,
        vacancy=vacancy,
        campaign=campaign_of(vacancy, link, now),
        motivation=sent.motivation,
        heard_from=sent.heard_from,
        notice=notice,
        applied_at=now,
        stage_since=now,
    )
    application.full_clean()
    begin(application, by=None, now=now)
    return application


def _add_documents(
    application: Application, files: Sequence[Checked], now: datetime, kept: list[str]
) -> None:
    for file in files:
        name = filing.keep(file, now=now)
        kept.append(name)
        Document.objects.create(
            application=application,
            file=name,
            original_name=file.name,
            mime=file.mime,
            size=len(file.content),
            sha256=file.sha256,
            received_at=now,
        )


def _tell_colleagues(application: Application, now: datetime) -> None:
    vacancy = application.vacancy

    # No name: a notice outlives the person it would name.
    def new() -> str:
        return _("New application for %(vacancy)s.") % {"vacancy": vacancy.title}

    def unconfirmed() -> str:
        return _(
            "New application for %(vacancy)s under the address of somebody we know; not"
            " confirmed yet."
        ) % {"vacancy": vacancy.title}

    tell(
        who_is_told(vacancy, application.campaign, now),
        text=unconfirmed if application.is_unconfirmed else new,
        once=f"application-{application.pk}-received",
        now=now,
        url=application.get_absolute_url(),
    )
