"""Reads environment variables: each once, typed, and refused with words when it is wrong.

What is wrong is collected, so that whoever sets up a server sees all of it at once. A secret may
also come from a file: `NAME_FILE` names it.
"""

import re
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import environ
from django.core.exceptions import ImproperlyConfigured

BASE = Path(__file__).resolve().parents[2]
TRUE = frozenset({"1", "true", "yes", "on", "y", "t"})
FALSE = frozenset({"0", "false", "no", "off", "n", "f", ""})
DECIMAL = re.compile(r"\A\s*[+-]?\d{1,12}(\.\d{1,6})?\s*")
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
LOG_FORMATS = ("TEXT", "JSON")
LONGEST_WAIT = timedelta(days=3650)
# Those of django-environ but for `filemail`, which wants a folder.
MAIL_SCHEMES = frozenset(environ.Env.EMAIL_SCHEMES) - {"filemail"}


class Environment:
    """Typed readers; a wrong value is noted and the default stands in for it until `refuse`."""

    def __init__(self, source: environ.Env | None = None) -> None:
        self.source = source or environ.Env()
        self.problems: list[str] = []

    def refuse(self) -> None:
        """Raise ImproperlyConfigured with every wrong value, one a line."""
        if self.problems:
            lines = "\n".join(f"- {problem}" for problem in self.problems)
            raise ImproperlyConfigured(f"Wrong settings:\n{lines}")

    def wrong(
        self, name: str, what: str, example: str, *, is_secret: bool = False
    ) -> None:
        """Note what is wrong with a variable and what a right value looks like."""
        value = "" if is_secret else f"={self.text(name)}"
        self.problems.append(f"{name}{value} {what} For example: {name}={example}")

    def text(self, name: str, default: str = "") -> str:
        """Any text.

        Not by Env.str(): it takes what begins with `$` for the name of another variable.
        """
        return str(self.source.ENVIRON.get(name, default)).strip()

    def words(self, name: str) -> list[str]:
        """Texts separated by commas."""
        return [word for word in self.text(name).replace(" ", "").split(",") if word]

    def secret(self, name: str, *, make: str = "") -> str:
        """A text, or the content of the file that NAME_FILE names.

        With `make`, a line of Python that prints a good one, it must be there.
        """
        path = self.text(f"{name}_FILE")
        value = self.text(name)
        if path:
            try:
                value = Path(path).read_text(encoding="utf-8").strip()
            except (OSError, UnicodeDecodeError) as error:
                self.wrong(
                    f"{name}_FILE",
                    f"cannot be read ({type(error).__name__}).",
                    f"/run/secrets/{name.lower()}",
                )
                return ""
        if make and not value:
            self.problems.append(f"{name} is missing. Make one: python3 -c '{make}'")
        return value

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Yes or no: 1 or 0, true or false, yes or no, on or off."""
        value = self.text(name, default="1" if default else "0").lower()
        if value not in TRUE | FALSE:
            self.wrong(name, "is neither yes nor no.", "1")
            return default
        return value in TRUE

    def whole_number(self, name: str, default: int, *, least: int = 0) -> int:
        """A whole number, not below `least`."""
        value = self.text(name, default=str(default))
        if not re.fullmatch(r"[+-]?\d{1,9}", value) or int(value) < least:
            what = f"is not a whole number of at least {least}."
            self.wrong(name, what, str(default))
            return default
        return int(value)

    def seconds(self, name: str, default: float, *, least: float = 0) -> timedelta:
        """A span in seconds without a unit (`600`, `0.5`), not below `least`, ten years at most."""
        value = self.text(name, default=f"{default:g}")
        found = timedelta(seconds=float(value)) if DECIMAL.fullmatch(value) else None
        if found is None or not timedelta(seconds=least) <= found <= LONGEST_WAIT:
            what = f"is not a number of seconds of at least {least:g} (no unit)."
            self.wrong(name, what, f"{default:g}")
            return timedelta(seconds=default)
        return found

    def choice(self, name: str, default: str, choices: tuple[str, ...]) -> str:
        """One of these words, in capitals."""
        value = self.text(name, default=default).upper()
        if value not in choices:
            what = f"is not one of {', '.join(choices)}."
            self.wrong(name, what, default)
            return default
        return value

    def address(self, name: str, default: str) -> str:
        """The address of a web site, http or https, without a path."""
        value = self.text(name, default=default).rstrip("/")
        parts = _split(value)
        if not parts or parts.scheme not in {"http", "https"} or not parts.hostname:
            self.wrong(name, "is not a web address.", "https://werf.example")
            return default
        if parts.path or parts.query or parts.fragment:
            self.wrong(name, "has more than a host.", "https://werf.example")
            return default
        return value

    def time_zone(self, name: str, default: str) -> str:
        """The name of a time zone, such as Europe/Amsterdam."""
        value = self.text(name, default=default)
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError):
            self.wrong(name, "is not the name of a time zone.", default)
            return default
        return value

    def redis(self, name: str, default: str) -> str:
        """The address of a Redis server; whether it answers is another question."""
        value = self.text(name, default=default)
        parts = _split(value)
        is_network = (
            parts
            and parts.scheme in {"redis", "rediss"}
            and parts.hostname
            and re.fullmatch(r"(/\d*)?", parts.path)
        )
        is_socket = parts and parts.scheme == "redis+socket" and parts.path
        if not (is_network or is_socket):
            example = "redis://:password@127.0.0.1:6379/0"
            self.wrong(
                name, "is not the address of a Redis server.", example, is_secret=True
            )
            return default
        return value

    def database(self, name: str, default: str) -> dict[str, Any]:
        """The address of a PostgreSQL database, as Django's DATABASES wants it."""
        value = self.text(name, default=default)
        parts = _split(value)
        is_known = parts and parts.scheme in {"postgres", "postgresql", "psql"}
        if not is_known or not parts.path.strip("/"):
            example = "postgres://werf:password@db/werf"
            self.wrong(
                name,
                "is not the address of a PostgreSQL database.",
                example,
                is_secret=True,
            )
            value = default
        return dict(environ.Env.db_url_config(value))

    def mail(self, name: str) -> dict[str, Any]:
        """The address of a mail server, as Django's EMAIL settings; without one mails are printed."""
        default = "consolemail://"
        value = self.text(name, default=default) or default
        parts = _split(value)
        is_known = parts and parts.scheme in MAIL_SCHEMES
        if not is_known or (parts.scheme.startswith("smtp") and not parts.hostname):
            self.wrong(
                name,
                "is not the address of a mail server.",
                "smtp+tls://user:password@mail.example:587",
                is_secret=True,
            )
            value = default
        return dict(environ.Env.email_url_config(value))


def _split(value: str) -> Any:
    """The parts of an address; None when it is none, such as with a port that is no number."""
    try:
        parts = urlsplit(value)
        parts.port  # noqa: B018 - reading it checks it
    except ValueError:
        return None
    return parts


def read_files(source: environ.Env) -> None:
    """Add what stands in ENV_FILES; what the environment says goes before it.

    `make run` writes services.env, so that `manage.py shell` in another terminal finds its servers.
    """
    home = source.str("WERF_HOME", default=".run")
    for name in source.list("ENV_FILES", default=[".env", f"{home}/services.env"]):
        if (BASE / name).is_file():
            source.read_env(BASE / name)
