"""What the page of the guidelines shows, as named facts."""

from functools import cache
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from campaigns.channels.models import ChannelAccount
from campaigns.guidelines import drawing, lists, standing, wording
from campaigns.guidelines.models import Guideline
from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.facts import Style
from core.ui import formats
from core.ui.components import Tone, badge, platform_badge
from core.users.finding import Visible
from core.users.models import Membership
from core.users.roles import MAY_PLAN

_CHANNELS = Visible(
    lambda member: (
        ChannelAccount.objects.visible_to(member)
        .in_use()
        .only("name", "platform")
        .order_by("platform", "name")
    )
)
TONES: dict[str, Tone] = {"block": "danger", "warn": "warning"}


def page_of(member: Membership) -> dict[str, Any]:
    """Two queries: the guidelines, and the channels."""
    rows = standing.guidelines_of(member.organisation)
    house = standing.house_guideline(member.organisation, rows)
    own = {row.account_id: row for row in rows if row.account_id}
    style = house.style()
    may_change = member.is_one_of(*MAY_PLAN)
    lines = [_line(account, own.get(account.pk)) for account in _CHANNELS.all(member)]
    return {
        "house": house,
        "is_kept": house.pk is not None,
        "facts": facts(house, style),
        "good_examples": lists.lines(house.good_examples),
        "bad_examples": lists.lines(house.bad_examples),
        "words_to_use": lists.lines(house.words_to_use),
        "words_to_avoid": style.avoid,
        "channels": drawing.channels(lines, may_change=may_change),
        "rules": SafeString(
            "".join(_rule(rule, style.level(rule), get_language()) for rule in Rule)
        ),
        "may_change": may_change,
    }


def facts(guideline: Guideline, style: Style) -> list[tuple[str, str]]:
    """(what, how) for the short facts."""
    tags = " ".join(style.hashtags_fixed)
    return [
        (_("Form of address"), guideline.get_address_display() or _("No rule")),
        (_("Emoji"), _at_most(style.emoji_most)),
        (_("Hashtags"), _span(style.hashtags_least, style.hashtags_most)),
        (_("Always with"), tags or _("No rule")),
        (_("Length"), _characters(style.length_most)),
    ]


def _at_most(most: int | None) -> str:
    if most is None:
        return _("No rule")
    return _("at most %(n)s") % {"n": formats.number(most)} if most else _("none")


def _span(least: int | None, most: int | None) -> str:
    if least is None:
        return _at_most(most)
    if most is None:
        return _("at least %(n)s") % {"n": formats.number(least)}
    return _("%(least)s to %(most)s") % {"least": least, "most": most}


def _characters(most: int | None) -> str:
    if most is None:
        return _("No rule")
    return _("at most %(n)s characters") % {"n": formats.number(most)}


def _line(account: ChannelAccount, own: Guideline | None) -> drawing.ChannelLine:
    return drawing.ChannelLine(
        name=account.name,
        platform=platform_badge(account.platform_label),
        said=" · ".join(_differences(own)) if own else "",
        tone=own.tone if own else "",
        edit_url=reverse("campaigns:guideline-channel", args=[account.pk]),
        has_own=own is not None,
    )


def _differences(own: Guideline) -> list[str]:
    """What a channel says itself, in short."""
    said = own.own_style()
    shown = [
        f"{name.lower()}: {how}"
        for name, how in facts(own, own.style())
        if how != _("No rule")
    ]
    if avoid := said.get("avoid"):
        shown.append(_("avoids %(words)s") % {"words": ", ".join(w for w, _i in avoid)})
    return [*shown, *_levels(own)]


def _levels(own: Guideline) -> list[str]:
    return [
        f"{wording.WORDS[Rule(rule)].name}: {wording.LEVELS[level]}".lower()
        for rule, level in own.levels.items()
    ]


@cache
def _rule(rule: Rule, level: str, _language: str | None) -> SafeString:
    """The same words for everybody who reads this language."""
    words = wording.WORDS[rule]
    return drawing.rule(
        drawing.RuleLine(
            anchor=f"rule-{rule}",
            name=words.name,
            why=words.why,
            source=wording.source_words(rule),
            level=badge(wording.LEVELS[level], TONES[level]),
        )
    )
