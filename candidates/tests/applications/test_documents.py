"""What a file really is. The corpus of reliability.md 2.1."""

import zipfile

import pytest

from campaigns.tests.content.pictures import HEIC, deep_grey, jpeg
from campaigns.tests.content.test_pictures import claimed_png
from candidates.applications import documents
from candidates.applications.documents import LARGEST, Refused
from candidates.tests.applications import corpus


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("cv.pdf", corpus.pdf()),
        ("cv.PDF", corpus.pdf()),
        ("with a mark before it.pdf", corpus.pdf(before=b"\xef\xbb\xbf")),
        ("saved twice.pdf", corpus.pdf(after=b"\n\n")),
        ("cv.docx", corpus.docx()),
        (
            "with a link.docx",
            corpus.docx(parts={"word/_rels/document.xml.rels": corpus.LINK}),
        ),
        ("cv.odt", corpus.odt()),
        ("cv.txt", "Verpleegkundige, café & thuiszorg\n".encode()),
        ("old windows.txt", "Café".encode("cp1252")),
        ("notepad.txt", "Café".encode("utf-16")),
        ("photo of a page.jpg", jpeg()),
        ("IMG_1.JPEG", jpeg(2000, 1500)),
        ("with a film behind it.jpg", jpeg() + b"\0\0\0\x18ftypmp42" * 20),
        ("scan.png", deep_grey()),
        ("IMG_2.HEIC", HEIC),
        ("IMG_3.heif", HEIC),
        ("HEIC that a telephone calls.jpg", HEIC),
        ("JPEG that a telephone calls.HEIC", jpeg()),
    ],
)
def test_a_cv_is_taken_as_it_is(name, content):
    checked = documents.check(name, content)

    assert checked.content == content
    assert checked.mime == documents.MIMES[checked.kind]


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("cv.pdf", b"", "empty"),
        ("cv.txt", b"x" * (LARGEST + 1), "too_large"),
        ("cv.doc", b"\xd0\xcf\x11\xe0", "wrong_type"),
        ("cv.exe", b"MZ", "wrong_type"),
        ("cv.jpg", b"<html><script>alert(1)</script></html>", "not_what_it_says"),
        ("cv.jpg", corpus.pdf(), "not_what_it_says"),
        ("cv.pdf", jpeg(), "not_what_it_says"),
        ("cv.jpg", b"GIF89a" + b"\0" * 99, "not_what_it_says"),
        ("cv.jpg", jpeg(400, 300)[:-600], "broken"),
        ("cv.jpg", b"\xff\xd8\xff" + b"\0" * 400, "broken"),
        ("cv.png", deep_grey()[:-20], "broken"),
        ("cv.png", deep_grey().replace(b"IDAT", b"IDAX", 1), "broken"),
        ("cv.png", b"\x89PNG\r\n\x1a\n", "broken"),
        ("cv.png", claimed_png(10_000, 10_000), "bomb"),
        ("cv.heic", HEIC[:-10], "broken"),
        ("cv.heic", HEIC[:40], "broken"),
        ("cv.heic", b"\0\0\0\x18ftypmp42" + b"\0" * 99, "not_what_it_says"),
        ("cv.svg", b"<svg onload=alert(1)>", "wrong_type"),
        ("cv.html", b"<html>", "wrong_type"),
        ("cv.pdf.exe", corpus.pdf(), "wrong_type"),
        ("cv", corpus.pdf(), "wrong_type"),
        ("", corpus.pdf(), "wrong_type"),
        ("cv.pdf", b"<html><script>alert(1)</script></html>", "not_what_it_says"),
        ("cv.pdf", b"<script>alert(1)</script>" + corpus.pdf(), "not_what_it_says"),
        ("cv.pdf", corpus.docx(), "not_what_it_says"),
        ("cv.pdf", b"GIF89a" + corpus.pdf(), "not_what_it_says"),
        ("cv.pdf", corpus.pdf()[:-40], "broken"),
        ("cv.pdf", b"%PDF-1.4\nthat is all", "broken"),
        ("cv.pdf", b"%PDF-1.4\nstartxref\n9999999\n%%EOF", "broken"),
        ("cv.docx", corpus.pdf(), "not_what_it_says"),
        ("cv.docx", corpus.odt(), "not_what_it_says"),
        ("cv.docx", corpus.packed({"a.txt": b"hello"}), "not_what_it_says"),
        ("cv.docx", corpus.docx()[:200], "broken"),
        (
            "cv.docx",
            corpus.docx().replace(b"word/document.xml", b"word/documen", 1),
            "broken",
        ),
        ("cv.docx", corpus.encrypted(), "locked"),
        ("cv.docx", corpus.docx(parts={"word/vbaProject.bin": b"x"}), "macros"),
        ("cv.docx", corpus.docx(parts={"word/activeX/activeX1.xml": b"x"}), "macros"),
        (
            "cv.docx",
            corpus.docx(
                parts={
                    "[Content_Types].xml": corpus.TYPES.replace(
                        b"vnd.openxmlformats-officedocument.wordprocessingml.document.main",
                        b"vnd.ms-word.document.macroEnabled.main",
                    )
                }
            ),
            "macros",
        ),
        (
            "cv.docx",
            corpus.docx(parts={"word/_rels/settings.xml.rels": corpus.EXTERNAL}),
            "macros",
        ),
        (
            "cv.docx",
            corpus.docx(parts={"word/_rels/document.xml.rels": corpus.EXTERNAL_TURNED}),
            "macros",
        ),
        ("cv.docx", corpus.docx(parts={"../../etc/cron.d/evil": b"x"}), "broken"),
        ("cv.docx", corpus.docx(parts={"/etc/passwd": b"x"}), "broken"),
        ("cv.docx", corpus.docx(parts={"..\\..\\evil.bat": b"x"}), "broken"),
        (
            "cv.docx",
            corpus.docx(parts={f"word/{n}.xml": b"" for n in range(2001)}),
            "bomb",
        ),
        (
            "cv.docx",
            corpus.docx(parts={"word/media/a.bin": b"\0" * 61 * 1024 * 1024}),
            "bomb",
        ),
        ("cv.docx", corpus.lying_bomb(), "broken"),
        ("cv.odt", corpus.docx(), "not_what_it_says"),
        (
            "cv.odt",
            corpus.odt(parts={"mimetype": b"application/zip"}),
            "not_what_it_says",
        ),
        ("cv.odt", corpus.odt(parts={"Basic/Standard/Module1.xml": b"x"}), "macros"),
        ("cv.odt", corpus.odt(parts={"Scripts/python/evil.py": b"x"}), "macros"),
        ("cv.txt", b"<!DOCTYPE html><p>hi", "not_what_it_says"),
        ("cv.txt", b"  <script>alert(1)</script>", "not_what_it_says"),
        ("cv.txt", b"MZ\x90\x00\x03", "not_what_it_says"),
        ("cv.txt", b"\x81\x8d\x8f", "not_what_it_says"),
        ("cv.txt", b"colour \x1b[31m", "not_what_it_says"),
    ],
)
def test_what_is_no_cv_is_refused_with_its_reason(name, content, fault):
    with pytest.raises(Refused) as refusal:
        documents.check(name, content)

    assert refusal.value.fault == fault


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Mijn CV (2026).pdf", "Mijn CV (2026).pdf"),
        ("../../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Users\\Sam\\cv.pdf", "cv.pdf"),
        ("cv\r\nSet-Cookie: a=b.pdf", "cvSet-Cookie a=b.pdf"),
        ("cv\x00\x1b[31m.pdf", "cv[31m.pdf"),
        ("cv\u202efdp.exe.pdf", "cvfdp.exe.pdf"),
        ('cv"><script>.pdf', "cvscript.pdf"),
        (".pdf", "document.pdf"),
        ("....pdf", "document.pdf"),
        ("é" * 300 + ".pdf", "é" * 120 + ".pdf"),
        ("履歴書.pdf", "履歴書.pdf"),
    ],
)
def test_a_name_is_made_harmless(name, kept):
    assert documents.harmless(name, "pdf") == kept


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("&#65;", "A"),
        ("&#0000000000000065;", "A"),
        ("&#x41;", "A"),
        ("&#" + "9" * 5_000 + ";", "\ufffd"),
        ("&#" + "0" * 5_000 + "65;", "A"),
        ("&#" + "0" * 5_000 + ";", "\ufffd"),
        ("&#x" + "F" * 5_000 + ";", "\ufffd"),
        ("&#" + "9" * 5_000, "\ufffd"),
    ],
)
def test_a_character_by_its_number_is_read(written, read):
    """Python reads no number of thousands of digits, and what is read here decides over an erasure."""
    document = f'<w:document xmlns:w="w"><w:p>Carl {written}</w:p></w:document>'
    content = corpus.docx(parts={"word/document.xml": document})
    odt = f"<office:document-content><text:p>Carl {written}</text:p></office:document-content>"

    assert documents.text_of("docx", content).strip() == f"Carl {read}"
    assert (
        documents.text_of("odt", corpus.odt(parts={"content.xml": odt})).strip()
        == f"Carl {read}"
    )


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_documents_are_packed_as_documents_are(method):
    """By other methods a part says how much memory it takes to unpack, and fails in ways of its own."""
    parts = {
        "[Content_Types].xml": corpus.TYPES,
        "word/document.xml": corpus.DOCUMENT * 20,
    }
    with pytest.raises(Refused, match="broken"):
        documents.check("cv.docx", corpus.packed(parts, method))
