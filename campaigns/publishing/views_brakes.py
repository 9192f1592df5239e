"""The safe switches, and what is on hold, many at a time."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from campaigns.channels import connectors
from campaigns.publishing import switches
from campaigns.publishing.entries import entries
from campaigns.publishing.forms_brakes import HeldForm, NewTimeForm, SwitchOffForm
from campaigns.publishing.models import Publication, Switch
from campaigns.publishing.operations import drop, move, release
from core.http import Request
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_PLAN, MAY_WRITE

MOST_AT_ONCE = 100
Deed = HeldForm.Deed


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def switch_page(request: Request) -> HttpResponse:
    """What is stopped, and stopping more."""
    form = SwitchOffForm(
        request.POST if request.method == "POST" else None, member=request.member
    )
    if form.is_bound and form.is_valid() and _switched_off(request, form):
        return redirect("campaigns:switches")
    stopped = Switch.objects.visible_to(request.member).order_by("set_at", "pk")
    rows = stopped.select_related("account", "set_by__user")
    context = {"form": form, "stopped": [(row, named(row)) for row in rows]}
    return looks.answer(request, "campaigns/publishing/switches.html", context, form)


def _switched_off(request: Request, form: SwitchOffForm) -> bool:
    try:
        switch = switches.switch_off(
            organisation=request.member.organisation,
            **form.scope(),
            reason=form.cleaned_data["reason"],
            by=request.member,
            now=timezone.now(),
        )
    except ValidationError as refusal:
        form.add_error(None, refusal)
        return False
    messages.success(request, _("Stopped: %(what)s.") % {"what": named(switch)})
    return True


@allowed(*MAY_PLAN)
@require_POST
def switch_on(request: Request, pk: int) -> HttpResponse:
    """Take one brake off."""
    switch = get_object_or_404(Switch.objects.visible_to(request.member), pk=pk)
    what = named(switch)
    switches.lift(switch=switch, by=request.member, now=timezone.now())
    messages.success(request, _("Goes on again: %(what)s.") % {"what": what})
    return redirect("campaigns:switches")


def named(switch: Switch) -> str:
    """What is stopped, in words."""
    if switch.stops == Switch.Stops.CHANGES:
        return _("All changes by colleagues (read-only)")
    if switch.account:
        return f"{switch.account.platform_label} · {switch.account.name}"
    if switch.platform:
        return connectors.find(switch.platform).label
    return _("All publishing")


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def held(request: Request) -> HttpResponse:
    """Posts on hold: publish now, a new time or drop, one or many."""
    mine = Publication.objects.visible_to(request.member).for_lists().held()
    form = HeldForm(request.POST if request.method == "POST" else None, held=mine)
    moment = NewTimeForm(
        request.POST if form.is_moving else None, zone=request.member.organisation.zone
    )
    if form.is_valid() and (not form.is_moving or moment.is_valid()):
        wall = moment.cleaned_data["wall"] if form.is_moving else None
        if _settled(request, form, wall):
            return redirect("campaigns:held")
    context = {
        "form": form,
        "moment": moment,
        "rows": entries(mine[:MOST_AT_ONCE]),
        "ticked": form.ticked,
    }
    return looks.answer(
        request, "campaigns/publishing/held.html", context, form, moment
    )


def _settled(request: Request, form: HeldForm, wall: datetime | None) -> bool:
    """Each by itself: one that refuses does not keep the others waiting. False when all refused."""
    deed, refused = form.cleaned_data["deed"], Counter[str]()
    chosen: Iterable[Publication] = form.cleaned_data["chosen"]
    done = 0
    for publication in chosen:
        try:
            _settle(publication, deed, wall, request)
        except ValidationError as refusal:
            refused.update(
                f"{publication.post.title}: {words}" for words in refusal.messages
            )
        else:
            done += 1
    if not done:
        form.add_error(None, list(refused))
        return False
    messages.success(request, said(deed, done))
    for words in refused:
        messages.error(request, words)
    return True


def _settle(
    publication: Publication, deed: str, wall: datetime | None, request: Request
) -> None:
    by, now = request.member, timezone.now()
    if wall is not None:
        move(publication=publication, wall=wall, by=by, now=now)
    elif deed == Deed.DROP:
        drop(publication=publication, by=by, now=now)
    else:
        release(publication=publication, by=by, now=now)


def said(deed: str, count: int) -> str:
    """What became of so many posts."""
    words = {
        Deed.NOW: ngettext(
            "%(count)d post goes out now.",
            "%(count)d posts go out now, those of one channel one after another.",
            count,
        ),
        Deed.MOVE: ngettext(
            "%(count)d post has a new time.", "%(count)d posts have a new time.", count
        ),
        Deed.DROP: ngettext(
            "%(count)d post is dropped.", "%(count)d posts are dropped.", count
        ),
    }
    return words[deed] % {"count": count}
