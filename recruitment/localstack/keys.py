"""The keys that `make run` makes once and keeps: without them tokens and sessions are lost."""

import os
import secrets
from pathlib import Path


def kept_keys(state: Path) -> dict[str, str]:
    """SECRET_KEY and FIELD_KEYS from the environment, from the state folder, or new."""
    path = state / "keys.env"
    known = _read(path) if path.exists() else {}
    fresh = {
        "SECRET_KEY": secrets.token_urlsafe(50),
        "FIELD_KEYS": f"k1:{secrets.token_hex(32)}",
    }
    if fresh.keys() - known.keys():
        known = fresh | known
        write_private(path, known)
    return {name: os.environ.get(name) or value for name, value in known.items()}


def _read(path: Path) -> dict[str, str]:
    lines = (line.partition("=") for line in path.read_text().splitlines())
    return {name: value for name, _, value in lines if value}


def write_private(path: Path, values: dict[str, str]) -> None:
    """A file of NAME=value lines that only its owner can read, written in one stroke."""
    half = path.with_name(f"{path.name}.new")
    half.unlink(missing_ok=True)
    half.touch(mode=0o600)
    half.write_text("".join(f"{name}={value}\n" for name, value in values.items()))
    half.replace(path)
