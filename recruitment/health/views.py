"""Is it alive, is it ready, how does it stand?"""

from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from campaigns.publishing.models import Publication
from core.http import Request
from core.seats import WorkerSlot
from core.ui import formats
from core.users.access import allowed
from core.users.roles import MAY_ADMINISTER

ALIVE = timedelta(seconds=30)


@login_not_required
@require_safe
def public_live(_request: HttpRequest) -> HttpResponse:
    """The process answers. Asks nobody."""
    return HttpResponse("live\n", content_type="text/plain")


@login_not_required
@require_safe
def public_ready(_request: HttpRequest) -> HttpResponse:
    """The database answers, is migrated, and uploads can be kept."""
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return JsonResponse({"database": "away"}, status=503)
    media = Path(settings.MEDIA_ROOT)
    media.mkdir(parents=True, exist_ok=True)
    state = {"migrations": "waiting" if waiting else "done", "database": "ok"}
    return JsonResponse(state, status=503 if waiting else 200)


@allowed(*MAY_ADMINISTER)
@require_safe
def status(request: Request) -> HttpResponse:
    """Workers, and what is due, in doubt or waiting for a person."""
    now = timezone.now()
    publications = Publication.objects.visible_to(request.member)
    by_status = dict(
        publications.order_by().values_list("status").annotate(Count("pk"))
    )
    counts = [
        (str(label), formats.number(by_status.get(value, 0)))
        for value, label in Publication.Status.choices
    ]
    oldest = (
        publications.filter(status__in=["scheduled", "retry_wait"], next_at__lte=now)
        .order_by("next_at")
        .values_list("next_at", flat=True)
        .first()
    )
    counts.append((_("Oldest that is due"), formats.moment(oldest)))
    slots = [
        {
            "name": str(slot),
            "seen_at": slot.seen_at,
            "label": _("alive") if now - slot.seen_at < ALIVE else _("silent"),
            "tone": "success" if now - slot.seen_at < ALIVE else "danger",
        }
        for slot in WorkerSlot.objects.order_by("slot")
    ]
    return render(
        request, "recruitment/status.html", {"counts": counts, "slots": slots}
    )
