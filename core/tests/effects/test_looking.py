"""The cheap look before a seat is taken."""

import pytest
from django.db import close_old_connections, connection

from core.effects import working
from core.effects.kinds import HOOKS, MAIL

pytestmark = pytest.mark.django_db(transaction=True)


def test_it_sees_what_is_due_in_its_lane(asked, errand):
    errand.lane = MAIL
    assert not working.is_anything_due(MAIL)
    asked()

    assert working.is_anything_due()
    assert working.is_anything_due(MAIL)
    assert not working.is_anything_due(HOOKS)
    assert not working.is_anything_due("a lane without kinds")


def test_a_session_that_ended_with_its_server_is_replaced(asked):
    asked()
    working.is_anything_due()
    other = connection.copy()
    with connection.cursor() as ours, other.cursor() as theirs:
        ours.execute("SELECT pg_backend_pid()")
        theirs.execute("SELECT pg_terminate_backend(%s)", ours.fetchone())
    other.close()
    close_old_connections()  # as before each task

    assert working.is_anything_due()
