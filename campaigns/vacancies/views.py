"""Vacancies for who works here."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from campaigns.guidelines.drawing import remark_list
from campaigns.guidelines.stopping import still_stopped
from campaigns.vacancies import checking, need, operations, reading, wording
from campaigns.vacancies.filters import VacancyFilter
from campaigns.vacancies.forms import VacancyForm
from campaigns.vacancies.models import Vacancy
from campaigns.vacancies.public import page_of
from campaigns.vacancies.tables import VacancyTable
from campaigns.workforce import places
from core.http import Request
from core.ui import formats
from core.ui import forms as looks
from core.ui.components import Action, Empty
from core.users.access import allowed
from core.users.finding import Visible
from core.users.roles import MAY_TALK, MAY_WRITE


def _find(
    request: Request, pk: int, question: Visible[Vacancy] = reading.WITH_BRAND
) -> Vacancy:
    found = question.get_or_404(request.member, pk)
    found.organisation = request.member.organisation
    return found


@require_safe
def vacancy_list(request: Request) -> HttpResponseBase:
    mine = Vacancy.objects.visible_to(request.member)
    filters = VacancyFilter(request.GET, mine.select_related("brand", "organisation"))
    table = VacancyTable(filters.qs, request=request, filters=filters)
    if table.is_export:
        return table.export()
    may_write = request.member.is_one_of(*MAY_WRITE)
    if may_write:
        add = Action(_("New vacancy"), reverse("campaigns:vacancy-add"))
        start = VacancyTable.empty
        table.empty = Empty(start.title, start.text, start.icon, add)
    return render(
        request,
        "campaigns/vacancies/vacancy_list.html",
        {
            "table": table,
            "may_write": may_write,
            "tabs": places.tabs(request.member, places.VACANCIES),
        },
    )


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def vacancy_add(request: Request) -> HttpResponse:
    """Empty, or with ?requisition= what was approved."""
    start = need.start_from(request.member, request.GET.get("requisition", ""))
    form = VacancyForm(_posted(request), member=request.member, initial=start)
    if form.is_valid():
        vacancy = operations.add_vacancy(
            by=request.member, now=timezone.now(), **form.facts()
        )
        messages.success(request, _("Saved as a draft. Open it when it is complete."))
        return redirect(vacancy)
    return looks.answer(
        request, "campaigns/vacancies/vacancy_form.html", {"form": form}, form
    )


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def vacancy_edit(request: Request, pk: int) -> HttpResponse:
    vacancy = _find(request, pk)
    form = VacancyForm(_posted(request), instance=vacancy, member=request.member)
    if form.is_valid():
        operations.edit_vacancy(
            by=request.member, vacancy=vacancy, now=timezone.now(), **form.facts()
        )
        messages.success(request, _("Saved."))
        _warn_about_public_text(request, vacancy)
        return redirect(vacancy)
    return looks.answer(
        request,
        "campaigns/vacancies/vacancy_form.html",
        {"form": form, "vacancy": vacancy},
        form,
    )


@require_safe
def vacancy(request: Request, pk: int) -> HttpResponse:
    return _page(request, _find(request, pk, reading.WITH_NEED))


@allowed(*MAY_WRITE)
@require_POST
def vacancy_open(request: Request, pk: int) -> HttpResponse:
    done = _("Open. Everybody can read it and apply.")
    deed = partial(operations.open_vacancy, reason=request.POST.get("reason", ""))
    return _do(request, pk, deed, done)


@allowed(*MAY_WRITE)
@require_POST
def vacancy_fill(request: Request, pk: int) -> HttpResponse:
    done = _("Filled. The public page says so and shows similar vacancies.")
    return _do(request, pk, operations.fill_vacancy, done)


@allowed(*MAY_WRITE)
@require_POST
def vacancy_close(request: Request, pk: int) -> HttpResponse:
    done = _("Closed. The public page says so and shows similar vacancies.")
    return _do(request, pk, operations.close_vacancy, done)


@require_safe
def vacancy_preview(request: Request, pk: int) -> HttpResponse:
    """The public page before it is public; it is not counted."""
    shown = _find(request, pk)
    return render(
        request,
        "campaigns/vacancies/public_vacancy.html",
        page_of(shown, now=timezone.now(), is_preview=True),
    )


def _warn_about_public_text(request: Request, vacancy: Vacancy) -> None:
    """What is public already is changed, not taken down; who saves it should know."""
    if vacancy.status == Vacancy.Status.OPEN and checking.stopped(vacancy):
        messages.warning(
            request,
            _("This vacancy is public, and a guideline stops its text. Look below."),
        )


def _posted(request: Request) -> QueryDict | None:
    """An empty form that was sent is a form with mistakes."""
    return request.POST if request.method == "POST" else None


def _do(
    request: Request, pk: int, deed: Callable[..., Vacancy], done: str
) -> HttpResponse:
    chosen = _find(request, pk)
    try:
        deed(by=request.member, vacancy=chosen, now=timezone.now())
    except ValidationError as refusal:
        return _page(request, chosen, refusals=refusal.messages)
    messages.success(request, done)
    return redirect(chosen)


def _page(
    request: Request, vacancy: Vacancy, refusals: list[str] | None = None
) -> HttpResponse:
    member = request.member
    team = reading.team_of(vacancy)
    may_see_people = member.is_one_of(*MAY_TALK) or member in team
    may_write = member.is_one_of(*MAY_WRITE)
    can_open = vacancy.status != Vacancy.Status.OPEN
    said = checking.of_vacancy(vacancy, member.organisation)
    is_blocked = any(one.is_blocking for one in said)
    reasons = checking.exemptions(vacancy) if is_blocked else []
    is_stopped = bool(still_stopped(said, reasons))
    return render(
        request,
        "campaigns/vacancies/vacancy.html",
        {
            "vacancy": vacancy,
            "refusals": refusals,
            "tone": wording.TONES[vacancy.status],
            "facts": _facts(vacancy),
            "need": need.of_vacancy(vacancy, member, timezone.localdate()),
            "team": team,
            "may_write": may_write,
            "may_see_people": may_see_people,
            "can_open": can_open,
            "remarks": remark_list(said),
            "reasons": reasons,
            "can_exempt": is_stopped and may_write and can_open,
            "public_url": settings.SITE_URL + vacancy.public_path,
        },
        status=looks.SEE_THE_MISTAKES if refusals else 200,
    )


def _facts(vacancy: Vacancy) -> list[tuple[str, Any]]:
    return [
        (_("Place of work"), wording.place(vacancy)),
        (_("Hours"), wording.hours(vacancy)),
        (_("Salary"), wording.salary(vacancy) or _("not filled in yet")),
        (_("Contract"), vacancy.get_contract_display()),
        (_("Seats"), formats.number(vacancy.seats)),
        (_("Closes on"), formats.day(vacancy.closes_on)),
        (_("Opened"), formats.day(vacancy.opened_at)),
        (_("Questions to"), vacancy.contact_name),
    ]
