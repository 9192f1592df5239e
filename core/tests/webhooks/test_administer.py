"""What an administrator does with the addresses, on the pages."""

import json

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from core.audit.models import AuditEvent
from core.tests.factories import MembershipFactory
from core.users.roles import Role
from core.webhooks import operations
from core.webhooks.models import Endpoint, WebhookDelivery

pytestmark = pytest.mark.django_db(transaction=True)
PAGE = "/settings/webhooks/"
ELSEWHERE = "https://hooks.werf.example/k3y"


def page_of(endpoint, part=""):
    return f"{PAGE}{endpoint.pk}/{part}"


@pytest.fixture
def admin(as_, ada):
    return as_(ada)


@pytest.fixture
def add(ada):
    def one(address=ELSEWHERE, events=("publication.held",), by=ada):
        return operations.add(address=address, events=events, by=by, now=timezone.now())

    return one


def test_the_secret_is_shown_once_and_kept_encrypted(admin):
    answer = admin.post(
        f"{PAGE}add/", {"address": ELSEWHERE, "events": ["application.moved"]}
    )

    endpoint = Endpoint.objects.get()
    page = answer.content.decode()
    assert endpoint.secret in page
    assert "no-store" in answer["Cache-Control"]
    assert endpoint.secret not in endpoint.sealed_secret
    for url in (PAGE, page_of(endpoint), f"{PAGE}add/"):
        assert endpoint.secret not in admin.get(url).content.decode()
    assert AuditEvent.objects.get(verb="core.endpoint.added").details == {
        "host": "hooks.werf.example"
    }


def test_every_address_has_a_secret_of_its_own(add):
    assert add().secret != add("https://other.werf.example/").secret


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("http://hooks.werf.example/", "https://"),
        ("https://ada:pass@hooks.werf.example/", "Leave name and password out"),
        ("https://10.0.0.8/hooks", "inside our own network"),
        ("https://169.254.169.254/latest", "inside our own network"),
        ("https://[::1]/hooks", "inside our own network"),
    ],
)
def test_an_address_that_will_not_do_is_refused(admin, address, why):
    answer = admin.post(
        f"{PAGE}add/", {"address": address, "events": ["application.moved"]}
    )

    assert answer.status_code == 422
    assert why in answer.content.decode()
    assert not Endpoint.objects.exists()


def test_an_address_is_added_once(add, admin):
    add()

    answer = admin.post(
        f"{PAGE}add/", {"address": ELSEWHERE, "events": ["application.moved"]}
    )

    assert "in the list already" in answer.content.decode()


def test_an_event_that_does_not_exist_cannot_be_chosen(add):
    for events in (["application.eaten"], ["webhook.test"], []):
        with pytest.raises(operations.CannotHook):
            add(events=events)


def test_there_is_an_end_to_the_number_of_addresses(add):
    for number in range(operations.MOST):
        add(f"{ELSEWHERE}/{number}")

    with pytest.raises(ValidationError, match="already: remove one first"):
        add()


def test_a_test_arrives_and_its_answer_stands_on_the_page(
    admin, receiver, endpoint, work
):
    receiver.order(503)
    admin.post(page_of(endpoint, "test/"))
    work()

    page = admin.get(page_of(endpoint)).content.decode()
    assert json.loads(receiver.got[0].body)["event"] == "webhook.test"
    assert "Test delivery" in page
    assert "2 tries" in page
    assert "Sent" in page


def test_who_is_paused_is_told_nothing_and_goes_on_later(
    admin, receiver, endpoint, work
):
    admin.post(page_of(endpoint, "test/"))
    admin.post(page_of(endpoint, "pause/"))
    answer = admin.post(page_of(endpoint, "test/"), follow=True)
    work()

    assert "Let it go on first" in answer.content.decode()
    assert receiver.got == []

    admin.post(page_of(endpoint, "resume/"))
    admin.post(page_of(endpoint, "test/"))
    work()
    assert len(receiver.got) == 1


def test_what_was_refused_is_sent_again_with_the_same_id(
    admin, receiver, endpoint, work, deliveries
):
    receiver.order(404)
    admin.post(page_of(endpoint, "test/"))
    work()
    (effect,) = deliveries()
    page = admin.get(page_of(endpoint)).content.decode()
    assert "answer 404" in page
    assert "Send again" in page

    admin.post(page_of(endpoint, f"{effect.pk}/again/"))
    work()

    first, second = receiver.got
    assert first.headers["webhook-id"] == second.headers["webhook-id"]
    assert deliveries()[0].status == WebhookDelivery.Status.DONE


def test_what_was_taken_is_not_sent_again(admin, receiver, endpoint, work, deliveries):
    admin.post(page_of(endpoint, "test/"))
    work()
    page = admin.get(page_of(endpoint)).content.decode()

    answer = admin.post(page_of(endpoint, f"{deliveries()[0].pk}/again/"), follow=True)

    assert "Send again" not in page
    assert "no longer waiting for you" in answer.content.decode()
    assert len(receiver.got) == 1


def test_removing_forgets_the_secret_and_drops_what_waits(
    admin, receiver, endpoint, work, deliveries
):
    receiver.order(404)
    admin.post(page_of(endpoint, "test/"))
    work()
    admin.post(page_of(endpoint, "test/"))
    admin.post(page_of(endpoint, "remove/"))
    work()

    endpoint.refresh_from_db()
    assert (endpoint.status, endpoint.sealed_secret) == ("removed", "")
    assert {one.status for one in deliveries()} == {WebhookDelivery.Status.CANCELLED}
    assert len(receiver.got) == 1
    assert admin.get(page_of(endpoint)).status_code == 404
    assert "No program listens" in admin.get(PAGE).content.decode()


def test_who_comes_too_late_hears_it(admin, add):
    endpoint = add()
    admin.post(page_of(endpoint, "pause/"))

    answer = admin.post(page_of(endpoint, "pause/"), follow=True)

    assert "Somebody was just before you" in answer.content.decode()


def test_the_addresses_of_others_are_not_there(as_, add):
    other = MembershipFactory(
        organisation__name="Elders", role=Role.ADMINISTRATOR, user__name="Otto"
    )
    endpoint = add()
    admin = as_(other)

    assert ELSEWHERE not in admin.get(PAGE).content.decode()
    for part in ("test/", "pause/", "remove/"):
        assert admin.post(page_of(endpoint, part)).status_code == 404
    endpoint.refresh_from_db()
    assert endpoint.is_active


def test_hr_meets_no_webhook_among_the_mails(
    as_, hanna, admin, receiver, endpoint, work, deliveries
):
    receiver.order(404)
    admin.post(page_of(endpoint, "test/"))
    work()
    hers = as_(hanna)

    assert "Webhook" not in hers.get(reverse("core:mail-list")).content.decode()
    drop = reverse("core:mail-drop", args=[deliveries()[0].pk])
    assert hers.post(drop).status_code == 404
