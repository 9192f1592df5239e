import pytest

from tests.doubles.fixtures import (  # noqa: F401 - fixtures
    mastodon,
    mastodon_program,
    noticeboard,
    noticeboard_program,
)


@pytest.fixture(autouse=True)
def _local_doors_are_open(monkeypatch):
    monkeypatch.setenv("WERF_TESTING", "1")
