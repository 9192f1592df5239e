"""The templates to begin from: plain data. A new one is an entry here, nothing else."""

from django.utils.translation import gettext_lazy as _

from campaigns.beginnings.templates import (
    ChannelRole,
    DutyIdea,
    GoalIdea,
    KpiIdea,
    StepIdea,
    Template,
)
from campaigns.content.models import Post
from campaigns.duties.models import Duty
from campaigns.planning.metrics import Baseline, Metric
from campaigns.planning.models import Campaign

WORKING_DAYS, EVERY_DAY = (1, 2, 3, 4, 5), (1, 2, 3, 4, 5, 6, 7)
# A trade reads here; who is at home in the evening looks there; a town talks there.
TRADE = ("linkedin", "mastodon", "bluesky", "x", "noticeboard")
PICTURES = ("instagram", "tiktok", "bluesky", "noticeboard")
TOWN = ("facebook", "instagram", "mastodon", "noticeboard")
MOTIVES, KINDS = Campaign.Motive, Post.Kind
DUTIES = (
    DutyIdea(Duty.Kind.POSTS, WORKING_DAYS),
    DutyIdea(Duty.Kind.COMMENTS, EVERY_DAY),
    DutyIdea(Duty.Kind.REACTIONS, EVERY_DAY),
    DutyIdea(Duty.Kind.MESSAGES, EVERY_DAY),
    DutyIdea(Duty.Kind.FIGURES, (1,)),
    DutyIdea(Duty.Kind.APPROVES, WORKING_DAYS),
)
HALFWAY = _("Look at the figures together and move posts to what works")

HARD_TO_FILL = Template(
    key="hard-to-fill",
    title=_("A role that is hard to fill"),
    text=_(
        "One role, few people who can do it. You show the trade as it is, and talk to"
        " people one by one."
    ),
    icon="target",
    motive=MOTIVES.TOO_FEW_GOOD,
    baseline=Baseline.QUALIFIED_SHARE,
    days=84,
    goals=(
        GoalIdea(
            _("Somebody who can do the work has started"),
            (KpiIdea(Metric.QUALIFIED_APPLICATIONS, 6), KpiIdea(Metric.HIRES, 1)),
            (
                StepIdea(_("Ask two colleagues in this role why they stay"), 4),
                StepIdea(_("Take out every requirement that is not really needed"), 7),
                StepIdea(_("Make a list of people to talk to, with their profile"), 14),
                StepIdea(_("Invite three people to work along for a morning"), 35),
                StepIdea(HALFWAY, 42),
            ),
        ),
    ),
    channels=(
        ChannelRole(_("Where people of the trade read"), TRADE, 2),
        ChannelRole(_("Where the work can be seen"), PICTURES, 1),
    ),
    duties=DUTIES,
    mix={KINDS.VACANCY: 20, KINDS.TESTIMONIAL: 30, KINDS.TIP: 30, KINDS.QUESTION: 20},
)
MANY_SEATS = Template(
    key="many-seats",
    title=_("Many seats at once"),
    text=_(
        "The same work for many people, before one day. You need reach, a short way to"
        " apply, and fast answers."
    ),
    icon="users-group",
    motive=MOTIVES.TOO_FEW,
    baseline=Baseline.APPLICATIONS_A_WEEK,
    days=56,
    goals=(
        GoalIdea(
            _("All seats are filled before the day"),
            (KpiIdea(Metric.APPLICATIONS, 80), KpiIdea(Metric.HIRES, 10)),
            (
                StepIdea(_("Apply on your own phone, and take out what takes long"), 3),
                StepIdea(_("Plan the days of interviews for the whole period"), 5),
                StepIdea(_("Film a day of work with two starters of last year"), 10),
                StepIdea(_("Hold an open afternoon on the workplace"), 21),
                StepIdea(HALFWAY, 28),
            ),
        ),
    ),
    channels=(
        ChannelRole(_("Where the town talks"), TOWN, 3),
        ChannelRole(_("Where people look in the evening"), PICTURES, 3),
    ),
    duties=DUTIES,
    mix={KINDS.VACANCY: 40, KINDS.TEAM: 20, KINDS.EVENT: 20, KINDS.QUESTION: 20},
)
BRAND = Template(
    key="brand-awareness",
    title=_("Known as an employer"),
    text=_(
        "People do not know that you are there. You show for a longer time what working"
        " with you is like; vacancies come second."
    ),
    icon="speakerphone",
    motive=MOTIVES.UNKNOWN_NAME,
    baseline=Baseline.VIEWS_A_WEEK,
    days=182,
    goals=(
        GoalIdea(
            _("People look us up by themselves"),
            (KpiIdea(Metric.VACANCY_VIEWS, 2000), KpiIdea(Metric.RESPONSES, 150)),
            (
                StepIdea(_("Ask ten colleagues for one picture of their work"), 10),
                StepIdea(_("Agree on the way you write, and put it down"), 14),
                StepIdea(_("Let three colleagues tell their story"), 40),
                StepIdea(HALFWAY, 91),
            ),
        ),
    ),
    channels=(
        ChannelRole(_("Where the work can be seen"), PICTURES, 2),
        ChannelRole(_("Where the town talks"), TOWN, 2),
        ChannelRole(_("Where people of the trade read"), TRADE, 1),
    ),
    duties=DUTIES,
    mix={
        KINDS.BEHIND_THE_SCENES: 30,
        KINDS.TEAM: 25,
        KINDS.TESTIMONIAL: 25,
        KINDS.QUESTION: 10,
        KINDS.VACANCY: 10,
    },
)
NEW_LOCATION = Template(
    key="new-location",
    title=_("A new location"),
    text=_(
        "You open somewhere new. The neighbourhood gets to know you first, then the team"
        " is put together."
    ),
    icon="map-pin",
    motive=MOTIVES.UNKNOWN_NAME,
    baseline=Baseline.VIEWS_A_WEEK,
    days=112,
    goals=(
        GoalIdea(
            _("The neighbourhood knows that we come"),
            (KpiIdea(Metric.VACANCY_VIEWS, 800),),
            (
                StepIdea(_("Introduce yourself to schools and clubs nearby"), 14),
                StepIdea(_("Show the building while it is being made ready"), 21),
            ),
        ),
        GoalIdea(
            _("The team is complete on the day of the opening"),
            (KpiIdea(Metric.APPLICATIONS, 40), KpiIdea(Metric.HIRES, 8)),
            (
                StepIdea(_("Ask colleagues who would like to work there"), 7),
                StepIdea(_("Hold an open day before the opening"), 49),
                StepIdea(HALFWAY, 56),
            ),
        ),
    ),
    channels=(
        ChannelRole(_("Where the town talks"), TOWN, 3),
        ChannelRole(_("Where the work can be seen"), PICTURES, 2),
    ),
    duties=DUTIES,
    mix={
        KINDS.BEHIND_THE_SCENES: 30,
        KINDS.VACANCY: 30,
        KINDS.EVENT: 20,
        KINDS.TEAM: 20,
    },
)
TEMPLATES = {one.key: one for one in (HARD_TO_FILL, MANY_SEATS, BRAND, NEW_LOCATION)}
