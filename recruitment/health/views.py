"""Is it alive, is it ready, how does it stand?"""

import secrets
from datetime import timedelta

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Count, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from campaigns.channels.connectors import CONNECTORS
from campaigns.channels.models import ChannelAccount
from campaigns.publishing.models import Publication, PublicationQuerySet
from core import clock
from core.delivery.models import WorkerSlot
from core.http import Request
from core.outages import DATABASE, is_unreachable
from core.ui import formats
from core.users.access import allowed
from core.users.models import Membership
from core.users.roles import MAY_ADMINISTER
from recruitment.health import readings
from recruitment.health.access import of_accounts
from recruitment.health.deliveries import all_rows, of_deliveries, rows_of

ALIVE = timedelta(seconds=30)
# What /ready waits for the database, once it is connected.
PATIENCE = "500ms"
Status = Publication.Status


@login_not_required
@require_safe
def public_live(_request: HttpRequest) -> HttpResponse:
    """The process answers. Asks nobody."""
    return HttpResponse("live\n", content_type="text/plain")


@login_not_required
@require_safe
def public_ready(_request: HttpRequest) -> HttpResponse:
    """The database answers and is migrated, uploads can be kept. Without Redis: degraded, but ready."""
    try:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute(f"SET LOCAL statement_timeout = '{PATIENCE}'")
            executor = MigrationExecutor(connection)
            waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as error:
        if is_unreachable(error):
            DATABASE.began(error)
        return JsonResponse({"database": "away"}, status=503)
    can_keep = readings.can_keep_uploads()
    state = {
        "migrations": "waiting" if waiting else "done",
        "database": "ok",
        "uploads": "ok" if can_keep else "cannot be kept",
        "redis": "ok" if readings.redis_answers() else "degraded",
    }
    return JsonResponse(state, status=200 if can_keep and not waiting else 503)


@login_not_required
@require_safe
def public_status(request: HttpRequest) -> HttpResponse:
    """The readings for a program that watches, with the token of STATUS_TOKEN; without one it is not there."""
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    wanted = settings.STATUS_TOKEN
    if not wanted or not secrets.compare_digest(given.encode(), wanted.encode()):
        raise Http404
    now, every = clock.now(), Publication.objects.order_by()
    lines = [
        *readings.of_posts(every, now),
        *of_deliveries(all_rows(), now),
        *readings.of_machine(now),
    ]
    return JsonResponse(
        {
            "at": readings.in_iso(now),
            "is_well": all(line.tone != "danger" for line in lines),
            "publications": _by_status(every),
            "readings": {line.key: line.for_programs for line in lines},
        }
    )


@allowed(*MAY_ADMINISTER)
@require_safe
def status(request: Request) -> HttpResponse:
    """Processes, and what is due, in doubt or waiting for a person."""
    now, member = clock.now(), request.member
    mine = Publication.objects.visible_to(member)
    by_status = _by_status(mine)
    context = {
        "posts": list(readings.of_posts(mine, now)),
        "effects": list(of_deliveries(rows_of(member), now)),
        "machine": list(readings.of_machine(now)),
        "counts": [
            (str(label), formats.number(by_status.get(value, 0)))
            for value, label in Status.choices
        ],
        "slots": [_seat(slot, now - slot.seen_at) for slot in _slots()],
        "accesses": list(of_accounts(_signed_in(member), timezone.now())),
    }
    return render(request, "recruitment/status.html", context)


def _by_status(publications: PublicationQuerySet) -> dict[str, int]:
    counted = publications.order_by().values_list("status").annotate(Count("pk"))
    return dict(counted)


def _signed_in(member: Membership) -> QuerySet[ChannelAccount]:
    """Channels that have access to lose: by hand nobody signs in."""
    by_hand = [kind.key for kind in CONNECTORS if kind.is_by_hand]
    states = [ChannelAccount.State.REMOVED]
    found = ChannelAccount.objects.visible_to(member).exclude(state__in=states)
    return found.exclude(platform__in=by_hand).order_by("name", "pk")


def _slots() -> list[WorkerSlot]:
    return list(WorkerSlot.objects.order_by("slot"))


def _seat(slot: WorkerSlot, silence: timedelta) -> dict[str, object]:
    is_alive = silence < ALIVE
    return {
        "name": str(slot),
        "seen_at": slot.seen_at,
        "label": _("alive") if is_alive else _("silent"),
        "tone": "success" if is_alive else "danger",
    }
