"""Answer a candidate by e-mail; and the two buttons of one that needs somebody."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from candidates.conversations import mails, operations_mail, page
from candidates.conversations.forms import MailForm
from candidates.conversations.models import Conversation
from core.http import Request
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_TALK

PAGE = "candidates/conversations/mail.html"
# The button of the talk sends what was typed there along; the form has a button of its own.
FROM_THE_TALK = "from_talk"


@allowed(*MAY_TALK)
@require_http_methods(["GET", "POST"])
def write_mail(request: Request, pk: int) -> HttpResponse:
    talk = page.find(request, pk)
    is_sent = request.method == "POST" and FROM_THE_TALK not in request.POST
    begun = {"text": request.POST.get("text", ""), "subject": _subject(talk)}
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
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Your e-mail goes out within a minute."))
            return redirect(talk)
    return looks.answer(request, PAGE, _about(request, talk, form), form)


def _subject(talk: Any) -> str:
    title = talk.vacancy_title
    return _("About the vacancy %(title)s") % {"title": title} if title else ""


def _about(request: Request, talk: Conversation, form: MailForm) -> dict[str, Any]:
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
    request: Request, pk: int, message: int, deed: Callable[..., None], done: str
) -> HttpResponse:
    talk = page.find(request, pk)
    row = get_object_or_404(talk.messages.exclude(effect=None), pk=message)
    try:
        deed(message=row, by=request.member, now=timezone.now())
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, done)
    return redirect(talk)
