"""What the features of this layer tell about the steps of a campaign."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Protocol, cast

from django.db.models import Exists, OuterRef, Prefetch
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from campaigns.budget.models import BudgetLine
from campaigns.content.models import Post
from campaigns.duties.models import Duty
from campaigns.guidelines.models import Guideline
from campaigns.planning.models import Campaign, CampaignQuerySet, per_campaign
from campaigns.planning.step_sources import StepSource, register
from campaigns.planning.steps import Finding, MethodStep
from campaigns.publishing.models import Publication

# Enough posts ready to keep a rhythm for the first weeks.
READY_POSTS = 3
WEEKS_AHEAD = 2
# Who has a duty has the step it belongs to.
STEP_DUTIES = {
    MethodStep.CONTENT: Duty.Kind.POSTS,
    MethodStep.CALENDAR: Duty.Kind.POSTS,
    MethodStep.APPROACH: Duty.Kind.MESSAGES,
    MethodStep.MEASURE: Duty.Kind.FIGURES,
}


class Extended(Protocol):
    """A campaign as CampaignSteps.extend() reads it."""

    posts_a_week: int
    has_budget_line: bool
    has_general_guideline: bool
    channel_guideline_count: int
    post_count: int
    approved_post_count: int
    planned_publication_count: int
    held_duties: list[Duty]


class CampaignSteps(StepSource):
    """Budget and duties, guidelines, posts and the calendar."""

    def extend(self, campaigns: CampaignQuerySet, *, now: datetime) -> CampaignQuerySet:
        guidelines = Guideline.objects.filter(organisation=OuterRef("organisation"))
        posts = Post.objects.all()
        planned = Publication.objects.filter(
            due_at__gte=now, due_at__lt=now + timedelta(weeks=WEEKS_AHEAD)
        )
        duties = Duty.objects.filter(
            member__is_active=True, member__user__is_active=True
        )
        return campaigns.annotate(
            has_budget_line=Exists(BudgetLine.objects.filter(campaign=OuterRef("pk"))),
            has_general_guideline=Exists(guidelines.of_organisation()),
            channel_guideline_count=per_campaign(
                Guideline.objects.exclude(account=None), "organisation__campaigns"
            ),
            post_count=per_campaign(posts, "campaign"),
            approved_post_count=per_campaign(
                posts.filter(status=Post.Status.APPROVED), "campaign"
            ),
            planned_publication_count=per_campaign(planned, "post__campaign"),
        ).prefetch_related(
            Prefetch(
                "duties",
                duties.select_related("member__user").order_by("pk"),
                to_attr="held_duties",
            )
        )

    def findings(
        self,
        campaign: Campaign,
        *,
        now: datetime,
    ) -> Mapping[MethodStep, Finding]:
        extended = cast("Extended", campaign)
        return {
            MethodStep.MEANS: _means(extended),
            MethodStep.GUIDELINES: _guidelines(extended),
            MethodStep.CONTENT: _content(extended),
            MethodStep.CALENDAR: _calendar(extended),
        }

    def owners(self, campaign: Campaign) -> Mapping[MethodStep, str]:
        """The first who has the duty and still works here."""
        first: dict[str, str] = {}
        for duty in cast("Extended", campaign).held_duties:
            first.setdefault(duty.kind, duty.member.user.name)
        return {
            step: first[kind] for step, kind in STEP_DUTIES.items() if kind in first
        }


def _means(campaign: Extended) -> Finding:
    """Something is planned, and every kind of duty has somebody."""
    has_budget = campaign.has_budget_line
    kinds = len({duty.kind for duty in campaign.held_duties})
    free = len(Duty.Kind.values) - kinds
    said = ""
    if has_budget and not free:
        said = _("A budget, and somebody for every duty.")
    elif free and (has_budget or kinds):
        said = ngettext(
            "%(n)s duty has nobody yet.", "%(n)s duties have nobody yet.", free
        ) % {"n": free}
    elif kinds:
        said = _("Nothing is planned in money or hours.")
    return Finding(is_done=has_budget and not free, said=said)


def _guidelines(campaign: Extended) -> Finding:
    """Somebody read the text to begin with and made it theirs."""
    own = campaign.channel_guideline_count
    said = _("Nobody made the text to begin with your own yet.")
    if campaign.has_general_guideline:
        said = _("Written down for all channels.")
        if own:
            said = ngettext(
                "Written down, and %(n)s channel does it otherwise.",
                "Written down, and %(n)s channels do it otherwise.",
                own,
            ) % {"n": own}
    return Finding(is_done=campaign.has_general_guideline, said=said)


def _content(campaign: Extended) -> Finding:
    """Enough posts are approved."""
    ready = campaign.approved_post_count
    said = ""
    if campaign.post_count:
        said = _("%(all)s written, %(ready)s approved.") % {
            "all": campaign.post_count,
            "ready": ready,
        }
    return Finding(is_done=ready >= READY_POSTS, said=said)


def _calendar(campaign: Extended) -> Finding:
    """The coming weeks hold what was planned per week."""
    planned = campaign.planned_publication_count
    wanted = campaign.posts_a_week * WEEKS_AHEAD
    said = ""
    if planned:
        said = _("%(planned)s of %(wanted)s posts for the coming two weeks.") % {
            "planned": planned,
            "wanted": wanted,
        }
    return Finding(is_done=0 < wanted <= planned, said=said)


register(CampaignSteps())
