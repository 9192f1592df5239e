"""The sentences for what the pure rules of planning find."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from campaigns.planning.lifecycle import Lack
from campaigns.planning.steps import MethodStep


@dataclass(frozen=True, slots=True)
class Missing:
    """What is missing, and where to mend it (a URL name with the campaign's slug)."""

    words: Promise
    action: Promise
    url_name: str


LACKS = {
    Lack.GOAL: Missing(
        _("There is no goal yet."), _("Add a goal"), "campaigns:goal-add"
    ),
    Lack.KPI: Missing(
        _("No goal has a figure to reach."),
        _("Add a figure to a goal"),
        "campaigns:campaign-plan",
    ),
    Lack.CHANNEL: Missing(
        _("No channel has been chosen yet."),
        _("Choose a channel"),
        "campaigns:campaign-channel-add",
    ),
    Lack.TIME: Missing(
        _("The last day of the campaign has passed."),
        _("Change the period"),
        "campaigns:campaign-edit",
    ),
}

REMARKS = {
    "negative": _("A figure below zero cannot be reached."),
    "more_than_all": _("More than 100% is not possible."),
    "same_as_baseline": _(
        "The target is the same as where you stand now. What should change?"
    ),
    "before_baseline": _(
        "This day is not after the day the starting value was measured (%(baseline_on)s)."
    ),
    "before_start": _("The campaign starts later, on %(starts_on)s."),
    "after_end": _("The campaign has ended by then, on %(ends_on)s."),
}


@dataclass(frozen=True, slots=True)
class StepWords:
    """A step of the method as the overview shows it."""

    title: Promise
    why: Promise
    icon: str
    rule: Promise
    """When Werf calls it done."""
    doing: Promise
    """What the button to its page says."""


STEPS = {
    MethodStep.WHY: StepWords(
        _("Why now"),
        _("The motive, and where you stand today."),
        icon="flag",
        rule=_(
            "Done when there is a figure of today, with its day and where it comes from."
        ),
        doing=_("Write down why now"),
    ),
    MethodStep.GOALS: StepWords(
        _("Goals"),
        _("What must be reached, in figures and by when."),
        icon="target",
        rule=_("Done with at least one goal that has a figure to reach and a date."),
        doing=_("Go to the goals"),
    ),
    MethodStep.PERSONA: StepWords(
        _("Ideal candidate"),
        _("Whom you want to reach, and what moves them."),
        icon="users",
        rule=_("Done with at least one persona chosen for this campaign."),
        doing=_("Go to the personas"),
    ),
    MethodStep.CHANNELS: StepWords(
        _("Channels"),
        _("Where they are, and how often you post there."),
        icon="broadcast",
        rule=_(
            "Done with at least one channel, its reason and how often you post there."
        ),
        doing=_("Go to the channels"),
    ),
    MethodStep.MEANS: StepWords(
        _("Budget and duties"),
        _("Money, hours, and who does what."),
        icon="coins",
        rule=_("Done when money or hours are planned and every duty has somebody."),
        doing=_("Go to the duties"),
    ),
    MethodStep.GUIDELINES: StepWords(
        _("Guidelines"),
        _("How you write: tone, words, form of address."),
        icon="checklist",
        rule=_("Done when somebody made the text to begin with your own."),
        doing=_("Go to the guidelines"),
    ),
    MethodStep.CONTENT: StepWords(
        _("Content"),
        _("Posts about the work, ready and approved."),
        icon="pencil",
        rule=_("Done with three approved posts."),
        doing=_("Go to the posts"),
    ),
    MethodStep.CALENDAR: StepWords(
        _("Post regularly"),
        _("Posts on the calendar for the weeks ahead."),
        icon="calendar-event",
        rule=_("Done when the coming two weeks hold the posts you planned."),
        doing=_("Go to the calendar"),
    ),
    MethodStep.APPROACH: StepWords(
        _("Approach candidates"),
        _("Talk to people, and write down who you spoke."),
        icon="messages",
        rule=_("Done with at least one conversation in this campaign."),
        doing=_("Go to the inbox"),
    ),
    MethodStep.COLLEAGUES: StepWords(
        _("Colleagues"),
        _("Let colleagues share what they stand behind."),
        icon="heart-handshake",
        rule=_(
            "Werf cannot see this yet. Today you can give colleagues the text of a post and its short link; clicks on it are counted like all others."
        ),
        doing=_("Go to the posts"),
    ),
    MethodStep.MEASURE: StepWords(
        _("Measure"),
        _("What came of it, and what to change."),
        icon="chart-bar",
        rule=_("Done when there are figures of at least seven days."),
        doing=_("Go to the results"),
    ),
}
