"""One proposal: look at it, write the post, choose another moment, or drop it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from campaigns.content import composer
from campaigns.content import operations as content
from campaigns.content.forms import PostForm
from campaigns.content.models import Post
from campaigns.planning.selectors import get_campaign_or_404
from campaigns.proposals import operations
from campaigns.proposals.forms import (
    DragProposalForm,
    DropTogetherForm,
    MoveProposalForm,
)
from campaigns.proposals.models import Proposal
from campaigns.proposals.wording import ideas_of, moment_of, title_of, why
from core.http import Request
from core.ui import formats
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_WRITE


def _find(request: Request, pk: int) -> Proposal:
    proposals = Proposal.objects.visible_to(request.member)
    related = proposals.select_related("campaign__organisation", "account", "post")
    return get_object_or_404(related, pk=pk)


def _idea(found: Proposal) -> list[Proposal]:
    """The proposal and the same idea on other channels."""
    others = Proposal.objects.of_idea(found).exclude(pk=found.pk)
    same_post = others.filter(post=found.post).select_related("account")
    return [found, *same_post.order_by("account__name", "pk")]


def _calendar(proposal: Proposal) -> str:
    page = reverse("campaigns:calendar")
    return f"{page}?month={proposal.day:%Y-%m}&campaign={proposal.campaign.slug}"


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def proposals(request: Request, slug: str) -> HttpResponse:
    """All that still stands of one campaign, to be dropped together."""
    campaign = get_campaign_or_404(request.member, slug)
    standing = Proposal.objects.visible_to(request.member).standing()
    mine = standing.filter(campaign=campaign).select_related(
        "campaign__organisation", "account", "post"
    )
    sent = request.POST if request.method == "POST" else None
    form = DropTogetherForm(sent, standing=mine)
    if form.is_valid():
        try:
            n = operations.drop_together(
                proposals=form.cleaned_data["chosen"],
                by=request.member,
                now=timezone.now(),
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _dropped(n))
            return redirect(f"{reverse('campaigns:calendar')}?campaign={slug}")
    context = {"campaign": campaign, "ideas": ideas_of(mine), "form": form}
    return looks.answer(request, "campaigns/proposals/proposals.html", context, form)


def _dropped(n: int) -> str:
    return ngettext(
        "%(n)s proposal is dropped. The plan will not propose it again.",
        "%(n)s proposals are dropped. The plan will not propose them again.",
        n,
    ) % {"n": n}


@require_safe
def proposal(request: Request, pk: int) -> HttpResponse:
    """What is proposed, why, and what can be done with it."""
    found = _find(request, pk)
    return _page(request, found, MoveProposalForm(initial=_now_at(found)))


def _now_at(proposal: Proposal) -> dict[str, Any]:
    return {"day": proposal.day, "at": proposal.at}


def _page(request: Request, found: Proposal, form: MoveProposalForm) -> HttpResponse:
    may_write = request.member.is_one_of(*MAY_WRITE)
    idea = _idea(found)
    context = {
        "proposal": found,
        "accounts": [one.account for one in idea],
        "title": title_of(found),
        "why": [why(one) for one in idea],
        "moment": moment_of(found),
        "status": found.get_status_display(),
        "form": form,
        "may_change": may_write and found.is_standing,
        "is_to_write": may_write and found.is_standing and found.post is None,
        "calendar_url": _calendar(found),
    }
    return looks.answer(request, "campaigns/proposals/proposal.html", context, form)


@allowed(*MAY_WRITE)
@require_POST
def move_proposal(request: Request, pk: int) -> HttpResponse:
    """Dragged on the calendar (`date=`, the time stays), or by the form on its page."""
    found = _find(request, pk)
    if "date" in request.POST:
        return _dragged(request, found)
    form = MoveProposalForm(request.POST)
    if form.is_valid():
        try:
            operations.move(
                proposal=found,
                by=request.member,
                now=timezone.now(),
                **form.cleaned_data,
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _moved_to(found))
            return redirect(_calendar(found))
    return _page(request, found, form)


def _dragged(request: Request, found: Proposal) -> JsonResponse:
    form = DragProposalForm(request.POST)
    if not form.is_valid():
        text = str(form.errors["date"][0])
        return JsonResponse({"text": text}, status=looks.SEE_THE_MISTAKES)
    try:
        operations.move(
            proposal=found,
            by=request.member,
            day=form.cleaned_data["date"],
            at=found.at,
            now=timezone.now(),
        )
    except ValidationError as refusal:
        text = " ".join(refusal.messages)
        return JsonResponse({"text": text}, status=looks.SEE_THE_MISTAKES)
    return JsonResponse({"text": _moved_to(found)})


def _moved_to(found: Proposal) -> str:
    return _("The proposal moved to %(day)s.") % {"day": formats.day(found.day)}


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def write_proposal(request: Request, pk: int) -> HttpResponse:
    """The composer, with the channel, the campaign and the kind filled in."""
    found = _find(request, pk)
    if found.post is not None:
        return redirect(found.post)
    is_sent = request.method == "POST"
    form = PostForm(
        request.POST if is_sent else None,
        request.FILES or None,
        member=request.member,
        initial=_asked_for(found),
    )
    if is_sent and form.is_valid():
        try:
            written = _write(request, found, form)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return redirect(_after_writing(request, written))
    context = {
        **composer.page(form),
        "action": reverse("campaigns:proposal-write", args=[found.pk]),
        "back": found.get_absolute_url(),
    }
    return looks.answer(request, "campaigns/content/composer.html", context, form)


def _asked_for(found: Proposal) -> dict[str, Any]:
    return {
        "language": found.campaign.organisation.language,
        "campaign": found.campaign_id,
        "accounts": [one.account_id for one in _idea(found)],
        "kind": found.kind,
        "title": title_of(found),
    }


def _write(request: Request, found: Proposal, form: PostForm) -> Post:
    now = timezone.now()
    return operations.write(
        proposal=found, by=request.member, now=now, **form.written()
    )


def _after_writing(request: Request, written: Post) -> Post:
    """With the other button it is sent for approval on the way."""
    if "submit" in request.POST:
        try:
            content.submit(by=request.member, post=written, now=timezone.now())
        except ValidationError as refusal:
            for words in refusal.messages:
                messages.error(request, words)
            messages.info(
                request, _("Saved as a draft. It is not sent for approval yet.")
            )
        else:
            messages.success(request, _("Saved and sent for approval."))
    else:
        messages.success(
            request, _("Saved. The proposal keeps its place until you schedule it.")
        )
    return written


@allowed(*MAY_WRITE)
@require_POST
def drop_proposal(request: Request, pk: int) -> HttpResponse:
    found = _find(request, pk)
    try:
        operations.drop(proposal=found, by=request.member, now=timezone.now())
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(
            request, _("Dropped. The plan will not propose this one again.")
        )
    return redirect(_calendar(found))
