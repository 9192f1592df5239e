"""The brakes: who may use them, what they stop, and how soon."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from campaigns.publishing import operations
from campaigns.publishing.models import Publication, Switch
from campaigns.publishing.switches import lift
from campaigns.tests.factories import ChannelAccountFactory
from campaigns.tests.publishing.publishing import claim
from core.audit.models import AuditEvent
from core.delivery import engine
from tests.faults.conftest import address_of_database, children, own_redis, programs
from tests.faults.conftest import status as status_of
from tests.faults.programs import until

__all__ = ["address_of_database", "children", "own_redis", "programs", "status_of"]
Status = Publication.Status
pytestmark = pytest.mark.django_db
PAGE = "/calendar/stop/"


def stop(browser, what="all", reason="The text about pay is wrong."):
    return browser.post(PAGE, {"what": what, "reason": reason})


@pytest.mark.parametrize("scope", ["all", "platform", "account"])
def test_what_is_stopped_does_not_go_out_and_then_does(
    scope, due, board, as_, ada, send
):
    names = {
        "all": "all",
        "platform": f"platform:{board.platform}",
        "account": f"account:{board.pk}",
    }
    assert stop(as_(ada), names[scope]).status_code == 302

    assert send(due).status == Status.SCHEDULED

    switch = Switch.objects.get()
    as_(ada).post(f"{PAGE}{switch.pk}/off/")
    assert send(due).status == Status.PUBLISHED


def test_it_stops_also_what_was_taken_and_not_yet_sent(due, effects, as_, ada, seat):
    claimed = claim(slot=seat.slot)
    stop(as_(ada))

    engine.deliver(claimed, seat)

    due.refresh_from_db()
    assert due.status == Status.RETRY_WAIT
    assert effects() == []


def test_a_brake_on_another_channel_stops_nothing_here(due, campaign, as_, ada, send):
    other = ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand
    )
    stop(as_(ada), f"account:{other.pk}")

    assert send(due).status == Status.PUBLISHED


def test_why_is_asked_and_kept_beside_the_field(as_, ada):
    answer = stop(as_(ada), reason=" ")

    assert answer.status_code == 422
    assert not Switch.objects.exists()


def test_without_a_reason_the_operation_refuses_too(ada, noon):
    with pytest.raises(ValidationError, match="why"):
        operations.switch_off(
            organisation=ada.organisation, reason="  ", by=ada, now=noon
        )


def test_a_channel_of_others_cannot_be_stopped(ada, noon):
    foreign = ChannelAccountFactory()

    with pytest.raises(ValidationError, match="another organisation"):
        operations.switch_off(
            organisation=ada.organisation,
            account=foreign,
            reason="Why not",
            by=ada,
            now=noon,
        )


def test_both_deeds_stand_in_the_trail(as_, ada):
    stop(as_(ada))
    as_(ada).post(f"{PAGE}{Switch.objects.get().pk}/off/")

    assert list(AuditEvent.objects.order_by("pk").values_list("verb", flat=True)) == [
        "campaigns.publishing.switched_off",
        "campaigns.publishing.switched_on",
    ]


def test_who_lifts_second_changes_nothing(ada, noon):
    switch = operations.switch_off(
        organisation=ada.organisation, reason="Now", by=ada, now=noon
    )
    assert lift(switch=switch, by=ada, now=noon)

    assert not lift(switch=switch, by=ada, now=noon)


def test_olga_cannot_lift_ours(as_, olga, ada, noon):
    switch = operations.switch_off(
        organisation=ada.organisation, reason="Now", by=ada, now=noon
    )

    assert as_(olga).post(f"{PAGE}{switch.pk}/off/").status_code == 404
    assert Switch.objects.exists()


class TestReadOnly:
    """Everybody looks, nobody changes."""

    @pytest.fixture(autouse=True)
    def closed(self, ada, as_):
        assert stop(as_(ada), "changes", "We restore a backup").status_code == 302

    def test_a_change_is_refused_in_words(self, as_, hanna, due):
        answer = as_(hanna).post(f"/calendar/publication/{due.pk}/cancel/")

        assert answer.status_code == 503
        assert "read-only at this moment: We restore a backup." in answer.text
        due.refresh_from_db()
        assert due.status == Status.SCHEDULED

    def test_scripts_of_a_page_get_the_words_as_they_read_them(self, as_, hanna, due):
        address = f"/calendar/publication/{due.pk}/move/"
        plain = as_(hanna).post(
            address, {"date": "2027-01-01"}, HTTP_ACCEPT="application/json"
        )
        part = as_(hanna).post(address, HTTP_HX_REQUEST="true")

        assert "We restore a backup" in plain.json()["text"]
        assert "We restore a backup" in part.headers["HX-Trigger"]

    def test_pages_are_read_as_ever_with_a_bar_on_top(self, as_, vera):
        answer = as_(vera).get("/calendar/")

        assert answer.status_code == 200
        assert "Read-only: nothing can be changed now" in answer.text

    def test_the_switch_itself_and_sign_out_still_work(self, as_, ada, hanna):
        assert as_(hanna).post("/account/logout/").status_code == 302
        assert as_(ada).post(f"{PAGE}{Switch.objects.get().pk}/off/").status_code == 302
        assert not Switch.objects.exists()

    def test_other_organisations_notice_nothing(self, as_, olga):
        answer = as_(olga).post("/settings/appearance/", {"theme": "dark"})

        assert answer.status_code == 302

    def test_publishing_goes_on(self, due, send):
        assert send(due).status == Status.PUBLISHED


@pytest.mark.servers
@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_it_works_within_five_seconds_on_a_running_publisher(
    programs, schedule, platform, ada, status_of
):
    publisher = programs.publisher()
    until(lambda: "looking" in publisher.said, what="the publisher")
    switch = operations.switch_off(
        organisation=ada.organisation, reason="Now", by=ada, now=timezone.now()
    )
    now = timezone.now()
    (publication,) = schedule(now, now=now)
    with pytest.raises(AssertionError):
        until(lambda: status_of(publication) != Status.SCHEDULED, seconds=2)

    lift(switch=switch, by=ada, now=timezone.now())
    until(lambda: status_of(publication) == Status.PUBLISHED, seconds=5)
    publisher.stop()
