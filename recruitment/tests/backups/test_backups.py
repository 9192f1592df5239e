"""`manage.py backup` and `manage.py restore`, with the real programs of PostgreSQL and a database of their own."""

import json
import os
import subprocess
import sys
import tarfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from campaigns.publishing.signs import Sign
from candidates.people.erasing_again import erase_again
from candidates.people.models import Candidate
from candidates.people.operations import erase
from candidates.tests.factories import CandidateFactory
from core.backups import archive, erasures, programs
from core.backups.erasures import Erased
from core.backups.programs import CannotBackUp
from tests.faults.programs import BASE, QUICK


@pytest.fixture(autouse=True)
def places(settings, tmp_path):
    """Uploads and the list of erasures of this test alone."""
    settings.MEDIA_ROOT = str(tmp_path / "media")
    settings.ERASURES_FILE = str(tmp_path / "safe" / "erasures.jsonl")
    Path(settings.MEDIA_ROOT).mkdir()


class TestErasures:
    """The list beside the backups."""

    @pytest.mark.django_db
    def test_an_erasure_is_written_down_without_a_name(self, settings):
        now = timezone.now()
        person = CandidateFactory(name="Carl Visser")

        erase(candidate=person, by=None, now=now)

        text = Path(settings.ERASURES_FILE).read_text()
        assert json.loads(text) == {
            "at": now.astimezone(UTC).isoformat(),
            "table": "candidates.Candidate",
            "id": person.pk,
        }
        assert Path(settings.ERASURES_FILE).stat().st_mode & 0o777 == 0o600

    @pytest.mark.django_db
    def test_nobody_is_erased_when_it_cannot_be_written_down(self, settings, tmp_path):
        (tmp_path / "file").touch()
        settings.ERASURES_FILE = str(tmp_path / "file" / "erasures.jsonl")
        person = CandidateFactory()

        with pytest.raises(OSError):  # noqa: PT011 - whichever it is
            erase(candidate=person, by=None, now=timezone.now())

        person.refresh_from_db()
        assert person.erased_at is None

    def test_a_line_that_met_a_full_disk_spoils_no_other(self, tmp_path):
        path = tmp_path / "list.jsonl"
        one, two = (Erased(datetime(2026, 11, 3, tzinfo=UTC), "x", n) for n in (1, 2))
        erasures.append(path, [one])
        with path.open("a") as file:
            file.write('{"at": "2026-')

        erasures.append(path, [two])

        assert erasures.read(path, tmp_path / "none") == [one, two]

    def test_the_list_beside_the_backups_gets_what_it_lacks_once(
        self, settings, tmp_path
    ):
        one = Erased(datetime(2026, 11, 3, tzinfo=UTC), "x", 1)
        erasures.append(Path(settings.ERASURES_FILE), [one])

        for _ in range(2):
            erasures.copy_to(tmp_path / "backups")

        assert len((tmp_path / "backups/erasures.jsonl").read_text().splitlines()) == 1

    @pytest.mark.django_db
    def test_who_was_erased_since_goes_again_and_nobody_else(self):
        since = timezone.now()
        before, after, kept = CandidateFactory.create_batch(3)
        listed = [
            Erased(since - timedelta(days=9), "candidates.Candidate", before.pk),
            Erased(since + timedelta(hours=1), "candidates.Candidate", after.pk),
            Erased(since + timedelta(hours=1), "candidates.Other", kept.pk),
            Erased(since + timedelta(hours=1), "candidates.Candidate", kept.pk + 500),
        ]

        counts = [erase_again(listed, since=since, now=since) for _ in range(2)]

        assert counts == [1, 0]
        gone = Candidate.objects.exclude(erased_at=None)
        assert [person.pk for person in gone] == [after.pk]
        # A number in the list is never given to somebody else.
        assert CandidateFactory().pk > kept.pk + 500


