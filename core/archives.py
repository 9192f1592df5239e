"""Zip files of XML parts (Word, OpenDocument, Excel), opened within limits.

Every size is a limit on what is *done*, so it is looked at before the work: the list of
parts before it is read, sizes before anything is unpacked, elements and tags while they
are parsed. docs/reference/limits.md
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import Literal
from xml.parsers import expat

Why = Literal["not_a_zip", "broken", "locked", "bomb"]
Attributes = dict[str, str]

END = b"PK\x05\x06"
END_LENGTH, LONGEST_COMMENT = 22, 65_535
ENCRYPTED = 0x1
# What documents are packed with; of the others (LZMA) a part says itself how much memory it needs.
PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# The end of a list that is longer than the ordinary one can say (ZIP64), and what leads there.
LONG_END, LONG_END_LENGTH, LONG_PLACE, LONG_PLACE_LENGTH = (
    b"PK\x06\x06",
    56,
    b"PK\x06\x07",
    20,
)
LONGEST_NAME = 250
# Bytes per part in the list of parts: a name, and what programs add to it.
LISTED = 46 + LONGEST_NAME + 100
# Text of real documents packs to a tenth, seldom to a fiftieth.
RATIO, RATIO_COUNTS_FROM = 150, 4 * 1024 * 1024
# One tag with its attributes, and how deep tags may stand in each other.
LONGEST_TAG, DEEPEST = 64 * 1024, 200
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    EOFError,
    ValueError,
    OSError,
    RuntimeError,
    KeyError,
)


class CannotOpen(Exception):
    """`why` is for the form that took the file."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


class Archive:
    """The parts of a zip file; none is unpacked before it is asked for."""

    def __init__(self, content: bytes, *, most_parts: int, most_unpacked: int) -> None:
        if not content.startswith(b"PK\x03\x04"):
            raise CannotOpen("not_a_zip")
        _refuse_long_list(content, most_parts)
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(content))
        except BROKEN as error:
            raise CannotOpen("broken") from error
        parts = self.zip.infolist()
        if any(part.flag_bits & ENCRYPTED for part in parts):
            raise CannotOpen("locked")
        unpacked = sum(part.file_size for part in parts)
        if len(parts) > most_parts or unpacked > most_unpacked:
            raise CannotOpen("bomb")
        if unpacked > RATIO_COUNTS_FROM and unpacked > RATIO * len(content):
            raise CannotOpen("bomb")
        if len({part.filename for part in parts}) < len(parts):
            raise CannotOpen("broken")
        if any(_is_strange(part) for part in parts):
            raise CannotOpen("broken")
        self.names = [part.filename for part in parts]

    def refuse_damaged(self) -> None:
        """Unpack every part up to the size it declares, and compare the checksums."""
        try:
            if self.zip.testzip() is not None:
                raise CannotOpen("broken")
        except BROKEN as error:
            raise CannotOpen("broken") from error

    def read(self, name: str, *, most: int) -> bytes:
        """One part, of at most so many bytes."""
        content = self.start_of(name, most + 1)
        if len(content) > most:
            raise CannotOpen("bomb")
        return content

    def start_of(self, name: str, size: int) -> bytes:
        """The first bytes of one part."""
        try:
            with self.zip.open(name) as part:
                return part.read(size)
        except BROKEN as error:
            raise CannotOpen("broken") from error


def _refuse_long_list(content: bytes, most_parts: int) -> None:
    """The end of a zip file says how long its list of parts is; `zipfile` reads all of it."""
    end = content.rfind(END, max(len(content) - END_LENGTH - LONGEST_COMMENT, 0))
    if end < 0 or len(content) < end + END_LENGTH:
        raise CannotOpen("broken")
    count, size = struct.unpack_from("<HL", content, end + 10)
    place = end - LONG_PLACE_LENGTH
    long_end = place - LONG_END_LENGTH
    if long_end >= 0 and content.startswith(LONG_PLACE, place):
        # `zipfile` believes this one rather than the other.
        if not content.startswith(LONG_END, long_end):
            raise CannotOpen("broken")
        count, size = struct.unpack_from("<QQ", content, long_end + 32)
    if count > most_parts or size > most_parts * LISTED:
        raise CannotOpen("bomb")


def _is_strange(part: zipfile.ZipInfo) -> bool:
    """Packed by another method, or with a name that is too long or leads out of the place where it is unpacked."""
    name = part.filename
    steps = name.replace("\\", "/").split("/")
    is_bad_name = len(name) > LONGEST_NAME or not steps[0] or ".." in steps
    return is_bad_name or part.compress_type not in PACKED


class EnoughRead(Exception):
    """Raised by who looks at the elements and knows all there is to know."""


def walk(
    content: bytes,
    each: Callable[[str, Attributes], None],
    *,
    most: int,
    is_whole: bool = True,
) -> int:
    """Call `each` with the name (without its prefix) and attributes of every element.

    Answers how many there were. Refuses a document type (it may define entities that grow),
    more than `most` elements, very long tags and very deep nesting. Without `is_whole` the
    content may be the beginning of a part, of which at least one element is whole.
    """
    seen = _Seen(each, most)
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = seen.refuse
    parser.EntityDeclHandler = seen.refuse
    parser.StartElementHandler = seen.start
    parser.EndElementHandler = seen.end
    parser.CommentHandler = seen.aside
    parser.ProcessingInstructionHandler = seen.aside
    try:
        # In one piece: fed in pieces, an old expat reads a long tag again for each of them.
        parser.Parse(content, is_whole)
    except EnoughRead:
        return seen.elements
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise CannotOpen("broken") from error
    return seen.elements


class _Seen:
    """Counts what the parser comes by."""

    def __init__(self, each: Callable[[str, Attributes], None], most: int) -> None:
        self.each, self.most = each, most
        self.elements = self.depth = 0

    def start(self, name: str, attributes: Attributes) -> None:
        self.elements, self.depth = self.elements + 1, self.depth + 1
        self.refuse_long(name, *attributes, *attributes.values())
        if self.elements > self.most or self.depth > DEEPEST:
            raise CannotOpen("bomb")
        self.each(name.rpartition(":")[2], attributes)

    def end(self, _name: str) -> None:
        self.depth -= 1

    def aside(self, *words: str) -> None:
        """A comment, or a word to another program."""
        self.refuse_long(*words)

    def refuse_long(self, *words: str) -> None:
        if sum(map(len, words)) > LONGEST_TAG:
            raise CannotOpen("bomb")

    def refuse(self, *_words: object) -> None:
        raise CannotOpen("bomb")


def root_of(content: bytes) -> str:
    """The name of the first element of what may be only the beginning of a part."""
    found = ""

    def first(name: str, _attributes: Attributes) -> None:
        nonlocal found
        found = name
        raise EnoughRead

    walk(content, first, most=1, is_whole=False)
    return found
