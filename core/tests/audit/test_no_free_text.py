"""The trail cannot be erased, so nothing that a person typed gets into it."""

from decimal import Decimal

import pytest

from core.audit.models import AuditEvent
from core.audit.operations import FreeText, line_values, record
from core.users.models import Membership

pytestmark = pytest.mark.django_db
TEXTS = [
    "Anna asked for it",
    "anna@mail.example",
    "Anna\nde Vries",
    "Zoë de Vries",
    "06 12345678",
    "x" * 81,
    "Anna’s",
    ["fine", "not fine"],
    {"reason": "Anna asked"},
    {"Anna de Vries": 1},
    [{"a": ["b", "c d"]}],
]
CODES = [
    "",
    "travel",
    "a" * 64,
    "2026-11-25T11:00:00+00:00",
    "12.50",
    "candidates.Application",
    "hooks.example:8443",
    7,
    None,
    True,
    1.5,
    ["email", "phone"],
    {"candidates.Message": 3},
]


@pytest.mark.parametrize("value", TEXTS)
def test_text_is_refused(ada, value):
    with pytest.raises(FreeText):
        record(by=ada, verb="core.member.seen", subject=ada, said=value)
    with pytest.raises(FreeText):
        line_values("core.member.seen", Membership, said=value)

    assert not AuditEvent.objects.filter(verb="core.member.seen").exists()


@pytest.mark.parametrize("value", CODES)
def test_codes_and_figures_pass(ada, value):
    record(by=ada, verb="core.member.seen", subject=ada, code=value)

    assert AuditEvent.objects.get(verb="core.member.seen").details == {"code": value}


def test_amounts_are_written_as_text(ada):
    record(by=ada, verb="core.member.seen", subject=ada, rate=str(Decimal("12.50")))

    line = AuditEvent.objects.get(verb="core.member.seen")
    assert line.details == {"rate": "12.50"}
