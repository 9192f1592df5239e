"""Files that are made to hold up who opens them. Small on the way in, endless inside."""

import io
import os
import struct
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9)
    )
    + "]>"
)


def packed(parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def xlsx(rows, *, before="", after="", **parts):
    """A workbook whose first sheet has these rows, and nothing that openpyxl wrote."""
    made = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{KINDS}.sheet.main+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{KINDS}.sharedStrings+xml"/></Types>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELS}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE_RELS}"><Relationship Id="rId1" Type="{RELS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}"><si><t>Datum</t></si></sst>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>',
    }
    return packed(made | parts)


def row(number, *values):
    cells = "".join(
        f'<c r="{chr(65 + n)}{number}" t="inlineStr"><is><t>{value}</t></is></c>'
        for n, value in enumerate(values)
    )
    return f'<row r="{number}">{cells}</row>'


def long_list(count):
    """A zip file that says it has few parts, with a list of very many."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for number in range(count):
            archive.writestr(f"{number:x}", b"")
    content = bytearray(made.getvalue())
    end = content.rfind(b"PK\x05\x06")
    struct.pack_into("<HH", content, end + 8, 2, 2)
    return bytes(content)


def _says_many(content):
    end = content.rfind(b"PK\x05\x06")
    return (
        content[: end + 8]
        + struct.pack("<HHL", 60_000, 60_000, 4_000_000)
        + content[end + 16 :]
    )


HEADING = row(1, "Datum", "Bedrag") + row(2, "20-11-2026", "12,50")
CELL = '<c r="A1" t="inlineStr"><is><t>x</t></is></c>'
SHEETS = {
    "a row far away": (xlsx(HEADING + '<row r="99999999"><c r="A99999999"><v>1</v></c></row>'), "broken"),
    "a row far away with a cell that says nothing": (xlsx(HEADING + '<row r="99999999"><c><v>1</v></c></row>'), "broken"),
    "the last row there is": (xlsx(HEADING + '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), "3 rows"),
    "first and last cell": (xlsx(row(1, "x") + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), "too_wide"),
    "a column that is none": (xlsx(HEADING + '<row r="3"><c r="ZZZZZZZZ3"><v>1</v></c></row>'), "broken"),
    "a row of a million figures": (xlsx(HEADING + f'<row r="{"9" * 1_000_000}"/>'), "too_long"),
    "a row below zero": (xlsx(HEADING + '<row r="-5"/>'), "broken"),
    "millions of empty rows": (xlsx(HEADING + "<row/>" * 3_000_000), "too_large"),
    "very many empty rows": (xlsx(HEADING + "<row/>" * 100_000 + row(3, "x")), "too_long"),
    "rows past the limit": (xlsx(HEADING + "".join(row(n, "x", "1") for n in range(3, 3_000))), "too_long"),
    "rows of blanks": (xlsx(HEADING + "".join(row(n, " ") for n in range(3, 3_000)) + row(3_000, "x", "1")), "3 rows"),
    "a million cells in a row": (xlsx(HEADING + f'<row r="3">{"<c/>" * 1_000_000}</row>'), "too_long"),
    "cells past the last column": (xlsx(HEADING + '<row r="3"><c r="CC3"><v>1</v></c></row>'), "too_wide"),
    "a style on cells past the last column": (xlsx(HEADING + '<row r="3"><c r="XFD3" s="0"/></row>'), "2 rows"),
    "a dimension that is too small": (xlsx(HEADING, before='<dimension ref="A1"/>'), "2 rows"),
    "a dimension that is far too large": (xlsx(HEADING, before='<dimension ref="A1:XFD1048576"/>'), "2 rows"),
    "ranges without end": (xlsx(HEADING, after='<mergeCells count="1">' + '<mergeCell ref="A1:XFD1048576"/>' * 100_000 + "</mergeCells>"), "2 rows"),
    "rules before the rows": (xlsx(HEADING, before='<conditionalFormatting sqref="A1"/>' * 100_000), "2 rows"),
    "a very long attribute": (xlsx(HEADING, before=f'<sheetPr codeName="{"x" * 3_000_000}"/>'), "too_long"),
    "a very long comment": (xlsx(HEADING, before=f"<!--{'x' * 3_000_000}-->"), "too_long"),
    "very deep": (xlsx(HEADING, before="<a>" * 100_000 + "</a>" * 100_000), "too_long"),
    "entities": (xlsx(HEADING, **{"xl/sharedStrings.xml": ENTITIES + f'<sst xmlns="{MAIN}"><si><t>&j;</t></si></sst>'}), "too_large"),
    "entities in the sheet": (packed({"[Content_Types].xml": ENTITIES + "<Types>&j;</Types>"}), "too_large"),
    "texts without end": (xlsx(HEADING, **{"xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{"<si/>" * 3_000_000}</sst>'}), "too_large"),
    "a text that is not there": (xlsx(HEADING + '<row r="3"><c r="A3" t="s"><v>999999999</v></c></row>'), "broken"),
    "styles without end": (xlsx(HEADING, **{"xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><cellXfs>{"<xf/>" * 1_000_000}</cellXfs></styleSheet>'}), "too_large"),
    "as many styles as may be": (xlsx(HEADING, **{"xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><numFmts>{"".join(f"""<numFmt numFmtId="{n}" formatCode="yyyy"/>""" for n in range(200, 9_000))}</numFmts><cellXfs>{"<xf numFmtId=" + chr(34) + "14" + chr(34) + "/>" }</cellXfs></styleSheet>'}), "2 rows"),
    "sheets without end": (xlsx(HEADING, **{"xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELS}"><sheets>{"<sheet name=" + chr(34) + "a" + chr(34) + " sheetId=" + chr(34) + "1" + chr(34) + " r:id=" + chr(34) + "rId1" + chr(34) + "/>"}{"<sheet/>" * 1_000_000}</sheets></workbook>'}), "too_large"),
    "a number of a million figures": (xlsx(HEADING + f'<row r="3"><c r="A3"><v>{"9" * 1_000_000}</v></c></row>'), "broken"),
    "unpacks to a gigabyte": (xlsx(HEADING, **{"xl/media/a": b"\0" * 300_000_000}), "too_large"),
    "parts without end": (packed({"[Content_Types].xml": ""} | {f"{n}": "" for n in range(5_000)}), "too_large"),
    "a list of parts without end": (long_list(20_000), "too_large"),
    "no workbook": (packed({"a.txt": "hello"}), "broken"),
}  # fmt: skip

WORD = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
FETCHES = f'<Relationships><Relationship Id="r" Type="{WORD}" Target="https://elsewhere.example/" TargetMode="External"/></Relationships>'
RELS_PART = "word/_rels/document.xml.rels"


def docx(**parts):
    made = {
        "[Content_Types].xml": '<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="a/b"/></Types>',
        "word/document.xml": '<?xml version="1.0"?><w:document><w:body/></w:document>',
    }
    return packed(made | parts)


DOCUMENTS = {
    "the names of a frame, again and again": (docx(**{RELS_PART: 'frame"' * 200_000}), "broken|bomb"),
    "the same between tags": (docx(**{RELS_PART: "<Relationships>" + '<Relationship Type="x/frame"/>' * 15_000 + "</Relationships>"}), ""),
    "relationships without end": (docx(**{RELS_PART: "<Relationships>" + "<a/>" * 60_000 + "</Relationships>"}), "bomb"),
    "many parts full of relationships": (docx(**{f"word/_rels/{n}.rels": "<R>" + "<a/>" * 9_000 + "</R>" for n in range(200)}), "bomb"),
    "one large part of relationships": (docx(**{RELS_PART: "<R>" + " " * 9_000_000 + "</R>"}), "bomb"),
    "much about relationships": (docx(**{f"word/_rels/{n}.rels": f"<R>{os.urandom(220_000).hex()}</R>" for n in range(12)}), "bomb"),
    "fetches its programs": (docx(**{RELS_PART: FETCHES}), "macros"),
    "in UTF-16": (docx(**{RELS_PART: ('<?xml version="1.0" encoding="UTF-16"?>' + FETCHES).encode("utf-16")}), "macros"),
    "in capitals": (docx(**{RELS_PART.upper().replace("WORD", "word"): FETCHES.replace("External", "EXTERNAL")}), "macros"),
    "with single quotes and line breaks": (docx(**{RELS_PART: FETCHES.replace('"', "'").replace(" ", "\n")}), "macros"),
    "with escaped letters": (docx(**{RELS_PART: FETCHES.replace("Template", "&#84;emplate")}), "macros"),
    "behind a comment": (docx(**{RELS_PART: "<!-- > -->" + FETCHES}), "macros"),
    "entities in its relationships": (docx(**{RELS_PART: ENTITIES + "<r>&j;</r>"}), "bomb"),
    "entities in its text": (docx(**{"word/document.xml": ENTITIES + "<w:document>&j;</w:document>"}), "bomb"),
    "entities in its types": (docx(**{"[Content_Types].xml": ENTITIES + "<Types>&j;</Types>"}), "bomb"),
    "a very long tag": (docx(**{RELS_PART: f'<R a="{"x" * 400_000}"/>'}), "bomb"),
    "attributes without end": (docx(**{RELS_PART: "<R " + " ".join(f'a{n}=""' for n in range(40_000)) + "/>"}), "bomb"),
    "very deep": (docx(**{RELS_PART: "<a>" * 60_000 + "</a>" * 60_000}), "bomb"),
    "a name without end": (docx(**{"word/" + "Basic/" * 10_000: ""}), "bomb|broken"),
    "names that look like programs": (docx(**{f"word/{'Basic/' * 30}{n}": "" for n in range(1_500)}), ""),
    "two parts of one name": (None, "broken"),
    "much for its size": (docx(**{"word/media/a.bin": b"\0" * 40_000_000}), "bomb"),
    "unpacks to a gigabyte": (docx(**{f"word/media/{n}.bin": b"\0" * 10_000_000 for n in range(30)}), "bomb"),
    "parts without end": (docx(**{f"word/{n}.xml": "" for n in range(5_000)}), "bomb"),
    "a list of parts without end": (long_list(30_000), "bomb"),
    "says that it has very many parts": (_says_many(docx()), "bomb"),
    "no list of parts": (docx()[:-30], "broken"),
}  # fmt: skip


def _twice():
    import warnings

    made = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(made, "w") as archive:
            for name in (
                "[Content_Types].xml",
                "word/document.xml",
                "word/document.xml",
            ):
                archive.writestr(name, '<w:document xmlns:w="w"/>')
    return made.getvalue()


DOCUMENTS["two parts of one name"] = (_twice(), "broken")


def packed_by(method, *, spoilt=False):
    """A document whose parts are packed by something else than documents are."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", '<w:document xmlns:w="w"/>' * 50)
    content = bytearray(made.getvalue())
    if spoilt:
        start = content.find(b"word/document.xml") + 40
        content[start : start + 20] = os.urandom(20)
    return bytes(content)


