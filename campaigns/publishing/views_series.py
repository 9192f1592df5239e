"""A post that comes back: let it, look at its dates, let it rest, end it."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from campaigns.content.models import Post
from campaigns.publishing import operations_series, series_pages
from campaigns.publishing.forms_series import SeriesForm
from campaigns.publishing.operations_series_change import change, restart
from campaigns.publishing.series import Series
from core.http import Request
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_WRITE

USUAL_TIME = time(17, 0)
SUNDAY = 7


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def series_add(request: Request, pk: int) -> HttpResponse:
    """Choose days, time, channels and an end."""
    posts = Post.objects.visible_to(request.member).select_related(
        "campaign__organisation"
    )
    post = get_object_or_404(posts, pk=pk)
    channels = post.accounts.in_use().order_by("platform", "name")
    first = _usual_first_day(timezone.localdate())
    form = SeriesForm(
        request.POST if request.method == "POST" else None,
        accounts=channels,
        initial={
            "weekdays": [first.isoweekday()],
            "at": USUAL_TIME,
            "every_weeks": 1,
            "starts_on": first,
        },
    )
    if request.method == "POST" and form.is_valid():
        try:
            series = operations_series.repeat(
                post=post, by=request.member, now=timezone.now(), **form.cleaned_data
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(
                request, _("This post repeats. Its dates are on the calendar.")
            )
            return redirect(series)
    can_plan = bool(channels) and post.is_approved
    context = {"form": form, "post": post, "channels": channels, "can_plan": can_plan}
    return looks.answer(request, "campaigns/publishing/series_add.html", context, form)


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def series_change(request: Request, pk: int) -> HttpResponse:
    """Other days, time, channels or end, from a day on."""
    old = _found(request, pk)
    data = request.POST if request.method == "POST" else None
    form = series_pages.change_form(old, data)
    if form.is_bound and form.is_valid():
        try:
            fresh = change(
                series=old, by=request.member, now=timezone.now(), **form.cleaned_data
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Changed. The new dates are on the calendar."))
            return redirect(fresh)
    context = {"form": form, "series": old, "post": old.post}
    return looks.answer(
        request, "campaigns/publishing/series_change.html", context, form
    )


@require_safe
def series(request: Request, pk: int) -> HttpResponse:
    """Its dates: what is to come, and what became of the others."""
    context = series_pages.page_of(
        _found(request, pk), request.member, now=timezone.now()
    )
    return render(request, "campaigns/publishing/series.html", context)


@allowed(*MAY_WRITE)
@require_POST
def series_pause(request: Request, pk: int) -> HttpResponse:
    return _done(
        request,
        pk,
        operations_series.pause,
        _("Paused. Its dates pass without a post until you resume it."),
    )


@allowed(*MAY_WRITE)
@require_POST
def series_resume(request: Request, pk: int) -> HttpResponse:
    return _done(
        request, pk, operations_series.resume, _("It goes on with its next date.")
    )


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def series_stop(request: Request, pk: int) -> HttpResponse:
    """Ask first, with the dates that leave the calendar."""
    if request.method == "GET":
        context = series_pages.stop_page_of(_found(request, pk))
        return render(request, "campaigns/publishing/series_stop.html", context)
    return _done(
        request,
        pk,
        operations_series.stop,
        _(
            "Stopped. What was still to come is off the calendar; you can restart it here."
        ),
    )


@allowed(*MAY_WRITE)
@require_POST
def series_restart(request: Request, pk: int) -> HttpResponse:
    """A stopped one goes on with its dates that are still to come."""
    return _done(
        request, pk, restart, _("Restarted. Its dates to come are on the calendar.")
    )


def _usual_first_day(today: date) -> date:
    """Tomorrow, but no Sunday: hardly anybody plans work for then."""
    tomorrow = today + timedelta(days=1)
    is_sunday = tomorrow.isoweekday() == SUNDAY
    return tomorrow + timedelta(days=1) if is_sunday else tomorrow


def _found(request: Request, pk: int) -> Series:
    return get_object_or_404(
        Series.objects.visible_to(request.member).for_page(), pk=pk
    )


def _done(
    request: Request, pk: int, deed: Callable[..., Any], words: str
) -> HttpResponse:
    found = _found(request, pk)
    try:
        after: Series = deed(series=found, by=request.member, now=timezone.now())
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect(found)
    messages.success(request, words)
    return redirect(after)
