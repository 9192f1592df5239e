"""A program of its own: a document on stdin becomes pictures of its pages, or its text.

    python -m candidates.applications.rendering pages KIND FOLDER < document
    python -m candidates.applications.rendering text KIND < document

Strangers send these documents, so the libraries that open them run here, with limits on time,
memory and files, and without Django, settings or a database. What goes wrong ends this program
and nothing else. `render` and `text_within_limits` start it.
"""

import json
import os
import resource
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image as Picture
    from PIL.ImageFont import FreeTypeFont, ImageFont

    Font = FreeTypeFont | ImageFont

BASE = Path(__file__).resolve().parents[2]
PROGRAM = ["-m", "candidates.applications.rendering"]
# Limits of the program: seconds of processor and of waiting, bytes of memory and of one file.
CPU_SECONDS, PATIENCE = 20, 40.0
MEMORY, LARGEST_FILE, MOST_FILES = 1024**3, 4 * 1024**2, 64
# What becomes a picture.
MOST_PAGES, WIDTH, HIGHEST = 8, 1000, 2000
QUALITY = 78
MOST_TEXT = 2_000_000
# A page that is made of text.
FONTS = BASE / "static" / "dist" / "fonts"
SIZE, LEADING, MARGIN, COLUMNS, LINES = 20, 29, 70, 78, 44
LATIN, LATIN_EXT = 0x100, 0x250


class CannotRender(Exception):
    """There will be no picture of this document."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page, as a JPEG."""

    content: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Rendered:
    """The first pages, and how many there are."""

    pages: list[Page]
    count: int


def render(kind: str, content: bytes, *, folder: Path) -> Rendered:
    """Pictures of the first pages; `folder` is empty and the caller removes it."""
    said = json.loads(_started(["pages", kind, str(folder)], content))
    pages = [
        Page((folder / f"{number}.jpg").read_bytes(), width, height)
        for number, (width, height) in enumerate(said["pages"], start=1)
    ]
    return Rendered(pages, said["count"])


def text_within_limits(kind: str, content: bytes) -> str:
    """The words in the document; empty where it is a picture."""
    return _started(["text", kind], content).decode(errors="replace")


def _started(words: list[str], content: bytes) -> bytes:
    try:
        ended = subprocess.run(
            [sys.executable, *PROGRAM, *words],
            input=content,
            capture_output=True,
            cwd=BASE,
            # No settings and no secrets for a program that opens what strangers send.
            env={"PATH": os.defpath, "LANG": "C.UTF-8"},
            timeout=PATIENCE,
            check=False,
        )
    except (subprocess.TimeoutExpired, OSError) as error:
        raise CannotRender from error
    if ended.returncode:
        raise CannotRender
    return ended.stdout


def _limit() -> None:
    for name, most in (
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, LARGEST_FILE),
        (resource.RLIMIT_NOFILE, MOST_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(name, (most, most))


def main() -> None:
    _limit()
    job, kind, *rest = sys.argv[1:]
    content = sys.stdin.buffer.read()
    if job == "text":
        sys.stdout.write(_text(kind, content)[:MOST_TEXT])
        return
    sizes, count = [], 0
    for number, (image, total) in enumerate(_pages(kind, content), start=1):
        image.save(Path(rest[0], f"{number}.jpg"), "JPEG", quality=QUALITY)
        sizes.append(image.size)
        count = total
    sys.stdout.write(json.dumps({"pages": sizes, "count": count}))


# What follows runs in the program only: the libraries are loaded where the limits hold.
# ruff: noqa: PLC0415


def _pages(kind: str, content: bytes) -> Iterator[tuple["Picture", int]]:
    from candidates.applications.documents import PHOTOS

    if kind == "pdf":
        yield from _of_pdf(content)
    elif kind in PHOTOS:
        yield _of_photo(content), 1
    else:
        yield from _of_text(_text(kind, content))


def _of_pdf(content: bytes) -> Iterator[tuple["Picture", int]]:
    import pypdfium2

    pdf = pypdfium2.PdfDocument(content)
    for number in range(min(len(pdf), MOST_PAGES)):
        page = pdf[number]
        width, height = page.get_size()
        scale = min(WIDTH / max(width, 1), HIGHEST / max(height, 1))
        image = page.render(scale=scale).to_pil().convert("RGB")
        page.close()
        yield image, len(pdf)


def _of_photo(content: bytes) -> "Picture":
    import io

    from PIL import Image

    from core import pictures

    made = pictures.rewritten(content)
    image = Image.open(io.BytesIO(made.content)).convert("RGB")
    image.thumbnail((WIDTH, HIGHEST))
    return image


def _text(kind: str, content: bytes) -> str:
    from candidates.applications.documents import text_of

    if kind == "pdf":
        import pypdfium2

        pdf = pypdfium2.PdfDocument(content)
        pages = (
            pdf[n].get_textpage().get_text_range() for n in range(min(len(pdf), 50))
        )
        return "\n".join(pages)
    return text_of(kind, content) or ""


def _of_text(text: str) -> Iterator[tuple["Picture", int]]:
    """White pages with the words on them, without the looks that the writer gave them."""
    from PIL import Image, ImageDraw, ImageFont

    fonts: list[Font] = [
        ImageFont.truetype(FONTS / f"{name}.woff2", SIZE)
        if (FONTS / f"{name}.woff2").exists()
        else ImageFont.load_default(SIZE)
        for name in ("inter-latin", "inter-latin-ext")
    ]
    lines: list[str] = []
    for written in text[: MOST_PAGES * LINES * COLUMNS * 2].splitlines():
        lines += textwrap.wrap(written.replace("\t", "    "), COLUMNS) or [""]
    # Empty lines at the end of a form make no page.
    while lines and not lines[-1].strip():
        lines.pop()
    if not lines:
        raise CannotRender
    count = -(-len(lines) // LINES)
    for start in range(0, min(count, MOST_PAGES) * LINES, LINES):
        image = Image.new("RGB", (WIDTH, MARGIN * 2 + LINES * LEADING), "white")
        draw = ImageDraw.Draw(image)
        for at, line in enumerate(lines[start : start + LINES]):
            x = float(MARGIN)
            for letters, font in _in_fonts(line, fonts):
                draw.text((x, MARGIN + at * LEADING), letters, fill="#111", font=font)
                x += draw.textlength(letters, font=font)
        yield image, count


def _in_fonts(line: str, fonts: "list[Font]") -> "Iterator[tuple[str, Font]]":
    """Pieces of a line with the font that has their letters."""
    piece, before = "", 0
    for letter in line:
        now = 1 if LATIN <= ord(letter) < LATIN_EXT else 0
        if piece and now != before:
            yield piece, fonts[before]
            piece = ""
        piece, before = piece + letter, now
    if piece:
        yield piece, fonts[before]


if __name__ == "__main__":
    main()
