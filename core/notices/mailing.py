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

from core.effects.kinds import About, Doubt
from core.effects.letters import Letter
from core.effects.mail import MailKind
from core.effects.models import Effect
from core.effects.operations import ask_for
from core.notices.models import Notice, NoticeQuerySet
from core.users.models import Membership

OLDEST = timedelta(days=1)
"""Yesterday's news is on the page; a mail about it now would only puzzle."""


class UnreadMail(MailKind):
    """Knows numbers of notices and nothing else: the words are put together when it goes out."""

    name = "unread-notices"
    label = _("Mail to a colleague about what needs them")
    doubt = Doubt.LEAVE

    def is_wanted(self, effect: Effect) -> bool:
        return _unread(effect).exists()

    def letter(self, effect: Effect) -> Letter:
        notices = list(_unread(effect).select_related("member__user").order_by("pk"))
        reader = notices[0].member.user
        with translation.override(reader.language):
            return _letter(reader.email, notices)

    def about(self, effects: Collection[Effect]) -> Mapping[int, About]:
        keys = {effect.target_id for effect in effects}
        readers = Membership.objects.filter(pk__in=keys).select_related("user")
        names = {member.pk: str(member) for member in readers}
        return {e.pk: About(names.get(e.target_id, "")) for e in effects}


def _unread(effect: Effect) -> NoticeQuerySet:
    return Notice.objects.unread().filter(
        pk__in=effect.payload.get("notices", []),
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
        ask_for(
            kind=UnreadMail.name,
            target=member,
            organisation=member.organisation,
            once=f"unread-notices-{member.pk}-{notices[-1].pk}",
            payload={"notices": [notice.pk for notice in notices]},
        )
        Notice.objects.filter(pk__in=[n.pk for n in notices]).update(mailed_at=now)
        count += 1
    return count
