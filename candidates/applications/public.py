"""Pages for who applies: no cookie, no script, nothing typed is ever lost.

The form carries a signed seal instead of Django's CSRF cookie; why that is enough stands in
docs/decisions/0009-a-form-without-a-cookie.md.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core import signing
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone, translation
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from campaigns.vacancies.models import Vacancy
from candidates.applications import (
    documents,
    filing,
    receiving,
    seals,
    unconfirmed,
)
from candidates.applications.documents import Checked
from candidates.applications.forms import ApplyForm
from candidates.applications.seals import OLDEST, Doubt, Seal
from candidates.consent import operations as consent
from core import limits, uploads
from core.address_values import short_code

# Within one hour from one address: a household, and a school with one connection.
EASY, WALL, PER = 5, 60, timedelta(hours=1)
# What those may bring in files together, in kilobytes.
WALL_OF_FILES = 100_000
# One file; and no file of who sent too many forms: nothing of it is read or kept.
ONE_FILE = uploads.Limits(
    most_bytes=documents.LARGEST,
    most_files=1,
    most_request=25 * uploads.MEGABYTE,
    fields=frozenset({"cv"}),
)
NO_FILE = replace(ONE_FILE, fields=frozenset())
TOO_LARGE = 413
TOO_MANY_FILES = gettext_lazy(
    "Too many files came from your network. Send the form without a file, or try again in"
    " an hour."
)
FIELDS = ("name", "email", "phone", "motivation", "heard_from")


@csrf_exempt
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def public_apply(request: HttpRequest, slug: str) -> HttpResponse:
    """The form of one vacancy; doubtful ones are asked once more, and none is dropped."""
    uploads.limit(request, ONE_FILE)
    now = timezone.now()
    vacancy = find(slug)
    # Counted before a byte of the form is read.
    is_counted_out = request.method == "POST" and not is_within(request, WALL, now)
    if is_counted_out:
        uploads.limit(request, NO_FILE)
    submission = Submission(request, vacancy, now)
    if request.method == "POST" and uploads.is_too_large(request):
        return private(submission.refuse_unread())
    if is_counted_out:
        return private(submission.refuse_as_too_many())
    if not submission.is_in_time:
        return redirect("public-vacancy", slug=slug)
    if request.method == "POST":
        return private(submission.receive())
    return private(submission.page(ApplyForm()))


@login_not_required
@require_safe
def public_thanks(request: HttpRequest, slug: str) -> HttpResponse:
    """What happens next; the same for everybody, so it tells nothing about anybody."""
    context = {"vacancy": find(slug)}
    return private(
        render(request, "candidates/applications/public_thanks.html", context)
    )


@csrf_exempt
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def public_same_person(request: HttpRequest, token: str) -> HttpResponse:
    """The link of the mail to a known address. Only the button confirms: mail programs open links too.

    The token is proof enough (decision 9). What was typed is not shown: whoever reads the
    mailbox may not be who typed it.
    """
    try:
        found = unconfirmed.of_token(token)
    except (signing.BadSignature, ValueError) as error:
        raise Http404 from error
    is_confirmed = False
    refused: list[str] = []
    if request.method == "POST" and found:
        try:
            unconfirmed.confirm_same_person(
                application=found, by=None, now=timezone.now()
            )
            is_confirmed = True
        except ValidationError as refusal:
            refused = refusal.messages
    context = {
        "application": found,
        "is_confirmed": is_confirmed,
        "refused": refused,
        "token": token,
    }
    return private(
        render(request, "candidates/applications/public_same_person.html", context)
    )


def find(slug: str) -> Vacancy:
    known = Vacancy.objects.with_public_page().select_related("brand", "organisation")
    return get_object_or_404(known, slug=slug)


def is_within(request: HttpRequest, most: int, now: datetime) -> bool:
    """Count one more form from this network."""
    who = limits.network(request)
    return limits.is_within(guard=f"apply-{most}", who=who, most=most, per=PER, now=now)


def private(response: HttpResponse) -> HttpResponse:
    """What somebody types about themselves stays between them and us."""
    patch_cache_control(response, no_store=True, private=True)
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


class Submission:
    """One request of the form: what was asked, and with what it is answered."""

    def __init__(self, request: HttpRequest, vacancy: Vacancy, now: datetime) -> None:
        self.request, self.vacancy, self.now = request, vacancy, now
        posted = request.POST
        self.via = short_code((posted or request.GET).get("via"))
        self.seal = seals.read(posted.get("seal", ""), slug=vacancy.slug, now=now)
        self.ticket = posted.get("held", "")
        self.held = filing.find_held(self.ticket) if self.ticket else None
        if self.held and posted.get("drop"):
            filing.release(self.ticket)
            self.held = None

    @property
    def is_in_time(self) -> bool:
        """Who opened the form before the vacancy closed by itself may send it."""
        if self.vacancy.is_open(self.now):
            return True
        return bool(self.seal) and self.vacancy.is_open(self.seal.made_at)  # type: ignore[union-attr]

    def receive(self) -> HttpResponse:
        """Refuse with the reason, ask once more, or take it in."""
        form = ApplyForm(self.request.POST, self.request.FILES)
        form.full_clean()
        file = form.checked
        if file and not self.is_within_files(file):
            form.add_error("cv", TOO_MANY_FILES)
            return self.page(form, status=429)
        if form.errors:
            self.put_aside(form, file)
            return self.page(form, status=422)
        doubts = self.doubts()
        if not doubts:
            return self.take_in(form, file)
        if self.put_aside(form, file):
            return self.ask_again(doubts)
        # The second page has no field for a file, so this one is the second.
        return self.page(form, status=422, is_second=True)

    def refuse_as_too_many(self) -> HttpResponse:
        """Nothing of it is kept; what was typed stands in the page."""
        form = ApplyForm(self.request.POST)
        form.full_clean()
        form.add_error(
            None,
            _(
                "Too many forms came from your network. Everything you typed is"
                " still here: please try again in an hour."
            ),
        )
        return self.page(form, status=429)

    def refuse_unread(self) -> HttpResponse:
        """So large that it was not read; the browser has what was typed one page back."""
        form = ApplyForm({})
        form.full_clean()
        form.errors.clear()
        form.add_error(
            "cv",
            _(
                "Your file is far larger than 5 MB, so your form was not read. Go back"
                " one page: there is what you typed. Choose a smaller file."
            ),
        )
        return self.page(form, status=TOO_LARGE)

    def is_within_files(self, file: Checked) -> bool:
        return limits.is_within(
            guard="apply-kB",
            who=limits.network(self.request),
            most=WALL_OF_FILES,
            per=PER,
            now=self.now,
            amount=len(file.content) // 1024 + 1,
        )

    def doubts(self) -> set[Doubt]:
        return seals.doubts(
            self.seal,
            is_trapped=bool(self.request.POST.get("website")),
            is_one_of_many=not is_within(self.request, EASY, self.now),
            now=self.now,
        )

    def put_aside(self, form: ApplyForm, file: Checked | None) -> bool:
        """A good file need not be chosen again; whether that worked, or there is none."""
        if file is None:
            return True
        try:
            ticket = filing.hold(
                file, organisation_id=self.vacancy.organisation_id, now=self.now
            )
        except (filing.CannotKeep, filing.CannotHold) as refusal:
            form.add_error("cv", refusal)
            return False
        if self.held:
            filing.release(self.ticket)
        self.ticket, self.held = ticket, filing.find_held(ticket)
        return True

    def take_in(self, form: ApplyForm, file: Checked | None) -> HttpResponse:
        if file is None and self.held:
            file = self.held.read()
        notice = consent.stored_notice(
            self.vacancy.organisation,
            self.language,
            shown_pk=self.seal.notice_pk if self.seal else None,
            now=self.now,
        )
        try:
            receiving.apply(
                vacancy=self.vacancy,
                sent=form.sent(self.via),
                files=[file] if file else [],
                notice=notice,
                now=self.now,
                was_doubted=bool(self.seal and self.seal.is_second),
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
            return self.page(form, status=422)
        filing.release(self.ticket)
        return redirect("public-thanks", slug=self.vacancy.slug)

    @property
    def language(self) -> str:
        return (translation.get_language() or "nl")[:2]

    def page(
        self, form: ApplyForm, status: int = 200, *, is_second: bool = False
    ) -> HttpResponse:
        return self.show(
            "public_apply", {"form": form}, status=status, is_second=is_second
        )

    def ask_again(self, doubts: set[Doubt]) -> HttpResponse:
        """The second page: everything typed is in it, one button sends it."""
        typed = [(name, self.request.POST.get(name, "")) for name in FIELDS]
        is_old = doubts <= {Doubt.TOO_OLD}
        return self.show(
            "public_confirm", {"typed": typed, "is_old": is_old}, is_second=True
        )

    def show(
        self,
        page: str,
        context: dict[str, Any],
        *,
        status: int = 200,
        is_second: bool = False,
    ) -> HttpResponse:
        notice = consent.shown_notice(self.vacancy.organisation, self.language)
        context |= {
            "vacancy": self.vacancy,
            "notice": notice,
            "seal": seals.write(self.next_seal(notice.pk, is_second=is_second)),
            "via": self.via,
            "held": self.held,
            "ticket": self.ticket if self.held else "",
        }
        return render(
            self.request,
            f"candidates/applications/{page}.html",
            context,
            status=status,
        )

    def next_seal(self, notice_pk: int | None, *, is_second: bool) -> Seal:
        """Correcting a mistake takes a second: the clock of the first page goes on."""
        fresh = Seal(self.vacancy.slug, self.now, notice_pk, is_second)
        if is_second or self.seal is None or self.now - self.seal.made_at > OLDEST:
            return fresh
        return replace(self.seal, notice_pk=notice_pk)
