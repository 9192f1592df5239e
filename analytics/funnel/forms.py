"""Choose the days of a report, and how applications are counted in them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from analytics.funnel.people import Counting
from analytics.funnel.period import Period

COUNTINGS = (
    (Counting.COHORT.value, _("Of who applied in these days")),
    (Counting.ACTIVITY.value, _("What took place in these days")),
)


def _field(label: Any) -> forms.DateField:
    return forms.DateField(
        label=label,
        required=False,
        widget=forms.DateInput(
            attrs={"type": "date", "class": "form-control"}, format="%Y-%m-%d"
        ),
    )


class PeriodForm(forms.Form):
    """Two days and a way to count; read leniently, a report never refuses to open."""

    to = _field(_("To"))
    count = forms.ChoiceField(
        label=_("Qualified, interviews and hires"),
        choices=COUNTINGS,
        widget=forms.Select(attrs={"class": "form-select"}),
    )

    def __init__(self, period: Period, counting: Counting) -> None:
        super().__init__(
            initial={"from": period.first, "to": period.last, "count": counting.value},
            auto_id="period-%s",
        )
        self.fields = {"from": _field(_("From")), **self.fields}


def counting_of(query: Any) -> Counting:
    """`?count=activity`; else the cohort."""
    is_activity = query.get("count") == Counting.ACTIVITY
    return Counting.ACTIVITY if is_activity else Counting.COHORT
