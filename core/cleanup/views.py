"""What the nightly clean-up did. For administrators."""

from django.http import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from core.cleanup.kinds import KINDS
from core.cleanup.models import CleanUp
from core.cleanup.tables import CleanUpTable
from core.http import Request
from core.users.access import allowed
from core.users.roles import MAY_ADMINISTER


@allowed(*MAY_ADMINISTER)
@require_safe
def clean_up(request: Request) -> HttpResponseBase:
    """Each night and kind, newest first; beside it what is kept and how long."""
    table = CleanUpTable(CleanUp.objects.visible_to(request.member), request=request)
    if table.is_export:
        return table.export()
    context = {
        "table": table,
        "kinds": [(kind.label, kind.kept) for kind in KINDS.values()],
    }
    return render(request, "core/cleanup/clean_up.html", context)
