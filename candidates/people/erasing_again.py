"""After a backup was put back: who was erased since it was made is in it, and goes once more."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import connection, transaction

from candidates.people.models import Candidate
from candidates.people.operations import erase
from core.backups.erasures import Erased


def erase_again(erased: Iterable[Erased], *, since: datetime, now: datetime) -> int:
    """Erase those of the list who are in the database as persons; how many.

    `since` is when the backup was made; what is older is in it. May be repeated: who is erased stays so.
    """
    listed = [one for one in erased if one.table == Candidate._meta.label]
    keys = {one.pk for one in listed if one.at >= since - CLOCKS_DIFFER}
    _begin_after(max((one.pk for one in listed), default=0))
    return sum(_erase(key, now) for key in sorted(keys))


CLOCKS_DIFFER = timedelta(days=1)
"""An erasure has the moment at which its night began, by the clock of another machine than the backup."""


def _begin_after(key: int) -> None:
    """Nobody gets the number of somebody who stands in the list: the next restore would erase them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT setval(seq, greatest(nextval(seq), %s))"
            " FROM (SELECT pg_get_serial_sequence('candidates_candidate', 'id')::regclass AS seq) AS one",
            [max(key, 1)],
        )


@transaction.atomic
def _erase(key: int, now: datetime) -> bool:
    rows = Candidate.objects.select_for_update(of=("self",)).filter(erased_at=None)
    person = rows.filter(pk=key).select_related("organisation").first()
    if person is None:
        return False
    erase(candidate=person, by=None, now=now)
    return True
