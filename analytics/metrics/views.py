"""Figures of one publication: shown, and typed in."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from analytics.metrics import operations
from analytics.metrics.forms import FiguresForm
from analytics.metrics.selectors import figures_of
from campaigns.publishing.models import Publication
from core.http import Request
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_WRITE


@require_safe
def publication_figures(request: Request, pk: int) -> HttpResponse:
    """The last known value of each figure, where it comes from and how it grew."""
    publication = get_object_or_404(
        Publication.objects.visible_to(request.member).select_related("account"), pk=pk
    )
    context = {
        "publication": publication,
        "figures": figures_of(publication),
        "is_simulated": publication.account.is_simulated,
        "may_type": request.member.is_one_of(*MAY_WRITE)
        and publication.published_at is not None,
    }
    return render(request, "analytics/metrics/_publication_figures.html", context)


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def type_in(request: Request, pk: int) -> HttpResponse:
    """What the platform shows today, for channels that no machine can ask."""
    publication = get_object_or_404(
        Publication.objects.visible_to(request.member).select_related(
            "account", "post"
        ),
        pk=pk,
    )
    sent = request.POST if request.method == "POST" else None
    form = FiguresForm(sent, publication=publication)
    if form.is_valid():
        try:
            operations.type_in(
                publication=publication,
                figures=form.figures(),
                by=request.member,
                now=timezone.now(),
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Figures saved."))
            return redirect(publication.get_absolute_url())
    context = {"form": form, "publication": publication}
    return looks.answer(request, "analytics/metrics/type_in.html", context, form)
