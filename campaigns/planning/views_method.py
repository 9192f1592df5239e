"""One of the ten steps of a campaign on a page of its own."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from campaigns.planning import overview, places
from campaigns.planning.asking import find
from campaigns.planning.evidence import gathered
from campaigns.planning.steps import MethodStep
from campaigns.planning.wording import STEPS
from core.http import Request


@require_safe
def method_step(request: Request, slug: str, key: str) -> HttpResponse:
    """What is done and missing, whose it is, and where it is done; never locked."""
    campaign = find(request, slug)
    if key not in set(MethodStep):
        raise Http404
    now = timezone.now()
    answers = gathered(campaign, now=now)
    lines = overview.step_lines(campaign, answers, now=now, member=request.member)
    here = next(n for n, line in enumerate(lines) if line.step == key)
    context = {
        "campaign": campaign,
        "tabs": places.tabs(campaign, request.member, "campaigns:campaign"),
        "line": lines[here],
        "words": STEPS[MethodStep(key)],
        "before": lines[here - 1] if here else None,
        "after": lines[here + 1] if here + 1 < len(lines) else None,
        "next": next((line for line in lines if line.is_next), None),
    }
    return render(request, "campaigns/planning/method_step.html", context)
