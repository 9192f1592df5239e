"""Which channels fit whom, why, and what a person makes of it."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from campaigns.audience.models import Persona
from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post
from campaigns.fit import operations
from campaigns.fit.forms import MixForm, OverrideForm, WeightsForm
from campaigns.fit.models import FitOverride, FitWeights, MixShare
from campaigns.fit.selectors import cells_of, facts_of, fit_rows, mix_rows
from campaigns.fit.wording import NAMES
from campaigns.planning.models import Campaign
from campaigns.planning.selectors import get_campaign_or_404
from campaigns.planning.tabs import campaign_tabs
from core.http import Request
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_PLAN


@require_safe
def channels(request: Request, slug: str) -> HttpResponse:
    """The fit of every channel for every persona of the campaign, and the mix."""
    campaign = get_campaign_or_404(request.member, slug)
    facts = facts_of(campaign)
    context = {
        "campaign": campaign,
        "tabs": campaign_tabs(campaign, request.member, "campaigns:campaign-plan"),
        "personas": facts.personas,
        "rows": fit_rows(facts),
        "mix": mix_rows(facts),
        "kinds": [label for _kind, label in Post.Kind.choices],
        "weights": [(NAMES[one], weight) for one, weight in facts.weights.items()],
        "may_change": request.member.is_one_of(*MAY_PLAN),
    }
    return render(request, "campaigns/fit/channels.html", context)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def overrule(request: Request, slug: str, persona: int, account: int) -> HttpResponse:
    """A person's own score for one channel and persona, with the arithmetic beside it."""
    campaign, whom, where = _cell(request, slug, persona, account)
    facts = facts_of(campaign)
    if where not in facts.accounts:
        raise Http404  # it is not compared in this campaign
    cell = cells_of(facts).get((where.pk, whom.pk))
    old = facts.overrides.get((where.pk, whom.pk))
    form = OverrideForm(
        request.POST if request.method == "POST" else None, instance=old
    )
    if form.is_valid():
        try:
            operations.overrule(
                campaign=campaign,
                persona=whom,
                account=where,
                by=request.member,
                now=timezone.now(),
                **form.cleaned_data,
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved. Your score goes first."))
            return redirect("campaigns:campaign-channels", slug=campaign.slug)
    context = {
        "campaign": campaign,
        "persona": whom,
        "account": where,
        "form": form,
        "cell": cell,
        "is_overruled": old is not None,
        "back_url": reverse("campaigns:campaign-channels", args=[campaign.slug]),
    }
    return looks.answer(request, "campaigns/fit/overrule.html", context, form)


@allowed(*MAY_PLAN)
@require_POST
def follow(request: Request, slug: str, persona: int, account: int) -> HttpResponse:
    """The arithmetic counts again."""
    campaign, whom, where = _cell(request, slug, persona, account)
    mine = FitOverride.objects.visible_to(request.member)
    old = get_object_or_404(mine, campaign=campaign, persona=whom, account=where)
    operations.follow_arithmetic(override=old, by=request.member, now=timezone.now())
    messages.success(request, _("The arithmetic counts again."))
    return redirect("campaigns:campaign-channels", slug=campaign.slug)


def _cell(
    request: Request, slug: str, persona: int, account: int
) -> tuple[Campaign, Persona, ChannelAccount]:
    personas = Persona.objects.visible_to(request.member)
    return (
        get_campaign_or_404(request.member, slug),
        get_object_or_404(personas, pk=persona),
        _account(request, account),
    )


def _account(request: Request, pk: int) -> ChannelAccount:
    mine = ChannelAccount.objects.visible_to(request.member).in_use()
    return get_object_or_404(mine, pk=pk)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def weights(request: Request) -> HttpResponse:
    """How heavy each criterion is."""
    organisation = request.member.organisation
    kept = FitWeights.objects.filter(organisation=organisation).first()
    form = WeightsForm(
        request.POST if request.method == "POST" else None,
        instance=kept or FitWeights(organisation=organisation),
    )
    if form.is_valid():
        try:
            operations.weigh(
                weights=form.save(commit=False), by=request.member, now=timezone.now()
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved. Every fit follows."))
            return redirect("campaigns:account-list")
    return looks.answer(request, "campaigns/fit/weights.html", {"form": form}, form)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def mix(request: Request, pk: int) -> HttpResponse:
    """What share of the posts on a channel is of which kind."""
    account = _account(request, pk)
    kept = dict(MixShare.objects.filter(account=account).values_list("kind", "percent"))
    form = MixForm(request.POST if request.method == "POST" else None, initial=kept)
    if form.is_valid():
        try:
            operations.set_mix(
                account=account,
                by=request.member,
                shares=form.shares(),
                now=timezone.now(),
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect(account)
    context = {"form": form, "account": account}
    return looks.answer(request, "campaigns/fit/mix.html", context, form)
