"""Channels of a campaign: a small page for each."""

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from campaigns.planning import operations
from campaigns.planning.asking import ask, confirm, find, find_row
from campaigns.planning.forms import ChoiceForm
from campaigns.planning.models import ChannelChoice
from core.http import Request
from core.users.access import allowed
from core.users.roles import MAY_PLAN

CHANNELS = "#channels"


def _find_choice(request: Request, pk: int) -> ChannelChoice:
    return find_row(request, ChannelChoice, pk, "campaign__organisation", "account")


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def add_channel(request: Request, slug: str) -> HttpResponse:
    campaign = find(request, slug)
    asked = {"account": request.GET.get("account", "")}
    form = ChoiceForm(request.POST or None, member=request.member, initial=asked)
    return ask(
        request,
        campaign=campaign,
        form=form,
        deed=lambda: operations.choose_channel(
            campaign=campaign,
            by=request.member,
            now=timezone.now(),
            **form.cleaned_data,
        ),
        title=_("Choose a channel"),
        why=_("Two channels kept up well do more than five kept up badly."),
        done=_("The channel is part of the campaign."),
        anchor=CHANNELS,
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_channel(request: Request, pk: int) -> HttpResponse:
    choice = _find_choice(request, pk)
    form = ChoiceForm(request.POST or None, instance=choice, member=request.member)
    return ask(
        request,
        campaign=choice.campaign,
        form=form,
        deed=lambda: operations.change_choice(
            choice=form.save(commit=False), by=request.member, now=timezone.now()
        ),
        title=_("Edit this channel"),
        done=_("Saved."),
        anchor=CHANNELS,
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def leave_channel(request: Request, pk: int) -> HttpResponse:
    choice = _find_choice(request, pk)
    return confirm(
        request,
        campaign=choice.campaign,
        deed=lambda: operations.leave_channel(
            choice=choice, by=request.member, now=timezone.now()
        ),
        question=_("Stop using %(channel)s in this campaign?") % {"channel": choice},
        text=_("The account stays in the register, and what was published stays too."),
        done=_("The campaign no longer uses this channel."),
        anchor=CHANNELS,
    )
