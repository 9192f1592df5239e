"""An application as its page tells it: how they came, what happened, and the facts."""

from typing import Any

from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidates.applications.board import TONES
from candidates.applications.models import Application, Touchpoint
from core.ui import formats
from core.ui.components import Event

KINDS = {
    "conversation": ("message-circle", gettext_lazy("In a talk")),
    "referral": ("users", gettext_lazy("By a colleague")),
    "walk_in": ("door", gettext_lazy("Came in by themselves")),
}


def path(application: Application) -> list[Event]:
    """The contacts on the way here, first to last."""
    touchpoints = application.touchpoints.select_related(
        "link__campaign", "link__account", "link__vacancy"
    )
    events = [_contact(point) for point in touchpoints.order_by("at", "pk")]
    words = _("Logged by a colleague") if application.is_logged else _("Sent the form")
    applied = Event(words, application.applied_at, icon="file-text", tone="primary")
    return [*events, applied]


def _contact(point: Touchpoint) -> Event:
    if point.link is None:
        icon, words = KINDS.get(point.kind, ("point", point.kind))
        return Event(words, point.at, icon=icon)
    where = point.link.account.name if point.link.account else point.link.source
    title = _("Came by a link on %(where)s") % {"where": where}
    text = point.link.campaign.name if point.link.campaign else ""
    return Event(title, point.at, text=text, icon="link", tone="info")


def history(application: Application) -> list[Event]:
    """The moves through the procedure, newest first."""
    changes = application.stage_changes.select_related("by__user")
    return [
        Event(
            change.get_to_status_display(),
            change.at,
            tone=TONES[change.to_status],
            icon="arrow-right" if change.from_status else "plus",
            by=change.by.user.name if change.by else "",
        )
        for change in changes.order_by("-at", "-pk")
    ]


def facts(application: Application) -> list[tuple[str, Any]]:
    """About the person and the procedure, for the side of the page."""
    candidate = application.candidate
    mail = format_html('<a href="mailto:{0}">{0}</a>', candidate.email)
    call = format_html('<a href="tel:{0}">{0}</a>', candidate.phone)
    notice = application.notice
    shown = _("version %(n)s") % {"n": notice.version} if notice else ""
    heard = dict(Application.HeardFrom.choices).get(application.heard_from)
    pairs: list[tuple[str, Any]] = [
        (_("E-mail address"), mail if candidate.email else ""),
        (_("Telephone"), call if candidate.phone else ""),
        (_("Applied on"), formats.moment(application.applied_at)),
        (_("Found us, they say"), heard or application.heard_from),
        (_("Campaign"), application.campaign.name if application.campaign else ""),
        (_("Reason"), application.get_reason_display()),
        (_("Privacy notice shown"), shown),
        (_("Kept until"), formats.day(candidate.keep_until)),
    ]
    return [(name, value) for name, value in pairs if value]
