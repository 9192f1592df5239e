"""A line in the trail that is a part of the statement of which it speaks."""

from datetime import timedelta

import pytest
from django.db import connection

from core import clock
from core.audit.models import AuditEvent
from core.audit.operations import line_beside, line_values, record
from core.users.models import Membership

pytestmark = pytest.mark.django_db
SEEN = """
WITH seen AS (SELECT id, organisation_id FROM core_membership WHERE id = %s), noted AS (LINE)
SELECT 1
"""


def test_it_is_the_line_that_would_have_been_recorded(ada):
    record(by=None, verb="core.member.seen", subject=ada, now=clock.now(), code="x")
    with connection.cursor() as cursor:
        cursor.execute(
            SEEN.replace("LINE", line_beside("seen")),
            [ada.pk, *line_values("core.member.seen", Membership, code="x")],
        )

    lines = AuditEvent.objects.filter(verb="core.member.seen")
    fields = ("organisation", "actor", "subject_type", "subject_id", "details")
    one, other = lines.values(*fields)
    assert one == other
    moments = lines.values_list("at", flat=True)
    assert max(moments) - min(moments) < timedelta(minutes=1)
