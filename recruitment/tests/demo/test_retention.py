"""The demo keeps nobody longer than it promises, and is not empty after some nights."""

from datetime import timedelta

import pytest
from django.utils import timezone

from candidates.applications.models import Application
from candidates.people.models import Candidate
from candidates.retention import nights
from candidates.retention.models import Erasure, Expiry, Extension, RetentionNight

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("told")]


def there():
    return Candidate.objects.filter(erased_at=None)


def test_only_who_is_kept_for_a_reason_is_past_their_day():
    past = set(there().filter(keep_until__lt=timezone.localdate()))
    hires = {one.candidate for one in Application.objects.filter(status="hired")}
    held = {one.candidate for one in Extension.objects.holding()}

    assert past <= hires | held
    assert held


def test_everything_about_keeping_can_be_seen():
    assert RetentionNight.objects.filter(status="done").count() > 80
    assert not RetentionNight.objects.asking().exists()
    assert Expiry.objects.count() >= 2
    assert Extension.objects.filter(kind="consent").count() > 20
    assert 1 <= Erasure.objects.filter(status="done").count() <= 12
    assert Application.objects.of_people().to_be_moved().exists()
    moved = Application.objects.filter(status="hired", moved_to_hr_at__isnull=False)
    assert moved.exists()


def test_it_is_not_empty_after_a_night_or_a_month():
    before = there().count()
    now = timezone.now()
    for number in range(1, 31):
        while nights.work(now=now + timedelta(days=number), most=100):
            pass
        if number == 1:
            assert there().count() >= before - 7

    assert not RetentionNight.objects.filter(why="clock").exists()
    assert there().count() > before * 2 // 3
