"""The real Bluesky server that the tests publish to (tools/pds)."""

from scripts.setup import node
from scripts.setup.steps import BASE, Step

FOLDER = BASE / "tools" / "pds"
NODE = (22, 16)  # node:sqlite, with columns() of a statement


def is_here() -> bool:
    return (FOLDER / "package-lock.json").exists()


def steps() -> list[Step]:
    """Its npm packages."""
    return (
        [node.ci_step("Bluesky server for the tests", FOLDER, NODE)]
        if is_here()
        else []
    )
