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
from candidates.applications.operations import CannotApply, add_touchpoint, begin
from candidates.applications.recipients import who_is_told
from candidates.consent import retention
from candidates.consent.models import PrivacyNotice
from candidates.people.models import Candidate
from core.audit.operations import record
from core.notices.operations import tell

BETWEEN = "\n\n———\n\n"


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

    Applying twice for one vacancy is one application; what is new in the second is kept
    and the recruiter hears of it. When this answers, everything is on disk; the mail that
    confirms it goes out afterwards, by the workers.
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
    candidate = _candidate(vacancy, sent, now)
    known = Application.objects.filter(candidate=candidate, vacancy=vacancy).first()
    application = known or _new(
        vacancy=vacancy,
        candidate=candidate,
        sent=sent,
        link=link,
        notice=notice,
        now=now,
    )
    news = _append(application, sent) if known else False
    news = _add_documents(application, files, now, kept) or news
    add_touchpoint(application, link=link, kind="link", at=now)
    record(
        by=None,
        verb="candidates.application.repeated"
        if known
        else "candidates.application.received",
        subject=application,
        organisation_id=vacancy.organisation_id,
        now=now,
        vacancy=vacancy.pk,
        documents=len(files),
        was_doubted=was_doubted,
    )
    if known is None or news:
        _tell_colleagues(application, now, is_new=known is None)
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
    links = TrackedLink.objects.filter(organisation=vacancy.organisation_id, slug=via)
    return links.select_related("campaign").first() if via else None


def _candidate(vacancy: Vacancy, sent: Sent, now: datetime) -> Candidate:
    """Who has this address here; whoever typed it does not change what we knew."""
    people = Candidate.objects.filter(
        organisation=vacancy.organisation_id, email__iexact=sent.email, erased_at=None
    )
    known = people.order_by("pk").first()
    if known:
        if sent.phone and not known.phone:
            known.phone = sent.phone
            known.save(update_fields=["phone"])
        return known
    today = timezone.localdate(now, vacancy.organisation.zone)
    candidate = Candidate(
        organisation=vacancy.organisation,
        name=sent.name,
        email=sent.email,
        phone=sent.phone,
        basis=Candidate.Basis.APPLICATION,
        source="form",
        collected_on=today,
        keep_until=retention.in_procedure(today, today),
    )
    candidate.full_clean()
    candidate.save()
    return candidate


def _new(
    *,
    vacancy: Vacancy,
    candidate: Candidate,
    sent: Sent,
    link: TrackedLink | None,
    notice: PrivacyNotice,
    now: datetime,
) -> Application:
    application = Application(
        candidate=candidate,
        vacancy=vacancy,
        campaign=link.campaign if link else None,
        motivation=sent.motivation,
        heard_from=sent.heard_from,
        notice=notice,
        applied_at=now,
        stage_since=now,
    )
    application.full_clean()
    begin(application, by=None, now=now)
    return application


def _append(application: Application, sent: Sent) -> bool:
    """Keep what a second form says that the first did not."""
    new = sent.motivation.strip()
    if not new or new in application.motivation:
        return False
    before = application.motivation.strip()
    application.motivation = f"{before}{BETWEEN}{new}" if before else new
    application.save(update_fields=["motivation"])
    return True


def _add_documents(
    application: Application, files: Sequence[Checked], now: datetime, kept: list[str]
) -> bool:
    have = set(application.documents.values_list("sha256", flat=True))
    new = [file for file in files if file.sha256 not in have]
    for file in new:
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
    return bool(new)


def _tell_colleagues(application: Application, now: datetime, *, is_new: bool) -> None:
    vacancy = application.vacancy

    # No name: a notice outlives the person it would name.
    def new() -> str:
        return _("New application for %(vacancy)s.") % {"vacancy": vacancy.title}

    def more() -> str:
        return _("Somebody who applied for %(vacancy)s sent something more.") % {
            "vacancy": vacancy.title
        }

    part = "received" if is_new else f"more-{now.timestamp():.0f}"
    tell(
        who_is_told(vacancy, application.campaign, now),
        text=new if is_new else more,
        once=f"application-{application.pk}-{part}",
        now=now,
        url=application.get_absolute_url(),
    )