def list_of_zip64(entries):
    """A short list by the ordinary end of the file, a long one by the end that `zipfile` believes."""
    plain = docx()
    end = plain.rfind(b"PK\x05\x06")
    (start,) = struct.unpack_from("<L", plain, end + 16)
    entry = struct.pack(
        "<4s4B4HL2L5H2L",
        *(b"PK\x01\x02", 20, 3, 20, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0),
    )
    listed = plain[start:end] + b"".join(entry + b"%05x" % n for n in range(entries))
    long_end = struct.pack(
        "<4sQ2H2L4Q",
        *(b"PK\x06\x06", 44, 45, 45, 0, 0, entries, entries, len(listed), start),
    )
    place = struct.pack("<4sLQL", b"PK\x06\x07", 0, start + len(listed), 1)
    short_end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 2, 2, 100, start, 0)
    return plain[:start] + listed + long_end + place + short_end


DOCUMENTS |= {
    "packed by LZMA": (packed_by(zipfile.ZIP_LZMA), "broken"),
    "packed by LZMA, and spoilt": (packed_by(zipfile.ZIP_LZMA, spoilt=True), "broken"),
    "packed by bzip2": (packed_by(zipfile.ZIP_BZIP2), "broken"),
    "packed by bzip2, and spoilt": (
        packed_by(zipfile.ZIP_BZIP2, spoilt=True),
        "broken",
    ),
    "a list of parts without end, by ZIP64": (list_of_zip64(90_000), "bomb"),
}
