"""Applications for who recruits."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.http import (
    FileResponse,
    Http404,
    HttpResponse,
    HttpResponseBase,
    JsonResponse,
)
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from campaigns.links.models import TrackedLink
from candidates.applications import (
    board,
    operations,
    screening,
    seats,
    selectors,
    unconfirmed,
)
from candidates.applications.filters import ApplicationFilter
from candidates.applications.forms import LogApplicationForm, MoveForm, ScreenForm
from candidates.applications.models import Application, Document
from candidates.applications.tables import ApplicationTable
from candidates.people.models import Candidate
from core.address_values import whole_number
from core.http import Request, next_address
from core.keyset import Place
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_TALK, Role

MAY_SEE = (*MAY_TALK, Role.MANAGER)
LIST = "candidates/applications/application_list.html"
MORE = "candidates/applications/_more_cards.html"


def _find(request: Request, pk: int) -> Application:
    found = Application.objects.visible_to(request.member).of_people()
    named = found.select_related(
        "candidate",
        "claimed",
        "vacancy",
        "campaign",
        "notice",
        "screened_by__user",
    )
    return get_object_or_404(named, pk=pk)


@allowed(*MAY_SEE)
@require_safe
def application_list(request: Request) -> HttpResponseBase:
    """The board, or with ?view=table the same as a list."""
    mine = Application.objects.visible_to(request.member).of_people()
    filters = ApplicationFilter(
        request.GET, mine.select_related(*board.LISTED), request=request
    )
    table = ApplicationTable(filters.qs, request=request, filters=filters)
    if table.is_export:
        return table.export()
    is_table = request.GET.get("view") == "table"
    first: dict[str, None] = {"column": None, "after": None}
    context: dict[str, Any] = {
        "table": table,
        "filters": filters,
        "is_table": is_table,
        "board_url": table.url(view=None, **first),
        "table_url": table.url(view="table", **first),
        "may_move": request.member.is_one_of(*MAY_TALK),
    }
    if is_table:
        return render(request, LIST, context)
    column, after = request.GET.get("column", ""), Place.read(request.GET.get("after"))
    now = timezone.now()
    if request.htmx and column in Application.Status.values:
        stage = board.next_cards(filters.qs, now, column=column, after=after)
        return render(request, MORE, context | {"stage": stage})
    context["stages"] = board.columns(filters.qs, now, column=column, after=after)
    return render(request, LIST, context)


@allowed(*MAY_SEE)
@require_safe
def application(request: Request, pk: int) -> HttpResponse:
    found = _find(request, pk)
    before = Place.read(request.GET.get("before"))
    if request.htmx and before:
        steps = selectors.stage_changes_of(found, before=before)
        context = {"events": steps.events, "earlier_url": steps.earlier_url}
        return render(
            request, "core/ui/_story_items.html", context | {"is_loaded": True}
        )
    operations.look(by=request.member, applications=[found], now=timezone.now())
    return _page(request, found, MoveForm())


@allowed(*MAY_TALK)
@require_POST
def application_move(request: Request, pk: int) -> HttpResponse:
    """From the board (answers JSON), a card's menu or the application's page."""
    found = _find(request, pk)
    form = MoveForm(request.POST)
    if form.is_valid():
        try:
            operations.move(
                by=request.member,
                application=found,
                to=form.cleaned_data["stage"],
                reason=form.cleaned_data["reason"],
                now=timezone.now(),
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return _moved(request, found, _moved_words(request, found))
    if _wants_json(request):
        return _json(" ".join(_sentences(form)), looks.SEE_THE_MISTAKES)
    return _page(request, _find(request, pk), form)


@allowed(*MAY_TALK)
@require_POST
def application_screen(request: Request, pk: int) -> HttpResponse:
    """The decision at screening; the stage stays what it is."""
    found = _find(request, pk)
    form = ScreenForm(request.POST)
    if not form.is_valid():
        return _page(request, found, MoveForm(), screen_form=form)
    screening.screen(
        by=request.member,
        application=found,
        answer=form.cleaned_data["answer"],
        now=timezone.now(),
    )
    messages.success(request, _("Your decision is kept."))
    return redirect(found)


@allowed(*MAY_TALK)
@require_POST
def application_same_person(request: Request, pk: int) -> HttpResponse:
    """Sent by the person whose address it is: it joins their file."""
    found = _find(request, pk)
    try:
        found = unconfirmed.confirm_same_person(
            application=found, by=request.member, now=timezone.now()
        )
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("It is part of this person’s file now."))
    return redirect(found)


@allowed(*MAY_TALK)
@require_POST
def application_other_person(request: Request, pk: int) -> HttpResponse:
    """Sent by somebody else: a person of its own from now on."""
    found = _find(request, pk)
    try:
        unconfirmed.confirm_other_person(
            application=found, by=request.member, now=timezone.now()
        )
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("These are two people from now on."))
    return redirect(found)


@allowed(*MAY_SEE)
@require_safe
def application_document(request: Request, pk: int) -> HttpResponseBase:
    """A document as a download, that no browser opens as a page of ours."""
    mine = Document.objects.visible_to(request.member)
    document = get_object_or_404(mine.select_related("application__candidate"), pk=pk)
    if not default_storage.exists(str(document.file.name)):
        raise Http404
    operations.open_document(by=request.member, document=document, now=timezone.now())
    response = FileResponse(
        document.file.open("rb"),
        as_attachment=True,
        filename=document.original_name,
        content_type=document.mime,
    )
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


@allowed(*MAY_SEE)
@require_safe
def application_document_page(
    request: Request, pk: int, number: int
) -> HttpResponseBase:
    """A picture of one page of a document; the first one counts as opening it."""
    mine = Document.objects.visible_to(request.member)
    document = get_object_or_404(mine.select_related("application__candidate"), pk=pk)
    page = get_object_or_404(document.page_pictures, number=number)
    if not default_storage.exists(str(page.file.name)):
        raise Http404
    if number == 1:
        operations.open_document(
            by=request.member, document=document, now=timezone.now()
        )
    response = FileResponse(page.file.open("rb"), content_type="image/jpeg")
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    return response


@allowed(*MAY_TALK)
@require_http_methods(["GET", "POST"])
def application_add(request: Request) -> HttpResponse:
    """Log an application of ?candidate=; ?vacancy=, ?campaign= and ?via= fill in the rest."""
    people = Candidate.objects.visible_to(request.member)
    asked = whole_number(request.GET.get("candidate"))
    candidate = get_object_or_404(people, pk=asked)
    first = {name: request.GET.get(name) for name in ("vacancy", "campaign")}
    posted = request.POST if request.method == "POST" else None
    form = LogApplicationForm(posted, member=request.member, initial=first)
    if form.is_valid():
        now = timezone.now()
        links = TrackedLink.objects.visible_to(request.member)
        try:
            found = operations.log_application(
                by=request.member,
                candidate=candidate,
                link=links.with_code(request.GET.get("via", "")),
                now=now,
                **form.facts(now),
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The application is logged."))
            return redirect(found)
    return looks.answer(
        request,
        "candidates/applications/application_add.html",
        {"form": form, "candidate": candidate},
        form,
    )


def _page(
    request: Request,
    found: Application,
    form: MoveForm,
    screen_form: ScreenForm | None = None,
) -> HttpResponse:
    context = {
        "application": found,
        "candidate": found.candidate,
        "tone": board.TONES[found.status],
        "touchpoints": selectors.touchpoints_of(found),
        "stage_changes": selectors.stage_changes_of(
            found, before=Place.read(request.GET.get("before"))
        ),
        "known": selectors.known_person(found, request.member),
        "documents": found.documents.order_by("received_at", "pk").prefetch_related(
            "page_pictures"
        ),
        "form": form,
        "screening": selectors.screening_of(found),
        "screen_form": screen_form,
        "may_move": request.member.is_one_of(*MAY_TALK),
    }
    return looks.answer(
        request,
        "candidates/applications/application.html",
        context,
        screen_form or form,
    )


def _wants_json(request: Request) -> bool:
    return "application/json" in request.headers.get("Accept", "")


def _json(text: str, status: int = 200) -> HttpResponse:
    return JsonResponse({"text": text}, status=status)


def _sentences(form: MoveForm) -> list[str]:
    return [
        str(words) for _where, _label, said in looks.mistakes(form) for words in said
    ]


def _moved_words(request: Request, found: Application) -> str:
    words = _("Moved to %(stage)s.") % {"stage": found.get_status_display()}
    if seats.is_without_seat(found):
        words += " " + _("Every seat was taken already: this hire fills none.")
    elif seats.was_last(found):
        words += " " + _("All seats are filled. You can close the vacancy on its page.")
    return words


def _moved(request: Request, found: Application, words: str) -> HttpResponse:
    if _wants_json(request):
        return _json(words)
    messages.success(request, words)
    return redirect(next_address(request, found.get_absolute_url()))
