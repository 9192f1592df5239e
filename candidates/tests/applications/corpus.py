"""Files as people send them, and as they should not. Made here, so that nothing is hidden in them."""

import io
import struct
import zipfile
from xml.sax.saxutils import escape

TYPES = b'<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
DOCUMENT = (
    b'<?xml version="1.0"?><w:document><w:body><w:p>CV</w:p></w:body></w:document>'
)
ODT = b"application/vnd.oasis.opendocument.text"


def pdf(before=b"", after=b""):
    body = (
        before
        + b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
    )
    table = (
        b"xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000053 00000 n \n"
    )
    end = b"trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(body)
    return body + table + end + after


def pdf_of(*pages):
    """A PDF with a line of text on each page, of A4."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    kids = []
    for text in pages:
        stream = f"BT /F 18 Tf 60 700 Td ({text}) Tj ET".encode("latin-1")
        number = len(objects) + 1
        kids.append(f"{number} 0 R")
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F"
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents %d 0 R>>"
            % (number + 1)
        )
        objects.append(b"<</Length %d>>\nstream\n%s\nendstream" % (len(stream), stream))
    listed = " ".join(kids).encode()
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (listed, len(pages))
    made, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\n" % (
        len(objects) + 1,
        table,
        len(objects) + 1,
    )
    return made + end + b"startxref\n%d\n%%%%EOF\n" % len(made)


def packed(parts, compression=zipfile.ZIP_DEFLATED):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def docx(text="", **more):
    """With `text`, in two runs per paragraph as writers do after a correction."""
    document = DOCUMENT
    if text:
        runs = "".join(
            f"<w:p><w:r><w:t>{escape(line[:3])}</w:t></w:r>"
            f'<w:r w:rsidR="1"><w:t>{escape(line[3:])}</w:t></w:r></w:p>'
            for line in text.splitlines()
        )
        document = f'<w:document xmlns:w="w"><w:body>{runs}</w:body></w:document>'
    parts = {"[Content_Types].xml": TYPES, "word/document.xml": document}
    return packed(parts | more.get("parts", {}))


def odt(text="", **more):
    lines = "".join(
        f"<text:p>{escape(line[:3])}<text:span>{escape(line[3:])}</text:span></text:p>"
        for line in text.splitlines()
    )
    content = f"<office:document-content>{lines}</office:document-content>"
    parts = {"mimetype": ODT, "content.xml": content}
    return packed(parts | more.get("parts", {}))


def lying_bomb():
    """Says that it unpacks to ten bytes, and does not."""
    content = bytearray(docx(parts={"word/media/a.bin": b"\0" * 9_000_000}))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = 0
        while (found := content.find(mark, start)) != -1:
            size = struct.unpack_from("<I", content, found + at)[0]
            if size == 9_000_000:
                struct.pack_into("<I", content, found + at, 10)
            start = found + 4
    return bytes(content)


def encrypted():
    content = bytearray(docx())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = 0
        while (found := content.find(mark, start)) != -1:
            content[found + at] |= 1
            start = found + 4
    return bytes(content)


EXTERNAL = b'<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://elsewhere.example/t.dotm" TargetMode="External"/></Relationships>'
EXTERNAL_TURNED = b'<Relationships><Relationship TargetMode="External" Target="https://elsewhere.example/t.dotm" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject"/></Relationships>'
LINK = b'<Relationships><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://me.example/" TargetMode="External"/></Relationships>'
