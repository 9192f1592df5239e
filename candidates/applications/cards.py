"""The board, written as text: a template for each of a hundred cards takes far longer."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from candidates.applications.board import Card, Stage
from core.ui import formats
from core.ui.components import badge, icon


def stages(
    columns: Iterable[Stage], *, here: str, token: str, table_url: str
) -> SafeString:
    """The columns with their cards; a `token` against forgery gives these a menu to be moved.

    `here` is where a move comes back to, `table_url` the list that shows all.
    """
    hidden = (
        f'<input type="hidden" name="csrfmiddlewaretoken" value="{token}">'
        f'<input type="hidden" name="next" value="{conditional_escape(here)}">'
    )
    rest = conditional_escape(table_url)
    return SafeString(
        "".join(_stage(stage, hidden if token else "", rest) for stage in columns)
    )


def _stage(stage: Stage, hidden: str, rest: str) -> str:
    label = conditional_escape(str(stage.label))
    # The cards of one stage can be moved to the same others.
    form = hidden + _buttons(stage.cards[0]) if hidden and stage.cards else ""
    more = ""
    if stage.more:
        words = _("and %(n)s more") % {"n": formats.number(stage.more)}
        url = f"{rest}&amp;stage={stage.value}"
        more = f'<p class="small mt-2"><a href="{url}">{words}</a></p>'
    return (
        f'<section class="board-stage" aria-label="{label}"><div class="board-head">'
        f"<h2>{badge(label, stage.tone)}</h2>"
        f'<span class="num" data-count>{formats.number(stage.count)}</span></div>'
        f'<ul data-stage="{stage.value}" data-more="{stage.more}">'
        f"{''.join(_card(card, form) for card in stage.cards)}</ul>{more}</section>"
    )


def _buttons(card: Card) -> str:
    return "".join(
        f'<button class="menu-item" name="stage" value="{value}">'
        f"{conditional_escape(str(label))}</button>"
        for value, label in card.moves
    )


def _card(card: Card, form: str) -> str:
    application = card.application
    url = application.get_absolute_url()
    name = conditional_escape(application.candidate.name)
    move = reverse("candidates:application-move", args=[application.pk])
    moving = f' data-move-url="{move}"' if form else ""
    days = ngettext("%(days)s day", "%(days)s days", card.days) % {"days": card.days}
    if card.is_late:
        too_long = _("too long")
        days += f'<span class="visually-hidden"> {too_long}</span>'
    return (
        f'<li class="board-item"{moving}>'
        f'<div class="board-item-head"><a href="{url}">{name}</a>'
        f"{_menu(url, move, form) if form else ''}</div>"
        f'<span class="cell-note">{conditional_escape(application.vacancy.title)}</span>'
        f'<span class="tag tone-{"danger" if card.is_late else "neutral"}">{days}</span></li>'
    )


def _menu(url: str, move: str, form: str) -> str:
    words = conditional_escape(_("Move to"))
    end = conditional_escape(_("Rejected or withdrew…"))
    return (
        '<details class="menu"><summary class="btn btn-ghost btn-icon-only" role="button" '
        f'aria-label="{words}">{icon("dots")}</summary><div class="menu-sheet">'
        f'<p class="menu-label">{words}</p><form method="post" action="{move}">{form}'
        f'</form><a class="menu-item" href="{url}#move">{end}</a>'
        "</div></details>"
    )
