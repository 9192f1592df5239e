"""An earlier state of the project in a folder of its own, and its programs on a database of a test."""

import os
import shutil
import subprocess
import sys

from tests.faults.programs import BASE, QUICK

# The state from which an upgrade is tried: the last one before version 0.2.
EARLIER = os.environ.get("UPGRADE_FROM") or "1873aef"


class State:
    """A checkout and how its programs are started: the earlier one, or this one."""

    def __init__(self, folder, env):
        self.folder = folder
        self.env = {**os.environ, **QUICK, **env}
        if (folder / "recruitment" / "settings_test.py").exists():
            self.env["DJANGO_SETTINGS_MODULE"] = "recruitment.settings_test"

    def run(self, *words, **env):
        """One program to its end; what it said."""
        done = subprocess.run(
            [sys.executable, *words],
            cwd=self.folder,
            env=self.env | {"PYTHONPATH": str(self.folder)} | env,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


def unpack(folder):
    """The files of the earlier state, and the front end that was built for this one."""
    packed = subprocess.run(
        ["git", "archive", "--format=tar", EARLIER],
        cwd=BASE,
        capture_output=True,
        check=False,
    )
    assert packed.returncode == 0, (
        f"{EARLIER} is not in this clone: fetch the whole history, or name another"
        f" state in UPGRADE_FROM. {packed.stderr.decode()}"
    )
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["tar", "-x", "-C", folder], input=packed.stdout, check=True)
    built = BASE / "static" / "dist"
    shutil.copytree(built, folder / "static" / "dist", dirs_exist_ok=True)
    return folder
