"""Old Excel files (.xls), read by python-calamine in a process of its own.

The library makes a rectangle of all cells between the first and the last, so a small file may ask for more memory
than there is and end the process: it gets limits on memory and time, and hands back JSON.
"""

import json
import os
import resource
import subprocess
import sys
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

from core.archives import CannotOpen

MEMORY, SECONDS = 512 * 1024**2, 10
MOST_SHEETS, MOST_PRINTED = 20, 20_000_000
BASE = Path(__file__).resolve().parents[2]

Row = tuple[int, list[Any]]


def sheets(content: bytes, *, rows: int, columns: int) -> list[tuple[str, list[Row]]]:
    """(name, rows that hold something) of each sheet, one row and one column past the limits. Raises `CannotOpen`."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "core.imports.xls", str(rows + 1), str(columns + 1)],
            input=content,
            capture_output=True,
            timeout=SECONDS * 2,
            cwd=BASE,
            env={"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(BASE)},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise CannotOpen("bomb") from error
    if done.returncode or len(done.stdout) > MOST_PRINTED:
        raise CannotOpen("broken" if done.returncode == 1 else "bomb")
    found: list[tuple[str, list[tuple[int, list[Any]]]]] = json.loads(done.stdout)
    return [
        (name, [(number, list(map(_cell, cells))) for number, cells in table])
        for name, table in found
    ]


def _cell(said: Any) -> Any:
    """A day comes as a list of one text."""
    return datetime.fromisoformat(said[0]) if isinstance(said, list) else said


def _said(cell: Any) -> Any:
    if isinstance(cell, datetime | date):
        return [cell.isoformat()]
    if isinstance(cell, str | int | float | bool) or cell is None:
        return cell or (None if cell == "" else cell)
    return str(cell) if not isinstance(cell, timedelta) else None


def _read(content: bytes, most_rows: int, columns: int) -> list[Any]:
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 - only within the limits

    book = CalamineWorkbook.from_filelike(BytesIO(content))
    found = []
    for name in book.sheet_names[:MOST_SHEETS]:
        sheet = book.get_sheet_by_name(name)
        first = sheet.start[0] if sheet.start else 0
        table: list[Row] = []
        for number, cells in enumerate(sheet.to_python(), start=first + 1):
            said = [_said(cell) for cell in cells[:columns]]
            if any(one is not None for one in said):
                table.append((number, said))
            if len(table) == most_rows:
                break
        found.append((name, table))
    return found


def main() -> None:
    """The process of its own: the file comes in on standard input."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    rows, columns = map(int, sys.argv[1:])
    json.dump(_read(sys.stdin.buffer.read(), rows, columns), sys.stdout)


if __name__ == "__main__":
    main()
