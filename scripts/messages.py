r"""The texts of the product: English in code and templates, Dutch in one catalogue per room.

    messages.py extract             bring the catalogues in step with code and templates
    messages.py missing [where]     print, as JSON to fill in, what has no Dutch yet;
                                    where is a room (campaigns) or a feature (campaigns/planning)
    messages.py fill FILE.json      put translations in: {"msgid": "msgstr"}, for a plural
                                    {"msgid": ["one", "more"]}, with a context {"context\u0004msgid": ...}
    messages.py check               say what is missing, doubtful or out of step (for `make check`)
    messages.py compile             make the .mo files that Django reads

Several people may run it at once. It needs no gettext programs.
"""

import argparse
import contextlib
import fcntl
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import django
from babel.messages.catalog import Message
from django.conf import settings

from recruitment.catalogues import compile_stale
from scripts.texts import (
    BASE,
    ROOMS,
    Key,
    everything,
    is_complete,
    key_of,
    save,
    texts,
    translated,
    used,
)

PLACEHOLDER = re.compile(r"%\((\w+)\)[a-z]|(?<!%)%([sd])|\{(\w*)[^{}]*\}")


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """One writer at a time."""
    path = BASE / ".run" / "messages.lock"
    path.parent.mkdir(exist_ok=True)
    with path.open("a") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def extract() -> int:
    with alone():
        catalogues = everything()
        save(catalogues)
    for room, catalogue in catalogues.items():
        messages = texts(catalogue)
        left = sum(not is_complete(message) for message in messages)
        print(f"{room:<12}{len(messages):>5} texts, {left} without Dutch")
    return 0


def stands_in(message: Message, where: str) -> bool:
    places = (where.strip("/"), f"templates/{where.strip('/')}")
    return any(file.startswith(places) for file, _ in message.locations)


def missing(where: str) -> int:
    wanted: dict[str, object] = {}
    for room, catalogue in everything().items():
        for message in texts(catalogue):
            if is_complete(message) and not message.fuzzy:
                continue
            if where in {"", room} or stands_in(message, where):
                context, msgid = key_of(message)
                key = f"{context}\x04{msgid}" if context else msgid
                wanted[key] = ["", ""] if message.pluralizable else ""
    print(json.dumps(wanted, ensure_ascii=False, indent=1, sort_keys=True))
    return 0


def fill(file: str) -> int:
    given = json.loads(Path(file).read_text() if file != "-" else sys.stdin.read())
    wrong = []
    with alone():
        catalogues = everything()
        messages = [message for c in catalogues.values() for message in texts(c)]
        for text, translation in given.items():
            context, _, msgid = text.rpartition("\x04")
            matches = [m for m in messages if key_of(m) == (context, msgid)]
            if not matches:
                wrong.append(f"not used anywhere: {text!r}")
            for message in matches:
                if not translation or not any(translation):
                    continue
                if message.pluralizable != isinstance(translation, list):
                    wrong.append(f"one form or two? {text!r}")
                    continue
                message.string = (
                    tuple(translation) if message.pluralizable else translation
                )
                message.flags.discard("fuzzy")
                wrong += strays(message)
        save(catalogues)
    print("\n".join(wrong) or f"{len(given)} translations filled in")
    return bool(wrong)


def placeholders(text: str) -> set[str]:
    return {"".join(match.groups("")) for match in PLACEHOLDER.finditer(text)}


def strays(message: Message) -> list[str]:
    """Placeholders that a translation lost or made up."""
    if not message.pluralizable:
        is_right = placeholders(message.id) == placeholders(message.string)
    else:
        allowed = set.union(*map(placeholders, message.id))
        is_right = placeholders(message.string[-1]) == placeholders(message.id[1])
        is_right &= all(placeholders(text) <= allowed for text in message.string)
    return (
        [] if is_right else [f"other placeholders: {message.id!r}: {message.string!r}"]
    )


def remarks_on(room: str) -> Iterator[str]:
    present = translated(room)
    wanted = {key_of(message) for message in texts(used(room))}
    for context, msgid in sorted(wanted ^ set(present)):
        verb = "lacks" if (context, msgid) in wanted else "still has"
        yield f"the catalogue {verb} {msgid!r} (run `make messages`)"
    for message in present.values():
        if message.fuzzy:
            yield f"doubtful (fuzzy): {message.id!r}"
        elif not is_complete(message):
            yield f"no Dutch: {message.id!r}"
        else:
            yield from strays(message)


def disagreements() -> Iterator[str]:
    """Django reads all rooms into one catalogue, so one text can have one translation only."""
    seen: dict[Key, tuple[str, object]] = {}
    for room in ROOMS:
        for key, message in translated(room).items():
            other, string = seen.setdefault(key, (room, message.string))
            if string != message.string and message.string:
                yield f"{other} and {room} translate {key[1]!r} differently: {string!r}, {message.string!r}"


def check() -> int:
    remarks = [f"{room}: {remark}" for room in ROOMS for remark in remarks_on(room)]
    remarks += disagreements()
    print("\n".join(remarks) or "every text has its Dutch")
    return bool(remarks)


def compile_all() -> int:
    for path in compile_stale(BASE):
        print(path.relative_to(BASE))
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "verb", choices=("extract", "missing", "fill", "check", "compile")
    )
    parser.add_argument("argument", nargs="?", default="")
    asked = parser.parse_args()
    settings.configure(USE_I18N=True)
    django.setup()
    verbs = {"extract": extract, "check": check, "compile": compile_all}
    if asked.verb in verbs:
        return verbs[asked.verb]()
    return {"missing": missing, "fill": fill}[asked.verb](asked.argument)


if __name__ == "__main__":
    sys.exit(main())
