"""Having a post approved by somebody else: from a phone in two taps."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from campaigns.content import checking, operations
from campaigns.content.forms import ApproveForm, ExemptForm, SendBackForm
from campaigns.content.models import Post
from campaigns.guidelines.models import Exemption
from core.http import Request
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_APPROVE, MAY_WRITE

SHOWN_TODAY = 8


def _do(
    request: Request, pk: int, action: Callable[[Post], object], done: str
) -> HttpResponse:
    """Do it, or say on the post's page why not."""
    post = get_object_or_404(Post.objects.visible_to(request.member), pk=pk)
    try:
        action(post)
    except ValidationError as refusal:
        for words in refusal.messages:
            messages.error(request, words)
    else:
        messages.success(request, done)
    return redirect(post)


@allowed(*MAY_WRITE)
@require_POST
def submit_post(request: Request, pk: int) -> HttpResponse:
    def action(post: Post) -> Post:
        return operations.submit(by=request.member, post=post, now=timezone.now())

    return _do(request, pk, action, _("Sent for approval."))


@allowed(*MAY_WRITE)
@require_POST
def withdraw_post(request: Request, pk: int) -> HttpResponse:
    def action(post: Post) -> Post:
        return operations.withdraw(by=request.member, post=post, now=timezone.now())

    return _do(request, pk, action, _("Taken back. It is a draft again."))


@allowed(*MAY_APPROVE)
@require_POST
def approve_post(request: Request, pk: int) -> HttpResponse:
    form = ApproveForm(request.POST)

    def action(post: Post) -> Post:
        return operations.approve(
            by=request.member, post=post, now=timezone.now(), **_typed(form)
        )

    return _do(request, pk, action, _("Approved. The writer has been told."))


@allowed(*MAY_APPROVE)
@require_http_methods(["GET", "POST"])
def send_back_post(request: Request, pk: int) -> HttpResponse:
    """A page of its own for who has no JavaScript; the post's page has it in a dialog."""
    posts = Post.objects.visible_to(request.member).with_channels()
    post = get_object_or_404(posts, pk=pk)
    form = SendBackForm(
        request.POST if request.method == "POST" else None,
        initial={"content_sha": post.content_sha()},
    )
    if request.method == "POST" and form.is_valid():
        try:
            operations.send_back(
                by=request.member, post=post, now=timezone.now(), **form.cleaned_data
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Sent back. The writer has been told."))
            return redirect(post)
    context = {"form": form, "post": post}
    return looks.answer(request, "campaigns/content/send_back.html", context, form)


@allowed(*MAY_WRITE)
@require_POST
def exempt_post(request: Request, pk: int) -> HttpResponse:
    """Keep the text as it is, with a reason for who approves it."""
    form = ExemptForm(request.POST)

    def action(post: Post) -> Exemption:
        return checking.exempt(
            post, by=request.member, now=timezone.now(), **_typed(form)
        )

    done = _("Noted. Who approves this post reads your reason.")
    return _do(request, pk, action, done)


def _typed(form: Form) -> dict[str, Any]:
    """What was sent, or a refusal in the words of the form."""
    if not form.is_valid():
        raise ValidationError(
            [str(words) for errors in form.errors.values() for words in errors]
        )
    return form.cleaned_data


@require_safe
def today_approvals(request: Request) -> HttpResponse:
    """For the start page: what waits for my approval, and what came back to me."""
    member = request.member
    posts = (
        Post.objects.visible_to(member)
        .select_related("campaign", "author__user")
        .order_by("updated_at")
    )
    may_approve = member.is_one_of(*MAY_APPROVE)
    waiting = (
        posts.with_other_brand()
        .in_review()
        .exclude(author=member)
        .exclude(edited_by=member)
    )
    returned = posts.filter(status=Post.Status.RETURNED, author=member)
    context = {
        "may_approve": may_approve,
        "waiting": waiting[:SHOWN_TODAY] if may_approve else [],
        "returned": returned[:SHOWN_TODAY],
        "may_write": member.is_one_of(*MAY_WRITE),
    }
    return render(request, "campaigns/content/_today_approvals.html", context)
