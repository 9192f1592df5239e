"""Compile requirements*.in to requirements*.txt: exact versions with hashes, for every platform.

`lock.py --upgrade` takes the newest versions; without it only what changed in the .in files moves.
uv does it, because its files name no registry; it is installed beside, never into, the project.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

BASE = Path(__file__).resolve().parent.parent
TOOLS = BASE / ".run" / "tools" / "uv"
NAMES = ("requirements", "requirements-local", "requirements-dev", "requirements-node")


def uv() -> str:
    if found := shutil.which("uv"):
        return found
    if not (TOOLS / "bin" / "uv").exists():
        python = sys._base_executable  # type: ignore[attr-defined]  # the venv has no pip
        subprocess.run(
            [python, "-m", "pip", "install", "-q", "--target", TOOLS, "uv"], check=True
        )
    return str(TOOLS / "bin" / "uv")


def main() -> None:
    for name in NAMES:
        command = [uv(), "pip", "compile", "-q", "--universal", "--generate-hashes"]
        command += ["--python-version", "3.11", "--no-annotate", "--no-emit-index-url"]
        command += ["--custom-compile-command", "make lock", *sys.argv[1:]]
        # The smaller files bind the larger ones, so that one environment can hold them all.
        for smaller in NAMES[: NAMES.index(name)][:2]:
            command += ["-c", f"{smaller}.txt"] if name != "requirements-node" else []
        subprocess.run(
            [*command, f"{name}.in", "-o", f"{name}.txt"],
            cwd=BASE,
            env=os.environ | {"UV_SYSTEM_CERTS": "1"},
            check=True,
        )
        print(f"{name}.txt")


if __name__ == "__main__":
    main()
