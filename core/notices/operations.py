"""Tell a colleague."""

from collections.abc import Callable, Iterable
from datetime import datetime

from django.db.models import Q
from django.utils import timezone, translation

from core.notices.models import Notice
from core.users.models import Membership


def tell(
    members: Iterable[Membership],
    *,
    text: Callable[[], str],
    once: str,
    now: datetime | None = None,
    url: str = "",
    tone: Notice.Tone = Notice.Tone.INFO,
) -> None:
    """Leave a notice for each member in their own language; the same `once` is silent.

    `text` is called once for each member under their language, so it is translated
    for the reader and not for who caused it. Delivery, whose moments are those of the database's
    clock, leaves `now` out: a notice goes by ours, as the mail about what stays unread does.
    """
    notices, told_at = [], now or timezone.now()
    for member in members:
        with translation.override(member.user.language):
            notices.append(
                Notice(
                    member=member,
                    tone=tone,
                    text=str(text())[:300],
                    url=url,
                    once=once[:120],
                    created_at=told_at,
                )
            )
    Notice.objects.bulk_create(notices, ignore_conflicts=True)


def mark_read(*, notice: Notice, now: datetime) -> None:
    """The reader has seen it."""
    Notice.objects.filter(pk=notice.pk, read_at=None).update(read_at=now)


def settle(*causes: str, organisation_id: int, now: datetime | None = None) -> None:
    """What was told for causes that begin like this is over: nobody needs to look, and no mail goes out."""
    begins = Q()
    for cause in causes:
        begins |= Q(once__startswith=cause)
    Notice.objects.filter(
        begins, member__organisation_id=organisation_id, read_at=None
    ).update(read_at=now or timezone.now())
