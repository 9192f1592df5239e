"""An application as its page tells it: how they came, what happened, and the facts."""

from typing import Any

from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidates.applications import reading
from candidates.applications.board import TONES
from candidates.applications.models import Application
from core.ui import formats
from core.ui.components import Event

KINDS = {
    "conversation": ("message-circle", gettext_lazy("In a talk")),
    "referral": ("users", gettext_lazy("By a colleague")),
    "walk_in": ("door", gettext_lazy("Came in by themselves")),
}


def path(application: Application) -> list[Event]:
    """The contacts on the way here, first to last."""
    events = [_contact(one) for one in reading.contacts_of(application)]
    words = _("Logged by a colleague") if application.is_logged else _("Sent the form")
    applied = Event(words, application.applied_at, icon="file-text", tone="primary")
    return [*events, applied]


def _contact(point: Any) -> Event:
    if point.link_id is None:
        icon, words = KINDS.get(point.kind, ("point", point.kind))
        return Event(words, point.at, icon=icon)
    where = {"where": point.account or point.source}
    title = _("Came by a link on %(where)s") % where
    return Event(title, point.at, text=point.campaign or "", icon="link", tone="info")


def history(application: Application) -> list[Event]:
    """The moves through the procedure, newest first."""
    return [
        Event(
            Application.Status(change.to_status).label,
            change.at,
            tone=TONES[change.to_status],
            icon="arrow-right" if change.from_status else "plus",
            by=change.who or "",
        )
        for change in reading.changes_of(application)
    ]


def facts(
    application: Application, *, campaign: str | None, notice: int | None
) -> list[tuple[str, Any]]:
    """About the person and the procedure, for the side of the page.

    `campaign` is its name, `notice` the version of the privacy notice that was shown.
    """
    candidate = application.candidate
    mail = format_html('<a href="mailto:{0}">{0}</a>', candidate.email)
    call = format_html('<a href="tel:{0}">{0}</a>', candidate.phone)
    shown = "" if notice is None else _("version %(n)s") % {"n": notice}
    heard = dict(Application.HeardFrom.choices).get(application.heard_from)
    pairs: list[tuple[str, Any]] = [
        (_("E-mail address"), mail if candidate.email else ""),
        (_("Telephone"), call if candidate.phone else ""),
        (_("Applied on"), formats.moment(application.applied_at)),
        (_("Found us, they say"), heard or application.heard_from),
        (_("Campaign"), campaign),
        (_("Reason"), application.get_reason_display()),
        (_("Privacy notice shown"), shown),
        (_("Kept until"), formats.day(candidate.keep_until)),
    ]
    return [(name, value) for name, value in pairs if value]
