"""A CSV file as rows of cells: in any usual encoding, with any usual delimiter. Pure."""

import csv
import io
import re
from collections import Counter
from itertools import islice

BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
# The likeliest first.
DELIMITERS = ";\t,|"
# Lines and characters by which the delimiter is judged.
LOOKED_AT, MOST_LOOKED_AT = 60, 100_000
# Spreadsheet programs write it above the table, and read the delimiter from it.
_SEP = re.compile(r'"?sep=(.|\\t)"?[;,\t]*', re.IGNORECASE)

Row = tuple[int, list[str]]


class NoText(Exception):
    """It holds bytes that no text has, or a cell without end."""


def rows(content: bytes, most: int) -> list[Row]:
    """(number of the line, cells) of the first `most` lines that hold something. Raises `NoText`."""
    text = _decoded(content)
    first, _end, rest = text.partition("\n")
    offset, delimiter = 0, ""
    if found := _SEP.fullmatch(first.strip("\r")):
        offset, text = 1, rest
        delimiter = "\t" if found[1] == "\\t" else found[1]
    try:
        reader = csv.reader(
            io.StringIO(text, newline=""), delimiter=delimiter or _delimiter(text)
        )
        lines = ((reader.line_num + offset, cells) for cells in reader)
        return list(islice((one for one in lines if any(map(str.strip, one[1]))), most))
    except csv.Error as mistake:
        raise NoText from mistake


def _decoded(content: bytes) -> str:
    """UTF-8 or UTF-16, with its mark or without, else what older Windows programs write."""
    for mark, encoding in BOMS.items():
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if b"\x00" in content:
        return _utf_16(content)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _utf_16(content: bytes) -> str:
    """Without a mark: every other byte of Latin text is zero."""
    start = content[:2000]
    for encoding, zeros in (("utf-16-le", start[1::2]), ("utf-16-be", start[::2])):
        if zeros.count(0) > 0.8 * len(zeros) and start.count(0) < 0.6 * len(start):
            return content.decode(encoding, errors="replace")
    raise NoText


def _delimiter(text: str) -> str:
    """The sign that cuts the most lines into the same number of cells, and the more the better.

    Not by the first line, which may be a title.
    """
    sample = text[:MOST_LOOKED_AT]

    def regularity(sign: str) -> tuple[float, int]:
        reader = csv.reader(io.StringIO(sample, newline=""), delimiter=sign)
        widths = [len(cells) for cells in islice(reader, LOOKED_AT) if cells]
        counted = Counter(width for width in widths if width > 1).most_common(1)
        return (counted[0][1] / len(widths), counted[0][0]) if counted else (0, 0)

    return max(DELIMITERS, key=regularity)
