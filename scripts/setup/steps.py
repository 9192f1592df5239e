"""A set-up is a row of steps: each says how far it is, and is skipped when it has been done."""

import contextlib
import hashlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

BASE = Path(__file__).resolve().parents[2]
RUN = BASE / ".run"


class StepFailed(Exception):
    """A command of a step did not succeed; the text holds what it said."""


@dataclass(frozen=True)
class Step:
    """One thing to make. The stamp remembers from what it was made."""

    title: str
    stamp: Path
    inputs: Callable[[], str]
    make: Callable[[], None]

    def is_done(self) -> bool:
        return self.stamp.exists() and self.inputs() in self.stamp.read_text().split()


def digest(paths: Iterable[Path], *words: object) -> str:
    """Changes when one of the files does, or one of the words."""
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(f"{path.relative_to(BASE)}\0".encode() + path.read_bytes())
    total.update("\0".join(map(str, words)).encode())
    return total.hexdigest()


def run(
    argv: list[str | Path],
    *,
    env: Mapping[str, str] | None = None,
    cwd: Path = BASE,
    tries: int = 1,
) -> str:
    """Run a command and keep what it says for the case that it fails. Networks get a second chance."""
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    words = [str(word) for word in argv]
    for left in reversed(range(tries)):
        try:
            out = subprocess.run(
                words,
                env=inherited | dict(env or {}),
                cwd=cwd,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                errors="replace",
                check=False,
            )
        except OSError as error:
            raise StepFailed(f"{words[0]}: {error}") from error
        if out.returncode == 0:
            return out.stdout
        if left:
            time.sleep(3)
    raise StepFailed(f"$ {' '.join(words)}\n{out.stdout}")


def take(steps: list[Step]) -> None:
    """Take the steps in order. Only those that have something to do are shown."""
    for number, step in enumerate(steps, start=1):
        if step.is_done():
            continue
        wanted = step.inputs()
        with _shown(f"[{number}/{len(steps)}] {step.title}"):
            step.stamp.unlink(missing_ok=True)
            step.make()
            step.stamp.parent.mkdir(parents=True, exist_ok=True)
            # A step may have noted what else it covers.
            covered = step.stamp.read_text() if step.stamp.exists() else ""
            step.stamp.write_text(f"{wanted}\n{covered}")


@contextlib.contextmanager
def _shown(title: str) -> Iterator[None]:
    """The title at once, the seconds as they pass (on a terminal), the sum at the end."""
    began = time.monotonic()
    done = threading.Event()
    is_terminal = sys.stdout.isatty()

    def tick() -> None:
        while not done.wait(1):
            print(f"\r{title:<48}{time.monotonic() - began:6.0f} s", end="", flush=True)

    print(
        title if is_terminal else f"{title} ...",
        end="" if is_terminal else "\n",
        flush=True,
    )
    ticking = threading.Thread(target=tick, daemon=True)
    if is_terminal:
        ticking.start()
    word = "failed"
    try:
        yield
        word = ""
    finally:
        done.set()
        if is_terminal:
            ticking.join()
        seconds = f"{time.monotonic() - began:6.1f} s"
        print(
            f"{chr(13) if is_terminal else ''}{title:<48}{seconds} {word}".rstrip(),
            flush=True,
        )
