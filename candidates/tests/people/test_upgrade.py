"""Rows from before a migration get what it adds."""

from importlib import import_module

import pytest
from django.apps import apps

from candidates.people.models import Candidate, Profile
from candidates.tests.factories import CandidateFactory

pytestmark = pytest.mark.django_db
compared = import_module("candidates.migrations.0009_who_is_known_by_index")


def test_numbers_of_old_rows_are_compared(monkeypatch):
    monkeypatch.setattr(compared, "AT_ONCE", 2)
    old = [CandidateFactory(phone=f"0{n}0-7654321") for n in (2, 3, 7)]
    Candidate.objects.update(phone_key="")
    Candidate.objects.filter(pk=old[2].pk).update(phone="ask Carl")

    compared.fill_telephone_numbers(apps, None)
    compared.fill_telephone_numbers(apps, None)

    keys = list(Candidate.objects.order_by("pk").values_list("phone_key", flat=True))
    assert keys == ["+31207654321", "+31307654321", ""]


def test_handles_of_old_rows_are_read_anew():
    who = CandidateFactory()
    old = {
        "https://www.linkedin.com/in/ren%C3%A9/": "ren%c3%a9",
        "https://www.linkedin.com/feed/update/1": "feed",
        "sanne": "sanne",
    }
    for address, handle in old.items():
        Profile.objects.create(
            candidate=who, platform="linkedin", address=address, handle=handle
        )

    compared.read_handles_anew(apps, None)

    found = Profile.objects.order_by("pk").values_list("handle", flat=True)
    assert list(found) == ["rené", "", "sanne"]
