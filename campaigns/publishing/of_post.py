"""Where one post goes, for who may see that post: its publications and its series."""

from collections.abc import Mapping
from typing import Any

from django.db.models import BigIntegerField, QuerySet

from campaigns.content.models import Post
from campaigns.publishing.entries import READ, Entry, entries_told
from campaigns.publishing.models import Publication
from campaigns.publishing.series import Series
from core.prepared import Given, Prepared
from core.together import Together


def publications(post: Post) -> list[Entry]:
    """Without those of a series: its dates stand on its own page."""
    return entries_told(_read(post=post.pk)["once"])


def series(post: Post) -> list[Series]:
    found = _SERIES.all(post=post.pk)
    for one in found:
        one.post = post
    return found


def _ask(post: int) -> Mapping[str, QuerySet[Any, Any]]:
    once = Publication.objects.filter(post=post, series=None)
    return {"once": once.order_by("due_at", "pk").values(*READ)}


_read = Together(_ask)
_SERIES = Prepared(
    lambda: Series.objects.filter(post_id=Given("post", BigIntegerField())).order_by(
        "pk"
    )
)
