"""Prints the browser that the tests use. `path()` is for conftest.py and the tour."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.setup import browser


def path() -> str:
    """The program; a missing browser is a failure, never a reason to skip."""
    if found := browser.find():
        return found
    raise FileNotFoundError("No browser. Run `make test`, or set CHROMIUM_PATH.")


if __name__ == "__main__":
    print(path())
