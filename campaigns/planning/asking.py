"""The former names of what is in `campaigns.planning.selectors`, for modules that still import
them.
"""

from typing import TypeVar

from django.db import models
from django.shortcuts import get_object_or_404

from campaigns.planning.models import Campaign
from campaigns.planning.selectors import get_campaign_or_404
from core.http import Request

Found = TypeVar("Found", bound=models.Model)


def find(request: Request, slug: str) -> Campaign:
    return get_campaign_or_404(request.member, slug)


def find_row(request: Request, model: type[Found], pk: int, *related: str) -> Found:
    """A row of a plan, if this member sees its campaign."""
    rows = model._default_manager.visible_to(request.member)  # type: ignore[attr-defined]
    found: Found = get_object_or_404(rows.select_related(*related), pk=pk)
    return found
