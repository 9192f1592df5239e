"""The cheap look before a worker lock is taken."""

import pytest
from django.db import close_old_connections, connection

from core.delivery import engine
from core.delivery.handlers import MAIL, WEBHOOKS

pytestmark = pytest.mark.django_db(transaction=True)


def test_it_sees_what_is_due_in_its_lane(asked, errand):
    assert not engine.is_anything_due(MAIL)
    asked()

    assert engine.is_anything_due()
    assert engine.is_anything_due(MAIL)
    assert not engine.is_anything_due(WEBHOOKS)
    assert not engine.is_anything_due("a lane without handlers")


def test_a_session_that_ended_with_its_server_is_replaced(asked):
    asked()
    engine.is_anything_due()
    other = connection.copy()
    with connection.cursor() as ours, other.cursor() as theirs:
        ours.execute("SELECT pg_backend_pid()")
        theirs.execute("SELECT pg_terminate_backend(%s)", ours.fetchone())
    other.close()
    close_old_connections()  # as before each task

    assert engine.is_anything_due()
