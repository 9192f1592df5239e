"""What this room's features ask and tell about the steps of a campaign."""

from datetime import datetime, timedelta

from django.db.models import Count, DateTimeField, DurationField, F, Q, Value
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from campaigns.budget.models import BudgetLine
from campaigns.content.models import Post
from campaigns.duties.models import Duty
from campaigns.guidelines.models import Guideline
from campaigns.planning.counts import counted
from campaigns.planning.evidence import About, Answers, Questions, tells
from campaigns.planning.models import Campaign
from campaigns.planning.owners import names
from campaigns.planning.steps import Finding, MethodStep

# Enough posts ready to keep a rhythm for the first weeks.
READY_POSTS = 3
WEEKS_AHEAD = 2


def _ask_means(about: About) -> Questions:
    lines = BudgetLine.objects.filter(campaign=about.campaign)
    duties = Duty.objects.filter(
        campaign=about.campaign, member__is_active=True, member__user__is_active=True
    )
    return {
        "budget_lines": lines.values("id")[:1],
        "holders": duties.order_by("pk").values("kind", name=F("member__user__name")),
    }


@tells(_ask_means)
def means(
    campaign: Campaign, answers: Answers, now: datetime
) -> dict[MethodStep, Finding]:
    """Something is planned, and every kind of duty has somebody."""
    has_budget = bool(answers["budget_lines"])
    kinds = len({one["kind"] for one in answers["holders"]})
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
    return {MethodStep.MEANS: Finding(is_done=has_budget and not free, said=said)}


# Who has a duty has the step it belongs to.
STEP_DUTIES = {
    MethodStep.CONTENT: Duty.Kind.POSTS,
    MethodStep.CALENDAR: Duty.Kind.POSTS,
    MethodStep.APPROACH: Duty.Kind.MESSAGES,
    MethodStep.MEASURE: Duty.Kind.FIGURES,
}


@names
def holders(answers: Answers) -> dict[MethodStep, str]:
    """The first who has the duty and still works here."""
    first: dict[str, str] = {}
    for one in answers["holders"]:
        first.setdefault(one["kind"], one["name"])
    return {step: first[kind] for step, kind in STEP_DUTIES.items() if kind in first}


def _ask_guidelines(about: About) -> Questions:
    mine = Guideline.objects.filter(organisation=about.organisation)
    return {"guidelines": mine.values("account")}


@tells(_ask_guidelines)
def guidelines(
    campaign: Campaign, answers: Answers, now: datetime
) -> dict[MethodStep, Finding]:
    """Somebody read the text to begin with and made it theirs."""
    accounts = [one["account"] for one in answers["guidelines"]]
    is_kept, own = None in accounts, sum(account is not None for account in accounts)
    said = _("Nobody made the text to begin with your own yet.")
    if is_kept:
        said = _("Written down for all channels.")
        if own:
            said = ngettext(
                "Written down, and %(n)s channel does it otherwise.",
                "Written down, and %(n)s channels do it otherwise.",
                own,
            ) % {"n": own}
    return {MethodStep.GUIDELINES: Finding(is_done=is_kept, said=said)}


def _ask_posts(about: About) -> Questions:
    now = Value(about.now, output_field=DateTimeField())
    end = now + Value(timedelta(weeks=WEEKS_AHEAD), output_field=DurationField())
    ahead = Q(publications__due_at__gte=now, publications__due_at__lt=end)
    posts = Post.objects.filter(campaign=about.campaign).order_by()
    return {
        "posts": posts.values("campaign").annotate(
            all=Count("pk", distinct=True),
            ready=Count("pk", distinct=True, filter=Q(status=Post.Status.APPROVED)),
            planned=Count("publications", distinct=True, filter=ahead),
        )
    }


@tells(_ask_posts)
def posts(
    campaign: Campaign, answers: Answers, now: datetime
) -> dict[MethodStep, Finding]:
    """Enough posts are approved, and the coming weeks hold what was planned per week."""
    found = {"all": 0, "ready": 0, "planned": 0}
    for counted_now in answers["posts"]:
        found.update(counted_now)
    found["wanted"] = counted(campaign, "posts_a_week") * WEEKS_AHEAD
    return {MethodStep.CONTENT: _content(found), MethodStep.CALENDAR: _days(found)}


def _content(found: dict[str, int]) -> Finding:
    said = _("%(all)s written, %(ready)s approved.") % found if found["all"] else ""
    return Finding(is_done=found["ready"] >= READY_POSTS, said=said)


def _days(found: dict[str, int]) -> Finding:
    said = _("%(planned)s of %(wanted)s posts for the coming two weeks.") % found
    is_enough = 0 < found["wanted"] <= found["planned"]
    return Finding(is_done=is_enough, said=said if found["planned"] else "")
