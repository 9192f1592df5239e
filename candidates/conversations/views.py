"""The inbox, a talk, and the form for a first contact."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from candidates.conversations import operations, page
from candidates.conversations.contact import ContactForm
from candidates.conversations.forms import AssignForm, MessageForm
from candidates.conversations.inbox import Inbox
from candidates.conversations.models import Conversation
from candidates.people import operations as people
from core.http import Request
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_TALK

LIST = "candidates/conversations/conversation_list.html"
PANE = "candidates/conversations/_inbox.html"
TALK = "candidates/conversations/conversation.html"


@allowed(*MAY_TALK)
@require_safe
def conversation_list(request: Request) -> HttpResponse:
    """The list, with room for a talk; or only the list, for the page of the talk `?beside=`."""
    template = PANE if request.htmx else LIST
    return render(request, template, {"inbox": Inbox(request)})


@require_safe
def conversation(request: Request, pk: int) -> HttpResponse:
    """One talk. Opening it leaves a line in the person's trail."""
    talk = page.find(request, pk)
    people.look(
        candidate=talk.candidate,
        by=request.member,
        now=timezone.now(),
        verb="conversation.viewed",
    )
    return render(request, TALK, page.context(request, talk))


@allowed(*MAY_TALK)
@require_http_methods(["GET", "POST"])
def log(request: Request) -> HttpResponse:
    """A first contact; when the person seems known, the same form asks what to do."""
    form = ContactForm(
        request.POST if request.method == "POST" else None,
        member=request.member,
        asked=request.GET,
    )
    known = []
    if form.is_valid():
        try:
            talk = _write_down(request, form)
        except operations.AlreadyKnown as refusal:
            known = page.meetings(request, refusal.known)
            form.add_error(None, refusal)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Logged."))
            return redirect(talk)
    context = {"form": form, "known": known}
    return looks.answer(
        request, "candidates/conversations/contact_form.html", context, form
    )


def _write_down(request: Request, form: ContactForm) -> Conversation:
    by, now = request.member, timezone.now()
    if form.talk:
        operations.log_message(conversation=form.talk, by=by, now=now, **form.message())
        return form.talk
    return operations.log_contact(by=by, now=now, **form.contact())


@allowed(*MAY_TALK)
@require_POST
def log_message(request: Request, pk: int) -> HttpResponse:
    talk = page.find(request, pk)
    form = MessageForm(request.POST)
    if form.is_valid():
        try:
            operations.log_message(
                conversation=talk,
                by=request.member,
                now=timezone.now(),
                **form.cleaned_data,
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Logged."))
            return redirect(talk)
    return looks.answer(request, TALK, page.context(request, talk, form), form)


@allowed(*MAY_TALK)
@require_POST
def assign(request: Request, pk: int) -> HttpResponse:
    talk = page.find(request, pk)
    form = AssignForm(request.POST, member=request.member)
    if form.is_valid():
        operations.assign(
            conversation=talk,
            by=request.member,
            now=timezone.now(),
            **form.cleaned_data,
        )
        messages.success(request, _("Assigned."))
    else:
        messages.error(request, _("Choose a colleague who talks with candidates."))
    return redirect(talk)


@allowed(*MAY_TALK)
@require_POST
def finish(request: Request, pk: int) -> HttpResponse:
    talk = page.find(request, pk)
    operations.finish(conversation=talk, by=request.member, now=timezone.now())
    messages.success(request, _("Done. You find it under “Done”."))
    return redirect("candidates:conversation-list")


@allowed(*MAY_TALK)
@require_POST
def reopen(request: Request, pk: int) -> HttpResponse:
    talk = page.find(request, pk)
    operations.reopen(conversation=talk, by=request.member, now=timezone.now())
    messages.success(request, _("Open again."))
    return redirect(talk)
