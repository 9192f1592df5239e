"""Each limit on a zip file of XML parts by itself, with a file that no other limit refuses."""

import io
import struct
import zipfile

import pytest

from core.archives import (
    DEEPEST,
    LONGEST_NAME,
    LONGEST_TAG,
    Archive,
    CannotOpen,
    walk,
)

WIDE = {"most_parts": 100, "most_unpacked": 10**9}


def packed(*names, content="x", method=zipfile.ZIP_DEFLATED):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name in names or ("a.xml", "b.xml"):
            archive.writestr(name, content)
    return made.getvalue()


def says_one_part(content):
    """The end of the file counts one part, whatever is in the list."""
    changed = bytearray(content)
    struct.pack_into("<HH", changed, changed.rfind(b"PK\x05\x06") + 8, 1, 1)
    return bytes(changed)


def test_a_plain_one_is_opened():
    assert Archive(packed(), **WIDE).names == ["a.xml", "b.xml"]


@pytest.mark.parametrize(
    ("content", "limits", "why"),
    [
        (packed(), {"most_parts": 1}, "bomb"),
        (says_one_part(packed()), {"most_parts": 1}, "bomb"),
        (packed(content="x" * 600), {"most_unpacked": 1_000}, "bomb"),
        (packed("x" * (LONGEST_NAME + 1)), {}, "broken"),
        (packed("a/../../b"), {}, "broken"),
        (packed("a\\..\\b"), {}, "broken"),
        (packed("/a"), {}, "broken"),
        (packed(method=zipfile.ZIP_LZMA), {}, "broken"),
        (packed(method=zipfile.ZIP_BZIP2), {}, "broken"),
        (packed()[:-10], {}, "broken"),
        (b"%PDF-1.4", {}, "not_a_zip"),
    ],
)
def test_what_is_refused_before_anything_is_unpacked(content, limits, why):
    with pytest.raises(CannotOpen, match=why):
        Archive(content, **(WIDE | limits))


def test_a_part_is_read_up_to_its_limit():
    archive = Archive(packed(content="x" * 600), **WIDE)

    assert len(archive.read("a.xml", most=600)) == 600
    with pytest.raises(CannotOpen, match="bomb"):
        archive.read("a.xml", most=599)


@pytest.mark.parametrize(
    "part",
    [
        "<a>" * (DEEPEST + 1) + "</a>" * (DEEPEST + 1),
        f'<a b="{"x" * LONGEST_TAG}"/>',
        f"<a><!--{'x' * (LONGEST_TAG + 1)}--></a>",
        f"<a><?x {'x' * LONGEST_TAG}?></a>",
        "<!DOCTYPE a><a/>",
        '<!DOCTYPE a [<!ENTITY b "c">]><a/>',
        f"<a>{'<b/>' * 1_000}</a>",
    ],
    ids=["deep", "tag", "comment", "instruction", "doctype", "entity", "elements"],
)
def test_a_part_that_holds_up_its_reader(part):
    with pytest.raises(CannotOpen, match="bomb"):
        walk(part.encode(), lambda _name, _attributes: None, most=1_000)


@pytest.mark.parametrize(
    "part",
    [
        "<a>" * DEEPEST + "</a>" * DEEPEST,
        f'<a b="{"x" * (LONGEST_TAG - 2)}"/>',
        f"<a>{'<b/>' * 999}</a>",
        f"<a>{'x' * 10**6}</a>",
    ],
)
def test_a_part_at_its_limits_is_read(part):
    assert walk(part.encode(), lambda _name, _attributes: None, most=1_000)
