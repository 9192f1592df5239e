"""The lines of a plan, drawn in Python; what a person typed is escaped here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.urls import reverse
from django.utils import timezone
from django.utils.html import conditional_escape as esc
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from campaigns.channels import connectors
from campaigns.planning import figures
from campaigns.planning.metrics import Metric
from campaigns.workforce.wording import filled_of
from core.together import Row
from core.ui import formats
from core.ui.components import avatar, badge, icon, platform_badge
from core.users.models import Membership

METRICS = dict(Metric.choices)


@dataclass(frozen=True, slots=True)
class Rows:
    """The parts of the plan as one person sees them."""

    member: Membership
    may_change: bool
    currency: str
    token: str
    may_see_seats: bool

    def goals(self, found: Mapping[str, list[Row]]) -> SafeString:
        """A card for each goal, with its figures and its steps."""
        return SafeString("".join(self._goal(goal, found) for goal in found["goals"]))

    def personas(self, rows: Iterable[Row]) -> SafeString:
        return SafeString(
            "".join(
                f'<li class="row-item">{avatar(row["name"])}<div class="row-main">'
                f'<a class="row-title" href="{_to("persona", row["id"])}">{esc(row["name"])}</a>'
                f'<span class="row-note">{esc(row["role_family"])}</span></div></li>'
                for row in rows
            )
        )

    def channels(self, rows: Iterable[Row]) -> SafeString:
        return SafeString("".join(self._channel(row) for row in rows))

    def _goal(self, goal: Row, found: Mapping[str, list[Row]]) -> str:
        pk, head, mission = goal["id"], "", esc(goal["mission"])
        if self.may_change:
            head = _menu(
                _("More for this goal"),
                _edit("goal-edit", pk),
                _remove("goal-remove", pk),
            )
        note = f'<p class="card-note">{mission}</p>' if mission else ""
        for wanted in found["seats"]:
            if wanted["id"] == goal["requisition"]:
                note += self._seats(wanted)
        own = [self._kpi(kpi) for kpi in found["kpis"] if kpi["goal_id"] == pk]
        todo = [self._step(step) for step in found["steps"] if step["goal_id"] == pk]
        no_figure = _("No figure yet: how will you know that it worked?")
        no_step = _("No steps yet. Who does what, and before which day?")
        return (
            '<article class="card"><div class="card-head flex-nowrap">'
            f"<div><h3>{esc(goal['title'])}</h3>{note}</div>{head}</div>"
            '<div class="card-body grid-2"><div class="stack stack-sm">'
            + _list(_("Figures"), own, no_figure)
            + self._add("kpi-add", pk, _("Add a figure"))
            + '</div><div class="stack stack-sm">'
            + _list(_("Steps to take"), todo, no_step)
            + self._add("goal-step-add", pk, _("Add a step"))
            + "</div></div></article>"
        )

    def _seats(self, wanted: Row) -> str:
        """What is needed and filled of the requisition that the goal has."""
        last = wanted["last_needed_by"]
        said: str = esc(
            _("Seats: %(filled)s, needed by %(day)s")
            % {
                "filled": filled_of(wanted["filled_count"], wanted["seat_count"]),
                "day": formats.day(date.fromisoformat(last) if last else None),
            }
        )
        if self.may_see_seats:
            said = f'<a href="{_to("requisition", wanted["id"])}">{said}</a>'
        return f'<p class="card-note">{said}</p>'

    def _add(self, to: str, pk: int, words: str) -> str:
        if not self.may_change:
            return ""
        return (
            f'<p class="mb-0"><a class="btn btn-sm" href="{_to(to, pk)}">'
            f"{icon('plus')}{words}</a></p>"
        )

    def _kpi(self, kpi: Row) -> str:
        name, metric = esc(str(METRICS[kpi["metric"]])), kpi["metric"]
        said = _("from %(baseline)s to %(target)s, by %(day)s") % {
            "baseline": figures.shown(metric, Decimal(kpi["baseline"]), self.currency),
            "target": figures.shown(metric, Decimal(kpi["target"]), self.currency),
            "day": formats.day(date.fromisoformat(kpi["due_on"])),
        }
        deeds = ""
        if self.may_change:
            deeds = "".join(
                f'<a class="btn btn-sm btn-ghost" href="{_to(to, kpi["id"])}">{words}'
                f'<span class="visually-hidden"> {name}</span></a>'
                for to, words in (("kpi-edit", _("Edit")), ("kpi-remove", _("Remove")))
            )
            deeds = f'<div class="row-end">{deeds}</div>'
        return (
            f'<div class="btn-row"><div class="row-main"><span class="row-title">{name}</span>'
            f'<span class="row-note">{esc(said)}</span></div>{deeds}</div>'
        )

    def _step(self, step: Row) -> str:
        due, done = date.fromisoformat(step["due_on"]), step["done_at"]
        when = _("before") + " " + formats.day(due)
        mark = ""
        if done:
            when = _("done on") + " " + formats.day(datetime.fromisoformat(done))
            mark = badge(_("Done"), "success")
        elif due < timezone.localdate():
            mark = badge(_("Late"), "danger")
        more = ""
        if self.may_change:
            more = _menu(
                _("More for this step"),
                _edit("goal-step-edit", step["id"]),
                _remove("goal-step-remove", step["id"]),
            )
        return (
            '<div class="btn-row"><div class="row-main">'
            f'<span class="row-title">{esc(step["title"])}</span>'
            f'<span class="row-note">{esc(step["who"])}, {when}</span></div>'
            f'<div class="row-end">{mark} {self._tick(step)} {more}</div></div>'
        )

    def _tick(self, step: Row) -> str:
        """Done, or not done after all: for planners and for whose step it is."""
        if not (self.may_change or step["owner_id"] == self.member.pk):
            return ""
        to, css, words = "goal-step-finish", "btn btn-sm", icon("check") + _("Done")
        words += f'<span class="visually-hidden">: {esc(step["title"])}</span>'
        if step["done_at"]:
            to, css, words = "goal-step-reopen", "btn btn-sm btn-ghost", _("Not done")
        return (
            f'<form method="post" action="{_to(to, step["id"])}">'
            f'<input type="hidden" name="csrfmiddlewaretoken" value="{self.token}">'
            f'<button class="{css}">{words}</button></form>'
        )

    def _channel(self, row: Row) -> str:
        platform = platform_badge(_(connectors.find(row["account__platform"]).label))
        n, more = row["posts_a_week"], ""
        often = ngettext("%(n)s post a week", "%(n)s posts a week", n) % {"n": n}
        if self.may_change:
            leave = _("Stop using it")
            more = _menu(
                _("More for this channel"),
                _edit("campaign-channel-edit", row["id"]),
                _remove("campaign-channel-leave", row["id"], leave),
            )
        return (
            f'<li class="row-item"><div class="row-main"><a class="row-title"'
            f' href="{_to("account", row["account_id"])}">{esc(row["account__name"])}</a>'
            f'<span class="row-note">{platform} · {esc(row["reason"])}</span></div>'
            f'<div class="row-end"><span class="row-note">{often}</span>{more}</div></li>'
        )


def _to(name: str, pk: int) -> str:
    return reverse(f"campaigns:{name}", args=[pk])


def _list(title: str, rows: list[str], none: str) -> str:
    shown = "".join(rows) or f'<p class="row-note mb-0">{none}</p>'
    return f'<h4 class="mb-0">{title}</h4>{shown}'


def _menu(label: str, *items: str) -> str:
    return (
        '<details class="menu"><summary class="btn btn-ghost btn-icon-only" role="button"'
        f' aria-label="{label}">{icon("dots")}</summary>'
        f'<div class="menu-sheet">{"".join(items)}</div></details>'
    )


def _edit(to: str, pk: int) -> str:
    words = _("Edit")
    return f'<a class="menu-item" href="{_to(to, pk)}">{icon("pencil")}{words}</a>'


def _remove(to: str, pk: int, words: str = "") -> str:
    words = words or _("Remove")
    return f'<a class="menu-item" href="{_to(to, pk)}">{icon("trash")}{words}</a>'
