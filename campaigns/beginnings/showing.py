"""What a template or an earlier campaign brings, in words, before it is chosen."""

from collections.abc import Iterable, Mapping
from functools import cache

from django.urls import reverse
from django.utils.html import conditional_escape as esc
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from campaigns.beginnings.library import TEMPLATES
from campaigns.beginnings.templates import Template
from campaigns.content.models import Post
from campaigns.planning.metrics import Metric
from campaigns.planning.models import Campaign
from campaigns.planning.tables import TONES, period
from core.together import Row
from core.ui.components import badge, icon
from core.ui.outlines import facts

METRICS, KINDS = dict(Metric.choices), dict(Post.Kind.choices)
Facts = list[tuple[str, str]]


def cards(templates: Iterable[Template]) -> SafeString:
    """The templates to choose from: the same for everybody who reads this language."""
    return SafeString("".join(_card(one.key, get_language()) for one in templates))


@cache
def _card(key: str, _language: str | None) -> str:
    template = TEMPLATES[key]
    title, begin = esc(str(template.title)), esc(_("Begin with this"))
    url = reverse("campaigns:campaign-begin-template", args=[key])
    return (
        '<article class="card"><div class="card-head"><div>'
        f"<h2>{icon(template.icon)} {title}</h2>"
        f'<p class="card-note">{esc(str(template.text))}</p></div></div>'
        f'<div class="card-body stack stack-sm">{facts(brings(template))}'
        f'<p class="mb-0"><a class="btn" href="{url}">{begin}'
        f'<span class="visually-hidden">: {title}</span></a></p></div></article>'
    )


def brings(template: Template) -> Facts:
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


def copied(found: Mapping[str, list[Row]]) -> Facts:
    """What comes along of an earlier campaign, counted; and what stays behind."""
    counts = found["counts"][0]
    goals, channels = counts["goal_count"], counts["channel_count"]
    return [
        (_("Goals"), ngettext("%(n)s goal", "%(n)s goals", goals) % {"n": goals}),
        (_("Figures"), str(counts["kpi_count"])),
        (
            _("Channels"),
            ngettext("%(n)s channel", "%(n)s channels", channels) % {"n": channels},
        ),
        (_("Duties"), _duties(len(found["duty_kinds"]))),
        (_("Comes along too"), _("Steps to take, budget lines and the team")),
        (_("Stays behind"), _("Posts, results, spending and the measured baseline")),
    ]


def earlier_rows(campaigns: Iterable[Campaign]) -> SafeString:
    """Drawn here: a campaign with its state, period and what it taught."""
    return SafeString("".join(_earlier(one) for one in campaigns))


def _earlier(campaign: Campaign) -> str:
    url = reverse("campaigns:campaign-begin-earlier", args=[campaign.slug])
    state = badge(campaign.get_status_display(), TONES[campaign.status])
    lesson = f" {esc(campaign.next_time)}" if campaign.next_time else ""
    copy, name = esc(_("Copy its plan")), esc(campaign.name)
    return (
        f'<li class="row-item"><div class="row-main"><span class="row-title">{name}</span>'
        f'<span class="row-note">{esc(campaign.brand.name)}, {period(campaign)}.{lesson}</span>'
        f'</div><div class="row-end">{state}<a class="btn btn-sm" href="{url}">{copy}'
        f'<span class="visually-hidden">: {name}</span></a></div></li>'
    )


def _steps(n: int) -> str:
    return ngettext("%(n)s step with a date", "%(n)s steps with a date", n) % {"n": n}


def _duties(n: int) -> str:
    return ngettext("%(n)s duty", "%(n)s duties", n) % {"n": n}
