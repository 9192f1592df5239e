"""The list of people, one person, and what is done with them."""

from copy import copy

from django.contrib import messages
from django.http import (
    FileResponse,
    Http404,
    HttpResponse,
    HttpResponseBase,
    JsonResponse,
)
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from campaigns.planning.tabs import tabs_of_filter
from candidates.people import operations, own_copy, selectors
from candidates.people.filters import CandidateFilter
from candidates.people.forms import CandidateForm, DoNotContactForm
from candidates.people.models import Candidate
from candidates.people.tables import CandidateTable
from core import personal_data
from core.address_values import whole_number
from core.audit.operations import record
from core.http import Request
from core.keyset import Place
from core.ui import forms as looks
from core.ui.components import Action, Empty
from core.users.access import allowed
from core.users.roles import MAY_TALK

# Of a copy: the row to begin with.
FURTHEST = 10_000_000


def _find(request: Request, pk: int) -> Candidate:
    return get_object_or_404(Candidate.objects.visible_to(request.member), pk=pk)


@allowed(*MAY_TALK)
@require_safe
def candidate_list(request: Request) -> HttpResponseBase:
    people = Candidate.objects.visible_to(request.member)
    filters = CandidateFilter(request.GET, people, request=request)
    table = CandidateTable(filters.qs, request=request, filters=filters)
    first = Action(_("Log a contact"), reverse("candidates:conversation-log"), "plus")
    table.empty = Empty(table.empty.title, table.empty.text, table.empty.icon, first)
    if table.is_export:
        record(
            by=request.member,
            verb="candidates.list.exported",
            subject=request.member.organisation,
            organisation_id=request.member.organisation_id,
            rows=table.count,
        )
        return table.export()
    tabs = tabs_of_filter(request, "candidates:candidate-list")
    context = {"table": table, "tabs": tabs}
    return render(request, "candidates/people/candidate_list.html", context)


@require_safe
def candidate(request: Request, pk: int) -> HttpResponse:
    """Everything about one person on one page; opening it leaves a line.

    The page fetches the lines themselves afterwards, with `?part=trail`.
    """
    person = _find(request, pk)
    if request.GET.get("part") == "trail":
        before = Place.read(request.GET.get("before"))
        trail = selectors.trail(person, before=before)
        if request.htmx and before:
            return render(
                request,
                "core/ui/_story_items.html",
                {
                    "events": trail.events,
                    "earlier_url": trail.earlier_url,
                    "is_loaded": True,
                },
            )
        return render(request, "candidates/people/_trail.html", {"trail": trail})
    operations.look(candidate=person, by=request.member, now=timezone.now())
    context = {
        "person": person,
        "profiles": person.profiles.order_by("pk"),
        "may_talk": request.member.is_one_of(*MAY_TALK),
        "traits": selectors.traits_said_of(person),
    }
    return render(request, "candidates/people/candidate.html", context)


@allowed(*MAY_TALK)
@require_http_methods(["GET", "POST"])
def edit(request: Request, pk: int) -> HttpResponse:
    person = _find(request, pk)
    # A form writes what was typed onto its instance, also when it is refused.
    form = CandidateForm(
        request.POST if request.method == "POST" else None, instance=copy(person)
    )
    if form.is_valid():
        operations.correct(
            candidate=person,
            by=request.member,
            now=timezone.now(),
            changes=form.changes(),
        )
        messages.success(request, _("Saved."))
        return redirect(person)
    context = {"form": form, "person": person}
    return looks.answer(request, "candidates/people/candidate_form.html", context, form)


@allowed(*MAY_TALK)
@require_POST
def do_not_contact(request: Request, pk: int) -> HttpResponse:
    person = _find(request, pk)
    form = DoNotContactForm(request.POST)
    if not form.is_valid():  # nothing that is not asked for lifts it
        return redirect(person)
    is_wanted = form.cleaned_data["wanted"] == "yes"
    operations.set_do_not_contact(
        candidate=person, is_wanted=is_wanted, by=request.member, now=timezone.now()
    )
    said = _("Nobody will approach this person.") if is_wanted else _("Lifted.")
    messages.success(request, said)
    return redirect(person)


@allowed(*MAY_TALK)
@require_POST
def told(request: Request, pk: int) -> HttpResponse:
    person = _find(request, pk)
    operations.mark_told(candidate=person, by=request.member, now=timezone.now())
    messages.success(request, _("Noted."))
    return redirect(person)


@allowed(*MAY_TALK)
@require_safe
def export(request: Request, pk: int) -> HttpResponseBase:
    """A copy for the person: to read here, or to take along: `?format=zip`, without files `json`.

    The page fetches it table by table, with `?table=`.
    """
    person = _find(request, pk)
    now = timezone.now()
    wanted = request.GET.get("format")
    if wanted in {"json", "zip"}:
        operations.look(
            candidate=person, by=request.member, now=now, verb="person.exported"
        )
    if wanted == "zip":
        return FileResponse(
            own_copy.with_files(person, now=now),
            as_attachment=True,
            filename=f"{person.public_id}.zip",
        )
    if wanted == "json":
        return JsonResponse(
            own_copy.to_take_along(person, now=now),
            json_dumps_params={"ensure_ascii": False, "indent": 2},
            headers={
                # Without the name: names of files end up in lists and logs.
                "Content-Disposition": f'attachment; filename="{person.public_id}.json"'
            },
        )
    if "table" in request.GET:
        operations.look_on(candidate=person, by=request.member, now=now)
        return _part_of_copy(request, person)
    operations.look(candidate=person, by=request.member, now=now)
    context = {"person": person, "parts": own_copy.parts(person)}
    return render(request, "candidates/people/candidate_export.html", context)


def _part_of_copy(request: Request, person: Candidate) -> HttpResponse:
    """One table of the copy; nothing where it says nothing of this person."""
    held = personal_data.by_label(request.GET["table"])
    if held is None:
        raise Http404
    start = whole_number(request.GET.get("start")) or 0
    # No person has as many rows; a database counts no further.
    copied = own_copy.to_read(held, person, start=min(start, FURTHEST))
    context = {"copied": copied, "is_first": not start}
    return render(request, "candidates/people/_copy.html", context)
