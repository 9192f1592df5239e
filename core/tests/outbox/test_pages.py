"""Mails that need somebody, on a page."""

import pytest
from django.urls import reverse

from core.audit.models import AuditEvent
from core.outbox.models import Mail
from core.refusals import Rejected

pytestmark = pytest.mark.django_db(transaction=True)
PAGE = "/settings/mails/"


@pytest.fixture
def refused(asked, errand, work):
    """An effect that was refused."""
    errand.answer = Rejected("mail_recipient")
    effect = work(asked())
    errand.answer = None
    return effect


def test_the_page_says_what_happened_in_words(as_, hanna, refused):
    page = as_(hanna).get(PAGE).content.decode()

    assert "Errand" in page
    assert "Refused" in page
    assert "knows no such address" in page


def test_a_page_without_mails_teaches(as_, hanna):
    assert "No mail needs you" in as_(hanna).get(PAGE).content.decode()


def test_hr_sends_again(as_, hanna, refused, errand, work):
    answer = as_(hanna).post(reverse("core:mail-again", args=[refused.pk]))

    assert answer["Location"] == PAGE
    assert work(refused).status == Mail.Status.DONE
    assert AuditEvent.objects.get(verb="core.mail.sent_again").actor == hanna.user


def test_hr_drops_it_and_the_words_go(as_, hanna, refused):
    as_(hanna).post(reverse("core:mail-drop", args=[refused.pk]))

    refused.refresh_from_db()
    assert (refused.status, refused.payload) == (Mail.Status.CANCELLED, {})
    assert AuditEvent.objects.filter(verb="core.mail.dropped").exists()


def test_who_comes_too_late_hears_it(as_, hanna, refused):
    browser = as_(hanna)
    browser.post(reverse("core:mail-drop", args=[refused.pk]))

    answer = browser.post(reverse("core:mail-again", args=[refused.pk]), follow=True)

    assert "no longer waiting for you" in answer.content.decode()


def test_notices_lead_there(as_, hanna, rita, refused):
    notices = reverse("core:notice-list")

    assert PAGE in as_(hanna).get(notices).content.decode()
    assert PAGE not in as_(rita).get(notices).content.decode()


def test_the_mails_of_others_are_not_there(as_, olga, refused):
    browser = as_(olga)

    assert "Errand" not in browser.get(PAGE).content.decode()
    assert browser.post(f"{PAGE}{refused.pk}/drop/").status_code == 404
