"""The picture that goes out is the one that was approved, byte for byte."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any


class PictureChanged(Exception):
    """The file is not the picture that was approved."""


def refuse_others(media: Iterable[Mapping[str, Any]], folder: Path) -> None:
    """Read before each send; raises PictureChanged, or FileNotFoundError where there is none."""
    for item in media:
        content = (folder / item["file"]).read_bytes()
        if sha256(content).hexdigest() != item["sha256"]:
            raise PictureChanged(item["file"])
