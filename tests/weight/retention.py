"""Who expires soon, and why one person is kept."""

from datetime import date, timedelta

from django.urls import reverse

from candidates.retention.models import Erasure, Expiry, Extension, RetentionNight
from candidates.tests.factories import ApplicationFactory, CandidateFactory
from tests.weight import Page
from tests.world import NOON

LONG_AGO = date(2026, 1, 5)


def grow(world, n):
    house = world.campaign.organisation
    known = RetentionNight.objects.count()
    for number in range(n):
        person = CandidateFactory(organisation=house, keep_until=LONG_AGO)
        Expiry.objects.create(
            candidate=person,
            listed_on=LONG_AGO,
            keep_until=LONG_AGO,
            owner=world.member,
        )
        ApplicationFactory(
            candidate=person, vacancy=world.vacancy, status="hired", hired_at=NOON
        )
        Erasure.objects.create(
            organisation=house,
            candidate=CandidateFactory(organisation=house, erased_at=NOON),
            cause="by_hand",
            by=world.member,
            asked_at=NOON,
            due_at=NOON,
        )
        RetentionNight.objects.create(
            organisation=house,
            night=LONG_AGO - timedelta(days=known + number),
            status="done",
            ran_at=NOON,
            decided_by=world.member,
        )


def more_reasons(world, n):
    for _ in range(n):
        Extension.objects.create(
            candidate=world.candidate,
            kind="consent",
            reason="They said so",
            by=world.member,
            at=NOON,
        )


PAGES = {
    "retention": Page(lambda _w: reverse("candidates:retention"), grow),
    "retention, today": Page(lambda _w: reverse("candidates:today-expiring"), grow),
    "retention, a person": Page(
        lambda w: reverse("candidates:candidate-retention", args=[w.candidate.pk]),
        more_reasons,
    ),
    "retention, an erasure": Page(lambda w: w.erasure.get_absolute_url(), grow),
}
