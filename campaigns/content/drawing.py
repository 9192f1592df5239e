"""A post as each channel shows it, and the composer's rows of channels, drawn in Python.

The composer shows each channel four times (counter, row, its own counter, preview), which is
too often for a template each. What a person typed is escaped here.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from crispy_forms.templatetags.crispy_forms_filters import as_crispy_field
from django.urls import reverse
from django.utils.html import conditional_escape as esc
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from campaigns.channels.models import ChannelAccount
from campaigns.content.checking import Remarked
from campaigns.content.fitting import Fit
from campaigns.guidelines.drawing import remark_list
from campaigns.guidelines.rules.remarks import Remark
from core.ui import formats
from core.ui.components import badge, icon, platform_badge

if TYPE_CHECKING:
    from campaigns.content.composer import ChannelRow

HIDDEN = " hidden"
SWAP = ' hx-swap-oob="true"'


def previews(fits: Iterable[Fit]) -> SafeString:
    """How it will look, with the count and with what the platform would refuse."""
    return SafeString("".join(_preview(fit, _beside(fit), _below(fit)) for fit in fits))


def live_previews(rows: Iterable["ChannelRow"], link: str) -> SafeString:
    """The same beside the composer, where a script keeps the text up to date."""
    return SafeString(
        "".join(
            _preview(row.fit, marks=_live(row, link), is_hidden=row.is_not_chosen)
            for row in rows
        )
    )


def counters(rows: Iterable["ChannelRow"]) -> SafeString:
    """What is left under the text that all channels share."""
    return SafeString(
        "".join(
            _counter(row, row.variant.id_for_label, is_hidden=row.is_not_counted)
            for row in rows
        )
    )


def channels(rows: Iterable["ChannelRow"]) -> SafeString:
    """A box to tick for each channel, with room for a text of its own."""
    return SafeString("".join(_channel(row) for row in rows))


def text_remarks(said: Remarked, swap: str = "") -> SafeString:
    """What the guidelines say under the text that all channels share."""
    return _remarks("text", said.everywhere, swap)


def fresh_remarks(said: Remarked, accounts: Iterable[ChannelAccount]) -> SafeString:
    """All of them anew, each put in its place by the page; where nothing is said, nothing."""
    parts = [
        text_remarks(said, SWAP),
        *(_remarks(str(one.pk), said.on.get(one.pk, ()), SWAP) for one in accounts),
    ]
    return SafeString("".join(parts))


def post_remarks(said: Remarked, accounts: Iterable[ChannelAccount]) -> SafeString:
    """On the page of a post: what is about all channels, then each channel with its own."""
    parts = [remark_list(said.everywhere)]
    for account in accounts:
        if own := said.on.get(account.pk):
            name = platform_badge(account.platform_label)
            parts.append(
                SafeString(f'<p class="mt-3 mb-0">{name} {esc(account.name)}</p>')
            )
            parts.append(remark_list(own))
    return SafeString("".join(parts))


def _remarks(where: str, remarks: Iterable[Remark], swap: str = "") -> SafeString:
    return SafeString(
        f'<div id="remarks-{where}" aria-live="polite"{swap}>'
        f"{remark_list(list(remarks))}</div>"
    )


def _preview(
    fit: Fit,
    beside: str = "",
    below: str = "",
    *,
    marks: str = "",
    is_hidden: bool = False,
) -> str:
    account = fit.account
    hand = " · " + _("by hand") if account.is_by_hand else ""
    return (
        f'<article class="card preview-post" data-preview aria-label="{esc(str(account))}"'
        f'{HIDDEN if is_hidden else ""}> <header class="card-head">'
        f"{platform_badge(account.platform_label)} "
        f'<span class="row-note">{esc(account.name)}{hand}</span></header>'
        f'<div class="card-body">{beside}<div class="preview-text p-0"{marks}>'
        f"<span data-before-fold>{esc(fit.before_fold)}</span>{_rest(fit)}</div> "
        f"{_picture(fit)}{below}</div></article>"
    )


def _beside(fit: Fit) -> str:
    adapted = _("Adapted")
    return f"<p>{badge(adapted, 'accent')}</p>" if fit.is_own_text else ""


def _below(fit: Fit) -> str:
    said = _("%(length)s of %(limit)s characters, as this platform counts") % {
        "length": formats.number(fit.length),
        "limit": formats.number(fit.rule.limit),
    }
    problems = "".join(
        f'<p class="tone-danger text-tone mb-0">{icon("alert-triangle")} {esc(words)}</p>'
        for _code, words in fit.problems
    )
    return f'<p class="row-note mt-2 mb-0 num">{esc(said)}</p>{problems}'


def _live(row: "ChannelRow", link: str) -> str:
    """What the script of the composer asks of a preview."""
    fold = row.fit.rule.fold
    return (
        f' data-preview-of="id_text" data-own="{row.variant.id_for_label}"'
        f' data-link="{esc(link)}" data-extra-if="id_has_link"'
        f' data-only-if="id_accounts_{row.account.pk}"'
        + (f' data-fold="{fold}"' if fold else "")
    )


def _rest(fit: Fit) -> str:
    """What readers see only after they ask for more."""
    if not fit.rule.fold:
        return ""
    rest = fit.after_fold
    words = _("Readers see the rest after “more”")
    return (
        f"<span data-after-fold{'' if rest else HIDDEN}>"
        f'<span class="tag tone-neutral d-flex my-2">{icon("fold-down")}{words}</span>'
        f'<span class="text-secondary" data-rest>{esc(rest)}</span></span>'
    )


def _picture(fit: Fit) -> str:
    image = fit.image
    if not image:
        return ""
    url = reverse("campaigns:media", args=[image.pk])
    return (
        f'<img class="d-block w-100 h-auto rounded mt-3" src="{url}?width=640"'
        f' width="{image.width}" height="{image.height}" alt="{esc(image.alt_text)}"'
        ' loading="lazy">'
    )


def _counter(row: "ChannelRow", unless: str, *, is_hidden: bool) -> str:
    """What is left on a channel, in words and, for the script, in its measure."""
    rule, label = row.fit.rule, esc(row.account.platform_label)
    short = ' data-short-mentions="1"' if rule.is_mention_without_domain else ""
    weight = "" if rule.url_weight is None else rule.url_weight
    return (
        f'<li class="tag tone-{"danger" if row.fit.room < 0 else "neutral"}"'
        f' data-limit="{rule.limit}" data-unit="{row.unit}" data-url-weight="{weight}"'
        f'{short} data-extra="{row.link_room}" data-extra-if="id_has_link"'
        f' data-only-if="id_accounts_{row.account.pk}"'
        + (f' data-unless="{unless}"' if unless else "")
        + f' data-name="{label}" data-left="{esc(row.words_left)}"'
        f' data-over="{esc(row.words_over)}"{HIDDEN if is_hidden else ""}>'
        f"{label}: {esc(row.said)}</li>"
    )


def _channel(row: "ChannelRow") -> str:
    account, mark = row.account, f"id_accounts_{row.account.pk}"
    note: str = esc(account.name)
    if account.is_by_hand:
        note += " · " + _("by hand")
    if not row.fit.rule.is_link_clickable:
        note += " · " + _("a link in the text cannot be clicked here")
    another = _("Another text for this channel")
    is_open = row.fit.is_own_text or row.variant.errors
    own = _counter(row, "", is_hidden=row.uses_common_text)
    return (
        '<div class="row-item px-0"><div class="row-main"><div class="form-check mb-0">'
        f'<input class="form-check-input" type="checkbox" name="accounts" value="{account.pk}"'
        f' id="{mark}"{" checked" if row.is_chosen else ""}> '
        f'<label class="form-check-label" for="{mark}">{platform_badge(account.platform_label)} '
        f'<span class="row-note d-inline">{note}</span></label></div>'
        f'<details class="plain-details mt-2"{" open" if is_open else ""}>'
        f"<summary>{another}</summary>"
        f'<div class="mt-2">{as_crispy_field(row.variant)}'
        f'<ul class="counters" data-counters-for="{row.variant.id_for_label}">{own}</ul>'
        f"</div></details>{_remarks(str(account.pk), row.remarks)}</div></div>"
    )
