"""What needs a colleague and stays unread comes by mail too: once, together, in the reader's language."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.delivery.handlers import Doubt
from core.notices.models import Notice, NoticeQuerySet
from core.outbox.kinds import About, MailKind
from core.outbox.letters import Letter
from core.outbox.models import Mail
from core.outbox.operations import queue_mail
from core.users.models import Membership

OLDEST = timedelta(days=1)
"""Yesterday's news is on the page; a mail about it now would only puzzle."""


class UnreadMail(MailKind):
    """Knows numbers of notices and nothing else: the words are put together when it goes out."""

    name = "unread-notices"
    label = _("Mail to a colleague about what needs them")
    doubt = Doubt.LEAVE

    def is_wanted(self, mail: Mail) -> bool:
        return _unread(mail).exists()

    def letter(self, mail: Mail) -> Letter:
        notices = list(_unread(mail).select_related("member__user").order_by("pk"))
        reader = notices[0].member.user
        with translation.override(reader.language):
            return _letter(reader.email, notices)

    def about(self, mails: Collection[Mail]) -> Mapping[int, About]:
        keys = {mail.target_id for mail in mails}
        readers = Membership.objects.filter(pk__in=keys).select_related("user")
        names = {member.pk: str(member) for member in readers}
        return {e.pk: About(names.get(e.target_id, "")) for e in mails}


def _unread(mail: Mail) -> NoticeQuerySet:
    return Notice.objects.unread().filter(
        pk__in=mail.payload.get("notices", []),
        member__is_active=True,
        member__user__is_active=True,
    )


def _letter(to: str, notices: list[Notice]) -> Letter:
    count = len(notices)
    lines: list[dict[str, Any]] = [
        {
            "text": notice.text,
            "url": settings.SITE_URL + notice.url if notice.url else "",
        }
        for notice in notices
    ]
    page = settings.SITE_URL + reverse("core:notice-list")
    return Letter(
        to=to,
        # What it is about may be about a person: that stands inside.
        subject=ngettext(
            "Werf: one thing needs you", "Werf: %(count)s things need you", count
        )
        % {"count": count},
        body=render_to_string(
            "core/notices/mail/unread.txt", {"lines": lines, "page": page}
        ),
    )


@transaction.atomic
def mail_unread(*, now: datetime) -> int:
    """Ask for one mail for each colleague who is needed and did not look; says how many."""
    waiting = list(
        Notice.objects.unread()
        .filter(
            tone=Notice.Tone.WARNING,
            mailed_at=None,
            created_at__gt=now - OLDEST,
            created_at__lte=now,
            member__is_active=True,
            member__user__is_active=True,
        )
        .select_related("member__organisation")
        .order_by("member", "pk")
        .select_for_update(of=("self",), skip_locked=True)
    )
    count = 0
    for member, theirs in groupby(waiting, key=lambda notice: notice.member):
        notices = list(theirs)
        if min(n.created_at for n in notices) > now - settings.NOTICE_MAIL_AFTER:
            continue
        queue_mail(
            kind=UnreadMail.name,
            target=member,
            organisation=member.organisation,
            once=f"unread-notices-{member.pk}-{notices[-1].pk}",
            payload={"notices": [notice.pk for notice in notices]},
        )
        Notice.objects.filter(pk__in=[n.pk for n in notices]).update(mailed_at=now)
        count += 1
    return count
