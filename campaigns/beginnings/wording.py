"""What a template or an earlier campaign brings, in words, before it is chosen."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from campaigns.beginnings.selectors import CopiedPlan
from campaigns.beginnings.templates import Template
from campaigns.content.models import Post
from campaigns.planning.metrics import Metric

METRICS, KINDS = dict(Metric.choices), dict(Post.Kind.choices)
Facts = list[tuple[str, str]]


def template_facts(template: Template) -> Facts:
    """Names and values: goals with figures, steps, channels, duties, mix, days."""
    kpis = [kpi for goal in template.goals for kpi in goal.kpis]
    days = _("%(days)s days, at least %(least)s")
    often = ngettext("%(n)s post a week", "%(n)s posts a week", 2)
    return [
        (_("Goals"), "; ".join(str(goal.title) for goal in template.goals)),
        (_("Figures"), ", ".join(f"{METRICS[k.metric]} {k.target}" for k in kpis)),
        (_("Steps to take"), _steps(len(template.steps))),
        (
            _("Channels"),
            "; ".join(
                f"{role.reason}, {often % {'n': role.posts_a_week}}"
                if role.posts_a_week > 1
                else str(role.reason)
                for role in template.channels
            ),
        ),
        (_("Duties"), _duties(len(template.duties))),
        (
            _("Kinds of posts"),
            ", ".join(f"{KINDS[kind]} {n}%" for kind, n in template.mix.items()),
        ),
        (_("Time"), days % {"days": template.days, "least": template.least_days}),
    ]


def copied_facts(plan: CopiedPlan) -> Facts:
    """What comes along of an earlier campaign, counted; and what stays behind."""
    goals, channels = plan.goal_count, plan.channel_count
    return [
        (_("Goals"), ngettext("%(n)s goal", "%(n)s goals", goals) % {"n": goals}),
        (_("Figures"), str(plan.kpi_count)),
        (
            _("Channels"),
            ngettext("%(n)s channel", "%(n)s channels", channels) % {"n": channels},
        ),
        (_("Duties"), _duties(plan.duty_kind_count)),
        (_("Comes along too"), _("Steps to take, budget lines and the team")),
        (_("Stays behind"), _("Posts, results, spending and the measured baseline")),
    ]


def _steps(n: int) -> str:
    return ngettext("%(n)s step with a date", "%(n)s steps with a date", n) % {"n": n}


def _duties(n: int) -> str:
    return ngettext("%(n)s duty", "%(n)s duties", n) % {"n": n}
