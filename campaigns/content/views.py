"""Posts: the list, one post, and the composer."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from campaigns.content import composer, forms, operations, selectors
from campaigns.content.filters import PostFilter
from campaigns.content.models import Post
from campaigns.content.tables import PostTable
from campaigns.planning.models import Campaign
from campaigns.planning.tabs import tabs_of_filter
from core.address_values import whole_number
from core.drafts.offers import drafting
from core.http import Request
from core.ui import forms as looks
from core.ui.components import Action, Empty
from core.users.access import allowed
from core.users.roles import MAY_WRITE

CONFLICT = 409


@require_safe
def post_list(request: Request) -> HttpResponseBase:
    """All posts that somebody may see, by search and filter."""
    posts = Post.objects.visible_to(request.member).for_list()
    filters = PostFilter(request.GET, posts, request=request)
    table = PostTable(filters.qs, request=request, filters=filters)
    if table.is_export:
        return table.export()
    may_write = request.member.is_one_of(*MAY_WRITE)
    if may_write:
        add = Action(_("Write a post"), reverse("campaigns:post-add"))
        table.empty = Empty(
            PostTable.empty.title, PostTable.empty.text, icon="pencil", action=add
        )
    tabs = tabs_of_filter(request, "campaigns:post-list")
    context = {"table": table, "may_write": may_write, "tabs": tabs}
    return render(request, "campaigns/content/post_list.html", context)


@require_safe
def post(request: Request, pk: int) -> HttpResponse:
    """How it stands on each channel, what was decided, and what can be done next."""
    posts = (
        Post.objects.visible_to(request.member)
        .with_channels()
        .select_related(
            "campaign__brand",
            "vacancy__brand",
            "persona__brand",
            "author__user",
            "edited_by__user",
        )
    )
    page = selectors.post_page(get_object_or_404(posts, pk=pk), request.member)
    send_back = forms.SendBackForm(initial={"content_sha": page.content_sha})
    context = {
        "page": page,
        "post": page.post,
        "send_back_form": send_back,
        "exempt_form": forms.ExemptForm(),
    }
    return render(request, "campaigns/content/post.html", context)


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def add_post(request: Request) -> HttpResponse:
    """An empty composer; `?campaign=` and `?vacancy=` fill in where it came from."""
    form = forms.PostForm(
        request.POST if request.method == "POST" else None,
        request.FILES or None,
        member=request.member,
        initial=_asked_for(request),
    )
    if request.method == "POST" and form.is_valid():
        try:
            written = operations.write(
                by=request.member, now=timezone.now(), **form.written()
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return _after_saving(request, written, form)
    drafting(request, form)
    return looks.answer(
        request, "campaigns/content/composer.html", composer.page(form), form
    )


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def edit_post(request: Request, pk: int) -> HttpResponse:
    """The composer with a post in it; nobody overwrites what they have not seen."""
    posts = Post.objects.visible_to(request.member).with_channels()
    found = get_object_or_404(posts, pk=pk)
    form = forms.PostForm(
        request.POST if request.method == "POST" else None,
        request.FILES or None,
        member=request.member,
        post=found,
    )
    if request.method == "POST" and form.is_valid():
        try:
            edited = operations.edit(
                by=request.member,
                post=found,
                revision=form.cleaned_data["revision"],
                now=timezone.now(),
                **form.written(),
            )
        except operations.EditedMeanwhile as meanwhile:
            context = composer.conflict(form, meanwhile.current)
            return render(
                request, "campaigns/content/composer.html", context, status=CONFLICT
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return _after_saving(request, edited, form, was_approved=found.is_approved)
    drafting(request, form)
    return looks.answer(
        request, "campaigns/content/composer.html", composer.page(form, found), form
    )


@allowed(*MAY_WRITE)
@require_POST
def post_remarks(request: Request) -> HttpResponse:
    """The composer as it stands now, not saved: a part for the text and one per channel."""
    form = forms.PostForm(request.POST, member=request.member)
    remarked = composer.remarked(form, composer.picture_of(form))
    context = {
        "remarks": remarked.shared,
        "channels": remarked.by_channel(form.channels),
    }
    return render(request, "campaigns/content/_fresh_remarks.html", context)


def _asked_for(request: Request) -> dict[str, Any]:
    """What the page before this one already knew."""
    asked: dict[str, Any] = {"language": request.member.organisation.language}
    campaigns = Campaign.objects.visible_to(request.member)
    if vacancy := whole_number(request.GET.get("vacancy")):
        asked["vacancy"] = vacancy
        campaigns = campaigns.filter(vacancies=vacancy)
    if slug := request.GET.get("campaign", ""):
        campaigns = campaigns.filter(slug=slug)
    # The one that was asked for, or the only one there is.
    found = list(campaigns[:2])
    if len(found) == 1:
        asked["campaign"] = found[0].pk
        asked["accounts"] = [c.account_id for c in found[0].channel_choices.all()]
    return asked


def _after_saving(
    request: Request, post: Post, sent: forms.PostForm, *, was_approved: bool = False
) -> HttpResponse:
    """To the post; with the other button it is sent for approval on the way."""
    if "submit" in request.POST:
        try:
            operations.submit(
                by=request.member,
                post=post,
                reason=sent.cleaned_data["reason"],
                now=timezone.now(),
            )
        except ValidationError as refusal:
            return _not_sent(request, post, refusal)
        messages.success(request, _("Saved and sent for approval."))
    elif was_approved and not post.is_approved:
        messages.warning(
            request,
            _(
                "Saved as a draft. What is on the calendar waits until this text is approved again."
            ),
        )
    else:
        messages.success(request, _("Saved."))
    return redirect(post)


def _not_sent(request: Request, post: Post, refusal: ValidationError) -> HttpResponse:
    """It is saved, and shown again with what must change before it can be approved."""
    typed = request.POST.copy()
    typed["revision"], typed["image"] = str(post.revision), str(post.image_id or "")
    form = forms.PostForm(typed, member=request.member, post=post)
    form.is_valid()
    form.add_error(None, refusal)
    messages.info(request, _("Saved as a draft. It is not sent for approval yet."))
    return looks.answer(
        request, "campaigns/content/composer.html", composer.page(form, post), form
    )
