"""The board: one column a stage, the longest wait on top."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q, QuerySet
from django.utils.functional import Promise

from candidates.applications.models import Application
from core.keyset import Place
from core.ui.components import Tone

# The end columns show the last four weeks; the table shows all.
RECENT = timedelta(weeks=4)
# Cards of a column at once; the next ones are asked for.
MOST = 20
# Of those who left, the last few: a board is about who waits.
MOST_ENDED = 8
# What a card names.
LISTED = ("candidate", "vacancy", "campaign")
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
    # The first of those that were asked for: reading goes on there.
    is_next: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """One column, or the next cards of one."""

    value: str
    label: str | Promise
    tone: Tone
    # The stages a click can move its cards to; the others ask for a reason on a page.
    moves: list[tuple[str, str | Promise]]
    cards: list[Card]
    # How many stand in it, shown or not.
    count: int
    # How many more there are after these.
    more: int
    # Whether it does not begin with the first.
    is_continued: bool = False

    @property
    def last(self) -> Place | None:
        """After whom the next ones come."""
        return place_of(self.cards[-1].application) if self.cards else None


def place_of(application: Application) -> Place:
    return Place(application.stage_since, application.pk)


def shown_on_board(rows: QuerySet[Application], now: datetime) -> QuerySet[Application]:
    """In procedure, or ended lately."""
    is_running = ~Q(status__in=Application.ENDED)
    return rows.filter(is_running | Q(ended_at__gt=now - RECENT))


def columns(
    rows: QuerySet[Application],
    now: datetime,
    *,
    column: str = "",
    after: Place | None = None,
) -> list[Stage]:
    """Every column with its first cards; `column` from the card `after` on. Counted by the database."""
    shown = shown_on_board(rows, now)
    counted = shown.order_by().values_list("status").annotate(n=Count("pk"))
    counts = dict(counted)
    places = {value: after if value == column else None for value in counts}
    found = _first_of_each(shown, places)
    return [
        _stage(
            value,
            found.get(value, []),
            count=counts.get(value, 0),
            after=places.get(value),
            shown=shown,
            now=now,
        )
        for value in Application.Status.values
    ]


def next_cards(
    rows: QuerySet[Application], now: datetime, *, column: str, after: Place | None
) -> Stage:
    """The cards of one column that come after a card."""
    shown = shown_on_board(rows, now)
    count = shown.filter(status=column).count()
    found = _first_of_each(shown, {column: after}).get(column, [])
    return _stage(column, found, count=count, after=after, shown=shown, now=now)


def _first_of_each(
    shown: QuerySet[Application], places: Mapping[str, Place | None]
) -> dict[str, list[Application]]:
    """The first cards of these columns, in two statements: each column is cut in the database."""
    pieces = [_piece(shown, value, after) for value, after in places.items()]
    if not pieces:
        return {}
    keys = [pk for (pk,) in pieces[0].union(*pieces[1:], all=True)]
    named = shown.model.objects.filter(pk__in=keys).select_related(*LISTED)
    found: dict[str, list[Application]] = {}
    for one in sorted(named, key=lambda one: (one.stage_since, one.pk)):
        found.setdefault(one.status, []).append(one)
    for value in Application.ENDED:
        found.get(value, []).reverse()
    return found


def _piece(
    shown: QuerySet[Application], value: str, after: Place | None
) -> QuerySet[Application, tuple[int]]:
    rows = _after(shown.filter(status=value), value, after)
    if value in Application.ENDED:
        most = MOST if after else MOST_ENDED
        rows = rows.order_by("-stage_since", "-pk")[:most]
    else:
        rows = rows.order_by("stage_since", "pk")[:MOST]
    return rows.values_list("pk")


def _after(
    rows: QuerySet[Application], value: str, after: Place | None
) -> QuerySet[Application]:
    """The longest wait stands on top; who left last stands on top."""
    if after is None:
        return rows
    is_ended = value in Application.ENDED
    return rows.filter(
        after.earlier("stage_since") if is_ended else after.later("stage_since")
    )


def _stage(
    value: str,
    found: list[Application],
    *,
    count: int,
    after: Place | None,
    shown: QuerySet[Application],
    now: datetime,
) -> Stage:
    more = count - len(found)
    if after and found:
        rest = _after(shown.filter(status=value), value, place_of(found[-1]))
        more = rest.count()
    return Stage(
        value=value,
        label=Application.Status(value).label,
        tone=TONES[value],
        moves=[
            (to, to_label)
            for to, to_label in Application.Status.choices
            if to != value and to not in Application.NEED_REASON
        ],
        cards=[
            card(
                application, now, is_next=after is not None and application is found[0]
            )
            for application in found
        ],
        count=count,
        more=more if found else 0,
        is_continued=after is not None,
    )


def card(application: Application, now: datetime, *, is_next: bool = False) -> Card:
    days = (now - application.stage_since).days
    is_new = application.status == Application.Status.NEW
    patience = application.vacancy.answer_within_days if is_new else PATIENCE
    return Card(
        application=application,
        days=days,
        is_late=days > patience and not application.has_ended,
        is_next=is_next,
    )
