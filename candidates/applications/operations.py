"""What is done with applications: send one, log one, move one through the procedure."""

from collections.abc import Sequence
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from campaigns.links.models import TrackedLink
from campaigns.planning.models import Campaign
from campaigns.planning.selectors import only_running_campaign
from campaigns.vacancies.models import Vacancy
from candidates.applications import events
from candidates.applications.models import (
    Application,
    Document,
    StageChange,
    Touchpoint,
)
from candidates.applications.procedure import moments_after
from candidates.applications.recipients import is_no_longer_new
from candidates.applications.seats import seat_after
from candidates.consent import retention
from candidates.people import rules
from candidates.people.models import Candidate
from core.audit.operations import record
from core.states import IllegalMove, LostRace
from core.users.models import Membership

Status = Application.Status


class CannotApply(ValidationError):
    """The message is written for the person who tried."""


class CannotMove(ValidationError):
    """The message is written for the person who tried."""


@transaction.atomic
def log_application(
    *,
    by: Membership,
    candidate: Candidate,
    vacancy: Vacancy,
    now: datetime,
    applied_at: datetime | None = None,
    campaign: Campaign | None = None,
    link: TrackedLink | None = None,
    motivation: str = "",
    heard_from: str = "",
    kind: str = "conversation",
) -> Application:
    """Write down that somebody applied otherwise than by our form: in a talk, on paper."""
    applied_at = applied_at or now
    if applied_at > now:
        raise CannotApply({"applied_on": _("This day has yet to come.")})
    if candidate.organisation_id != vacancy.organisation_id:
        raise CannotApply(_("This belongs to another organisation."))
    application = Application(
        candidate=candidate,
        vacancy=vacancy,
        campaign=campaign or campaign_of(vacancy, link, applied_at),
        motivation=motivation,
        heard_from=heard_from,
        is_logged=True,
        applied_at=applied_at,
        stage_since=applied_at,
    )
    application.full_clean()
    begin(application, by=by, now=now)
    add_touchpoint(application, link=link, kind=kind, at=applied_at)
    record(
        by=by,
        verb="candidates.application.logged",
        subject=application,
        organisation_id=candidate.organisation_id,
        now=now,
        candidate=candidate.pk,
        vacancy=vacancy.pk,
    )
    return application


def campaign_of(
    vacancy: Vacancy, link: TrackedLink | None, at: datetime
) -> Campaign | None:
    """The campaign of the link they came by, else the only one that runs for the vacancy."""
    if link is not None and link.campaign is not None:
        return link.campaign
    return only_running_campaign(
        vacancy, timezone.localdate(at, vacancy.organisation.zone)
    )


def begin(application: Application, *, by: Membership | None, now: datetime) -> None:
    """Save a new application with the first line of its story; the person is kept longer."""
    application.save(force_insert=True)
    StageChange.objects.create(
        application=application,
        to_status=application.status,
        by=by,
        at=application.applied_at,
    )
    candidate = application.candidate
    applied_on = _day(application.applied_at, application)
    candidate.basis = rules.basis_after_applying(
        candidate.basis, kept_until=candidate.keep_until, applied_on=applied_on
    )
    candidate.keep_until = retention.in_procedure(applied_on, candidate.keep_until)
    candidate.save(update_fields=["basis", "keep_until"])
    events.received(application, now)


def add_touchpoint(
    application: Application, *, link: TrackedLink | None, kind: str, at: datetime
) -> None:
    """Remember how they came; the same link twice is once."""
    if link:
        Touchpoint.objects.get_or_create(
            application=application, link=link, defaults={"at": at}
        )
    elif kind != "link":
        Touchpoint.objects.create(application=application, kind=kind, at=at)


