"""Parts of other pages: today, a campaign, a post."""

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from campaigns.content.models import Post
from campaigns.planning.models import Campaign
from campaigns.publishing import drawing, of_post
from campaigns.publishing.entries import entries, shown_to
from campaigns.publishing.models import Publication
from campaigns.publishing.series_pages import lines_of
from core.http import Request
from core.users.finding import Visible
from core.users.roles import MAY_WRITE

Status = Publication.Status
SHOWN = 8
AHEAD = timedelta(days=7)
POST = Visible(lambda member: Post.objects.visible_to(member).only("status"))


@require_safe
def today_publications(request: Request) -> HttpResponse:
    """What needs somebody, and what goes out in the coming days."""
    mine, now = shown_to(request.member), timezone.now()
    coming = mine.filter(
        status__in=[Status.SCHEDULED, Status.RETRY_WAIT],
        due_at__gte=now,
        due_at__lt=now + AHEAD,
    )
    shown = entries(mine.needing_a_person()[:SHOWN])
    may_write = request.member.is_one_of(*MAY_WRITE)
    context = {
        "needed": drawing.rows(shown, is_urgent=True),
        "coming": drawing.rows(entries(coming[:SHOWN])),
        "may_write": may_write,
        "has_held": may_write and any(entry.is_held for entry in shown),
    }
    return render(request, "campaigns/publishing/_today_publications.html", context)


@require_safe
def campaign_publications(request: Request, slug: str) -> HttpResponse:
    """The next posts of a campaign, and the last ones that went out."""
    campaign = get_object_or_404(Campaign.objects.visible_to(request.member), slug=slug)
    mine = shown_to(request.member).filter(post__campaign=campaign)
    coming = mine.exclude(status__in=[Status.PUBLISHED, Status.CANCELLED])
    past = mine.published().order_by("-published_at", "-pk")
    context = {
        "campaign": campaign,
        "coming": SafeString(
            "".join(
                drawing.row(entry, is_urgent=bool(entry.trouble))
                for entry in entries(coming[:SHOWN])
            )
        ),
        "past": drawing.rows(entries(past[:SHOWN])),
        "may_write": request.member.is_one_of(*MAY_WRITE),
    }
    return render(request, "campaigns/publishing/_campaign_publications.html", context)


@require_safe
def post_publications(request: Request, pk: int) -> HttpResponse:
    """Where and when one post goes out; `?brief=1` says nothing when it does not."""
    post = POST.get_or_404(request.member, pk)
    found, series = of_post.publications(post), lines_of(of_post.series(post))
    may_write = request.member.is_one_of(*MAY_WRITE)
    if "brief" in request.GET and not (found or series):
        return HttpResponse("")
    context = {
        "post": post,
        "rows": SafeString("".join(map(drawing.moment_row, found))),
        "series": series,
        "can_schedule": may_write and post.is_approved,
    }
    return render(request, "campaigns/publishing/_post_publications.html", context)
