"""The list of people."""

from django.utils.translation import gettext_lazy as _

from candidates.people import platforms
from core.ui.columns import Column, DayColumn, PlatformColumn, TemplateColumn
from core.ui.components import Empty
from core.ui.tables import Table


class CandidateTable(Table):
    """Beside each name the day until which we may keep it."""

    list_name = "candidates"
    caption = _("Candidates")
    default_order = "-created_at"
    empty = Empty(
        _("No candidates yet"),
        _(
            "People who write to you, whom you find or who apply stand here, each with the reason why you know them."
        ),
        icon="users",
    )

    name = TemplateColumn(
        _("Name"),
        template_name="candidates/people/_name_cell.html",
        order_by="name",
        is_title=True,
    )
    city = Column(_("Place"), visible=False)
    email = Column(_("E-mail address"), hides_on_phone=True)
    source = PlatformColumn(_("Source"), label=platforms.label, order_by="source")
    basis = Column(_("Legal basis"), hides_on_phone=True)
    collected_on = DayColumn(_("Known since"), order_by="collected_on", align="end")
    keep_until = TemplateColumn(
        _("Kept until"),
        template_name="candidates/people/_keep_until_cell.html",
        order_by="keep_until",
        align="end",
    )
