"""What a long form shows of drafts: its ticket, and what its reader was writing before.

A form with a text area is a long form; it takes part by itself where its fields are shown.
"""

import uuid
from dataclasses import dataclass, replace
from typing import cast

from django import forms
from django.http import HttpRequest, QueryDict

from core.drafts.models import FormDraft, FormDraftQuerySet
from core.drafts.tickets import FIELD, Ticket
from core.http import Request
from core.users.models import Membership

SHOWN = 3
LONGEST_PAGE = 1_500
# Between the page's name and the form's.
SIGN = "#"


@dataclass(frozen=True, slots=True)
class Offered:
    """An earlier draft, and the address at which the form is shown with it."""

    draft: FormDraft
    url: str


@dataclass(frozen=True, slots=True)
class Drafting:
    """Everything that the form's template shows."""

    ticket: str
    # Whether earlier drafts are asked for, by the page when it has loaded.
    asks: bool = False
    # The draft that the form was filled with.
    continued: FormDraft | None = None


def drafting(request: HttpRequest | None, form: forms.BaseForm) -> Drafting | None:
    """Fill the form with the draft that is asked for; None where nothing is kept.

    A view that reads the form before it is shown asks for this first.
    """
    if not hasattr(form, "drafting"):
        form.drafting = _drafting(request, form)  # type: ignore[attr-defined]
    return cast("Drafting | None", form.drafting)  # type: ignore[attr-defined]


def _drafting(request: HttpRequest | None, form: forms.BaseForm) -> Drafting | None:
    if request is None or not is_long(form) or not _is_ours(request):
        return None
    asked = cast("Request", request)
    ticket = _ticket(asked, form)
    if form.is_bound:
        return Drafting(ticket.sign())
    chosen = _chosen(asked, ticket)
    if chosen:
        fill(form, chosen.fields)
        ticket = replace(ticket, number=chosen.number)
    return Drafting(ticket.sign(), asks=chosen is None, continued=chosen)


def offered(member: Membership, ticket: Ticket) -> list[Offered]:
    """What this person was writing in this form before, newest first."""
    drafts = _waiting(member, ticket).exclude(number=ticket.number)
    return [
        Offered(draft, with_draft(ticket.page, draft.number))
        for draft in drafts.order_by("-kept_at").defer("sealed")[:SHOWN]
    ]


def _waiting(member: Membership, ticket: Ticket) -> FormDraftQuerySet:
    mine = FormDraft.objects.visible_to(member).waiting()
    return mine.filter(form=ticket.form, subject=ticket.subject)


def _chosen(request: Request, ticket: Ticket) -> FormDraft | None:
    """The draft that the address names, if it is one of this form."""
    try:
        number = uuid.UUID(request.GET[FIELD])
    except (KeyError, ValueError):
        return None
    return _waiting(request.member, ticket).filter(number=number).first()


def is_long(form: forms.BaseForm) -> bool:
    """Whether losing it hurts: a text area asks for more than a line."""
    return any(
        isinstance(field.widget, forms.Textarea) for field in form.fields.values()
    )


def fill(form: forms.BaseForm, fields: dict[str, list[str]]) -> None:
    """Show what was typed as it was typed. Only fields that the form has; files cannot come back."""
    typed = QueryDict(mutable=True)
    for name, values in fields.items():
        typed.setlist(name, values)
    # What must be as the page shows it now.
    fresh = getattr(form, "not_drafted", ())
    for name, field in form.fields.items():
        place = form.add_prefix(name)
        if isinstance(field, forms.FileField) or field.disabled or name in fresh:
            continue
        if not field.widget.value_omitted_from_data(typed, {}, place):
            value = field.widget.value_from_datadict(typed, {}, place)
            form.initial[name] = value
            # A view may have asked for the field before: it forgets what it showed.
            form[name].__dict__.pop("initial", None)


def _is_ours(request: HttpRequest) -> bool:
    """A page of somebody at work here; a form of visitors keeps nothing."""
    match = request.resolver_match
    return (
        getattr(request, "member", None) is not None
        and match is not None
        and getattr(match.func, "login_required", True)
    )


def _ticket(request: Request, form: forms.BaseForm) -> Ticket:
    """The one that was sent, when this form comes back with mistakes; else a new one."""
    name = type(form).__name__
    sent = getattr(request, "draft_ticket", None)
    if sent and form.is_bound and sent.form.endswith(f"{SIGN}{name}"):
        return cast("Ticket", sent)
    match = request.resolver_match
    page = match.view_name if match else ""
    return Ticket(
        number=uuid.uuid4(),
        member_id=request.member.pk,
        form=f"{page}{SIGN}{name}",
        subject=_subject(request),
        page=_address(request),
    )


def _subject(request: Request) -> str:
    match = request.resolver_match
    kwargs = match.kwargs if match else {}
    return " ".join(f"{name}={value}" for name, value in sorted(kwargs.items()))[:200]


def _address(request: Request) -> str:
    """The page somebody looks at, without the draft that it shows: for a part of a page the whole page."""
    around = request.htmx.current_url_abs_path if request.htmx else None
    path, _, query = (around or request.get_full_path()).partition("?")
    asked = QueryDict(query.partition("#")[0], mutable=True)
    asked.pop(FIELD, None)
    words = asked.urlencode()
    return (f"{path}?{words}" if words else path)[:LONGEST_PAGE]


def with_draft(page: str, number: uuid.UUID) -> str:
    """The address of a page with this draft in its form."""
    return f"{page}{'&' if '?' in page else '?'}{FIELD}={number}"
