"""Screens that following links does not lead to, or leads to in one state only."""

from collections.abc import Iterator

STAFF, VISITOR = "hr@werf.example", ""
# Name, address, whose eyes, and the status it must answer with.
Exhibit = tuple[str, str, str, int]

FIXED: tuple[Exhibit, ...] = (
    ("login", "/account/login/", VISITOR, 200),
    ("password-reset", "/account/password/reset/", VISITOR, 200),
    ("not-found", "/nowhere/", STAFF, 404),
    ("not-found-visitor", "/nowhere/", VISITOR, 404),
    ("not-found-table", "/candidates/?q=nobodyhasthisname", STAFF, 200),
    ("status", "/status/", "admin@werf.example", 200),
    ("team-invite", "/settings/team/invite/", "admin@werf.example", 200),
    ("invitation-over", "/account/invitation/nothing/", VISITOR, 410),
    ("clean-up", "/settings/clean-up/", "admin@werf.example", 200),
    ("webhooks", "/settings/webhooks/", "admin@werf.example", 200),
    ("webhook-add", "/settings/webhooks/add/", "admin@werf.example", 200),
    ("home-viewer", "/", "viewer@werf.example", 200),
)


def exhibits() -> Iterator[Exhibit]:
    """Each state of what the demo holds, looked up in its database."""
    yield from FIXED
    yield from _of_campaigns()
    yield from _of_candidates()


def _of_campaigns() -> Iterator[Exhibit]:
    from django.urls import reverse  # noqa: PLC0415

    from campaigns.content.models import Post  # noqa: PLC0415
    from campaigns.publishing.models import Publication  # noqa: PLC0415
    from campaigns.vacancies.models import Vacancy  # noqa: PLC0415
    from campaigns.workforce.models import Requisition  # noqa: PLC0415

    yield from _plans()
    calendar = reverse("campaigns:calendar")
    for view in ("week", "list"):
        yield f"calendar-{view}", f"{calendar}?view={view}", STAFF, 200
    for name, rows in (
        ("publication", Publication.objects.all()),
        ("post", Post.objects.all()),
        ("vacancy", Vacancy.objects.all()),
        ("requisition", Requisition.objects.all()),
    ):
        states = rows.order_by("status").values_list("status", flat=True).distinct()
        for status in states:
            one = rows.filter(status=status).latest("pk")
            yield f"{name}-{status}", one.get_absolute_url(), STAFF, 200
    waiting = Post.objects.filter(status="approved", publications=None)
    for post in waiting.exclude(accounts=None).order_by("-pk")[:1]:
        address = reverse("campaigns:post-schedule", args=[post.pk])
        yield "post-schedule", address, STAFF, 200
    for vacancy in Vacancy.objects.filter(status="closed")[:1]:
        yield "public-closed", reverse("public-vacancy", args=[vacancy.slug]), "", 200
    for vacancy in Vacancy.objects.filter(status="open")[:1]:
        yield "public-thanks", reverse("public-thanks", args=[vacancy.slug]), "", 200


def _plans() -> Iterator[Exhibit]:
    """How a campaign begins and ends; a step of it; where the organisation stands."""
    from django.urls import reverse  # noqa: PLC0415

    from campaigns.invoices.models import InvoiceImport  # noqa: PLC0415
    from campaigns.planning.models import Campaign  # noqa: PLC0415

    manyseats = reverse("campaigns:campaign-begin-template", args=["many-seats"])
    yield "campaign-begin", reverse("campaigns:campaign-begin"), STAFF, 200
    yield "campaign-begin-template", manyseats, STAFF, 200
    for name, status in (("draft", "draft"), ("finished", "closed")):
        for one in Campaign.objects.filter(status=status)[:1]:
            yield f"campaign-{name}", one.get_absolute_url(), STAFF, 200
            again = reverse("campaigns:campaign-begin-earlier", args=[one.slug])
            yield f"campaign-again-{name}", again, STAFF, 200
    for file in InvoiceImport.objects.filter(status="uploaded")[:1]:
        look = reverse("campaigns:invoice-import", args=[file.pk])
        yield "invoice-import", look, STAFF, 200
    for one in Campaign.objects.filter(status="running")[:1]:
        close = reverse("campaigns:campaign-close", args=[one.slug])
        yield "campaign-close", close, STAFF, 200
        for step in ("why", "colleagues"):
            page = reverse("campaigns:campaign-step", args=[one.slug, step])
            yield f"campaign-step-{step}", page, STAFF, 200


def _of_candidates() -> Iterator[Exhibit]:
    from django.urls import reverse  # noqa: PLC0415

    from candidates.applications.models import Application  # noqa: PLC0415
    from candidates.conversations.models import Conversation  # noqa: PLC0415

    for talk in Conversation.objects.filter(messages__effect__isnull=False)[:1]:
        yield "talk-by-mail", talk.get_absolute_url(), STAFF, 200
        mail = reverse("candidates:conversation-mail", args=[talk.pk])
        yield "talk-mail", mail, STAFF, 200
    yield from _of_retention()
    board = reverse("candidates:application-list")
    yield "board", board, STAFF, 200
    yield "applications-table", f"{board}?view=table", STAFF, 200
    lively = Application.objects.of_people().filter(status="interview").latest("pk")
    yield "application-interview", lively.get_absolute_url(), STAFF, 200
    yield "candidate-interview", lively.candidate.get_absolute_url(), STAFF, 200


def _of_retention() -> Iterator[Exhibit]:
    from django.urls import reverse  # noqa: PLC0415

    from candidates.applications.models import Application  # noqa: PLC0415
    from candidates.retention.models import (  # noqa: PLC0415
        Erasure,
        Expiry,
        Extension,
    )

    yield "retention", reverse("candidates:retention"), STAFF, 200
    for row in Expiry.objects.order_by("pk")[:1]:
        yield "candidate-expiring", row.candidate.get_absolute_url(), STAFF, 200
        keep = reverse("candidates:candidate-keep", args=[row.candidate_id])
        yield "candidate-keep", keep, STAFF, 200
        erase = reverse("candidates:candidate-erase", args=[row.candidate_id])
        yield "candidate-erase", erase, STAFF, 200
    for hold in Extension.objects.holding()[:1]:
        yield "candidate-held", hold.candidate.get_absolute_url(), STAFF, 200
    for hire in Application.objects.of_people().to_be_moved()[:1]:
        yield "candidate-hired", hire.candidate.get_absolute_url(), STAFF, 200
    for erasure in Erasure.objects.filter(status="done").order_by("-pk")[:1]:
        yield "erasure-done", erasure.get_absolute_url(), STAFF, 200
