"""What other programs may hear of publications: numbers, codes and moments."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from campaigns.publishing.models import Publication
from core.webhooks.announcing import announce
from core.webhooks.events import Event

NUMBERS = ("publication", "post", "campaign", "account", "platform", "due_at")
PUBLISHED = Event(
    "publication.published",
    _("A post is published"),
    (*NUMBERS, "published_at", "remote_id"),
)
HELD = Event("publication.held", _("A post is put on hold"), (*NUMBERS, "code"))


def published(publication: Publication, now: datetime) -> None:
    """It is out; what the platform calls it is asked of the row, which may have been written in SQL."""

    def facts() -> dict[str, Any]:
        row = Publication.objects.select_related("post", "account").get(
            pk=publication.pk
        )
        published_at = row.published_at or now
        return _numbers(row) | {
            "published_at": published_at.isoformat(),
            "remote_id": row.remote_id,
        }

    announce(
        PUBLISHED,
        row=publication,
        organisation_id=publication.organisation_id,
        facts=facts,
        now=now,
    )


def held(publication: Publication, code: str, now: datetime) -> None:
    """It waits for a person; the code says why."""
    announce(
        HELD,
        row=publication,
        organisation_id=publication.organisation_id,
        facts=lambda: _numbers(publication) | {"code": code},
        now=now,
    )


def _numbers(row: Publication) -> dict[str, Any]:
    return {
        "publication": row.pk,
        "post": row.post_id,
        "campaign": row.post.campaign_id,
        "account": row.account_id,
        "platform": row.account.platform,
        "due_at": row.due_at.isoformat(),
    }
