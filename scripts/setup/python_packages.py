"""The virtual environment and the locked packages in it."""

import shutil
import subprocess
import sys
from pathlib import Path

from scripts.setup.steps import BASE, Step, StepFailed, digest, run

VENV = BASE / ".venv"
PYTHON = VENV / "bin" / "python"
# Each holds everything of the ones before it.
FILES = ("requirements.txt", "requirements-local.txt", "requirements-dev.txt")
OLDEST_PIP = (22, 3)  # the first that installs into another environment


def step(file: str) -> Step:
    """Install a requirements file, unless it or a larger one has been installed."""
    stamp = VENV / ".installed"

    def make() -> None:
        make_venv()
        install(BASE / file)
        covered = FILES[: FILES.index(file)]
        stamp.write_text(
            "\n".join(digest([BASE / name], sys.version) for name in covered)
        )

    return Step(
        f"Python packages ({file})",
        stamp,
        lambda: digest([BASE / file], sys.version),
        make,
    )


def works(python: Path) -> bool:
    """Whether an interpreter starts (one in a moved or copied folder does not)."""
    try:
        return (
            subprocess.run(
                [python, "-c", ""], capture_output=True, check=False
            ).returncode
            == 0
        )
    except OSError:
        return False


def make_venv() -> None:
    """Without pip: that takes a tenth of a second, and works on a Debian without python3-venv."""
    if not works(PYTHON):
        shutil.rmtree(VENV, ignore_errors=True)
        run([sys.executable, "-m", "venv", "--without-pip", VENV])


def install(*files: Path) -> None:
    """With uv where there is one; with pip where uv is not there or does not get through."""
    wanted: list[str | Path] = ["--require-hashes"]
    for file in files:
        wanted += ["-r", file]
    if uv := shutil.which("uv"):
        try:
            run(
                [
                    uv,
                    "pip",
                    "install",
                    "--python",
                    PYTHON,
                    "--compile-bytecode",
                    "--system-certs",
                    *wanted,
                ]
            )
        except StepFailed:
            pass  # it does not read pip's settings, so behind some proxies it cannot work
        else:
            return
    run([*_pip(), "install", "--disable-pip-version-check", "-q", *wanted], tries=2)


def _pip() -> list[str | Path]:
    try:
        version = run([sys.executable, "-m", "pip", "--version"]).split()[1]
        if tuple(map(int, version.split(".")[:2])) >= OLDEST_PIP:
            return [sys.executable, "-m", "pip", "--python", PYTHON]
    except (StepFailed, ValueError, IndexError):
        pass
    try:
        run([PYTHON, "-m", "ensurepip"])
    except StepFailed as error:
        raise StepFailed(
            "There is no pip. Install python3-pip or python3-venv, or uv."
        ) from error
    return [PYTHON, "-m", "pip"]
