"""Style sheet, scripts, icons and font: npm packages and the build."""

from collections.abc import Iterator
from pathlib import Path

from scripts.setup import node, python_packages
from scripts.setup.steps import BASE, Step, StepFailed, digest, run

ROOMS = ("recruitment", "analytics", "candidates", "campaigns", "core")
OUTPUT = BASE / "static" / "dist"


def _sources() -> Iterator[Path]:
    """What the build looks at: templates and code name the classes and icons in use."""
    yield BASE / "package-lock.json"
    yield BASE / "scripts" / "build.mjs"
    yield BASE / "requirements.txt"  # brings the form pack
    yield from (path for path in (BASE / "static" / "src").rglob("*") if path.is_file())
    yield from (BASE / "templates").rglob("*.html")
    yield from (BASE / "templates").rglob("*.txt")
    for room in ROOMS:
        for path in (BASE / room).rglob("*.py"):
            if not {"tests", "migrations"} & set(path.parts):
                yield path


def _form_pack() -> Path:
    for folder in (python_packages.VENV / "lib").glob(
        "python*/site-packages/crispy_bootstrap5/templates"
    ):
        return folder
    raise StepFailed("crispy-bootstrap5 is not installed.")


def _build() -> None:
    found = node.find()
    run(
        [found.node, "scripts/build.mjs"], env=found.env | {"CRISPY": str(_form_pack())}
    )


def steps() -> list[Step]:
    """Packages, then build."""
    return [
        node.ci_step("front-end packages", BASE),
        Step("front-end build", OUTPUT / ".built", lambda: digest(_sources()), _build),
    ]