class TestPrograms:
    """pg_dump of the server's own version."""

    @pytest.mark.django_db
    @pytest.mark.parametrize("name", ["pg_dump", "pg_restore"])
    def test_the_version_of_the_server_is_found(self, name):
        version = programs.server_version()

        said = subprocess.check_output([programs.find(name, version), "--version"])

        assert f"(PostgreSQL) {version}".encode() in said

    def test_another_version_is_refused_with_what_to_do(self, tmp_path, settings):
        other = tmp_path / "pg_dump"
        other.write_text("#!/bin/sh\necho 'pg_dump (PostgreSQL) 15.4 (Debian)'\n")
        other.chmod(0o755)
        settings.PG_BIN_DIR = str(tmp_path)

        with pytest.raises(CannotBackUp) as refused:
            programs.find("pg_dump", 17)

        said = str(refused.value)
        assert f"{other} is 15" in said
        assert "postgresql-client-17" in said
        assert "PG_BIN_DIR" in said

    def test_a_folder_without_programs_is_refused_too(self, tmp_path, settings):
        settings.PG_BIN_DIR = str(tmp_path)

        with pytest.raises(CannotBackUp, match="none at all"):
            programs.find("pg_dump", 17)


@pytest.mark.django_db
class TestNothingIsNoted:
    """The status page stays amber unless a backup was read back."""

    @pytest.fixture(autouse=True)
    def nothing_is_noted(self, tmp_path):
        yield
        assert not Sign.objects.filter(name="backup").exists()
        assert [p for p in tmp_path.rglob("werf*.tar") if p.parent.name == "to"] == []

    def program(self, folder, name, script):
        path = folder / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    @pytest.fixture
    def broken(self, tmp_path, settings):
        """`broken(script)`: a pg_dump of the right version that does this."""
        version = programs.server_version()
        real = programs.find("pg_restore", version)

        def put(script):
            folder = tmp_path / "bin"
            folder.mkdir()
            head = f'[ "$1" = --version ] && echo "x (PostgreSQL) {version}.1" && exit'
            self.program(folder, "pg_dump", f"{head}\n{script}")
            self.program(folder, "pg_restore", f'exec {real} "$@"')
            settings.PG_BIN_DIR = str(folder)

        return put

    FILE = 'for w in "$@"; do case $w in --file=*) f=${w#--file=};; esac; done'

    @pytest.mark.parametrize(
        ("script", "words"),
        [
            ("exit 1", "pg_dump failed"),
            ("echo no room >&2; exit 1", "no room"),
            ("exit 0", "is empty"),
            (f'{FILE}; : > "$f"', "is empty"),
            (f'{FILE}; echo PGDMP > "$f"', "pg_restore failed"),
        ],
    )
    def test_of_a_dump_that_is_none(self, script, words, broken, tmp_path):
        broken(script)

        with pytest.raises(CommandError, match=rf"No backup was made.*{words}"):
            call_command("backup", str(tmp_path / "to"))

    def test_when_no_program_has_the_version(self, tmp_path, settings):
        settings.PG_BIN_DIR = str(tmp_path)

        with pytest.raises(CommandError, match="PG_BIN_DIR"):
            call_command("backup", str(tmp_path / "to"))

    def test_when_the_folder_cannot_be_made(self, tmp_path):
        (tmp_path / "file").touch()

        with pytest.raises(CommandError, match="No backup was made"):
            call_command("backup", str(tmp_path / "file" / "to"))

    @pytest.mark.parametrize("content", [None, b"", b"no dump"])
    def test_by_hand_of_a_file_that_is_no_dump(self, content, tmp_path):
        dump = tmp_path / "werf.dump"
        if content is not None:
            dump.write_bytes(content)

        with pytest.raises(CommandError, match=r"werf\.dump"):
            call_command("note_backup", str(dump))

    def test_by_hand_without_a_file(self):
        with pytest.raises(CommandError, match=r"manage\.py backup"):
            call_command("note_backup")


