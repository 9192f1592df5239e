"""The list of vacancies."""

from django.utils.translation import gettext_lazy as _

from campaigns.vacancies import wording
from campaigns.vacancies.models import Vacancy
from core.ui.columns import BadgeColumn, Column, DayColumn, LinkColumn
from core.ui.components import Empty
from core.ui.tables import Table


class VacancyTable(Table):
    list_name = "vacancies"
    caption = _("Vacancies")
    default_order = "-created_at"
    empty = Empty(
        _("No vacancies yet"),
        _("A vacancy gets a public page and a form. Posts lead people to it."),
        icon="briefcase",
    )

    title = LinkColumn(_("Title"), note="brand__name", order_by="title", is_title=True)
    status = BadgeColumn(_("Status"), tones=wording.TONES, order_by="status")
    location = Column(_("Place of work"), order_by="location")
    hours = Column(_("Hours"), order_by="hours_max", hides_on_phone=True)
    salary = Column(_("Salary"), order_by="salary_max")
    opened_at = DayColumn(_("Opened"), order_by="opened_at", align="end")
    closes_at = DayColumn(
        _("Closes"), accessor="closes_on", order_by="closes_at", align="end"
    )

    def render_hours(self, record: Vacancy) -> str:
        return wording.hours(record)

    def render_salary(self, record: Vacancy) -> str:
        return wording.salary(record)
