"""The list of what was cleaned."""

from django.utils.translation import gettext_lazy as _

from core.cleanup.kinds import KINDS
from core.cleanup.models import CleanUp
from core.ui.columns import Column, DayColumn, MomentColumn, NumberColumn
from core.ui.components import Empty, Text, badge
from core.ui.tables import Table


class CleanUpTable(Table):
    """A row for each night and kind."""

    list_name = "clean-up"
    caption = _("What was cleaned")
    default_order = "-night"
    empty = Empty(
        _("Nothing yet"),
        _(
            "The first clean-up begins within a minute after the worker or the publisher starts."
        ),
        icon="trash",
    )

    night = DayColumn(_("Night"), order_by="night")
    kind = Column(_("What"), order_by="kind", is_title=True)
    removed = NumberColumn(_("Removed"), order_by="removed")
    state = Column(_("State"), accessor="is_done")
    worked_at = MomentColumn(
        _("Last worked on"), order_by="worked_at", hides_on_phone=True
    )

    def render_kind(self, value: str) -> Text:
        return KINDS[value].label if value in KINDS else value

    def render_state(self, record: CleanUp) -> str:
        if record.trouble:
            return badge(_("Failed: %(error)s") % {"error": record.trouble}, "danger")
        if record.is_done:
            return badge(_("Done"), "success")
        return badge(_("Goes on"), "info")

    def value_state(self, record: CleanUp) -> str:
        return record.trouble or ("done" if record.is_done else "goes on")
