"""How many posts an account has had today, by the clock of its organisation."""

from datetime import date, datetime, time, timedelta

from django.db import connection, models
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


def room_today(publication: Publication, now: datetime) -> bool:
    """Whether the account may have one more; asked under the lock of the account."""
    account = publication.account
    used = (
        AccountDay.objects.filter(account=account, day=day_of(publication, now))
        .values_list("used", flat=True)
        .first()
    )
    return (used or 0) < account.posts_a_day


def take_one(publication: Publication, now: datetime) -> None:
    """One post of the day is spent; given back when it certainly was not placed."""
    with connection.cursor() as cursor:
        # One statement where asking, making and counting would be five, for every post.
        cursor.execute(
            "INSERT INTO campaigns_accountday AS days (account_id, day, used)"
            " VALUES (%s, %s, 1)"
            " ON CONFLICT (account_id, day) DO UPDATE SET used = days.used + 1",
            [publication.account_id, day_of(publication, now)],
        )


def give_back(publication: Publication, taken_at: datetime) -> None:
    """It was not placed after all."""
    _of(publication, taken_at).filter(used__gt=0).update(used=F("used") - 1)


def _of(publication: Publication, at: datetime) -> models.QuerySet[AccountDay]:
    return AccountDay.objects.filter(
        account=publication.account, day=day_of(publication, at)
    )
