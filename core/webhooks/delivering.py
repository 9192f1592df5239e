"""A webhook is an effect: asked for with its cause, delivered, or told that it was not.

| the other program                       | verdict                                              |
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
from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from http import HTTPStatus
from typing import ClassVar
from urllib.parse import urlsplit

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core import clock
from core.audit.operations import record
from core.effects.kinds import HOOKS, About, Doubt, Kind
from core.effects.models import Effect
from core.effects.outcomes import NotBegun
from core.notices.models import Notice
from core.notices.operations import tell
from core.outbound import OutboundError, Rejected, call
from core.ui.components import Text
from core.users.models import Membership
from core.users.roles import MAY_ADMINISTER
from core.webhooks.models import Endpoint
from core.webhooks.signing import signature

SECONDS = 10.0
"""How long the other program may think."""
GONE = "receiver_gone"
Status = Endpoint.Status


class Delivery(Kind):
    """One event, told to one address."""

    name = "webhook"
    label = gettext_lazy("Webhook")
    doubt = Doubt.REPEAT
    lane = HOOKS
    has_own_page = True
    troubles: ClassVar[Mapping[str, Text]] = {
        "": gettext_lazy("The other program refuses this message."),
        GONE: gettext_lazy("The other program wants no more of them (410)."),
        "not_found": gettext_lazy(
            "The other program knows no such address. Look whether it is right."
        ),
        "redirected": gettext_lazy(
            "The address leads elsewhere. Werf follows no redirect: add the address it leads to."
        ),
        "address_not_allowed": gettext_lazy(
            "The address lies inside our own network. Werf sends nothing there."
        ),
        "address_not_usable": gettext_lazy("This address cannot be used."),
        "too_many_tries": gettext_lazy(
            "The other program did not take it, however often we tried."
        ),
        "restored": gettext_lazy(
            "A backup was put back. It may have been delivered since; the other program takes it once."
        ),
    }

    def send(self, effect: Effect) -> None:
        """One POST. No redirect is followed, and no address inside our network is reached."""
        try:
            endpoint = Endpoint.objects.get(pk=effect.target_id)
            body = json.dumps(effect.payload, ensure_ascii=False).encode()
            headers = _headers(endpoint, effect, body)
        except Exception as error:
            raise NotBegun from error
        try:
            call(
                "POST",
                endpoint.address,
                content=body,
                headers=headers,
                timeout=SECONDS,
                expect="nothing",
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

    def is_wanted(self, effect: Effect) -> bool:
        return Endpoint.objects.filter(
            pk=effect.target_id, status=Status.ACTIVE
        ).exists()

    def in_trouble(self, effect: Effect, *, now: datetime) -> None:
        """Administrators hear of it, once a day for each address; after a 410 it is told no more."""
        endpoint = Endpoint.objects.standing().filter(pk=effect.target_id).first()
        if endpoint is None:
            return
        host = host_of(endpoint)
        if effect.trouble_code == GONE:
            _stop(endpoint, now)
            _tell(
                endpoint,
                lambda: (
                    _("%(host)s wants no more webhooks: it is told nothing any more.")
                    % {"host": host}
                ),
                f"gone:{effect.pk}",
            )
            return
        _tell(
            endpoint,
            lambda: _("%(host)s does not take our webhooks.") % {"host": host},
            f"{now:%Y%m%d}",
        )

    def about(self, effects: Collection[Effect]) -> Mapping[int, About]:
        found = Endpoint.objects.in_bulk({effect.target_id for effect in effects})
        return {
            effect.pk: About(host_of(there), there.get_absolute_url())
            for effect in effects
            if (there := found.get(effect.target_id))
        }


def _headers(endpoint: Endpoint, effect: Effect, body: bytes) -> dict[str, str]:
    timestamp = int(clock.now().timestamp())
    return {
        "Content-Type": "application/json",
        "Werf-Id": str(effect.payload["id"]),
        "Werf-Event": str(effect.payload["event"]),
        "Werf-Timestamp": str(timestamp),
        "Werf-Signature": signature(endpoint.secret, timestamp=timestamp, body=body),
    }


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


def event_of(effect: Effect) -> str:
    """Kept in its cause, because what is over keeps no words."""
    return effect.once.split(":")[2]
