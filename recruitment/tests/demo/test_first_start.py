"""The first start of a fresh clone: no compiled catalogue is there, and the demo is Dutch all the same."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import psycopg
import pytest

BASE = Path(__file__).parents[3]
LEFT_OUT = (
    *(".git", ".venv", ".run", ".env", "node_modules", "staticfiles", "*.mo"),
    *("__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"),
)
# Words that stand in English sentences of the demo, and in no Dutch one.
ENGLISH = r"\m(the|waits|was|with|your|you|has|been|and)\M"


@pytest.fixture
def clone(tmp_path):
    folder = tmp_path / "clone"
    shutil.copytree(BASE, folder, ignore=shutil.ignore_patterns(*LEFT_OUT))
    assert not list(folder.rglob("*.mo"))
    return folder


@pytest.fixture
def database():
    """An empty one on the server of this run."""
    url, name = os.environ["DATABASE_URL"], f"first_{uuid4().hex[:8]}"
    with psycopg.connect(
        url.replace("postgres://", "postgresql://"), autocommit=True
    ) as line:
        line.execute(f"CREATE DATABASE {name}")
        yield urlunsplit(urlsplit(url)._replace(path=f"/{name}"))
        line.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.mark.slow
def test_the_demo_of_a_fresh_clone_is_dutch(clone, database, tmp_path):
    env = {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"}
    env |= {"DATABASE_URL": database, "WERF_DEMO": "1", "NOTICEBOARD_URL": ""}
    env |= {"MEDIA_ROOT": str(tmp_path / "media"), "ENV_FILES": ""}
    subprocess.run(
        [sys.executable, "manage.py", "prepare"],
        cwd=clone,
        env=env,
        check=True,
        timeout=300,
    )

    with psycopg.connect(database.replace("postgres://", "postgresql://")) as line:
        text = "SELECT text FROM candidates_privacynotice WHERE language = 'nl'"
        (notice,) = line.execute(text).fetchone()
        told = "SELECT regexp_replace(n.text, '“[^”]*”', '', 'g') FROM core_notice n JOIN core_membership m ON m.id = n.member_id JOIN core_user u ON u.id = m.user_id WHERE u.language = 'nl'"
        sentences = [words for (words,) in line.execute(told)]
        english = [
            words
            for (words,) in line.execute(
                f"{told} AND regexp_replace(n.text, '“[^”]*”', '', 'g') ~* %s",
                [ENGLISH],
            )
        ]
    assert "gegevens" in notice
    assert len(sentences) > 100
    assert english == []
