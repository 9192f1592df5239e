"""Old and new code together (DP-01): the next release, made here, comes while posts go out.

It is this code with one more column, in the way a release may bring one: with a value by default, so
that code that does not know it goes on. Both work side by side; then the old one is asked to stop.
"""

import shutil

import pytest

from tests.faults.programs import BASE, until
from tests.faults.servers import plan_on, run

pytestmark = [pytest.mark.servers, pytest.mark.slow, pytest.mark.slow_fault]
ROOMS = ["core", "campaigns", "candidates", "analytics", "recruitment", "templates"]
POSTS = 12
MOODS = "SELECT count(*) FROM campaigns_publication WHERE mood = 'calm'"


@pytest.fixture
def next_release(tmp_path):
    """A copy of the code in which a publication has one more column."""
    folder = tmp_path / "next"
    for name in [*ROOMS, "static", "tests"]:
        leave_out = shutil.ignore_patterns(
            "__pycache__", "tests" if name in ROOMS else ""
        )
        shutil.copytree(BASE / name, folder / name, symlinks=True, ignore=leave_out)
    for name in ("manage.py", "conftest.py"):
        shutil.copy(BASE / name, folder / name)
    models = folder / "campaigns" / "publishing" / "models.py"
    text = models.read_text()
    column = '    mood = models.CharField(max_length=9, db_default="calm")\n'
    mark = "    reminded_at = models.DateTimeField(null=True)\n"
    assert mark in text
    models.write_text(text.replace(mark, mark + column, 1))
    return folder


def published(server):
    return server.value(
        "SELECT count(*) FROM campaigns_publication WHERE status = 'published'"
    )


@pytest.mark.fault("DP-01")
def test_the_next_release_comes_while_posts_go_out(
    own_postgres, own_programs, board, next_release
):
    plan_on(own_postgres, board, *[str(0.5 * number) for number in range(POSTS)])
    old = own_programs.publisher()
    until(lambda: published(own_postgres) >= 1, what="the old release")

    make = ("manage.py", "makemigrations", "campaigns", "-n", "publication_mood", "-v0")
    run(own_postgres, *make, cwd=next_release)
    run(own_postgres, "manage.py", "migrate", "-v0", cwd=next_release)
    new = own_programs.start("publisher", "manage.py", "publisher", cwd=next_release)
    until(lambda: "looking" in new.said, 60, "the new release")
    # The old code goes on planning, too, in a table that it does not know any more.
    plan_on(own_postgres, board, *[str(0.5 * number) for number in range(POSTS)])
    assert old.process.poll() is None, old.said
    until(lambda: published(own_postgres) > POSTS, what="both at work")
    assert old.stop() == 0

    until(lambda: published(own_postgres) == 2 * POSTS, 60, "publishing")
    assert own_postgres.value(MOODS) == 2 * POSTS
    assert new.stop() == 0
