"""The ten steps of one campaign, with what the product sees of each and where it is done."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from campaigns.planning import figures, tabs
from campaigns.planning.lifecycle import Standing, lacks_for_start
from campaigns.planning.metrics import BASELINES
from campaigns.planning.models import Campaign
from campaigns.planning.step_sources import SOURCES
from campaigns.planning.steps import Finding, MethodStep, Progress, progress
from campaigns.planning.wording import LACKS, STEPS
from core.ui import formats
from core.ui.components import Tone
from core.users.models import Membership
from core.users.roles import EVERYBODY, MAY_PLAN, MAY_TALK, Role

# Where each step is done, a page of this campaign or a list filtered by it, and for whom.
PLACES: dict[MethodStep, tuple[str, str, tuple[Role, ...]]] = {
    MethodStep.WHY: ("campaigns:campaign-edit", tabs.BY_SLUG, MAY_PLAN),
    MethodStep.GOALS: ("campaigns:campaign-plan", tabs.BY_SLUG, EVERYBODY),
    MethodStep.PERSONA: ("campaigns:campaign-plan", tabs.BY_SLUG, EVERYBODY),
    MethodStep.CHANNELS: ("campaigns:campaign-plan", tabs.BY_SLUG, EVERYBODY),
    MethodStep.MEANS: ("campaigns:campaign-duties", tabs.BY_SLUG, EVERYBODY),
    MethodStep.GUIDELINES: ("campaigns:guideline-list", tabs.BY_ITSELF, EVERYBODY),
    MethodStep.CONTENT: ("campaigns:post-list", tabs.BY_FILTER, EVERYBODY),
    MethodStep.CALENDAR: ("campaigns:calendar", tabs.BY_FILTER, EVERYBODY),
    MethodStep.APPROACH: ("candidates:conversation-list", tabs.BY_FILTER, MAY_TALK),
    MethodStep.COLLEAGUES: ("campaigns:post-list", tabs.BY_FILTER, EVERYBODY),
    MethodStep.MEASURE: ("analytics:campaign-report", tabs.BY_SLUG, EVERYBODY),
}
ANCHORS = {
    MethodStep.GOALS: "#goals",
    MethodStep.PERSONA: "#personas",
    MethodStep.CHANNELS: "#channels",
}


@dataclass(frozen=True, slots=True)
class Look:
    """How a state of a step is shown."""

    word: Promise
    tone: Tone
    action: Promise


LOOKS = {
    "done": Look(gettext_lazy("Done"), "success", gettext_lazy("View")),
    "next": Look(gettext_lazy("Next"), "accent", gettext_lazy("Continue")),
    "open": Look(gettext_lazy("To do"), "neutral", gettext_lazy("View")),
    "later": Look(gettext_lazy("Later"), "neutral", gettext_lazy("View")),
}


@dataclass(frozen=True, slots=True)
class StepLine:
    """One line of the overview."""

    step: MethodStep
    number: int
    title: Promise
    said: str | Promise
    owner: str
    icon: str
    look: Look
    url: str
    """Where it is done, when this person may go there."""
    page: str
    is_next: bool
    is_done: bool

    @property
    def tone(self) -> Tone:
        """Of its icon."""
        return "success" if self.is_done else "accent" if self.is_next else "neutral"


def step_lines(
    campaign: Campaign, *, now: datetime, member: Membership
) -> list[StepLine]:
    """All steps of a campaign that `get_campaign_with_steps_or_404` found."""
    steps = progress(findings(campaign, now=now))
    who = owners(campaign)
    return [_line(campaign, one, who[one.step], member=member) for one in steps]


def _line(
    campaign: Campaign, one: Progress, owner: str, *, member: Membership
) -> StepLine:
    words = STEPS[one.step]
    url = ""
    name, by, roles = PLACES.get(one.step, ("", "", ()))
    if member.role in roles:
        url = tabs.address(name, campaign, by) + ANCHORS.get(one.step, "")
    said = one.said or words.why
    if one.state == "later":
        said = _("There is no page for this yet; the step says what you can do today.")
    return StepLine(
        step=one.step,
        number=one.number,
        title=words.title,
        said=said,
        owner=owner,
        icon="check" if one.state == "done" else words.icon,
        look=LOOKS[one.state],
        url=url,
        page=reverse("campaigns:campaign-step", args=[campaign.slug, one.step]),
        is_next=one.state == "next",
        is_done=one.state == "done",
    )


def owners(campaign: Campaign) -> dict[MethodStep, str]:
    """The name for each step: who a source names, else the lead; empty without either."""
    lead = campaign.lead.user.name if campaign.lead else ""
    found = dict.fromkeys(MethodStep, lead)
    for source in SOURCES:
        found.update(source.owners(campaign))
    return found


def findings(campaign: Campaign, *, now: datetime) -> dict[MethodStep, Finding]:
    """What planning sees itself, and what the sources add."""
    own = {
        MethodStep.WHY: _why(campaign),
        MethodStep.GOALS: _goals(campaign),
        MethodStep.PERSONA: _personas(campaign),
        MethodStep.CHANNELS: _channels(campaign),
    }
    for source in SOURCES:
        own.update(source.findings(campaign, now=now))
    return own


def _why(campaign: Campaign) -> Finding:
    motive = campaign.get_motive_display()
    if campaign.baseline_value is None:
        said = _("%(motive)s. Nobody knows yet where you stand today.")
        return Finding(is_done=False, said=said % {"motive": motive})
    return Finding(is_done=True, said=f"{motive}. {baseline(campaign)}")


def baseline(campaign: Campaign) -> str:
    """`Applications: 12, on 1 Nov`."""
    if campaign.baseline_value is None:
        return _("Not measured yet.")
    value = figures.shown(campaign.baseline_metric, campaign.baseline_value)
    said = _("%(metric)s: %(value)s, on %(day)s.") % {
        "metric": dict(BASELINES)[campaign.baseline_metric],
        "value": value,
        "day": formats.day(campaign.baseline_on),
    }
    return f"{said} {campaign.baseline_source}".strip()


def _goals(campaign: Campaign) -> Finding:
    goals, kpis = campaign.goal_count, campaign.kpi_count
    if not goals:
        return Finding(is_done=False)
    said = ngettext("%(n)s goal", "%(n)s goals", goals) % {"n": goals}
    if not kpis:
        return Finding(
            is_done=False,
            said=_("%(goals)s, without a figure to reach.") % {"goals": said},
        )
    measured = ngettext("%(n)s figure", "%(n)s figures", kpis) % {"n": kpis}
    return Finding(is_done=True, said=f"{said}, {measured}.")


def _personas(campaign: Campaign) -> Finding:
    count = campaign.persona_count
    said = ngettext("%(n)s persona.", "%(n)s personas.", count) % {"n": count}
    return Finding(is_done=bool(count), said=said if count else "")


def _channels(campaign: Campaign) -> Finding:
    count = campaign.channel_count
    said = ngettext("%(n)s channel chosen.", "%(n)s channels chosen.", count)
    return Finding(is_done=bool(count), said=said % {"n": count} if count else "")


@dataclass(frozen=True, slots=True)
class MissingPart:
    """Something a draft needs before it starts: what, the action, and where it is done."""

    words: Promise
    action: Promise
    url: str


def missing_parts(campaign: Campaign, *, now: datetime) -> list[MissingPart]:
    """Of a campaign with its counts."""
    standing = Standing(
        goals=campaign.goal_count,
        kpis=campaign.kpi_count,
        channels=campaign.channel_count,
        ends_on=campaign.ends_on,
    )
    today = now.astimezone(campaign.organisation.zone).date()
    return [
        MissingPart(lack.words, lack.action, tabs.address(lack.url_name, campaign))
        for lack in (LACKS[one] for one in lacks_for_start(standing, today=today))
    ]


def done_count(lines: Iterable[StepLine]) -> int:
    """How many of the ten are done; the reason why is where they begin."""
    return sum(line.is_done for line in lines if line.number)
