"""Results as rows of a table, drawn in Python."""

from collections.abc import Mapping

from django.utils.html import conditional_escape as esc
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from analytics.outcomes.results import ENOUGH_POSTS, Brought, Results
from campaigns.channels.models import ChannelAccount
from core.ui import formats
from core.ui.components import platform_badge


def rows(found: Results, accounts: Mapping[int, ChannelAccount]) -> SafeString:
    """A row per channel by name, and their sum."""
    if not found:
        return SafeString("")
    named = sorted(
        ((accounts[where.account], brought) for where, brought in found.items()),
        key=lambda pair: pair[0].name,
    )
    lines = [
        _row(f"{platform_badge(account.platform_label)} {esc(account.name)}", brought)
        for account, brought in named
    ]
    if len(lines) > 1:
        whole = sum((brought for _account, brought in named), Brought())
        lines.append(_row(esc(_("Together")), whole))
    return SafeString("".join(lines))


def _row(name: str, brought: Brought) -> str:
    mean = brought.clicks_per_post
    said = (
        formats.number(round(mean, 1))
        if mean is not None
        else _("too few: %(n)s of %(enough)s posts")
        % {"n": brought.posts, "enough": ENOUGH_POSTS}
    )
    cells = (
        (_("Posts"), formats.number(brought.posts)),
        (_("Clicks"), formats.number(brought.clicks)),
        (_("Clicks per post"), said),
        (_("Applications"), formats.number(brought.applications)),
        (_("Hires"), formats.number(brought.hires)),
    )
    return (
        f'<tr><th scope="row" class="cell-title">{name}</th>'
        + "".join(
            f'<td class="cell-end" data-label="{label}">{esc(value)}</td>'
            for label, value in cells
        )
        + "</tr>"
    )
