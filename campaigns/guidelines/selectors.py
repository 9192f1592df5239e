"""What the page of the guidelines shows."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from campaigns.channels.models import ChannelAccount
from campaigns.guidelines import lists, wording
from campaigns.guidelines.effective_style import organisation_guideline
from campaigns.guidelines.models import Guideline
from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.facts import Style
from core.ui import formats
from core.ui.components import Tone
from core.users.models import Membership
from core.users.roles import MAY_PLAN


@dataclass(frozen=True, slots=True)
class ChannelLine:
    """A channel, and what it does otherwise than the organisation."""

    account: ChannelAccount
    has_own: bool
    tone: str = ""
    differences: str = ""


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule of the book, as heavy as it is here."""

    rule: str
    name: Promise
    why: Promise
    source: str
    level: Promise
    tone: Tone


@dataclass(frozen=True, slots=True)
class GuidelinePage:
    """The guideline of the organisation, what channels do otherwise, and every rule."""

    guideline: Guideline
    style: Style
    channels: list[ChannelLine]
    rules: list[RuleLine]
    may_change: bool

    @property
    def is_kept(self) -> bool:
        """Somebody saved it: else it is the one to begin with."""
        return self.guideline.pk is not None

    @property
    def facts(self) -> list[tuple[str, str]]:
        return facts(self.guideline, self.style)

    @property
    def good_examples(self) -> tuple[str, ...]:
        return lists.lines(self.guideline.good_examples)

    @property
    def bad_examples(self) -> tuple[str, ...]:
        return lists.lines(self.guideline.bad_examples)

    @property
    def words_to_use(self) -> tuple[str, ...]:
        return lists.lines(self.guideline.words_to_use)

    @property
    def words_to_avoid(self) -> tuple[tuple[str, str], ...]:
        """Each with what to write instead, which may be nothing."""
        return self.style.avoid


def guideline_page(member: Membership) -> GuidelinePage:
    """Two queries: the guidelines, and the channels."""
    rows = list(Guideline.objects.visible_to(member))
    guideline = organisation_guideline(member.organisation, rows)
    own = {row.account_id: row for row in rows if row.account_id}
    accounts = ChannelAccount.objects.visible_to(member).in_use()
    style = guideline.style()
    return GuidelinePage(
        guideline=guideline,
        style=style,
        channels=[
            _channel(account, own.get(account.pk))
            for account in accounts.order_by("platform", "name")
        ],
        rules=[_rule(rule, style.level(rule)) for rule in Rule],
        may_change=member.is_one_of(*MAY_PLAN),
    )


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


def _channel(account: ChannelAccount, own: Guideline | None) -> ChannelLine:
    if own is None:
        return ChannelLine(account, has_own=False)
    said = " · ".join(_differences(own))
    return ChannelLine(account, has_own=True, tone=own.tone, differences=said)


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


def _rule(rule: Rule, level: str) -> RuleLine:
    words = wording.WORDS[rule]
    return RuleLine(
        rule=rule.value,
        name=words.name,
        why=words.why,
        source=wording.source_words(rule),
        level=wording.LEVELS[level],
        tone=wording.LEVEL_TONES[level],
    )
