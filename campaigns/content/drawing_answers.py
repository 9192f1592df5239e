"""What a persona drives, drawn in Python; what a person typed is escaped here."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from django.urls import reverse
from django.utils.html import conditional_escape as esc
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from campaigns.channels import connectors
from campaigns.content.answering import Point
from core.ui.components import badge, platform_badge

MOST_TITLES = 3


def channels(rows: Iterable[Mapping[str, Any]]) -> SafeString:
    """Each account once, with the campaigns that chose it; rows come by account."""
    return SafeString(
        "".join(
            _channel(list(group))
            for _account, group in groupby(rows, key=lambda row: row["account_id"])
        )
    )


def _channel(rows: list[Mapping[str, Any]]) -> str:
    first = rows[0]
    kind = connectors.find(first["account__platform"])
    campaigns = ", ".join(
        f'<a href="{reverse("campaigns:campaign-channels", args=[row["campaign__slug"]])}">'
        f"{esc(row['campaign__name'])}</a>"
        for row in rows
    )
    return (
        f'<li class="row-item"><div class="row-main"><span class="row-title">'
        f"{platform_badge(_(kind.label))} {esc(first['account__name'])}</span>"
        f'<span class="row-note">{campaigns}</span></div></li>'
    )


def points(found: Iterable[Point], titles: Mapping[int, str]) -> SafeString:
    """Each doubt or motive, with its posts or the word that there is none."""
    return SafeString("".join(_point(point, titles) for point in found))


def _point(point: Point, titles: Mapping[int, str]) -> str:
    if point.is_gap:
        end, below = badge(_("No post yet"), "warning"), ""
    else:
        end = SafeString("")
        shown = ", ".join(
            f'<a href="{reverse("campaigns:post", args=[pk])}">{esc(titles[pk])}</a>'
            for pk in point.posts[:MOST_TITLES]
        )
        if more := len(point.posts) - MOST_TITLES:
            shown += f" +{more}" if more > 0 else ""
        below = f'<span class="row-note">{shown}</span>'
    return (
        f'<li class="row-item"><div class="row-main"><span class="row-title">{esc(point.text)}'
        f'</span>{below}</div><div class="row-end">{end}</div></li>'
    )
