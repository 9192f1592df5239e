"""Mails that need somebody: what happened in words, send again, or drop."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core import clock
from core.delivery import operations
from core.http import Request
from core.outbox import labels
from core.outbox.kinds import KINDS, About, on_the_mail_page
from core.outbox.models import Mail
from core.ui.components import Text, Tone
from core.users.access import allowed
from core.users.roles import MAY_PLAN

SHOWN = 100
PAGE = "core:mail-list"


@dataclass(frozen=True, slots=True)
class MailRow:
    """A mail that needs somebody, in words."""

    mail: Mail
    what: Text
    about: About
    trouble: Text
    tone: Tone


@allowed(*MAY_PLAN)
@require_safe
def mail_list(request: Request) -> HttpResponse:
    """The newest first; who is erased is not in it any more."""
    found = on_the_mail_page(request.member).with_a_person()
    mails = list(found.order_by("-created_at", "-pk")[:SHOWN])
    about = _about(mails)
    rows = [_row(mail, about.get(mail.pk, About(""))) for mail in mails]
    return render(request, "core/outbox/mail_list.html", {"rows": rows})


def _about(mails: Iterable[Mail]) -> dict[int, About]:
    """Each kind is asked once for all of its own."""
    by_kind: dict[str, list[Mail]] = defaultdict(list)
    for mail in mails:
        by_kind[mail.kind].append(mail)
    about: dict[int, About] = {}
    for name, theirs in by_kind.items():
        if name in KINDS:
            about |= KINDS[name].about(theirs)
    return about


def _row(mail: Mail, about: About) -> MailRow:
    kind = KINDS.get(mail.kind)
    return MailRow(
        mail=mail,
        what=kind.label if kind else mail.kind,
        about=about,
        trouble=labels.trouble(mail.trouble_code),
        tone=labels.TONES[mail.status],
    )


@allowed(*MAY_PLAN)
@require_POST
def send_again(request: Request, pk: int) -> HttpResponse:
    """Somebody mended it, or knows that it did not arrive."""
    return _act(
        request,
        pk,
        operations.send_again,
        _("It is sent again within a few seconds."),
    )


@allowed(*MAY_PLAN)
@require_POST
def drop(request: Request, pk: int) -> HttpResponse:
    """It need not be sent, or it arrived after all."""
    return _act(
        request,
        pk,
        operations.drop,
        _("Dropped. It is not sent, and its text is gone."),
    )


def _act(
    request: Request, pk: int, action: Callable[..., object], done: str
) -> HttpResponse:
    """Do it, or say why not."""
    mail = get_object_or_404(on_the_mail_page(request.member), pk=pk)
    try:
        action(delivery=mail, by=request.member, now=clock.now())
    except ValidationError as refusal:
        for words in refusal.messages:
            messages.error(request, words)
    else:
        messages.success(request, done)
    return redirect(PAGE)
