"""What a file really is, whatever its name says. Pure: bytes in, a verdict out."""

import html
import io
import re
import unicodedata
import zlib
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from PIL import Image

from core.archives import Archive, Attributes, CannotOpen, root_of, walk
from core.pictures import BOMB, MAX_PIXELS

LARGEST = 5 * 1024 * 1024
# A document that unpacks to more than this is a bomb, not a CV.
LARGEST_UNPACKED = 60 * 1024 * 1024
MOST_PARTS = 2_000
LONGEST_NAME = 120
# What is looked at of the name that a browser sends.
LONGEST_GIVEN = 1_000
# A part that says what leads where, all of those together, and their elements.
LARGEST_RELS, MOST_RELS, MOST_ELEMENTS = 512 * 1024, 4 * 1024 * 1024, 20_000
# Enough for the first element of a part.
BEGINNING = 16 * 1024

Fault = Literal[
    "empty",
    "too_large",
    "wrong_type",
    "not_what_it_says",
    "broken",
    "locked",
    "bomb",
    "macros",
]
MIMES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "txt": "text/plain",
    "jpg": "image/jpeg",
    "png": "image/png",
    "heic": "image/heic",
}
# Endings that say the same. Which of them a photo is, its bytes say: phones mix them up.
SAME = {"jpeg": "jpg", "heif": "heic"}
PHOTOS = ("jpg", "png", "heic")
# Of the first box of a HEIC file: what kinds of picture it holds.
HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1", b"hevc", b"hevx"}
MOST_CHUNKS, PARTS_OF_A_PHOTO = 20_000, 100
ODT = MIMES["odt"].encode()
# Programs in a document: parts by their name, by a folder, and by a folder with an ending.
PROGRAMS = ("vbaproject", "vbadata")
PROGRAM_FOLDERS = {"activex"}
SCRIPT_FOLDERS = {"basic", "scripts"}
SCRIPTS = (".xml", ".xlb", ".py", ".js", ".bsh")
# What a document fetches from elsewhere when it is opened, and may hold a program.
FETCHED = {"attachedtemplate", "oleobject", "frame", "subdocument"}
MARKUP = (
    *("<!doctype", "<html", "<head", "<body", "<script", "<svg", "<?xml", "<?php"),
    "<iframe",
)
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
STARTXREF = re.compile(rb"startxref\s+(\d{1,10})\s+%%EOF")
XREF = re.compile(rb"xref\b|\d\s+\d+\s+obj\b")
UNWANTED = str.maketrans("", "", '<>:"|?*')
BEFORE_PDF = b"\xef\xbb\xbf\r\n\t "
# Writers are a few bytes off, and readers forgive them.
NEAR = 24


class Refused(Exception):
    """Not kept; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that is what it says: a name made harmless, its kind and its bytes."""

    name: str
    kind: str
    content: bytes

    @property
    def mime(self) -> str:
        return MIMES[self.kind]

    @property
    def sha256(self) -> str:
        return sha256(self.content).hexdigest()


def check(name: str, content: bytes) -> Checked:
    """Open the file and see whether it is what its name says; else say what is wrong."""
    if not content:
        raise Refused("empty")
    if len(content) > LARGEST:
        raise Refused("too_large")
    kind = name.rpartition(".")[2].lower()
    kind = SAME.get(kind, kind)
    if kind not in MIMES:
        raise Refused("wrong_type")
    if kind in PHOTOS:
        kind = _kind_of_photo(content)
    try:
        CHECKS[kind](content)
    except CannotOpen as refusal:
        why = refusal.why
        raise Refused("not_what_it_says" if why == "not_a_zip" else why) from refusal
    return Checked(harmless(name, kind), kind, content)


def harmless(name: str, kind: str) -> str:
    """The last part of the name, without controls or characters that turn text around."""
    last = name[-LONGEST_GIVEN:].replace("\\", "/").rpartition("/")[2]
    plain = "".join(
        c for c in last if unicodedata.category(c)[0] not in "CZ" or c == " "
    )
    stem = plain.translate(UNWANTED).rpartition(".")[0].strip(" .")
    return f"{stem[:LONGEST_NAME].strip() or 'document'}.{kind}"


# The part of a document in which its text stands, and what ends a line there.
TEXT_PARTS = {"docx": "word/document.xml", "odt": "content.xml"}
LARGEST_TEXT = 8 * 1024 * 1024
LINE_ENDS = re.compile(r"</(?:w:p|text:p|text:h)>|<(?:w:br|text:line-break|w:tab)/>")
TAG = re.compile(r"<[^<>]{0,65536}>")
# `&#65;`: Python reads no number of thousands of digits, and no character has more than seven.
CHARACTER = re.compile(r"&#([0-9]{8,})")


def text_of(kind: str, content: bytes) -> str | None:
    """The words of a checked document, line by line; None where only another program sees them."""
    try:
        if kind == "txt":
            return _decoded(content)
        if kind in TEXT_PARTS:
            part = _parts(content).start_of(TEXT_PARTS[kind], LARGEST_TEXT)
            lines = LINE_ENDS.sub("\n", part.decode(errors="replace"))
            bare = CHARACTER.sub(_short_number, TAG.sub("", lines))
            return html.unescape(bare)
    except (CannotOpen, Refused):
        return None
    return None


def _short_number(found: re.Match[str]) -> str:
    """Without zeros before it, and no longer than it takes to be no character."""
    return f"&#{found[1].lstrip('0')[:8] or 0}"


def _check_pdf(content: bytes) -> None:
    if not content.lstrip(BEFORE_PDF).startswith(b"%PDF-"):
        raise Refused("not_what_it_says")
    # The end names where the table of contents begins: a file that was cut off does not.
    ends = STARTXREF.findall(content[-2048:])
    if not ends:
        raise Refused("broken")
    start = int(ends[-1])
    if not XREF.search(content[max(start - NEAR, 0) : start + NEAR]):
        raise Refused("broken")


