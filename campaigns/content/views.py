"""Posts: the list, one post, and the composer."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from campaigns.content import composer, forms, operations, reading
from campaigns.content.filters import PostFilter
from campaigns.content.models import Post
from campaigns.content.tables import PostTable
from campaigns.planning import places
from campaigns.planning.models import Campaign
from core.http import Request
from core.ui import forms as looks
from core.ui.components import Action, Empty
from core.users.access import allowed
from core.users.finding import Visible
from core.users.roles import MAY_WRITE

CONFLICT = 409
EDITED = Visible(lambda member: Post.objects.visible_to(member).select_related("image"))


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
    tabs = places.tabs_of_filter(request, "campaigns:post-list")
    context = {"table": table, "may_write": may_write, "tabs": tabs}
    return render(request, "campaigns/content/post_list.html", context)


@require_safe
def post(request: Request, pk: int) -> HttpResponse:
    """How it stands on each channel, what was decided, and what can be done next."""
    found = reading.find(request.member, pk)
    page = reading.page_of(found, request.member)
    return render(request, "campaigns/content/post.html", page)


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
            return _after_saving(request, written)
    return looks.answer(
        request, "campaigns/content/composer.html", composer.page(form), form
    )


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def edit_post(request: Request, pk: int) -> HttpResponse:
    """The composer with a post in it; nobody overwrites what they have not seen."""
    found = EDITED.get_or_404(request.member, pk)
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
            return _after_saving(request, edited, was_approved=found.is_approved)
    return looks.answer(
        request, "campaigns/content/composer.html", composer.page(form, found), form
    )


def _asked_for(request: Request) -> dict[str, Any]:
    """What the page before this one already knew."""
    asked: dict[str, Any] = {"language": request.member.organisation.language}
    campaigns = Campaign.objects.visible_to(request.member)
    if request.GET.get("vacancy", "").isdecimal():
        asked["vacancy"] = int(request.GET["vacancy"])
        campaigns = campaigns.filter(vacancies=asked["vacancy"])
    if slug := request.GET.get("campaign", ""):
        campaigns = campaigns.filter(slug=slug)
    # The one that was asked for, or the only one there is.
    found = list(campaigns[:2])
    if len(found) == 1:
        asked["campaign"] = found[0].pk
        asked["accounts"] = [c.account_id for c in found[0].channel_choices.all()]
    return asked


def _after_saving(
    request: Request, post: Post, *, was_approved: bool = False
) -> HttpResponse:
    """To the post; with the other button it is sent for approval on the way."""
    if "submit" in request.POST:
        try:
            operations.submit(
                by=request.member,
                post=post,
                reason=request.POST.get("reason", ""),
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