@pytest.mark.django_db(transaction=True)
@pytest.mark.servers
@pytest.mark.slow
class TestRoundTrip:
    """A backup of the database of this test, put back into another one."""

    @pytest.fixture
    def backup(self, tmp_path):
        call_command("createcachetable", verbosity=0)
        self.gone, self.kept = (
            CandidateFactory(name=f"{name} Visser") for name in ("Gone", "Kept")
        )
        self.picture = default_storage.save("documents/one.txt", ContentFile(b"one"))
        default_storage.save("held/none.txt", ContentFile(b"of an hour"))
        call_command("backup", str(tmp_path / "to"))
        (path,) = (tmp_path / "to").glob("*.tar")
        return path

    @pytest.fixture
    def scratch(self):
        """An empty database beside the one of the tests; answers its address."""
        name = f"{connection.settings_dict['NAME']}_scratch"
        with connection.cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE template0')
        before, _, after = os.environ["DATABASE_URL"].partition("/recruitment?")
        yield f"{before}/{name}?{after}"
        with connection.cursor() as cursor:
            cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')

    @pytest.fixture
    def manage(self, scratch, settings, tmp_path):
        """`manage("restore", …)` on the scratch database, with a MEDIA_ROOT of its own."""
        env = {
            **os.environ,
            **QUICK,
            "DATABASE_URL": scratch,
            "MEDIA_ROOT": str(tmp_path / "other-media"),
            "ERASURES_FILE": settings.ERASURES_FILE,
        }

        def run(*words):
            return subprocess.run(
                [sys.executable, "manage.py", *map(str, words)],
                cwd=BASE,
                env=env,
                capture_output=True,
                text=True,
                check=False,
            )

        return run

    def test_everything_comes_back_but_who_was_erased_since(
        self, backup, manage, tmp_path
    ):
        assert Sign.objects.filter(name="backup").exists()
        erase(candidate=self.gone, by=None, now=timezone.now())

        done = manage("restore", backup)

        assert done.returncode == 0, done.stderr
        assert "erased again now: 1." in done.stdout
        assert "are looked for before anything is sent" in done.stdout
        there = manage(
            "shell",
            "-v0",
            "-c",
            "from candidates.people.models import Candidate as C\n"
            "print(*[(c.pk, 'Visser' in c.name, bool(c.erased_at)) for c in C.objects.order_by('pk')], sep='\\n')",
        ).stdout.splitlines()
        assert there == [
            str((self.gone.pk, False, True)),
            str((self.kept.pk, True, False)),
        ]
        assert (tmp_path / "other-media" / self.picture).read_bytes() == b"one"
        assert not (tmp_path / "other-media" / "held").exists()

        again = manage("restore", backup)
        assert again.returncode == 1
        assert "has tables already" in again.stderr
        assert "Traceback" not in again.stderr
        finished = manage("restore", backup, "--again")
        assert finished.returncode == 0, finished.stderr
        assert "erased again now: 0." in finished.stdout

    def test_a_damaged_file_changes_nothing(self, backup, manage, tmp_path):
        with tarfile.open(backup) as tar:
            place = tar.getmember("uploads/documents/one.txt").offset_data
        with backup.open("r+b") as file:
            file.seek(place)
            file.write(b"two")
        cut = tmp_path / "to" / "cut.tar"
        cut.write_bytes(backup.read_bytes()[:20_000])

        for path, words in [(backup, "damaged"), (cut, "read as a backup|no whole")]:
            done = manage("restore", path)

            assert done.returncode == 1
            assert "Traceback" not in done.stderr
            assert any(word in done.stderr for word in words.split("|")), done.stderr
        assert not list((tmp_path / "other-media").rglob("*.txt"))

    def test_a_dump_by_hand_that_is_whole_is_noted(self, backup, tmp_path):
        Sign.objects.all().delete()
        with tarfile.open(backup) as tar:
            dump = tar.extractfile(archive.DUMP)
            (tmp_path / archive.DUMP).write_bytes(dump.read())

        call_command("note_backup", str(tmp_path / archive.DUMP))

        assert Sign.objects.get().name == "backup"
