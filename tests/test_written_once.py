"""What is written once: neither changed, nor removed, nor emptied away."""

import pgtrigger
import pytest
from django.apps import apps
from django.db import ProgrammingError, connection, transaction

from core.audit.models import AuditEvent

pytestmark = pytest.mark.django_db


def triggers_of(model):
    return {trigger.name: trigger for trigger in getattr(model._meta, "triggers", ())}


def written_once():
    """Models whose rows the database refuses to remove."""
    return [
        model
        for model in apps.get_models()
        if any(
            isinstance(trigger, pgtrigger.Protect)
            and pgtrigger.Delete in getattr(trigger.operation, "operations", ())
            for trigger in triggers_of(model).values()
        )
    ]


def test_every_table_that_is_written_once_is_guarded_against_emptying():
    assert AuditEvent in written_once()
    assert [m for m in written_once() if "never_emptied" not in triggers_of(m)] == []


@pytest.mark.parametrize("model", written_once(), ids=lambda m: m._meta.label_lower)
def test_no_table_that_is_written_once_is_emptied(model):
    refuse(model, model._meta.db_table)


def test_the_trail_is_not_emptied_with_what_it_hangs_on():
    refuse(AuditEvent, "core_organisation")


def refuse(model, emptied):
    table, trigger = model._meta.db_table, triggers_of(model)["never_emptied"]
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER {trigger.get_pgid(model)}")
        with (
            pytest.raises(ProgrammingError, match=f"{table} is never emptied"),
            transaction.atomic(),
        ):
            cursor.execute(f"TRUNCATE {emptied} CASCADE")
