"""Parts of other pages: today, a campaign, a post."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from campaigns.content.models import Post
from campaigns.planning.models import Campaign
from campaigns.publishing.selectors import (
    campaign_entries,
    post_entries,
    today_entries,
)
from campaigns.publishing.series_pages import lines_of
from core.http import Request
from core.users.roles import MAY_WRITE


@require_safe
def today_publications(request: Request) -> HttpResponse:
    """What needs somebody, and what goes out in the coming days."""
    context = {
        "found": today_entries(request.member, now=timezone.now()),
        "may_write": request.member.is_one_of(*MAY_WRITE),
    }
    return render(request, "campaigns/publishing/_today_publications.html", context)


@require_safe
def campaign_publications(request: Request, slug: str) -> HttpResponse:
    """The next posts of a campaign, and the last ones that went out."""
    campaign = get_object_or_404(Campaign.objects.visible_to(request.member), slug=slug)
    context = {
        "campaign": campaign,
        "found": campaign_entries(request.member, campaign),
        "may_write": request.member.is_one_of(*MAY_WRITE),
    }
    return render(request, "campaigns/publishing/_campaign_publications.html", context)


@require_safe
def post_publications(request: Request, pk: int) -> HttpResponse:
    """Where and when one post goes out; `?brief=1` says nothing when it does not."""
    post = get_object_or_404(Post.objects.visible_to(request.member), pk=pk)
    found, series = post_entries(post), lines_of(post.series.order_by("pk"))
    if "brief" in request.GET and not (found or series):
        return HttpResponse("")
    may_write = request.member.is_one_of(*MAY_WRITE)
    context = {
        "post": post,
        "entries": found,
        "series": series,
        "can_schedule": may_write and post.is_approved,
    }
    return render(request, "campaigns/publishing/_post_publications.html", context)
