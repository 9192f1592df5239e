"""Colleagues come and go, by the hand of an administrator."""

from threading import Event, Thread

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.urls import reverse

from core.audit.models import AuditEvent
from core.tests.factories import MembershipFactory
from core.users import operations
from core.users.models import Membership
from core.users.roles import Role


def test_the_last_administrator_stays(ada, noon):
    with pytest.raises(ValidationError, match="at least one administrator"):
        operations.change_member(
            by=ada, membership=ada, role=Role.HR, is_active=True, now=noon
        )


@pytest.mark.django_db(transaction=True)
def test_two_administrators_do_not_take_each_other_away_at_once(ada, noon):
    other = MembershipFactory(organisation=ada.organisation, role=Role.ADMINISTRATOR)
    began, said = Event(), []

    def take(by, membership):
        try:
            operations.change_member(
                by=by, membership=membership, role=Role.HR, is_active=True, now=noon
            )
        except ValidationError as refusal:
            said.append(refusal)

    def second():
        began.set()
        take(other, ada)
        connection.close()

    with transaction.atomic():
        take(ada, other)
        late = Thread(target=second)
        late.start()
        began.wait()
        # Waits for this transaction; without a lock it has decided by now.
        late.join(1)
    late.join(20)

    assert len(said) == 1
    there = Membership.objects.filter(role=Role.ADMINISTRATOR)
    assert [member.pk for member in there] == [ada.pk]


def test_with_two_administrators_one_may_go(ada, noon):
    MembershipFactory(organisation=ada.organisation, role=Role.ADMINISTRATOR)

    operations.change_member(
        by=ada, membership=ada, role=Role.HR, is_active=True, now=noon
    )

    ada.refresh_from_db()
    assert ada.role == Role.HR


def test_olga_is_not_in_the_list(as_, ada, olga):
    page = as_(ada).get(reverse("core:team")).content.decode()

    assert "Ada" in page
    assert "Olga" not in page


def test_a_change_leaves_a_line(ada, rita, noon):
    operations.change_member(
        by=ada, membership=rita, role=Role.VIEWER, is_active=True, now=noon
    )

    line = AuditEvent.objects.about(rita).get()
    assert (line.verb, line.actor) == ("core.member.changed", ada.user)


@pytest.mark.parametrize("deed", ["update", "delete"])
def test_nobody_changes_the_trail(ada, rita, noon, deed):
    operations.change_member(
        by=ada, membership=rita, role=Role.VIEWER, is_active=True, now=noon
    )
    lines = AuditEvent.objects.all()

    with pytest.raises(Exception, match="append_only"):
        lines.update(verb="nothing") if deed == "update" else lines.delete()


def test_a_time_zone_that_does_not_exist_is_explained(as_, ada):
    answer = as_(ada).post(
        reverse("core:organisation-edit"),
        {"name": "Wolkenbeuk", "time_zone": "Mars/One"},
    )

    assert answer.status_code == 422
    assert "Europe/Amsterdam" in answer.context["form"].errors["time_zone"][0]
