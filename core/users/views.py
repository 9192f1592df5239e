"""One's own settings, and the team."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from core.audit.models import AuditEvent
from core.http import Request, next_address
from core.ui import forms as looks
from core.users import mails, operations
from core.users.access import allowed
from core.users.forms import (
    AppearanceForm,
    ChooseOrganisationForm,
    MemberForm,
    OrganisationForm,
    ProfileForm,
)
from core.users.models import Invitation, Membership
from core.users.roles import MAY_ADMINISTER
from core.users.tables import TeamTable, TrailTable

INVITATIONS_SHOWN = 100


def back(request: Request) -> HttpResponse:
    """To the page somebody came from, when it is ours."""
    return redirect(next_address(request, "home"))


@require_http_methods(["GET", "POST"])
def profile(request: Request) -> HttpResponse:
    form = ProfileForm(request.POST or None, instance=request.user)
    if form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect("core:profile")
    return looks.answer(request, "core/users/profile.html", {"form": form}, form)


@require_POST
def set_appearance(request: Request) -> HttpResponse:
    """Language or light and dark, from the menu."""
    form = AppearanceForm(request.POST, instance=request.user)
    if form.is_valid():
        form.save()
    return back(request)


@require_POST
def choose_organisation(request: Request) -> HttpResponse:
    """Work in another organisation that one is a member of."""
    form = ChooseOrganisationForm(request.POST, user=request.user)
    if not form.is_valid():
        raise Http404
    request.session["membership"] = form.cleaned_data["membership"].pk
    return redirect("home")


@allowed(*MAY_ADMINISTER)
@require_safe
def team(request: Request) -> HttpResponseBase:
    members = Membership.objects.visible_to(request.member).select_related("user")
    table = TeamTable(members, request=request)
    if table.is_export:
        return table.export()
    waiting = Invitation.objects.visible_to(request.member).waiting().order_by("email")
    context = {
        "table": table,
        "invitations": waiting[:INVITATIONS_SHOWN],
        "now": timezone.now(),
        "can_mail": mails.can_be_sent(),
    }
    return render(request, "core/users/team.html", context)


@allowed(*MAY_ADMINISTER)
@require_http_methods(["GET", "POST"])
def edit_member(request: Request, pk: int) -> HttpResponse:
    membership = get_object_or_404(Membership.objects.visible_to(request.member), pk=pk)
    form = MemberForm(request.POST or None, instance=membership)
    if form.is_valid():
        try:
            operations.change_member(
                by=request.member,
                membership=membership,
                now=timezone.now(),
                **form.cleaned_data,
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect("core:team")
    context = {"form": form, "membership": membership}
    return looks.answer(request, "core/users/edit_member.html", context, form)


@allowed(*MAY_ADMINISTER)
@require_http_methods(["GET", "POST"])
def edit_organisation(request: Request) -> HttpResponse:
    form = OrganisationForm(request.POST or None, instance=request.member.organisation)
    if form.is_valid():
        operations.change_organisation(
            by=request.member, organisation=form.save(commit=False), now=timezone.now()
        )
        messages.success(request, _("Saved."))
        return redirect("core:organisation-edit")
    return looks.answer(request, "core/users/organisation.html", {"form": form}, form)


@allowed(*MAY_ADMINISTER)
@require_safe
def trail(request: Request) -> HttpResponseBase:
    """Who did what, newest first."""
    events = AuditEvent.objects.visible_to(request.member).select_related("actor")
    table = TrailTable(events, request=request)
    if table.is_export:
        return table.export()
    return render(request, "core/users/trail.html", {"table": table})
