"""The board: one column a stage, the longest wait on top."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils.functional import Promise

from candidates.applications.models import Application
from core.ui.components import Tone

# The end columns show the last four weeks; the table shows all.
RECENT = timedelta(weeks=4)
MOST = 50
# Of those who left, the last few: a board is about who waits.
MOST_ENDED = 8
# Days in one stage after which the card turns amber; a new one has the vacancy's promise.
PATIENCE = 14

TONES: dict[str, Tone] = {
    "new": "info",
    "screening": "primary",
    "interview": "accent",
    "offer": "warning",
    "hired": "success",
    "rejected": "neutral",
    "withdrawn": "neutral",
}


@dataclass(frozen=True, slots=True)
class Card:
    """One application as the board shows it."""

    application: Application
    days: int
    is_late: bool


@dataclass(slots=True)
class Stage:
    """One column."""

    value: str
    label: str | Promise
    tone: Tone
    # The stages a click can move its cards to; the others ask for a reason on a page.
    moves: list[tuple[str, str | Promise]]
    cards: list[Card] = field(default_factory=list)
    # How many more there are than are shown.
    more: int = 0

    @property
    def count(self) -> int:
        return len(self.cards) + self.more


def shown_on_board(rows: QuerySet[Application], now: datetime) -> QuerySet[Application]:
    """In procedure, or ended lately."""
    is_running = ~Q(status__in=Application.ENDED)
    shown = rows.filter(is_running | Q(ended_at__gt=now - RECENT))
    return shown.order_by("stage_since", "pk")


def columns(applications: Iterable[Application], now: datetime) -> list[Stage]:
    """Sort what was found into its columns."""
    found: dict[str, list[Application]] = {
        value: [] for value in Application.Status.values
    }
    for application in applications:
        found[application.status].append(application)
    return [
        _column(value, label, found[value], now)
        for value, label in Application.Status.choices
    ]


def _column(
    value: str, label: str | Promise, found: list[Application], now: datetime
) -> Stage:
    shown = found[:MOST]
    if value in Application.ENDED:
        shown = found[::-1][:MOST_ENDED]
    return Stage(
        value=value,
        label=label,
        tone=TONES[value],
        moves=[
            (to, to_label)
            for to, to_label in Application.Status.choices
            if to != value and to not in Application.NEED_REASON
        ],
        cards=[card(application, now) for application in shown],
        more=len(found) - len(shown),
    )


def card(application: Application, now: datetime) -> Card:
    days = (now - application.stage_since).days
    is_new = application.status == Application.Status.NEW
    patience = application.vacancy.answer_within_days if is_new else PATIENCE
    return Card(
        application=application,
        days=days,
        is_late=days > patience and not application.has_ended,
    )
