"""Pages for who applies: no cookie, no script, nothing typed is ever lost.

The form carries a signed seal instead of Django's CSRF cookie; why that is enough stands in
docs/decisions/0009-a-form-without-a-cookie.md.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone, translation
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from campaigns.vacancies.models import Vacancy
from campaigns.vacancies.public import VIA
from candidates.applications import filing, receiving, seals, uploads
from candidates.applications.forms import ApplyForm
from candidates.applications.seals import OLDEST, Doubt, Seal
from candidates.consent import operations as consent
from core import limits

# Within one hour from one address: a household, and a school with one connection.
EASY, WALL, PER = 5, 60, timedelta(hours=1)
FIELDS = ("name", "email", "phone", "motivation", "heard_from")


@csrf_exempt
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def public_apply(request: HttpRequest, slug: str) -> HttpResponse:
    """The form of one vacancy; doubtful ones are asked once more, and none is dropped."""
    uploads.limit(request)
    now = timezone.now()
    vacancy = find(slug)
    submission = Submission(request, vacancy, now)
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


def find(slug: str) -> Vacancy:
    known = Vacancy.objects.with_public_page().select_related("brand", "organisation")
    return get_object_or_404(known, slug=slug)


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
        via = (posted or request.GET).get("via", "")
        self.via = via if VIA.fullmatch(via) else ""
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
        form = ApplyForm(
            self.request.POST,
            self.request.FILES,
            is_too_large=uploads.is_too_large(self.request),
        )
        form.full_clean()
        self.put_aside(form)
        if not self.is_within(WALL):
            form.add_error(
                None,
                _(
                    "Too many forms came from your network. Everything you typed is"
                    " still here: please try again in an hour."
                ),
            )
            return self.page(form, status=429)
        if form.errors:
            return self.page(form, status=422)
        doubts = self.doubts()
        return self.ask_again(doubts) if doubts else self.take_in(form)

    def is_within(self, most: int) -> bool:
        return limits.is_within(
            guard=f"apply-{most}",
            who=limits.address(self.request),
            most=most,
            per=PER,
            now=self.now,
        )

    def doubts(self) -> set[Doubt]:
        return seals.doubts(
            self.seal,
            is_trapped=bool(self.request.POST.get("website")),
            is_one_of_many=not self.is_within(EASY),
            now=self.now,
        )

    def put_aside(self, form: ApplyForm) -> None:
        """A good file need not be chosen again when another field was wrong."""
        file = form.checked
        if file is None:
            return
        try:
            ticket = filing.hold(file)
        except filing.CannotKeep as refusal:
            form.add_error(None, refusal)
            return
        if self.held:
            filing.release(self.ticket)
        self.ticket, self.held = ticket, file

    def take_in(self, form: ApplyForm) -> HttpResponse:
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
                files=[self.held] if self.held else [],
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

    def page(self, form: ApplyForm, status: int = 200) -> HttpResponse:
        return self.show("public_apply", {"form": form}, status=status)

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
