"""The week table and the lists, drawn in Python; what a person typed is escaped here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from django.utils.html import conditional_escape as esc
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from campaigns.duties.gaps import Gap, Line
from campaigns.duties.holidays import holiday
from campaigns.duties.models import Duty
from campaigns.duties.roster import Cell, Why
from campaigns.duties.weeks import Weeks
from campaigns.duties.wording import HOLIDAYS, WORDS, days
from core.together import Row
from core.ui import formats
from core.ui.components import avatar, badge, icon

KINDS = dict(Duty.Kind.choices)


@dataclass(frozen=True, slots=True)
class Drawing:
    """The page as one person sees it."""

    weeks: Weeks
    may_plan: bool
    may_take: bool
    token: str

    def tables(self) -> SafeString:
        return SafeString(
            "".join(self._week(days, rows) for days, rows in self.weeks.each())
        )

    def _week(self, days: list[date], rows: list[tuple[Line, slice]]) -> str:
        number = days[0].isocalendar().week
        title = _("Week %(number)s") % {"number": number}
        duty = _("Duty")
        head = "".join(self._head(day) for day in days)
        body = "".join(self._line(line, here) for line, here in rows)
        return (
            f'<section class="card"><div class="card-head"><h2>{title}</h2></div>'
            '<div class="list-scroll mt-3" tabindex="0" role="region"'
            f' aria-label="{title}"><table class="list duty-week">'
            f'<caption class="visually-hidden">{title}</caption>'
            f'<thead><tr><th scope="col">{duty}</th>{head}</tr></thead>'
            f"<tbody>{body}</tbody></table></div></section>"
        )

    def _head(self, day: date) -> str:
        off, here = holiday(day), ""
        note = f'<span class="row-note d-block">{HOLIDAYS[off]}</span>' if off else ""
        if day == self.weeks.today:
            here = ' aria-current="date"'
        name = WEEKDAYS_ABBR[day.weekday()]
        return f'<th scope="col"{here}>{name} {day.day}{note}</th>'

    def _line(self, line: Line, here: slice) -> str:
        where = self._channel(line.account)
        note = f'<span class="row-note d-block">{where}</span>' if where else ""
        cells = "".join(f"<td>{self._cell(one)}</td>" for one in line.cells[here])
        return f'<tr><th scope="row">{KINDS[line.kind]}{note}</th>{cells}</tr>'

    def _channel(self, account: int | None) -> str:
        return str(esc(self.weeks.channels.get(account or 0, "")))

    def _cell(self, cell: Cell) -> str:
        if cell.gap:
            return badge(_("Nobody"), "danger")
        there = []
        for one in cell.filled:
            if one.person is None:
                continue
            said = str(esc(self._short(one.person)))
            if one.is_stand_in:
                gone = esc(self._short(one.turn.member))
                instead = _("for %(name)s") % {"name": gone}
                said += f' <span class="row-note d-block">{instead}</span>'
            there.append(said)
        return "<br>".join(dict.fromkeys(there)) or "–"

    def _short(self, member: int) -> str:
        return self.weeks.names[member].split(" ")[0]

    def gaps(self) -> SafeString:
        rows = [self._gap(gap) for gap in self.weeks.gaps]
        return SafeString("".join(rows))

    def _gap(self, gap: Gap) -> str:
        return (
            '<li class="row-item"><div class="row-main">'
            f'<span class="row-title">{esc(self.said(gap))}</span>'
            f'<span class="row-note">{esc(self._cause(gap))}</span></div>'
            f'<div class="row-end">{self._mend(gap)}</div></li>'
        )

    def said(self, gap: Gap) -> str:
        """`Nobody answers comments on Friday` and the days, when they are known."""
        words = {"nobody": WORDS[gap.kind].nobody, "day": _weekday(gap.days[0])}
        if gap.turn:
            words["day"] = ", ".join(formats.day(day) for day in gap.days)
        said = _("%(nobody)s on %(day)s") % words
        channel = self.weeks.channels.get(gap.account or 0)
        return f"{said} ({channel})." if channel else f"{said}."

    def _cause(self, gap: Gap) -> str:
        if gap.turn is None:
            return _("Nobody has this day of the week.")
        name = {"name": self.weeks.names[gap.turn.member]}
        if gap.why == Why.LEFT:
            return _("%(name)s no longer works here.") % name
        if gap.turn.stand_in:
            return _("%(name)s is away, and so is the stand-in.") % name
        return _("%(name)s is away, and there is no stand-in.") % name

    def _mend(self, gap: Gap) -> str:
        """Take it oneself with one click, or choose somebody else."""
        slug, found = self.weeks.campaign.slug, ""
        take = _("I take it")
        if self.may_take:
            to = reverse("campaigns:campaign-duty-fill", args=[slug])
            fields = {"kind": gap.kind, "weekday": gap.days[0].isoweekday()}
            if gap.account:
                fields["account"] = gap.account
            if gap.turn:
                to, fields = reverse("campaigns:duty-cover", args=[gap.turn.pk]), {}
            hidden = "".join(
                f'<input type="hidden" name="{name}" value="{value}">'
                for name, value in {**fields, "csrfmiddlewaretoken": self.token}.items()
            )
            found = (
                f'<form method="post" action="{to}">{hidden}<button class="btn btn-sm">'
                f"{take}</button></form>"
            )
        if self.may_plan:
            there = reverse("campaigns:duty-add", args=[slug])
            there += f"?kind={gap.kind}&amp;weekday={gap.days[0].isoweekday()}"
            if gap.account:
                there += f"&amp;account={gap.account}"
            if gap.turn:
                there = reverse("campaigns:duty-edit", args=[gap.turn.pk])
            words = _("Choose somebody")
            found += f'<a class="btn btn-sm btn-ghost" href="{there}">{words}</a>'
        return found

    def duties(self) -> SafeString:
        return SafeString("".join(self._duty(row) for row in self.weeks.duties))

    def _duty(self, row: Row) -> str:
        name, who = row["member__user__name"], row["stand_in__user__name"]
        stand_in = _("Stand-in:") + " " + esc(who) if who else _("No stand-in")
        is_gone = row["member_id"] in self.weeks.presence.left
        gone = badge(_("No longer works here"), "danger") if is_gone else ""
        where = self._channel(row["account_id"])
        title = f"{KINDS[row['kind']]}: {where}" if where else KINDS[row["kind"]]
        return (
            f'<li class="row-item">{avatar(name)}<div class="row-main">'
            f'<span class="row-title">{title}</span><span class="row-note">'
            f"{esc(name)}, {days(row['weekdays'])}. {stand_in}</span></div>"
            f'<div class="row-end">{gone}{self._deeds(row["id"], str(title))}</div></li>'
        )

    def _deeds(self, pk: int, title: str) -> str:
        if not self.may_plan:
            return ""
        return "".join(
            f'<a class="btn btn-sm btn-ghost" href="{reverse(to, args=[pk])}">{words}'
            f'<span class="visually-hidden"> {title}</span></a>'
            for to, words in (
                ("campaigns:duty-edit", _("Edit")),
                ("campaigns:duty-take", _("Take away")),
            )
        )


def _weekday(day: date) -> str:
    return str(WEEKDAYS[day.weekday()])


def absences(rows: Iterable[Row], *, may_change: set[int], token: str) -> SafeString:
    """Who is away when, with a way back for one's own."""
    return SafeString("".join(_absence(row, may_change, token) for row in rows))


def _absence(row: Row, may_change: set[int], token: str) -> str:
    name, deed = esc(row["name"]), ""
    span = formats.day(row["first_on"])
    if row["last_on"] != row["first_on"]:
        span += f" – {formats.day(row['last_on'])}"
    if row["member_id"] in may_change:
        to = reverse("campaigns:absence-withdraw", args=[row["id"]])
        remove = _("Remove")
        deed = (
            f'<form method="post" action="{to}">'
            f'<input type="hidden" name="csrfmiddlewaretoken" value="{token}">'
            f'<button class="btn btn-sm btn-ghost">{icon("trash")}{remove}'
            f'<span class="visually-hidden"> {name}, {span}</span></button></form>'
        )
    return (
        f'<li class="row-item">{avatar(row["name"])}<div class="row-main">'
        f'<span class="row-title">{name}</span><span class="row-note">{span}</span></div>'
        f'<div class="row-end">{deed}</div></li>'
    )
