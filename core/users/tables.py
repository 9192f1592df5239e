"""Lists of colleagues and of the trail."""

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from core.audit import wording
from core.audit.models import AuditEvent
from core.ui import formats
from core.ui.components import Empty, badge, link
from core.ui.tables import Column, Table
from core.users.models import Membership


class TeamTable(Table[Membership]):
    name = "team"
    caption = _("Team")
    start_sort = "user__name"
    columns = (
        Column(
            "name",
            _("Name"),
            is_title=True,
            sort="user__name",
            show=lambda m: link(f"{m.pk}/", m.user.name, m.user.email),
            plain=lambda m: m.user.name,
        ),
        Column(
            "role",
            _("Role"),
            sort="role",
            show=lambda m: m.get_role_display(),
            plain=lambda m: m.get_role_display(),
        ),
        Column(
            "is_active",
            _("Active"),
            show=lambda m: (
                badge(_("Active"), "success") if m.is_active else badge(_("Left"))
            ),
        ),
    )


class TrailTable(Table[AuditEvent]):
    name = "trail"
    caption = _("Trail")
    start_sort = "-at"
    columns = (
        Column("at", _("When"), sort="at", show=lambda e: formats.moment(e.at)),
        Column(
            "actor",
            _("Who"),
            show=lambda e: e.actor.name if e.actor else _("the machine"),
            plain=lambda e: e.actor.name if e.actor else "",
        ),
        Column(
            "verb",
            _("What"),
            is_title=True,
            show=lambda e: capfirst(str(wording.deed(e))),
            plain=lambda e: e.verb,
        ),
        Column(
            "subject",
            _("About"),
            show=wording.subject,
            plain=lambda e: f"{e.subject_type} {e.subject_id}",
        ),
    )
    empty = Empty(_("Nothing yet"), _("Each change leaves a line here."), icon="list")
