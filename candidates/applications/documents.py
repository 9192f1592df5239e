"""What a file really is, whatever its name says. Pure: bytes in, a verdict out."""

import io
import re
import unicodedata
import zipfile
import zlib
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

LARGEST = 5 * 1024 * 1024
# A document that unpacks to more than this is a bomb, not a CV.
LARGEST_UNPACKED = 60 * 1024 * 1024
MOST_PARTS = 2_000
LONGEST_NAME = 120

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
}
ODT = MIMES["odt"].encode()
ENCRYPTED = 0x1
# Programs in a document, and documents that fetch their programs from elsewhere.
PROGRAMS = re.compile(
    r"(vbaProject|vbaData)|(^|/)activeX/|(^|/)(Basic|Scripts)/.+\.(xml|xlb|py|js|bsh)$",
    re.I,
)
FETCHED = re.compile(
    rb"(attachedTemplate|oleObject|frame|subDocument)\"[^>]*External", re.I
)
FETCHED_TURNED = re.compile(
    rb"External\"[^>]*(attachedTemplate|oleObject|frame)\"", re.I
)
MARKUP = re.compile(
    r"\s*<(!doctype|html|head|body|script|svg|\?xml|\?php|iframe)", re.I
)
STARTXREF = re.compile(rb"startxref\s+(\d{1,10})\s+%%EOF")
XREF = re.compile(rb"xref\b|\d\s+\d+\s+obj\b")
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
    if kind not in MIMES:
        raise Refused("wrong_type")
    CHECKS[kind](content)
    return Checked(harmless(name, kind), kind, content)


def harmless(name: str, kind: str) -> str:
    """The last part of the name, without controls or characters that turn text around."""
    last = re.split(r"[/\\]", name)[-1]
    plain = "".join(
        c for c in last if unicodedata.category(c)[0] not in "CZ" or c == " "
    )
    stem = re.sub(r"[<>:\"|?*]+", "", plain).rpartition(".")[0].strip(" .")
    return f"{stem[:LONGEST_NAME].strip() or 'document'}.{kind}"


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


def _parts(content: bytes) -> zipfile.ZipFile:
    """A zip whose parts are few, small, readable and stay inside."""
    if not content.startswith(b"PK\x03\x04"):
        raise Refused("not_what_it_says")
    try:
        packed = zipfile.ZipFile(io.BytesIO(content))
        parts = packed.infolist()
        if any(part.flag_bits & ENCRYPTED for part in parts):
            raise Refused("locked")
        if (
            len(parts) > MOST_PARTS
            or sum(part.file_size for part in parts) > LARGEST_UNPACKED
        ):
            raise Refused("bomb")
        if any(_leads_out(part.filename) for part in parts):
            raise Refused("broken")
        # Reads every part up to the size it declares, and compares the checksums.
        if packed.testzip() is not None:
            raise Refused("broken")
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        EOFError,
        ValueError,
        OSError,
        RuntimeError,
    ) as error:
        raise Refused("broken") from error
    return packed


def _leads_out(name: str) -> bool:
    return name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name)


def _refuse_programs(packed: zipfile.ZipFile) -> None:
    if any(PROGRAMS.search(name) for name in packed.namelist()):
        raise Refused("macros")
    for name in packed.namelist():
        if name.endswith(".rels"):
            told = packed.read(name)
            if FETCHED.search(told) or FETCHED_TURNED.search(told):
                raise Refused("macros")


def _check_docx(content: bytes) -> None:
    packed = _parts(content)
    names = set(packed.namelist())
    if not {"[Content_Types].xml", "word/document.xml"} <= names:
        raise Refused("not_what_it_says")
    types = packed.read("[Content_Types].xml")
    if b"macroEnabled" in types:
        raise Refused("macros")
    if b"document" not in packed.read("word/document.xml")[:4096]:
        raise Refused("broken")
    _refuse_programs(packed)


def _check_odt(content: bytes) -> None:
    packed = _parts(content)
    names = set(packed.namelist())
    if not {"mimetype", "content.xml"} <= names:
        raise Refused("not_what_it_says")
    if packed.read("mimetype").strip() != ODT:
        raise Refused("not_what_it_says")
    _refuse_programs(packed)


def _check_txt(content: bytes) -> None:
    text = _decoded(content)
    if MARKUP.match(text):
        raise Refused("not_what_it_says")
    if any(unicodedata.category(c) == "Cc" and c not in "\t\n\r\f" for c in text):
        raise Refused("not_what_it_says")


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


CHECKS = {"pdf": _check_pdf, "docx": _check_docx, "odt": _check_odt, "txt": _check_txt}
