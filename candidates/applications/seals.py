"""The signed moment a form was shown: what tells people from programs, without a cookie."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from django.core import signing

SALT = "candidates.applications.seal"
# Nobody reads the page and types name and address within this.
FASTEST = timedelta(seconds=4)
OLDEST = timedelta(hours=24)


class Doubt(StrEnum):
    """Why we ask once more whether a person sent this."""

    NO_SEAL = "no_seal"
    TOO_FAST = "too_fast"
    TOO_OLD = "too_old"
    TRAP = "trap"
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True)
class Seal:
    """For which vacancy the form was shown, when, with which privacy notice."""

    slug: str
    made_at: datetime
    notice_pk: int | None
    # The second page, on which somebody says: yes, I mean it.
    is_second: bool = False


def write(seal: Seal) -> str:
    stamp = int(seal.made_at.timestamp())
    return signing.dumps(
        [seal.slug, stamp, seal.notice_pk or 0, int(seal.is_second)], salt=SALT
    )


def read(token: str, *, slug: str, now: datetime) -> Seal | None:
    """The seal of this form; None when it is missing, forged or of another vacancy."""
    try:
        of, stamp, notice_pk, is_second = signing.loads(token, salt=SALT)
    except (signing.BadSignature, ValueError):
        return None
    if of != slug:
        return None
    made_at = datetime.fromtimestamp(stamp, tz=now.tzinfo)
    return Seal(of, made_at, notice_pk or None, bool(is_second))


def doubts(
    seal: Seal | None, *, is_trapped: bool, is_one_of_many: bool, now: datetime
) -> set[Doubt]:
    """What speaks against a person having sent this. The second page settles all but age."""
    if seal is None:
        return {Doubt.NO_SEAL}
    age = now - seal.made_at
    found = {Doubt.TOO_OLD} if age > OLDEST else set()
    if seal.is_second:
        return found
    if age < FASTEST:
        found.add(Doubt.TOO_FAST)
    if is_trapped:
        found.add(Doubt.TRAP)
    if is_one_of_many:
        found.add(Doubt.TOO_MANY)
    return found