def _parts(content: bytes) -> Archive:
    """A zip whose parts are few, small and stay inside."""
    return Archive(content, most_parts=MOST_PARTS, most_unpacked=LARGEST_UNPACKED)


def _refuse_programs(packed: Archive) -> None:
    if any(_is_program(name) for name in packed.names):
        raise Refused("macros")
    left, elements = MOST_RELS, MOST_ELEMENTS
    for name in packed.names:
        if name.lower().endswith(".rels"):
            told = packed.read(name, most=min(LARGEST_RELS, left))
            left -= len(told)
            elements -= walk(told, _refuse_fetching, most=elements)


def _is_program(name: str) -> bool:
    *folders, last = name.lower().split("/")
    return (
        any(word in name.lower() for word in PROGRAMS)
        or not PROGRAM_FOLDERS.isdisjoint(folders)
        or (not SCRIPT_FOLDERS.isdisjoint(folders) and last.endswith(SCRIPTS))
    )


def _refuse_fetching(name: str, attributes: Attributes) -> None:
    kind = attributes.get("Type", "").rpartition("/")[2].lower()
    is_elsewhere = attributes.get("TargetMode", "").lower() == "external"
    if name == "Relationship" and is_elsewhere and kind in FETCHED:
        raise Refused("macros")


def _refuse_macros(_name: str, attributes: Attributes) -> None:
    if "macroenabled" in attributes.get("ContentType", "").lower():
        raise Refused("macros")


def _check_docx(content: bytes) -> None:
    packed = _parts(content)
    if not {"[Content_Types].xml", "word/document.xml"} <= set(packed.names):
        raise Refused("not_what_it_says")
    types = packed.read("[Content_Types].xml", most=LARGEST_RELS)
    walk(types, _refuse_macros, most=MOST_ELEMENTS)
    if root_of(packed.start_of("word/document.xml", BEGINNING)) != "document":
        raise Refused("broken")
    _refuse_programs(packed)
    packed.refuse_damaged()


def _check_odt(content: bytes) -> None:
    packed = _parts(content)
    if not {"mimetype", "content.xml"} <= set(packed.names):
        raise Refused("not_what_it_says")
    if packed.start_of("mimetype", len(ODT) + 10).strip() != ODT:
        raise Refused("not_what_it_says")
    if root_of(packed.start_of("content.xml", BEGINNING)) != "document-content":
        raise Refused("broken")
    _refuse_programs(packed)
    packed.refuse_damaged()


def _check_txt(content: bytes) -> None:
    text = _decoded(content)
    if text.lstrip()[:20].lower().startswith(MARKUP):
        raise Refused("not_what_it_says")
    if CONTROLS.search(text):
        raise Refused("not_what_it_says")


def _kind_of_photo(content: bytes) -> str:
    if content.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content[4:8] == b"ftyp" and content[8:12] in HEIC_BRANDS:
        return "heic"
    raise Refused("not_what_it_says")


def _check_jpg(content: bytes) -> None:
    """At an eighth of its size, which reads all of it and takes a few hundredths of a second."""
    try:
        with Image.open(io.BytesIO(content), formats=["JPEG"]) as photo:
            _refuse_many_pixels(photo.width, photo.height)
            photo.draft("RGB", (photo.width // 8, photo.height // 8))
            photo.load()
    except BOMB as bomb:
        raise Refused("bomb") from bomb
    except (OSError, SyntaxError, ValueError) as error:
        raise Refused("broken") from error


def _check_png(content: bytes) -> None:
    """Every piece with its checksum, up to the last; nothing is unpacked."""
    at, kind = 8, b""
    for number in range(MOST_CHUNKS):
        head = content[at : at + 8]
        if len(head) < 8:  # noqa: PLR2004 - a length and a kind
            raise Refused("broken")
        length, kind = int.from_bytes(head[:4]), head[4:]
        body = content[at + 8 : at + 8 + length]
        check = content[at + 8 + length : at + 12 + length]
        if zlib.crc32(kind + body) != int.from_bytes(check) or len(body) < length:
            raise Refused("broken")
        if number == 0:
            if kind != b"IHDR":
                raise Refused("broken")
            _refuse_many_pixels(int.from_bytes(body[:4]), int.from_bytes(body[4:8]))
        if kind == b"IEND":
            return
        at += 12 + length
    raise Refused("broken")


def _check_heic(content: bytes) -> None:
    """Its boxes are whole and lie one after the other; what is in them is looked at elsewhere."""
    seen: set[bytes] = set()
    at = 0
    while at < len(content):
        length, kind = int.from_bytes(content[at : at + 4]), content[at + 4 : at + 8]
        if length == 1:
            length = int.from_bytes(content[at + 8 : at + 16])
        length = length or len(content) - at
        if length < 8 or at + length > len(content) or len(seen) > PARTS_OF_A_PHOTO:  # noqa: PLR2004
            raise Refused("broken")
        seen.add(kind)
        at += length
    if not {b"meta", b"mdat"} <= seen:
        raise Refused("broken")


def _refuse_many_pixels(width: int, height: int) -> None:
    if not width or not height:
        raise Refused("broken")
    if width * height > MAX_PIXELS:
        raise Refused("bomb")


def _decoded(content: bytes) -> str:
    encodings = ["utf-8-sig", "cp1252"]
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused("not_what_it_says")


CHECKS = {
    "pdf": _check_pdf,
    "docx": _check_docx,
    "odt": _check_odt,
    "txt": _check_txt,
    "jpg": _check_jpg,
    "png": _check_png,
    "heic": _check_heic,
}
