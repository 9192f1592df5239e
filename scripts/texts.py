"""One room's texts: where they are used, and the file that holds their Dutch."""

import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from recruitment.catalogues import compile_one

BASE = Path(__file__).resolve().parent.parent
ROOMS = ("core", "campaigns", "candidates", "analytics")
LANGUAGE = "nl"
HEADER = """\
msgid ""
msgstr ""
"Language: nl\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
Key = tuple[str, str]  # context (or "") and msgid


def catalogue_path(room: str) -> Path:
    return BASE / room / "locale" / LANGUAGE / "LC_MESSAGES" / "django.po"


def sources(room: str) -> Iterator[Path]:
    """The files whose texts belong to a room. What is nobody's belongs to core."""
    folders = [BASE / room]
    if room == "core":
        folders.append(BASE / "recruitment")
    for folder in folders:
        for path in sorted(folder.rglob("*.py")):
            if not {"tests", "migrations", "localstack"} & set(path.parts):
                yield path
    for path in sorted((BASE / "templates").rglob("*")):
        if path.suffix in {".html", ".txt"} and room == room_of(path):
            yield path


def room_of(template: Path) -> str:
    first = template.relative_to(BASE / "templates").parts[0]
    return first if first in ROOMS else "core"


def used(room: str) -> Catalog:
    """Every text of a room, with the places where it stands."""
    found = Catalog(locale=LANGUAGE)
    for path in sources(room):
        text = path.read_text()
        if path.suffix != ".py":
            # What is left of a template looks like Python, but for its indentation.
            lines_of_code = templatize(text, origin=str(path)).splitlines()
            text = "\n".join(line.strip() for line in lines_of_code)
        lines = io.BytesIO(text.encode())
        for number, msgid, comments, context in extract(
            "python", lines, KEYWORDS, ("Translators:",), {"encoding": "utf-8"}
        ):
            place = (str(path.relative_to(BASE)), number)
            found.add(msgid, None, [place], auto_comments=comments, context=context)
    return found


def key_of(message: Message) -> Key:
    msgid = message.id[0] if message.pluralizable else message.id
    return (message.context or "", msgid)


def texts(catalogue: Catalog) -> list[Message]:
    return [message for message in catalogue if message.id]


def translated(room: str) -> dict[Key, Message]:
    path = catalogue_path(room)
    if not path.exists():
        return {}
    with path.open("rb") as lines:
        return {key_of(message): message for message in texts(read_po(lines))}


def merged(room: str, memory: dict[Key, Message]) -> Catalog:
    """What is used now, with the translations there are; one that moved rooms comes along."""
    known = memory | translated(room)
    catalogue = used(room)
    for message in texts(catalogue):
        old = known.get(key_of(message))
        if old and old.pluralizable == message.pluralizable:
            message.string = old.string
            message.flags |= old.flags & {"fuzzy"}
    return catalogue


def everything() -> dict[str, Catalog]:
    memory: dict[Key, Message] = {}
    for room in ROOMS:
        memory |= {k: m for k, m in translated(room).items() if is_complete(m)}
    return {room: merged(room, memory) for room in ROOMS}


def written(catalogue: Catalog) -> str:
    """The same text every time: no places, dates or line breaks that make a difference noisy."""
    out = io.BytesIO()
    write_po(
        out,
        catalogue,
        width=0,
        no_location=True,
        omit_header=True,
        sort_output=True,
        ignore_obsolete=True,
    )
    return HEADER + out.getvalue().decode().strip("\n") + "\n"


def save(catalogues: dict[str, Catalog]) -> None:
    for room, catalogue in catalogues.items():
        path = catalogue_path(room)
        text = written(catalogue)
        if path.exists() and path.read_text() == text:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        compile_one(path)


def is_complete(message: Message) -> bool:
    strings = message.string if message.pluralizable else (message.string,)
    return len(strings) == 1 + message.pluralizable and all(strings)
