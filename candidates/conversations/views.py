"""The inbox, a conversation, the form for a first contact, and e-mails to a candidate."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from candidates.conversations import mails, operations, operations_mail, selectors
from candidates.conversations.contact import ContactForm
from candidates.conversations.forms import (
    AssignForm,
    MailForm,
    MessageForm,
    who_may_answer,
)
from candidates.conversations.inbox import inbox_of, inbox_query
from candidates.conversations.labels import turn_label
from candidates.conversations.models import Conversation
from candidates.people import operations as people
from candidates.people import platforms
from core.address_values import whole_number
from core.http import Request
from core.keyset import Place
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_TALK

LIST = "candidates/conversations/conversation_list.html"
PANE = "candidates/conversations/_inbox.html"
PAGE = "candidates/conversations/conversation.html"
MESSAGES = "candidates/conversations/_messages.html"
MAIL = "candidates/conversations/mail.html"
# A button of the conversation sends what was typed there along to the form of an e-mail;
# the form itself has a button of its own.
FROM_THE_CONVERSATION = "from_talk"


def _find(request: Request, pk: int) -> Conversation:
    found = Conversation.objects.visible_to(request.member)
    return get_object_or_404(
        found.select_related("candidate", "campaign", "vacancy"), pk=pk
    )


@allowed(*MAY_TALK)
@require_safe
def conversation_list(request: Request) -> HttpResponse:
    """The list, with room for a conversation; or the list alone, for the page of `?beside=`."""
    template = PANE if request.htmx else LIST
    inbox = inbox_of(request.GET, request.member, timezone.now())
    return render(request, template, {"inbox": inbox})


@require_safe
def conversation(request: Request, pk: int) -> HttpResponse:
    """One conversation, the newest messages first. Opening it leaves a line in the person's trail."""
    talk = _find(request, pk)
    before = Place.read(request.GET.get("before"))
    look = people.look_on if before else people.look
    look(
        candidate=talk.candidate,
        by=request.member,
        now=timezone.now(),
        verb="conversation.viewed",
    )
    if request.htmx and before:
        context = {
            "talk": talk,
            "said": selectors.messages_of(talk, before=before),
            "inbox_query": inbox_query(request.GET),
            "may_talk": request.member.is_one_of(*MAY_TALK),
        }
        return render(request, MESSAGES, context)
    return render(request, PAGE, _page(request, talk, MessageForm()))


def _page(request: Request, talk: Conversation, form: MessageForm) -> dict[str, Any]:
    """The three panes. A refused message comes back with what was typed."""
    person = talk.candidate
    profiles = list(person.profiles.order_by("pk"))
    here = [one for one in profiles if one.platform == talk.platform]
    # A person's own page before a post below which they wrote.
    here.sort(key=lambda one: not one.handle)
    may_talk = request.member.is_one_of(*MAY_TALK)
    return {
        "talk": talk,
        "said": selectors.messages_of(
            talk, before=Place.read(request.GET.get("before"))
        ),
        "newest": selectors.newest_of(talk),
        "turn": turn_label(talk, timezone.now()),
        "inbox_query": inbox_query(request.GET),
        "simulated": platforms.simulated(talk.platform),
        "answer_url": platforms.where_to_answer(
            talk.platform,
            profile=here[0].address if here else "",
            email=person.email,
            phone=person.phone,
        ),
        "is_mail": talk.platform == platforms.MAIL,
        "form": form,
        "colleagues": who_may_answer(request.member).select_related("user")
        if may_talk
        else [],
        "profiles": profiles,
        "may_talk": may_talk,
        "is_mine": talk.owner_id == request.member.pk,
    }


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
            known = selectors.known_people(refusal.known, request.member)
            form.add_error(None, refusal)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Logged."))
            return redirect(talk)
    is_left_alone = any(one.candidate.do_not_contact for one in known)
    context = {"form": form, "known": known, "is_left_alone": is_left_alone}
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
    talk = _find(request, pk)
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
    return looks.answer(request, PAGE, _page(request, talk, form), form)


@allowed(*MAY_TALK)
@require_POST
def assign(request: Request, pk: int) -> HttpResponse:
    talk = _find(request, pk)
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
    talk = _find(request, pk)
    operations.finish(conversation=talk, by=request.member, now=timezone.now())
    messages.success(request, _("Done. You find it under “Done”."))
    return redirect("candidates:conversation-list")


@allowed(*MAY_TALK)
@require_POST
def reopen(request: Request, pk: int) -> HttpResponse:
    talk = _find(request, pk)
    operations.reopen(conversation=talk, by=request.member, now=timezone.now())
    messages.success(request, _("Open again."))
    return redirect(talk)


@allowed(*MAY_TALK)
@require_http_methods(["GET", "POST"])
def write_mail(request: Request, pk: int) -> HttpResponse:
    talk = _find(request, pk)
    is_sent = request.method == "POST" and FROM_THE_CONVERSATION not in request.POST
    newest = selectors.newest_of(talk)
    seen = whole_number(request.POST.get("seen"))
    begun = {
        "text": request.POST.get("text", ""),
        "subject": _subject(talk),
        "seen": newest if seen is None else seen,
    }
    form = MailForm(request.POST) if is_sent else MailForm(initial=begun)
    if is_sent and form.is_valid():
        try:
            operations_mail.write_mail(
                conversation=talk,
                by=request.member,
                now=timezone.now(),
                once=str(form.cleaned_data.pop("once")),
                **form.cleaned_data,
            )
        except operations.AnsweredMeanwhile as refusal:
            form.add_error(None, refusal)
            # Sent again, it is sent knowing of that answer.
            again = request.POST.copy()
            again["seen"] = str(newest)
            form.data = again
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Your e-mail goes out within a minute."))
            return redirect(talk)
    return looks.answer(request, MAIL, _mail_page(request, talk, form), form)


def _subject(talk: Conversation) -> str:
    if talk.vacancy is None:
        return ""
    return _("About the vacancy %(title)s") % {"title": talk.vacancy.title}


def _mail_page(request: Request, talk: Conversation, form: MailForm) -> dict[str, Any]:
    person = talk.candidate
    house = request.member.organisation.name
    return {
        "talk": talk,
        "form": form,
        "back_url": talk.get_absolute_url(),
        "told": mails.told(person, house) if person.must_be_told else "",
    }


@allowed(*MAY_TALK)
@require_POST
def send_again(request: Request, pk: int, message: int) -> HttpResponse:
    done = _("It is sent again within a minute.")
    return _decide(request, pk, message, operations_mail.send_again, done)


@allowed(*MAY_TALK)
@require_POST
def drop(request: Request, pk: int, message: int) -> HttpResponse:
    done = _("Dropped: it is not sent. What you wrote stays here for you to see.")
    return _decide(request, pk, message, operations_mail.drop, done)


def _decide(
    request: Request, pk: int, message: int, action: Callable[..., None], done: str
) -> HttpResponse:
    talk = _find(request, pk)
    row = get_object_or_404(talk.messages.exclude(mail=None), pk=message)
    try:
        action(message=row, by=request.member, now=timezone.now())
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, done)
    return redirect(talk)
