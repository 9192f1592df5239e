"""Vacancies for who works here."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from campaigns.vacancies import checking, need, operations, selectors, wording
from campaigns.vacancies.filters import VacancyFilter
from campaigns.vacancies.forms import OpenForm, VacancyForm
from campaigns.vacancies.models import Vacancy
from campaigns.vacancies.tables import VacancyTable
from campaigns.workforce import places
from campaigns.workforce.models import Requisition
from core.http import Request
from core.ui import forms as looks
from core.ui.components import Action, Empty
from core.users.access import allowed
from core.users.roles import MAY_SEE_SEATS, MAY_WRITE


def _find(request: Request, pk: int) -> Vacancy:
    mine = Vacancy.objects.visible_to(request.member)
    related = mine.select_related("brand", "organisation", "requisition", "picture")
    return get_object_or_404(related, pk=pk)


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
    return _page(request, _find(request, pk))


@allowed(*MAY_WRITE)
@require_POST
def vacancy_open(request: Request, pk: int) -> HttpResponse:
    done = _("Open. Everybody can read it and apply.")
    form = OpenForm(request.POST)
    if not form.is_valid():
        refusals = [str(words) for found in form.errors.values() for words in found]
        return _page(request, _find(request, pk), refusals=refusals)
    action = partial(operations.open_vacancy, **form.cleaned_data)
    return _do(request, pk, action, done)


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
    page = selectors.public_page(shown, now=timezone.now(), is_preview=True)
    return render(
        request,
        "campaigns/vacancies/public_vacancy.html",
        {"page": page, "vacancy": shown},
    )


@allowed(*MAY_WRITE)
@require_POST
def vacancy_remarks(request: Request) -> HttpResponse:
    """What the guidelines say about the form as it stands now, not saved; the salary has its own rule in the form."""
    typed = Vacancy(
        **{name: request.POST.get(name, "") for name in checking.TEXTS}, salary_min=0
    )
    context = {"check": selectors.check_of_typed(typed, request.member)}
    return render(request, "campaigns/vacancies/_remarks.html", context)


@allowed(*MAY_SEE_SEATS)
@require_safe
def requisition_vacancies(request: Request, pk: int) -> HttpResponse:
    """The slot on a requisition's page: what recruits for it."""
    mine = Requisition.objects.visible_to(request.member)
    requisition = get_object_or_404(mine, pk=pk)
    rows = requisition.vacancies.order_by("-created_at", "pk")
    context = {"rows": [(one, wording.TONES[one.status]) for one in rows]}
    return render(request, "campaigns/vacancies/_requisition_vacancies.html", context)


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
    request: Request, pk: int, action: Callable[..., Vacancy], done: str
) -> HttpResponse:
    chosen = _find(request, pk)
    try:
        action(by=request.member, vacancy=chosen, now=timezone.now())
    except ValidationError as refusal:
        return _page(request, chosen, refusals=refusal.messages)
    messages.success(request, done)
    return redirect(chosen)


def _page(
    request: Request, vacancy: Vacancy, refusals: list[str] | None = None
) -> HttpResponse:
    page = selectors.vacancy_page(vacancy, request.member, timezone.localdate())
    return render(
        request,
        "campaigns/vacancies/vacancy.html",
        {
            "page": page,
            "vacancy": vacancy,
            "refusals": refusals,
            "open_form": OpenForm(request.POST or None),
        },
        status=looks.SEE_THE_MISTAKES if refusals else 200,
    )
