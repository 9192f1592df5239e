"""The register of our accounts, drawn in Python. What a person typed is escaped here."""

from collections.abc import Iterable
from html import escape as esc

from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from campaigns.channels.register import Group, Line


def lines(group: Group) -> SafeString:
    """A row for each account of a group."""
    return SafeString("".join(_line(line) for line in group.lines))


def groups(found: Iterable[Group]) -> list[tuple[Group, SafeString]]:
    """Each group with its rows."""
    return [(group, lines(group)) for group in found]


def _line(line: Line) -> str:
    account = line.account
    count = account.campaign_count  # type: ignore[attr-defined]
    handle = f" · {esc(account.handle)}" if account.handle else ""
    trouble = (
        f'<span class="row-note tone-danger text-tone">{esc(account.trouble)}</span>'
        if account.trouble
        else ""
    )
    running = ngettext("in %(n)s running campaign", "in %(n)s running campaigns", count)
    return (
        '<li class="row-item"><div class="row-main">'
        f'<a class="row-title" href="{account.get_absolute_url()}">{esc(account.name)}</a> '
        f'<span class="row-note">{line.platform}{handle} · {esc(account.brand.name)}</span>{trouble}'
        f'</div><div class="row-end"><span class="row-note">{running % {"n": count}}</span> '
        f"{line.state}</div></li>"
    )
