"""Everything that can be said about the code without opening a browser, quickest first.

`check.py` says what is wrong, all of it; `check.py --write` puts right what a program can.
"""

import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

BASE = Path(__file__).resolve().parent.parent
BIN = BASE / ".venv" / "bin"
ROOMS = ("core", "campaigns", "candidates", "analytics", "recruitment")

QUICK = "not browser and not slow and not servers and not django_db"

# As on a server: behind https, with keys of its own. Nothing connects to these addresses.
PRODUCTION = {
    "SECRET_KEY": "only-for-this-check-9f4e7a2c5b8d1f3a6c9e2b5d8a1f4c7e0b3d6f",
    "FIELD_KEYS": f"check:{'0f' * 32}",
    "SITE_URL": "https://werf.example",
    "DATABASE_URL": "postgres://werf@127.0.0.1:1/werf",
    "REDIS_URL": "redis://127.0.0.1:1/0",
    "WERF_DEMO": "0",
    "DEBUG": "0",
    "EMAIL_URL": "smtp+tls://werf:secret@mail.example:587",
    "NOTICEBOARD_URL": "",
    "ENV_FILES": "",
}


@dataclass(frozen=True)
class Check:
    """One question, and the command that answers it."""

    title: str
    argv: tuple[str, ...]
    env: dict[str, str] = field(default_factory=dict)


def tool(name: str, *arguments: str) -> tuple[str, ...]:
    return (str(BIN / name), *arguments)


def python(*arguments: str) -> tuple[str, ...]:
    return tool("python", *arguments)


def templates() -> tuple[str, ...]:
    return tuple(str(path) for path in sorted((BASE / "templates").rglob("*.html")))


def checks() -> list[Check]:
    pages = templates()
    return [
        Check("ruff: rules", tool("ruff", "check", ".")),
        Check("ruff: layout", tool("ruff", "format", "--check", ".")),
        Check("djade: template style", tool("djade", "--check", *pages)),
        Check("djhtml: template indentation", tool("djhtml", "--check", *pages)),
        Check("translations", python("scripts/messages.py", "check")),
        Check("imports between the layers", tool("lint-imports", "--no-cache")),
        Check(
            "settings of a server",
            python("manage.py", "check", "--deploy", "--fail-level", "WARNING"),
            PRODUCTION,
        ),
        Check("types", tool("mypy", *ROOMS)),
        Check(
            "migrations match the models",
            python("manage.py", "makemigrations", "--check", "--dry-run"),
            PRODUCTION | {"PYTHONWARNINGS": "ignore"},
        ),
        # Those that need a database, a browser or servers wait for `make test`.
        Check(
            "rules of the project", python("-m", "pytest", "-q", "-m", QUICK, "tests")
        ),
    ]


def write() -> int:
    pages = templates()
    commands = [
        tool("ruff", "check", "--fix", "-q", "."),
        tool("ruff", "format", "-q", "."),
        tool("djade", *pages),
        tool("djhtml", *pages),
    ]
    return max(subprocess.run(c, cwd=BASE, check=False).returncode for c in commands)


def passes(check: Check) -> bool:
    began = time.monotonic()
    out = subprocess.run(
        check.argv,
        cwd=BASE,
        env=os.environ | check.env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    word = "ok" if out.returncode == 0 else "FAILED"
    print(f"{check.title:<40}{time.monotonic() - began:6.1f} s  {word}", flush=True)
    if out.returncode:
        print(out.stdout.rstrip(), flush=True)
    return out.returncode == 0


def main() -> int:
    # Django asks for the folder of the built front end; `make run` and `make test` fill it.
    (BASE / "static" / "dist").mkdir(parents=True, exist_ok=True)
    if sys.argv[1:] == ["--write"]:
        return write()
    began = time.monotonic()
    failed = [check.title for check in checks() if not passes(check)]
    print(
        f"{time.monotonic() - began:.1f} s in all"
        + (f"; failed: {', '.join(failed)}" if failed else "")
    )
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
