"""Webhooks for the delivery engine.

| the other program                       | what it means                                        |
| --------------------------------------- | ---------------------------------------------------- |
| 2xx                                     | taken                                                |
| away                                    | not delivered: tried again, ten times                |
| 401, 403, 429                           | not taken: tried again, counted                      |
| 5xx, 408, silent or cut after our text  | perhaps taken: sent again, with the same id          |
| 410                                     | it wants no more: the address is stopped             |
| any other 3xx or 4xx                    | refused: an administrator is told                    |

The receiver knows a message by its id and takes it once, so a machine may repeat it.
"""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from core import clock
from core.audit.operations import record
from core.delivery.handlers import WEBHOOKS, Doubt, Handler
from core.delivery.models import DONE
from core.delivery.outcomes import Outcome, Result
from core.notices.models import Notice
from core.notices.operations import tell
from core.outbound import OutboundError, Rejected, call
from core.users.models import Membership
from core.users.roles import MAY_ADMINISTER
from core.webhooks import signing
from core.webhooks.models import Endpoint, WebhookDelivery

SECONDS = 10.0
"""How long the other program may think."""
SLOW = 5.0
"""Seconds after which a no says that the next will take as long."""
GONE = "receiver_gone"
Status = Endpoint.Status


class WebhookHandler(Handler[WebhookDelivery]):
    """One event, told to one address."""

    name = "webhook"
    model = WebhookDelivery
    lane = WEBHOOKS
    doubt = Doubt.REPEAT

    def judge(self, row: WebhookDelivery, now: datetime) -> Any:
        return None if row.endpoint.is_active else "not_wanted"

    def prepare(self, row: WebhookDelivery) -> dict[str, Any]:
        body = json.dumps(row.payload, ensure_ascii=False).encode()
        proof = signing.headers(
            row.endpoint.secret,
            message=str(row.payload["id"]),
            at=clock.now(),
            body=body,
        )
        return {
            "content": body,
            "headers": {"Content-Type": "application/json", **proof},
        }

    def send(self, row: WebhookDelivery, prepared: Mapping[str, Any]) -> None:
        """One POST. No redirect is followed, and no address inside our network is reached."""
        try:
            call(
                "POST",
                row.endpoint.address,
                timeout=SECONDS,
                expect="nothing",
                **prepared,
            )
        except Rejected as no:
            if no.status == HTTPStatus.GONE:
                raise Rejected(GONE, status=no.status) from no
            raise
        except OutboundError as no:
            if no.code == "redirected":
                # An address that leads elsewhere takes no messages: an administrator gives the other one.
                raise Rejected(no.code, no.text, status=no.status) from no
            raise

    def on_success(self, row: WebhookDelivery, outcome: Outcome, now: datetime) -> None:
        row.end(DONE, now=now, trouble_code="")

    def ask_for_help(self, row: WebhookDelivery, now: datetime) -> None:
        """Administrators hear of it, once a day for each address; after a 410 it is told no more."""
        endpoint = Endpoint.objects.standing().filter(pk=row.endpoint_id).first()
        if endpoint is None:
            return
        host = host_of(endpoint)
        if row.trouble_code == GONE:
            _stop(endpoint, now)
            _tell(
                endpoint,
                lambda: (
                    _("%(host)s wants no more webhooks: it is told nothing any more.")
                    % {"host": host}
                ),
                f"gone:{row.pk}",
            )
            return
        _tell(
            endpoint,
            lambda: _("%(host)s does not take our webhooks.") % {"host": host},
            f"{now:%Y%m%d}",
        )

    def must_rest(self, outcome: Outcome, seconds: float) -> bool:
        return seconds > SLOW and outcome.result is not Result.SUCCESS


def host_of(endpoint: Endpoint) -> str:
    """All of an address that goes into notices and the trail: its path may hold a key."""
    return urlsplit(endpoint.address).hostname or ""


def _stop(endpoint: Endpoint, now: datetime) -> None:
    """Unless somebody paused or removed it meanwhile."""
    active = Endpoint.objects.filter(pk=endpoint.pk, status=Status.ACTIVE)
    if active.update(status=Status.GONE):
        record(by=None, verb="core.endpoint.gone", subject=endpoint, now=now)


def _tell(endpoint: Endpoint, text: Callable[[], str], cause: str) -> None:
    there = Membership.objects.active().filter(organisation=endpoint.organisation_id)
    tell(
        there.with_role(*MAY_ADMINISTER).select_related("user"),
        text=text,
        once=f"webhook:{endpoint.pk}:{cause}",
        url=endpoint.get_absolute_url(),
        tone=Notice.Tone.WARNING,
    )
