"""Add a post that is already out."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from campaigns.content.models import Post
from campaigns.publishing import operations_earlier
from campaigns.publishing.forms_earlier import EarlierForm
from campaigns.publishing.models import Publication
from core.http import Request
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_WRITE

PAGE = "campaigns/publishing/earlier.html"


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def post_earlier(request: Request, pk: int) -> HttpResponse:
    posts = Post.objects.visible_to(request.member).select_related(
        "campaign__organisation"
    )
    post = get_object_or_404(posts, pk=pk)
    taken = Publication.objects.filter(post=post, series=None).exclude(
        status=Publication.Status.CANCELLED
    )
    free = list(post.accounts.in_use().exclude(pk__in=taken.values("account_id")))
    form = EarlierForm(
        request.POST if request.method == "POST" else None,
        zone=request.member.organisation.zone,
        accounts=free,
        initial={"day": timezone.localdate(), "account": free[0].pk if free else None},
    )
    context = {"form": form, "post": post, "free": free}
    if request.method == "POST" and form.is_valid():
        try:
            operations_earlier.record_earlier(
                post=post,
                account=form.cleaned_data["account"],
                url=form.cleaned_data["url"],
                published_at=form.published_at,
                by=request.member,
                now=timezone.now(),
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Written down. Add its figures when you can."))
            return redirect(post)
    return looks.answer(request, PAGE, context, form)
