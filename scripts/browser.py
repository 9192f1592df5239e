"""Prints the browser that the tests use. `path` and `arguments` are for conftest.py and the tour."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.setup import browser

QUIET = (
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-gpu",
    "--disable-dev-shm-usage",
)


def path() -> str:
    """The program; a missing browser is a failure, never a reason to skip."""
    if found := browser.find():
        return found
    raise FileNotFoundError("No browser. Run `make test`, or set CHROMIUM_PATH.")


def arguments() -> dict[str, Any]:
    """How to launch it with Playwright: silent, and sandboxed wherever that can be."""
    return {"args": list(QUIET), "chromium_sandbox": _may_be_sandboxed()}


def _may_be_sandboxed() -> bool:
    """Not as root, and not where ordinary users get no namespaces (some containers)."""
    if os.geteuid() == 0:
        return False
    asked = shutil.which("unshare")
    return (
        not asked
        or subprocess.run(
            [asked, "-U", "true"], capture_output=True, check=False
        ).returncode
        == 0
    )


if __name__ == "__main__":
    print(path())
