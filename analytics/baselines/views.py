"""The measured figure beside the question where you stand now."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from analytics.baselines.forms import MeasuredForm
from analytics.baselines.measured import WEEKS, Measured
from analytics.baselines.selectors import measure
from campaigns.brands.models import Brand
from campaigns.planning import figures
from campaigns.planning.metrics import BASELINES, MEASURED_BY, Baseline
from core.address_values import whole_number
from core.http import Request
from core.ui import formats
from core.users.access import allowed
from core.users.roles import MAY_PLAN

USE = "use"


@allowed(*MAY_PLAN)
@require_safe
def baseline(request: Request) -> HttpResponse:
    """For the chosen motive and brand; with `use` the fields of the form come filled."""
    asked = request.GET
    metric = MEASURED_BY.get(asked.get("motive", ""), Baseline.APPLICATIONS_A_WEEK)
    chosen = whole_number(asked.get("brand"))
    brands = Brand.objects.visible_to(request.member)
    brand = brands.filter(pk=chosen).first() if chosen is not None else None
    found = measure(metric, member=request.member, brand=brand, now=timezone.now())
    context = {
        "label": dict(BASELINES)[metric],
        "value": figures.shown(metric, found.value) if found else "",
        "basis": _basis(found) if found else "",
        "has_few_cases": bool(found and found.has_few_cases),
        "form": _filled(found) if found and USE in asked else None,
    }
    return render(request, "analytics/baselines/_baseline.html", context)


def _basis(found: Measured) -> str:
    cases = ngettext("%(n)s case", "%(n)s cases", found.cases)
    return _("%(weeks)s weeks, %(first)s – %(last)s, %(cases)s") % {
        "weeks": WEEKS,
        "first": formats.day(found.first),
        "last": formats.day(found.last),
        "cases": cases % {"n": formats.number(found.cases)},
    }


def _filled(found: Measured) -> MeasuredForm:
    values = {
        "baseline_metric": found.metric,
        "baseline_value": figures.typed(found.metric, found.value),
        "baseline_on": found.last,
        "baseline_source": _("Measured by Werf: %(basis)s") % {"basis": _basis(found)},
    }
    return MeasuredForm(values)
