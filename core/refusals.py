"""Six ways to hear no. Each is a promise about what may be tried again.

Import them from `core.outbound`, beside the `call` that raises them.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any


class OutboundError(Exception):
    """The other side said no, or nothing."""

    def __init__(
        self,
        code: str,
        text: str = "",
        *,
        status: int | None = None,
        body: Any = None,
        params: Mapping[str, object] | None = None,
        retry_after: timedelta | None = None,
        remote_ref: str = "",
    ) -> None:
        super().__init__(f"{code}: {text}" if text else code)
        self.code = code
        self.text = text
        self.status = status
        self.body = body
        self.params = params or {}
        self.retry_after = retry_after
        self.remote_ref = remote_ref


class Rejected(OutboundError):
    """The platform refuses this content. Trying again changes nothing."""


class Disconnected(OutboundError):
    """The account must be connected again by a person. Nothing was applied."""


class Unavailable(OutboundError):
    """Certainly not applied. Trying later is safe."""


class Throttled(Unavailable):
    """We are asked to slow down. Not applied, and does not count as a try."""


class OutcomeUnknown(OutboundError):
    """The request left us and no clear answer came back. Trying again may post twice."""


class Duplicate(OutboundError):
    """The platform says it has this already: evidence of an earlier effect; `remote_ref` may name it."""
