"""The matrix of channels and personas, and the mix, drawn in Python; typed text is escaped."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.html import conditional_escape as esc
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from campaigns.channels import connectors
from campaigns.content.models import Post
from campaigns.fit.reading import Cell, Found
from campaigns.fit.scoring import ENOUGH_POSTS
from campaigns.fit.wording import NAMES, scored, why
from campaigns.planning.models import Campaign
from core.together import Row
from core.ui import formats
from core.ui.components import Tone, badge, platform_badge

GOOD, FAIR = 70, 40
KINDS = dict(Post.Kind.choices)


def tone_of(score: int | None) -> Tone:
    if score is None:
        return "neutral"
    return "success" if score >= GOOD else "info" if score >= FAIR else "neutral"


@dataclass(frozen=True, slots=True)
class Matrix:
    """One campaign as one person sees it."""

    campaign: Campaign
    may_change: bool
    currency: str

    def head(self, found: Found) -> SafeString:
        names = "".join(
            f'<th scope="col"><a href="{reverse("campaigns:persona", args=[p["id"]])}">'
            f"{esc(p['name'])}</a></th>"
            for p in found["personas"]
        )
        channel = _("Channel")
        return SafeString(f'<th scope="col">{channel}</th>{names}')

    def rows(self, found: Found, cells: Mapping[tuple[int, int], Cell]) -> SafeString:
        """A row per channel in the order of names, a cell per persona."""
        choices = {choice["account_id"]: choice for choice in found["choices"]}
        return SafeString(
            "".join(
                f"<tr>{self._channel(account, choices.get(account['id']))}"
                + "".join(
                    self._cell(cells[account["id"], persona["id"]], persona["name"])
                    for persona in found["personas"]
                )
                + "</tr>"
                for account in found["accounts"]
            )
        )

    def _channel(self, account: Row, choice: Row | None) -> str:
        label = _(connectors.find(account["platform"]).label)
        state = badge(_("Chosen"), "primary") if choice else ""
        deed = self._deed(account, choice) if self.may_change else ""
        return (
            f'<th scope="row" class="cell-title"><a href="{_to("account", account["id"])}">'
            f'{esc(account["name"])}</a><span class="cell-note">{platform_badge(label)}</span>'
            f'<span class="btn-row mt-2">{state} {deed}</span></th>'
        )

    def _deed(self, account: Row, choice: Row | None) -> str:
        name = f'<span class="visually-hidden"> {esc(account["name"])}</span>'
        if choice:
            url = _to("campaign-channel-leave", choice["id"])
            words = _("Stop using it")
        else:
            add = reverse("campaigns:campaign-channel-add", args=[self.campaign.slug])
            url, words = f"{add}?account={account['id']}", _("Choose")
        return f'<a class="btn btn-sm" href="{url}">{words}{name}</a>'

    def _cell(self, cell: Cell, persona: str) -> str:
        shown = _("unknown") if cell.score is None else str(cell.score)
        asked = _("Why")
        return (
            f'<td class="cell-block" data-label="{esc(persona)}"><div class="stack stack-sm">'
            f"<div>{badge(shown, tone_of(cell.score), dot=False)}{self._by_hand(cell)}</div>"
            f"<details><summary>{asked}</summary>{self.reasons(cell)}"
            f"{self._change(cell)}</details></div></td>"
        )

    def _by_hand(self, cell: Cell) -> str:
        if not cell.override:
            return ""
        computed = _("unknown") if cell.computed is None else cell.computed
        said = _("Set by %(who)s; the arithmetic says %(score)s.") % {
            "who": cell.override["who"],
            "score": computed,
        }
        return (
            f'<span class="cell-note">{esc(cell.override["reason"])}</span>'
            f'<span class="cell-note">{esc(said)}</span>'
        )

    def reasons(self, cell: Cell) -> SafeString:
        """Each criterion with its score and why."""
        return SafeString(
            '<ul class="list-unstyled mb-2">'
            + "".join(
                f'<li class="cell-note">{NAMES[part.criterion]}: <strong>{esc(scored(part))}</strong>'
                f" ({esc(why(part, self.currency))})</li>"
                for part in cell.parts
            )
            + "</ul>"
        )

    def _change(self, cell: Cell) -> str:
        if not self.may_change:
            return ""
        url = reverse(
            "campaigns:fit-overrule",
            args=[self.campaign.slug, cell.persona, cell.account],
        )
        words = _("Overrule")
        return f'<a class="btn btn-sm btn-ghost" href="{url}">{words}</a>'

    def mix(self, found: Found) -> SafeString:
        """What share each kind has and should have, for the chosen channels."""
        targets: dict[int, dict[str, int]] = defaultdict(dict)
        actual: dict[int, dict[str, int]] = defaultdict(dict)
        for row in found["targets"]:
            targets[row["account_id"]][row["kind"]] = row["percent"]
        for row in found["actual"]:
            actual[row["account"]][row["kind"]] = row["n"]
        chosen = {choice["account_id"] for choice in found["choices"]}
        return SafeString(
            "".join(
                self._mix_row(account, targets[account["id"]], actual[account["id"]])
                for account in found["accounts"]
                if account["id"] in chosen
            )
        )

    def _mix_row(
        self, account: Row, target: Mapping[str, int], actual: Mapping[str, int]
    ) -> str:
        total = sum(actual.values())
        edit = ""
        if self.may_change:
            words = _("Change the mix") if target else _("Set a mix")
            edit = (
                f'<a class="btn btn-sm btn-ghost" href="{_to("mix-edit", account["id"])}">{words}'
                f'<span class="visually-hidden"> {esc(account["name"])}</span></a>'
            )
        few = _("%(n)s posts") % {"n": total}
        if total < ENOUGH_POSTS:
            few += ", " + _("too few to compare")
        cells = "".join(
            f'<td class="cell-end" data-label="{label}">{share(actual.get(kind, 0), total)}'
            f'<span class="cell-note">{wanted(target, kind)}</span></td>'
            for kind, label in KINDS.items()
        )
        return (
            f'<tr><th scope="row" class="cell-title">{esc(account["name"])}'
            f'<span class="cell-note">{few}</span>{edit}</th>{cells}</tr>'
        )


def share(n: int, total: int) -> str:
    return formats.percent(n / total, 0) if total else "–"


def wanted(target: Mapping[str, int], kind: str) -> str:
    if not target:
        return _("no target")
    return _("target %(n)s%%") % {"n": target.get(kind, 0)}


def _to(name: str, pk: int) -> str:
    return reverse(f"campaigns:{name}", args=[pk])
