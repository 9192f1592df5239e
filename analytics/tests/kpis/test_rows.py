"""The rows behind a figure speak to readers, not to programs."""

import pytest

from analytics.clicks.models import Click
from analytics.kpis.rows import DEVICES, ResponseTable, VisitTable
from campaigns.channels import connectors
from candidates.people.platforms import OTHER_SOURCES


@pytest.fixture
def asked(rf):
    return rf.get("/")


def test_a_source_stands_there_by_its_name(asked):
    keys = [key for key, _label in connectors.choices()] + list(OTHER_SOURCES)
    rows = [{"source": key} for key in keys]
    shown = [row.get_cell("source") for row in ResponseTable(rows, request=asked).rows]

    assert len(keys) > 5
    assert "TikTok" in shown
    assert "Application form" in map(str, shown)
    assert not set(map(str, shown)) & set(keys)


def test_a_device_stands_there_by_its_name(asked):
    rows = [Click(device=key) for key in DEVICES]
    shown = [
        str(row.get_cell("device")) for row in VisitTable(rows, request=asked).rows
    ]

    assert shown == ["Telephone", "Tablet", "Computer"]
