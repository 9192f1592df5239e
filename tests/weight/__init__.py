"""A page with ten rows asks the database no more than a page with one.

One file per feature with PAGES = {name: Page(url(world), grow(world, n))}.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Page:
    """`url` gives the address; `grow` adds that many more rows of what the page lists."""

    url: Callable[[Any], str]
    grow: Callable[[Any, int], object]
    most: int = 12
    # Who looks; a name of the cast.
    who: str = "hanna"


def every_page() -> dict[str, Page]:
    pages: dict[str, Page] = {}
    for path in sorted(Path(__file__).parent.glob("*.py")):
        if path.stem != "__init__":
            pages |= import_module(f"tests.weight.{path.stem}").PAGES
    return pages
