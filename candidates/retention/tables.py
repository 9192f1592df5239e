"""The list “expires soon”."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from core.ui.columns import (
    ButtonColumn,
    Column,
    DayColumn,
    LinkColumn,
    TemplateColumn,
)
from core.ui.components import Empty, Text
from core.ui.tables import Table


class ExpiryTable(Table):
    """Who goes, and in which night, unless somebody keeps them."""

    list_name = "expires-soon"
    caption = _("Expires soon")
    default_order = "keep_until"
    empty = Empty(
        _("Nobody expires soon"),
        _(
            "Who may be kept for seven days more stands here for at least seven days before they are erased."
        ),
        icon="clock",
    )

    name = LinkColumn(
        _("Name"),
        accessor="candidate__name",
        url=lambda row: row.candidate.get_absolute_url(),
        order_by="candidate__name",
        is_title=True,
    )
    keep_until = TemplateColumn(
        _("Kept until"),
        template_name="candidates/people/_keep_until_cell.html",
        order_by="keep_until",
        align="end",
    )
    goes_on = DayColumn(_("Erased in the night of"), align="end")
    listed_on = DayColumn(
        _("On this list since"),
        order_by="listed_on",
        align="end",
        hides_on_phone=True,
    )
    owner = Column(_("Who looks after it"), accessor="owner__user__name")
    keep = ButtonColumn(
        _("Keep longer"),
        url=lambda row: f"{row.candidate.get_absolute_url()}keep/",
        about="candidate__name",
    )

    def value_goes_on(self, value: date) -> date:
        return value

    def render_owner(self, value: str | None) -> Text:
        return value or _("HR staff")

    def value_owner(self, value: str | None) -> str:
        return value or ""
