"""The lists of the budget page, drawn in Python; what a person typed is escaped here."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.urls import reverse
from django.utils.html import conditional_escape as esc
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from campaigns.budget.models import Kind
from campaigns.budget.tables import plain_hours
from campaigns.budget.totals import Ledger, Total
from campaigns.budget.wording import KINDS, STEP_NAMES
from core.together import Row
from core.ui import formats
from core.ui.components import Tone, meter

Named = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Page:
    """The parts of the page as one person sees them."""

    slug: str
    currency: str
    may_change: bool

    def money(self, amount: Decimal) -> str:
        return formats.money(amount, self.currency) if amount else ""

    def kinds(self, ledger: Ledger) -> SafeString:
        """Per purpose: a bar for the money and one for the hours."""
        return SafeString("".join(self._kind(total) for total in ledger.parts))

    def _kind(self, total: Total) -> str:
        tone = " tone-danger text-tone" if total.is_over else ""
        money = self._bar(
            _("Money"), total.spent + total.committed, total.planned, self._shown
        )
        hours = self._bar(_("Hours"), total.hours, total.planned_hours, plain_hours)
        ordered = ""
        if total.committed:
            said = _("of which %(amount)s ordered") % {
                "amount": self._shown(total.committed)
            }
            ordered = f'<span class="row-note">{esc(said)}</span>'
        return (
            '<li class="stack stack-sm"><div class="btn-row justify-content-between">'
            f'<h3 class="mb-0">{esc(Kind(total.key).label)}</h3>'
            f'<span class="row-note{tone}">{esc(self._left(total))}</span></div>'
            f"{money}{ordered}{hours}</li>"
        )

    def _shown(self, amount: Decimal) -> str:
        return formats.money(amount, self.currency)

    def _left(self, total: Total) -> str:
        """What is left of the money, or of the hours where no money is planned."""
        has_money = bool(total.planned or total.spent or total.committed)
        rest = total.left if has_money else total.hours_left
        words = (
            self._shown(abs(rest))
            if has_money
            else _("%(hours)s hours") % {"hours": plain_hours(abs(rest))}
        )
        said = _("%(left)s left") if rest >= 0 else _("%(left)s more than planned")
        return said % {"left": words}

    @staticmethod
    def _bar(
        label: str, spent: Decimal, planned: Decimal, show: Callable[[Decimal], str]
    ) -> str:
        if not spent and not planned:
            return ""
        words = _("%(spent)s of %(planned)s") % {
            "spent": show(spent),
            "planned": show(planned),
        }
        tone: Tone = "danger" if spent > planned else "primary"
        return meter(label, spent, planned or spent, text=words, tone=tone)

    def breakdown(self, ledger: Ledger, names: Named, empty: str) -> SafeString:
        """A row per channel or step, and one for everything; `empty` names what has none."""
        rows = [
            (str(names.get(one.key, one.key) or empty), one) for one in ledger.parts
        ]
        rows.append((_("Together"), ledger.whole))
        return SafeString("".join(self._row(name, total) for name, total in rows))

    def _row(self, name: str, total: Total) -> str:
        hours = ""
        if total.hours or total.planned_hours:
            hours = _("%(hours)s of %(planned)s") % {
                "hours": plain_hours(total.hours),
                "planned": plain_hours(total.planned_hours),
            }
        over = " tone-danger text-tone" if total.left < 0 else ""
        cells = (
            (_("Planned"), self.money(total.planned), ""),
            (_("Ordered"), self.money(total.committed), ""),
            (_("Spent"), self.money(total.spent), ""),
            (_("Left"), self.money(total.left), over),
            (_("Hours"), hours, ""),
        )
        return (
            f'<tr><th scope="row" class="cell-title">{esc(name)}</th>'
            + "".join(
                f'<td class="cell-end{css}" data-label="{esc(label)}">{esc(shown)}</td>'
                for label, shown, css in cells
            )
            + "</tr>"
        )

    def lines(self, lines: Iterable[Row]) -> SafeString:
        """What is planned, line by line."""
        return SafeString("".join(self._line(line) for line in lines))

    def _line(self, line: Row) -> str:
        hours, planned = "", Decimal(line["planned"])
        if count := Decimal(line["planned_hours"]):
            said = _("%(hours)s hours") % {"hours": plain_hours(count)}
            hours = f"<span>{esc(said)}</span>"
        links = self._links(
            ("budget-line-edit", line["id"], _("Edit")),
            ("budget-line-remove", line["id"], _("Remove")),
        )
        money = f"<strong>{self.money(planned)}</strong>" if planned else ""
        about = _about(line)
        return (
            f'<li class="row-item"><div class="row-main"><span class="row-title">'
            f'{esc(KINDS[line["kind"]])}</span><span class="row-note">{about}</span></div>'
            f'<div class="row-end num">{money}{hours}{links}</div></li>'
        )

    def orders(self, orders: Iterable[Row]) -> SafeString:
        """What is ordered and not, or not wholly, invoiced."""
        return SafeString("".join(self._order(order) for order in orders))

    def _order(self, order: Row) -> str:
        rest = Decimal(order["open_amount"])
        name = f"{order['supplier']} {order['reference']}".strip()
        said = _("ordered on %(day)s for %(amount)s") % {
            "day": formats.day(date.fromisoformat(order["ordered_on"])),
            "amount": self._shown(Decimal(order["amount"])),
        }
        about = " · ".join(filter(None, (_about(order), esc(said))))
        invoice = reverse("campaigns:budget-spend-add", args=[self.slug])
        links = ""
        if self.may_change:
            came = esc(_("Its invoice came"))
            links = (
                f'<a class="btn btn-sm" href="{invoice}?order={order["id"]}">{came}</a>'
            )
        links += self._links(("budget-order-close", order["id"], _("Close")))
        return (
            f'<li class="row-item"><div class="row-main"><span class="row-title">'
            f'{esc(name)}</span><span class="row-note">{about}</span></div>'
            f'<div class="row-end num"><strong>{self._shown(rest)}</strong>{links}</div></li>'
        )

    def _links(self, *links: tuple[str, int, str]) -> str:
        if not self.may_change:
            return ""
        return "".join(
            f'<a class="btn btn-sm btn-ghost" href="{reverse(f"campaigns:{to}", args=[pk])}">'
            f"{esc(words)}</a>"
            for to, pk, words in links
        )


def _about(entry: Row) -> str:
    """Channel, vacancy, step and note, as far as there are."""
    parts = (
        entry["account__name"],
        entry["vacancy__title"],
        str(STEP_NAMES.get(entry["step"], "")),
        _("internal") if entry["is_internal"] else "",
        entry["note"],
    )
    return " · ".join(esc(part) for part in parts if part)
