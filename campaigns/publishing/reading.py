"""What is around one publication, for its page: what is sent, what happened, the pictures."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import CharField, F, Func, QuerySet

from campaigns.content.models import MediaAsset
from campaigns.publishing.models import Attempt, Publication, PublicationVersion
from core.audit.models import AuditEvent
from core.together import Row, Together

SHAS = Func(
    "version__media",
    template="jsonb_array_elements(%(expressions)s) ->> 'sha256'",
    output_field=CharField(),
)


@dataclass(frozen=True, slots=True)
class Around:
    """All that the page tells beside the publication's own row."""

    version: PublicationVersion
    deeds: list[Row]
    """The trail: `verb`, `details`, `at`, and of who did it `name` and `email`."""
    tries: list[Row]
    """`started_at`, `ended_at`, `outcome`, `code`; the first try first."""
    pictures: dict[str, Row]
    """Those of the version that the library still has, by sha256: `pk`, `width`, `height`."""
    confirmed_by: str
    """Who vouched for it; empty when the platform did."""


def around(publication: Publication) -> Around:
    found = _read(publication=publication.pk)
    (version,) = found["version"]
    return Around(
        version=PublicationVersion(**version),
        deeds=[row | {"at": _moment(row["at"])} for row in found["deeds"]],
        tries=[
            row
            | {
                "started_at": _moment(row["started_at"]),
                "ended_at": _moment(row["ended_at"]),
            }
            for row in found["tries"]
        ],
        pictures={row["sha256"]: row for row in found["pictures"]},
        confirmed_by=found["confirmed_by"][0]["name"] if found["confirmed_by"] else "",
    )


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _ask(publication: int) -> Mapping[str, QuerySet[Any, Any]]:
    this = Publication.objects.filter(pk=publication)
    trail = AuditEvent.objects.about(Publication(pk=publication))
    sent = PublicationVersion.objects.filter(publications=publication)
    pictures = MediaAsset.objects.filter(
        organisation__publications=publication, sha256__in=this.values(sha=SHAS)
    )
    return {
        "version": sent.values("text", "link", "media", "content_sha"),
        "deeds": trail.order_by("at", "pk").values(
            "verb", "details", "at", name=F("actor__name"), email=F("actor__email")
        ),
        "tries": Attempt.objects.filter(publication=publication)
        .order_by("fence")
        .values("started_at", "ended_at", "outcome", "code"),
        "pictures": pictures.values("pk", "sha256", "width", "height"),
        "confirmed_by": this.exclude(confirmed_by=None).values(
            name=F("confirmed_by__user__name")
        ),
    }


_read = Together(_ask)
