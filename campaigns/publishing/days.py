"""How many posts an account has had today, by the clock of its organisation."""

from datetime import date, datetime, time, timedelta

from django.db import models
from django.db.models import F

from campaigns.publishing.brakes import AccountDay
from campaigns.publishing.models import Publication


def day_of(publication: Publication, at: datetime) -> date:
    return at.astimezone(publication.organisation.zone).date()


def next_day_of(publication: Publication, at: datetime) -> datetime:
    """When the next day begins there."""
    zone = publication.organisation.zone
    tomorrow = day_of(publication, at) + timedelta(days=1)
    return datetime.combine(tomorrow, time(0, 0), tzinfo=zone)


def give_back(publication: Publication, taken_at: datetime) -> None:
    """It was not placed after all."""
    _of(publication, taken_at).filter(used__gt=0).update(used=F("used") - 1)


def _of(publication: Publication, at: datetime) -> models.QuerySet[AccountDay]:
    return AccountDay.objects.filter(
        account=publication.account, day=day_of(publication, at)
    )
