"""Documents and sheets that are made to hold us up: each gets its answer, within limits on CPU and memory."""

import pytest

from core import archives
from core.imports import xlsx
from tests import hostile
from tests.patterns import bounded

# All of them together; what is read past its limits takes minutes or gigabytes for one.
CPU, MEMORY = 40, 700 * 1024**2

DOCUMENTS = """
import json, pathlib, sys
from candidates.applications.documents import Refused, check
said = {}
for path in pathlib.Path(sys.argv[1]).iterdir():
    try:
        check("cv.docx", path.read_bytes())
        said[path.name] = ""
    except Refused as refusal:
        said[path.name] = refusal.fault
json.dump(said, sys.stdout)
"""
SHEETS = """
import json, pathlib, sys
from core.imports.reading import Unreadable, open_book
said = {}
for path in pathlib.Path(sys.argv[1]).iterdir():
    try:
        said[path.name] = f"{len(open_book(path.read_bytes()).rows(0))} rows"
    except Unreadable as refusal:
        said[path.name] = refusal.why
json.dump(said, sys.stdout)
"""


def answers(code, files, folder):
    for name, (content, _expected) in files.items():
        (folder / name).write_bytes(content)
    return bounded.run(code, str(folder), cpu=CPU, memory=MEMORY)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("code", "files"),
    [(DOCUMENTS, hostile.DOCUMENTS), (SHEETS, hostile.SHEETS)],
    ids=["documents", "sheets"],
)
def test_each_gets_its_answer(code, files, tmp_path):
    said = answers(code, files, tmp_path)

    wrong = {
        name: (said[name], expected)
        for name, (_content, expected) in files.items()
        if said[name] not in expected.split("|")
    }
    assert wrong == {}


def test_a_long_list_is_not_read_to_be_measured():
    """Also where the ordinary end of the file says that it is short."""
    with pytest.raises(archives.CannotOpen, match="bomb"):
        archives._refuse_long_list(hostile.list_of_zip64(3_000), 2_000)


def test_a_row_is_never_wider_than_one_past_the_limit():
    """Else a thousand rows with a cell in the last column are sixteen million cells."""
    far = "".join(
        f'<row r="{n}"><c r="A{n}"><v>{n}</v></c><c r="XFD{n}"><v>1</v></c></row>'
        for n in range(1, 50)
    )

    found = xlsx.Workbook(hostile.xlsx(far)).rows(0, xlsx.Limits(rows=10, columns=5))

    assert [len(cells) for _number, cells in found] == [6] * 12
    assert found[3] == (4, [4, None, None, None, None, 1])