@transaction.atomic
def move(
    *,
    by: Membership,
    application: Application,
    to: str,
    now: datetime,
    reason: str = "",
) -> Application:
    """Put an application in another stage; rejecting and withdrawing need a reason.

    The moments that figures are made of follow the stage, and so do the seat that a hire
    fills and the day until which the person is kept: four weeks after the procedure ends.
    """
    if to not in Status.values:
        raise CannotMove({"stage": _("Choose a stage.")})
    reason = reason if to in Application.NEED_REASON else ""
    if to in Application.NEED_REASON and reason not in Application.Reason.values:
        raise CannotMove(
            {
                "reason": _(
                    "Choose the reason: “Move to” on the application asks for it."
                )
            }
        )
    before = application.status
    moments = moments_after(
        to,
        {
            name: getattr(application, name)
            for name in ("interviewed_at", "hired_at", "ended_at")
        },
        now=now,
    )
    try:
        seat = seat_after(application, to, by=by, now=now)
        application.move(
            to,
            reason=reason,
            stage_since=now,
            # Only a hire is moved to the HR system.
            moved_to_hr_at=None,
            moved_to_hr_by=None,
            **moments,
            **seat,
        )
    except (IllegalMove, LostRace) as error:
        raise CannotMove(
            _("It is in “%(stage)s” now: somebody was just before you.")
            % {"stage": _stage_now(application)}
        ) from error
    StageChange.objects.create(
        application=application, from_status=before, to_status=to, by=by, at=now
    )
    _keep_as_long_as_needed(application, now)
    is_no_longer_new(application)
    record(
        by=by,
        verb="candidates.application.moved",
        subject=application,
        organisation_id=by.organisation_id,
        now=now,
        before=before,
        after=to,
        reason=reason,
    )
    events.moved(application, before, now)
    return application


@transaction.atomic
def mark_moved(
    *, application: Application, is_moved: bool, by: Membership, now: datetime
) -> Application:
    """The file of a hire stands in the HR system (or does not yet): from then on the ordinary day counts."""
    row = Application.objects.select_for_update(of=("self",)).get(pk=application.pk)
    if row.status != Status.HIRED:
        raise CannotMove(_("Only who was hired moves to the HR system."))
    row.moved_to_hr_at = now if is_moved else None
    row.moved_to_hr_by = by if is_moved else None
    row.save(update_fields=["moved_to_hr_at", "moved_to_hr_by"])
    verb = "moved_to_hr" if is_moved else "not_moved_to_hr"
    record(
        by=by,
        verb=f"candidates.application.{verb}",
        subject=row,
        organisation_id=by.organisation_id,
        now=now,
    )
    return row


def _stage_now(application: Application) -> str:
    return Application.objects.get(pk=application.pk).get_status_display()


def _keep_as_long_as_needed(application: Application, now: datetime) -> None:
    """Four weeks after the last procedure ends; with consent the longer term stays."""
    candidate = application.candidate
    today = _day(now, application)
    others = candidate.applications.exclude(pk=application.pk)
    if not application.has_ended or others.in_procedure().exists():
        until = retention.in_procedure(today, candidate.keep_until)
    elif candidate.basis == Candidate.Basis.CONSENT:
        until = max(candidate.keep_until, retention.after_procedure(today))
    else:
        until = retention.after_procedure(today)
    candidate.keep_until = until
    candidate.save(update_fields=["keep_until"])


def open_document(*, by: Membership, document: Document, now: datetime) -> None:
    """Leave a line that somebody opened a document of this person."""
    record(
        by=by,
        verb="candidates.document.opened",
        subject=document.application.candidate,
        organisation_id=by.organisation_id,
        now=now,
        application=document.application_id,
        document=document.pk,
    )


def look(*, by: Membership, applications: Sequence[Application], now: datetime) -> None:
    """Leave a line that somebody opened the application of each of these people."""
    for application in applications:
        record(
            by=by,
            verb="candidates.application.viewed",
            subject=application.candidate,
            organisation_id=by.organisation_id,
            now=now,
            application=application.pk,
        )


def _day(moment: datetime, application: Application) -> date:
    zone = application.candidate.organisation.zone
    return timezone.localdate(moment, zone)
