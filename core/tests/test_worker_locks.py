"""How a session plans while its holder sits."""

import pytest
from django.db import connection

from core.delivery.worker_locks import PLANS, WorkerLock


def settings():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT " + ", ".join(f"current_setting('{one}')" for one in PLANS)
        )
        return dict(zip(PLANS, cursor.fetchone(), strict=True))


@pytest.mark.django_db(transaction=True)
def test_who_sits_plans_by_index_and_leaves_the_session_as_it_was():
    before = settings()

    with WorkerLock():
        assert settings() == PLANS
    assert settings() == before != PLANS


@pytest.mark.django_db(transaction=True)
def test_a_seat_can_be_left_when_the_session_is_gone():
    with WorkerLock():
        connection.close()
        connection.connect()
        connection.connection.close()

    connection.close()
    assert settings() != PLANS
