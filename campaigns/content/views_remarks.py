"""What the guidelines say while somebody writes, and why a text may stay."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from campaigns.content import checking, composer, drawing
from campaigns.content.forms import PostForm
from campaigns.content.models import Post
from core.http import Request
from core.users.access import allowed
from core.users.roles import MAY_WRITE


@allowed(*MAY_WRITE)
@require_POST
def post_remarks(request: Request) -> HttpResponse:
    """The composer as it stands now, not saved: a part for the text and one per channel."""
    form = PostForm(request.POST, member=request.member)
    remarked = composer.remarked(form, composer.picture_of(form))
    return HttpResponse(drawing.fresh_remarks(remarked, form.channels))


@allowed(*MAY_WRITE)
@require_POST
def exempt_post(request: Request, pk: int) -> HttpResponse:
    """Keep the text as it is, with a reason for who approves it."""
    post = get_object_or_404(Post.objects.visible_to(request.member), pk=pk)
    try:
        checking.exempt(
            post,
            by=request.member,
            reason=request.POST.get("reason", ""),
            now=timezone.now(),
        )
    except ValidationError as refusal:
        for words in refusal.messages:
            messages.error(request, words)
    else:
        messages.success(request, _("Noted. Who approves this post reads your reason."))
    return redirect(post)
