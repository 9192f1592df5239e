"""The demo filled for measuring hangs together, although no operation made it."""

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.urls import reverse

from campaigns.publishing.models import Publication
from candidates.conversations.models import Message
from candidates.people.models import Candidate
from core.users.models import User
from recruitment.scale import SIZES

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("filled")]


@pytest.fixture(scope="module")
def filled(told, django_db_blocker):
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        patch.setattr("django.conf.settings.DEMO", True, raising=False)
        call_command("seed_scale", size="small", verbosity=0)


def test_there_is_as_much_as_was_asked_for():
    size = SIZES["small"]

    assert Candidate.objects.count() >= size.people
    assert Publication.objects.count() >= size.publications
    assert Message.objects.count() >= size.messages


def test_every_reference_leads_somewhere():
    """The references were not looked up while it was filled."""
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if field.related_model is None or not field.db_constraint:
                continue
            with connection.cursor() as cursor:
                cursor.execute(
                    # Names of tables and columns are ours.
                    f'SELECT count(*) FROM "{model._meta.db_table}" a WHERE "{field.column}" IS NOT NULL'  # noqa: S608
                    f' AND NOT EXISTS (SELECT 1 FROM "{field.related_model._meta.db_table}" b'
                    f' WHERE b."{field.target_field.column}" = a."{field.column}")'
                )
                assert cursor.fetchone() == (0,), f"{model._meta.label}.{field.name}"


def test_new_rows_get_numbers_of_their_own():
    from candidates.tests.factories import CandidateFactory

    person = CandidateFactory(organisation=Candidate.objects.first().organisation)

    assert person.pk == Candidate.objects.latest("pk").pk


@pytest.mark.parametrize(
    "name",
    [
        "home",
        "candidates:candidate-list",
        "candidates:application-list",
        "candidates:conversation-list",
        "campaigns:calendar",
        "campaigns:post-list",
        "campaigns:campaign-list",
        "analytics:report",
    ],
)
def test_pages_show_it(name):
    browser = Client()
    browser.force_login(User.objects.get(email="hr@werf.example"))

    assert browser.get(reverse(name)).status_code == 200


def test_it_is_filled_once():
    with pytest.raises(CommandError):
        call_command("seed_scale", size="small")
