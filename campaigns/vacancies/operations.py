"""What a person can do with a vacancy."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from campaigns.vacancies import checking
from campaigns.vacancies.models import Vacancy
from campaigns.vacancies.slugs import free_slug
from core.audit.operations import record
from core.states import IllegalMove, LostRace
from core.text import kept_unless_changed
from core.users.models import Membership

TRIES = 5


class CannotChange(ValidationError):
    """The message is written for the person who tried."""


@transaction.atomic
def add_vacancy(
    *,
    by: Membership,
    now: datetime,
    hiring_team: Iterable[Membership] = (),
    **facts: Any,
) -> Vacancy:
    """Write a draft. Its public address is made now and stays, whatever the title becomes."""
    vacancy = Vacancy(organisation=by.organisation, **facts)
    vacancy.currency = by.organisation.currency
    _refuse_foreign_picture(vacancy)
    vacancy.full_clean(exclude=["slug"])
    _save_under_free_slug(vacancy)
    vacancy.hiring_team.set(hiring_team)
    record(by=by, verb="campaigns.vacancy.added", subject=vacancy, now=now)
    return vacancy


def _refuse_foreign_picture(vacancy: Vacancy) -> None:
    picture = vacancy.picture
    if picture and picture.organisation_id != vacancy.organisation_id:
        raise CannotChange({"picture": _("This belongs to another organisation.")})


def _save_under_free_slug(vacancy: Vacancy) -> None:
    """Two people may write the same vacancy at the same moment: the second gets a number."""

    def is_taken(slug: str) -> bool:
        return Vacancy.objects.filter(slug=slug).exists()

    for last in range(TRIES, 0, -1):
        vacancy.slug = free_slug(vacancy.title, vacancy.location, is_taken=is_taken)
        try:
            with transaction.atomic():
                vacancy.save(force_insert=True)
        except IntegrityError:
            if last == 1 or not is_taken(vacancy.slug):
                raise
        else:
            return


@transaction.atomic
def edit_vacancy(
    *,
    by: Membership,
    vacancy: Vacancy,
    now: datetime,
    hiring_team: Iterable[Membership] | None = None,
    **facts: Any,
) -> Vacancy:
    """Change what it says. What is public stays complete: the constraints see to that."""
    # An exemption goes by the texts as they stand: what is only written down in another way stays.
    stored = Vacancy.objects.filter(pk=vacancy.pk).values(*checking.TEXTS).get()
    for name, value in facts.items():
        is_text = name in stored
        setattr(
            vacancy,
            name,
            kept_unless_changed(stored[name], value) if is_text else value,
        )
    _refuse_foreign_picture(vacancy)
    vacancy.full_clean()
    vacancy.save(update_fields=list(facts) or None)
    if hiring_team is not None:
        vacancy.hiring_team.set(hiring_team)
    record(
        by=by,
        verb="campaigns.vacancy.edited",
        subject=vacancy,
        now=now,
        fields=sorted(facts),
    )
    return vacancy


@transaction.atomic
def open_vacancy(
    *, by: Membership, vacancy: Vacancy, reason: str = "", now: datetime
) -> Vacancy:
    """Put it on the public page, where people can apply; or open it again.

    What the guidelines stop needs a `reason`.
    """
    if vacancy.closes_at and vacancy.closes_at <= now:
        raise CannotChange(_("The closing day has passed. Choose a later one first."))
    before = vacancy.status
    vacancy.status = Vacancy.Status.OPEN
    try:
        vacancy.validate_constraints()
    finally:
        vacancy.status = before
    checking.pass_or_refuse(vacancy, by=by, reason=reason, now=now)
    first = vacancy.opened_at or now
    _move(vacancy, Vacancy.Status.OPEN, opened_at=first, ended_at=None)
    record(by=by, verb="campaigns.vacancy.opened", subject=vacancy, now=now)
    return vacancy


@transaction.atomic
def fill_vacancy(*, by: Membership, vacancy: Vacancy, now: datetime) -> Vacancy:
    """Somebody was found: nobody can apply any more, and the page says so."""
    _move(vacancy, Vacancy.Status.FILLED, ended_at=now)
    record(by=by, verb="campaigns.vacancy.filled", subject=vacancy, now=now)
    return vacancy


@transaction.atomic
def close_vacancy(*, by: Membership, vacancy: Vacancy, now: datetime) -> Vacancy:
    """Stop without a hire: nobody can apply any more, and the page says so."""
    _move(vacancy, Vacancy.Status.CLOSED, ended_at=now)
    record(by=by, verb="campaigns.vacancy.closed", subject=vacancy, now=now)
    return vacancy


def _move(vacancy: Vacancy, to: str, **changes: Any) -> None:
    try:
        vacancy.move(to, **changes)
    except (IllegalMove, LostRace) as error:
        raise CannotChange(
            _("This vacancy is “%(status)s” now. Look at the page again.")
            % {"status": Vacancy.objects.get(pk=vacancy.pk).get_status_display()}
        ) from error
