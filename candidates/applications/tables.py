"""The list of applications, with the same filters as the board."""

from django.utils.translation import gettext_lazy as _

from candidates.applications.board import TONES
from core.ui.columns import BadgeColumn, Column, DayColumn, LinkColumn
from core.ui.components import Empty
from core.ui.tables import Table


class ApplicationTable(Table):
    list_name = "applications"
    caption = _("Applications")
    default_order = "-applied_at"
    empty = Empty(
        _("No applications yet"),
        _("They come in by the form of a vacancy, or you log them yourself."),
        icon="users",
    )

    name = LinkColumn(
        _("Name"),
        accessor="candidate__name",
        order_by="candidate__name",
        note="confirmation_label",
        is_title=True,
    )
    vacancy = Column(_("Vacancy"), accessor="vacancy__title", order_by="vacancy__title")
    status = BadgeColumn(_("Stage"), tones=TONES, order_by="status")
    applied_at = DayColumn(_("Applied"), order_by="applied_at", align="end")
    stage_since = DayColumn(
        _("In this stage since"),
        order_by="stage_since",
        align="end",
        hides_on_phone=True,
    )
    qualified_at = DayColumn(
        _("Qualified"), order_by="qualified_at", align="end", hides_on_phone=True
    )
    campaign = Column(
        _("Campaign"),
        accessor="campaign__name",
        order_by="campaign__name",
        hides_on_phone=True,
    )
    reason = Column(_("Reason"), hides_on_phone=True)

    @property
    def is_filtered(self) -> bool:
        """Board or table is no filter."""
        names = ("q", "vacancy", "stage", "campaign")
        return any(self.request.GET.get(name) for name in names)
