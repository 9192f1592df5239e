"""The story, told once for all tests of this folder, beside a simulated platform."""

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test.utils import override_settings

from tests.doubles.fixtures import noticeboard_program  # noqa: F401 - a fixture


@pytest.fixture(scope="module")
def told(django_db_setup, django_db_blocker, noticeboard_program, tmp_path_factory):  # noqa: F811
    """Everything the demo makes; forgotten after the last test of the module."""
    media = tmp_path_factory.mktemp("media")
    with (
        django_db_blocker.unblock(),
        pytest.MonkeyPatch.context() as patch,
        override_settings(NOTICEBOARD_URL=noticeboard_program.url, MEDIA_ROOT=media),
        transaction.atomic(),
    ):
        patch.setenv("WERF_TESTING", "1")
        patch.setenv("OUTBOUND_LOCAL_HOSTS", "127.0.0.1")
        call_command("seed_demo", verbosity=0)
        yield
        transaction.set_rollback(True)
