"""What this layer cleans."""

from datetime import datetime, timedelta

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.postgres.functions import TransactionNow
from django.contrib.sessions.models import Session
from django.db import connection
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from core.cleanup.kinds import Kind, delete_some, register
from core.cleanup.models import CleanUp
from core.delivery.models import Delivery
from core.drafts.models import FormDraft
from core.drafts.operations import KEPT
from core.limits import Counter
from core.notices.mailing import UnreadMail
from core.notices.models import Notice
from core.outbox.models import Mail
from core.users import operations as users
from core.webhooks.models import WebhookDelivery

# The longest window of a rate limit is a day.
COUNTER = timedelta(days=2)
DEVICE = timedelta(days=1)
READ, UNREAD = timedelta(days=180), timedelta(days=365)
ERRAND = timedelta(days=30)
NIGHT = timedelta(days=400)


def sessions(now: datetime, most: int) -> int:
    """Sign-ins that are over."""
    return delete_some(Session.objects.filter(expire_date__lt=now), most)


def devices(now: datetime, most: int) -> int:
    """Lines of “where you are signed in”, with address and browser, whose session is gone."""
    living = Session.objects.filter(session_key=OuterRef("session_key"))
    rows = UserSession.objects.filter(~Exists(living), last_seen_at__lt=now - DEVICE)
    return delete_some(rows, most)


def counters(now: datetime, most: int) -> int:
    """Counts of rate limits whose window is long over."""
    return delete_some(Counter.objects.filter(window__lt=now - COUNTER), most)


def cache_rows(now: datetime, most: int) -> int:
    """What has expired in the cache. Its table has no model."""
    table = connection.ops.quote_name(str(settings.CACHES["default"]["LOCATION"]))
    with connection.cursor() as cursor:
        cursor.execute(
            f"DELETE FROM {table} WHERE cache_key IN (SELECT cache_key FROM {table}"  # noqa: S608 - a setting of ours
            " WHERE expires < %s ORDER BY expires LIMIT %s)",
            [now, most],
        )
        return int(cursor.rowcount)


def notices(now: datetime, most: int) -> int:
    """What a colleague read long ago, or did not look at for a year."""
    old = Q(read_at__lt=now - READ) | Q(read_at=None, created_at__lt=now - UNREAD)
    return delete_some(Notice.objects.filter(old), most)


def errands(_now: datetime, most: int) -> int:
    """Webhooks that were delivered or dropped, and mails about notices; by the database's clock."""
    # Nothing refers to these once they are over.
    mails = Mail.objects.filter(kind=UnreadMail.name)
    over = {
        "status__in": Delivery.FINAL,
        "ended_at__lt": TransactionNow() - ERRAND,
    }
    count = delete_some(WebhookDelivery.objects.filter(**over), most)
    return count + delete_some(mails.filter(**over), most - count)


def invitations(now: datetime, _most: int) -> int:
    """Invitations that are over, with the address in them."""
    return users.forget_invitations(now=now)


def form_drafts(now: datetime, most: int) -> int:
    """What was typed into a form and neither saved nor discarded in a week."""
    return delete_some(FormDraft.objects.filter(kept_at__lte=now - KEPT), most)


def nights(now: datetime, most: int) -> int:
    """Old lines of this clean-up itself."""
    return delete_some(CleanUp.objects.filter(night__lt=(now - NIGHT).date()), most)


register(
    Kind("sessions", _("Sign-ins that are over"), _("until they expire"), sessions),
    Kind(
        "devices",
        _("Devices of sign-ins that are over"),
        _("a day longer than the sign-in"),
        devices,
    ),
    Kind("counters", _("Counters of rate limits"), _("two days"), counters),
    Kind("cache", _("Expired rows of the cache"), _("until they expire"), cache_rows),
    Kind(
        "notices",
        _("Old notices"),
        _("half a year after they were read, a year when they were not"),
        notices,
    ),
    Kind(
        "errands",
        _("Webhooks and mails about notices that are over"),
        _("30 days after they were delivered or dropped"),
        errands,
    ),
    Kind(
        "invitations",
        _("Invitations that are over"),
        _("four weeks after their last day"),
        invitations,
    ),
    Kind("form_drafts", _("Drafts of forms"), _("a week"), form_drafts),
    Kind("nights", _("Lines on this page"), _("400 days"), nights),
)
