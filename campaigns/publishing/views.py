"""The calendar, and putting a post on it."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from campaigns.content.models import Post
from campaigns.planning.models import Campaign
from campaigns.planning.tabs import campaign_tabs
from campaigns.proposals.models import Proposal
from campaigns.publishing import months, operations
from campaigns.publishing.forms import DroppedForm, MoveForm, ScheduleForm
from campaigns.publishing.models import Publication
from campaigns.publishing.quiet_weeks import quiet_weeks
from core import address_values
from core.http import Request
from core.ui import formats
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_WRITE

USUAL_TIME = time(17, 0)


@require_safe
def calendar(request: Request) -> HttpResponse:
    """What goes out when: a month, a week or a list."""
    slug, now = request.GET.get("campaign", ""), timezone.now()
    visible = Campaign.objects.visible_to(request.member)
    campaigns = list(visible.select_related("organisation").order_by("name"))
    campaign = next((one for one in campaigns if one.slug == slug), None)
    if slug and campaign is None:
        raise Http404
    here = "campaigns:calendar"
    context = {
        **months.page_of(
            request.member,
            view=request.GET.get("view", ""),
            month=request.GET.get("month", ""),
            day=request.GET.get("day", ""),
            page=request.GET.get("page", ""),
            campaign=campaign,
            now=now,
        ),
        "campaigns": campaigns,
        "campaign": campaign,
        "tabs": campaign_tabs(campaign, request.member, here) if campaign else [],
        "quiet": quiet_weeks(campaign, now) if campaign else [],
    }
    return render(request, "campaigns/publishing/calendar.html", context)


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def schedule_post(request: Request, pk: int) -> HttpResponse:
    """Choose moment and channels; each channel says what became of it."""
    posts = Post.objects.visible_to(request.member).select_related("campaign")
    post = get_object_or_404(posts, pk=pk)
    live = Publication.objects.visible_to(request.member).filter(post=post)
    once = live.filter(series=None)
    taken = once.exclude(status=Publication.Status.CANCELLED).values("account_id")
    free = list(post.accounts.in_use().exclude(pk__in=taken))
    form = ScheduleForm(
        request.POST if request.method == "POST" else None,
        zone=request.member.organisation.zone,
        accounts=free,
        initial=_usual_moment(request, post),
    )
    if request.method == "POST" and form.is_valid():
        planned = _schedule_each(request, post, form)
        if planned:
            return redirect(
                f"{reverse('campaigns:calendar')}?month={planned:%Y-%m}&view=month"
            )
    can_plan = bool(free) and post.is_approved
    context = {"form": form, "post": post, "free": free, "can_plan": can_plan}
    return looks.answer(request, "campaigns/publishing/schedule.html", context, form)


def _schedule_each(request: Request, post: Post, form: ScheduleForm) -> date | None:
    """One channel that refuses does not keep the others waiting."""
    planned: list[Publication] = []
    refused: list[str] = []
    for account in form.cleaned_data["accounts"]:
        try:
            planned += operations.schedule(
                post=post,
                accounts=[account],
                wall=form.cleaned_data["wall"],
                may_be_late=form.cleaned_data["may_be_late"],
                by=request.member,
                now=timezone.now(),
            )
        except ValidationError as refusal:
            refused += [words for words in refusal.messages if words not in refused]
    if not planned:
        form.add_error(None, refused)
        return None
    messages.success(
        request,
        _("On the calendar for %(moment)s: %(channels)s.")
        % {
            "moment": formats.moment(planned[0].due_at),
            "channels": ", ".join(str(publication.account) for publication in planned),
        },
    )
    for words in refused:
        messages.error(request, words)
    return timezone.localtime(planned[0].due_at).date()


def _usual_moment(request: Request, post: Post) -> dict[str, Any]:
    """The day that was clicked, else what a plan proposed for this post, else tomorrow.

    Followers read after work.
    """
    day, at = timezone.localdate() + timedelta(days=1), USUAL_TIME
    asked = Proposal.objects.visible_to(request.member).filter(post=post).standing()
    for proposal in asked.filter(day__gt=timezone.localdate())[:1]:
        day, at = proposal.day, proposal.at
    day = address_values.day(request.GET.get("date")) or day
    return {"day": day, "time": at, "may_be_late": True}


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def move_publication(request: Request, pk: int) -> HttpResponse:
    """Another day (dragged: the time stays), or another moment by the form."""
    publications = Publication.objects.visible_to(request.member).for_lists()
    publication = get_object_or_404(publications, pk=pk)
    if "date" in request.POST:
        return _dropped(request, publication)
    wall = datetime.fromisoformat(publication.local_wall)
    form = MoveForm(
        request.POST if request.method == "POST" else None,
        zone=request.member.organisation.zone,
        initial={"day": wall.date(), "time": wall.time()},
    )
    if request.method == "POST" and form.is_valid():
        try:
            moved = operations.move(
                publication=publication,
                wall=form.cleaned_data["wall"],
                by=request.member,
                now=timezone.now(),
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _moved_to(moved))
            return redirect(publication)
    context = {"form": form, "publication": publication}
    return looks.answer(request, "campaigns/publishing/move.html", context, form)


def _dropped(request: Request, publication: Publication) -> JsonResponse:
    """A card dragged to another day: a sentence, or a refusal in words."""
    form = DroppedForm(request.POST)
    if not form.is_valid():
        return _refused(map(str, form.errors["date"]))
    at = datetime.fromisoformat(publication.local_wall).time()
    try:
        moved = operations.move(
            publication=publication,
            wall=datetime.combine(form.cleaned_data["date"], at),
            by=request.member,
            now=timezone.now(),
        )
    except ValidationError as refusal:
        return _refused(refusal.messages)
    return JsonResponse({"text": _moved_to(moved)})


def _refused(words: Iterable[str]) -> JsonResponse:
    return JsonResponse({"text": " ".join(words)}, status=looks.SEE_THE_MISTAKES)


def _moved_to(publication: Publication) -> str:
    return _("Moved to %(moment)s.") % {"moment": formats.moment(publication.due_at)}
