"""Lists of colleagues and of the trail."""

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from core.audit import wording
from core.audit.models import AuditEvent
from core.ui.columns import Column, LinkColumn, MomentColumn
from core.ui.components import Empty, Text, badge
from core.ui.tables import Table


class TeamTable(Table):
    list_name = "team"
    caption = _("Team")
    default_order = "user__name"

    name = LinkColumn(
        _("Name"),
        accessor="user__name",
        url=lambda member: f"{member.pk}/",
        note="user__email",
        order_by="user__name",
        is_title=True,
    )
    role = Column(_("Role"), order_by="role")
    is_active = Column(_("Active"))

    def render_is_active(self, value: bool) -> str:  # noqa: FBT001
        return badge(_("Active"), "success") if value else badge(_("Left"))

    def value_is_active(self, value: bool) -> bool:  # noqa: FBT001
        return value


class TrailTable(Table):
    list_name = "trail"
    caption = _("Trail")
    default_order = "-at"
    empty = Empty(_("Nothing yet"), _("Each change leaves a line here."), icon="list")

    at = MomentColumn(_("When"), order_by="at")
    actor = Column(_("Who"), accessor="actor__name")
    verb = Column(_("What"), is_title=True)
    subject = Column(_("About"))

    def render_actor(self, value: str | None) -> Text:
        return value or _("the machine")

    def value_actor(self, value: str | None) -> str:
        return value or ""

    def render_verb(self, record: AuditEvent) -> str:
        return capfirst(str(wording.deed(record)))

    def value_verb(self, value: str) -> str:
        return value

    def render_subject(self, record: AuditEvent) -> Text:
        return wording.subject(record)

    def value_subject(self, record: AuditEvent) -> str:
        return f"{record.subject_type} {record.subject_id}"
