"""A reader follows one publication from due to done through few files."""

import sys
from pathlib import Path

import pytest

from campaigns.publishing.models import Publication
from core.delivery import engine
from core.delivery.handlers import PLATFORMS

BASE = Path(__file__).resolve().parents[3]
ON_THE_WAY = ("core/delivery", "campaigns/publishing", "campaigns/channels")
MOST = 12


@pytest.fixture
def traced():
    """`traced(work)`: the modules of the way in which a function ran, the class bodies of imports left out."""

    def run(work):
        files = set()

        def note(frame, event, _argument):
            if event == "call" and frame.f_code.co_name != "<module>":
                files.add(frame.f_code.co_filename)

        sys.setprofile(note)
        try:
            work()
        finally:
            sys.setprofile(None)
        paths = [Path(name) for name in files if name.startswith(str(BASE))]
        names = {str(path.relative_to(BASE)) for path in paths}
        return sorted(name for name in names if name.startswith(ON_THE_WAY))

    return run


@pytest.mark.django_db(transaction=True)
def test_from_due_to_done_runs_through_at_most_twelve_modules(due, seat, traced):
    modules = traced(lambda: engine.work(seat, seconds=5, lane=PLATFORMS))

    due.refresh_from_db()
    assert due.status == Publication.Status.PUBLISHED
    assert len(modules) <= MOST, "\n".join(modules)
