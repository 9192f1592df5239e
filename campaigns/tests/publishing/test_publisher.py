"""The loop beside Celery starts whatever it cannot say."""

import io

from django.core import checks

from campaigns.management.commands.publisher import Command


class Full(io.StringIO):
    """A log on a disk without room."""

    def write(self, _words):
        raise OSError(28, "No space left on device")


def test_a_warning_that_cannot_be_written_does_not_end_it(monkeypatch):
    monkeypatch.setattr(checks, "run_checks", lambda **_given: [checks.Warning("!")])

    Command(stderr=Full()).check()
