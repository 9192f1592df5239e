"""Lines of the log: when, which program and process, what; without personal data.

PostgreSQL adds to a refused row what stood in it (`DETAIL: Key (email)=(...)`, `Failing row
contains (...)`), and Python prints that with the traceback. It may be several lines long, as
long as the texts in it. Names of tables, columns and constraints stay: they say what is wrong.
"""

import json
import logging
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

# What PostgreSQL says after its first line may quote rows, parameters and statements.
MORE = re.compile(r"\n(?:DETAIL|CONTEXT|HINT|QUERY|STATEMENT|LINE \d{1,9}): ")
# A value in the first line: invalid input syntax for type integer: "..."
QUOTED = re.compile(r'(: )"[^"\n]{0,10000}"$')
ONE_LINE = re.compile(r"(?m)^([ \t]{0,20})(?:DETAIL|CONTEXT|STATEMENT): .*$")
LEFT_OUT = "(left out: it may hold personal data)"


# The rows that a line speaks of: "publication 5/2: published" is the second try of publication 5.
ROWS = re.compile(
    r"\b(publication|take_down|mail|webhook|account|series|document|worker|organisation) (\d{1,18})(?:/(\d{1,9}))?\b"
)
CELERY = ("worker", "beat")


def program() -> str:
    """Which of ours this process is: web, worker, beat, publisher, or the command of manage.py."""
    start, *words = sys.argv or [""]
    path = Path(start)
    if path.name == "manage.py":
        return words[0] if words else path.name
    parts = set(path.parts[-2:])
    if "gunicorn" in parts:
        return "web"
    if "celery" in parts:
        return next((word for word in words if word in CELERY), "celery")
    return path.stem


class Formatter(logging.Formatter):
    """A line for each record; what a database quotes is left out.

    As text, a traceback follows on lines that begin with a space; as JSON it is a field.
    """

    def __init__(self, *, is_json: bool = False) -> None:
        super().__init__()
        self.is_json = is_json
        self.program = program()

    def format(self, record: logging.LogRecord) -> str:
        message = _clean(record.getMessage(), record).strip()
        trace = self.formatException(record.exc_info) if record.exc_info else ""
        if record.stack_info:
            trace += self.formatStack(record.stack_info)
        trace = _clean(trace, record)
        at = datetime.fromtimestamp(record.created, UTC)
        time = at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        if self.is_json:
            return self._json(record, time, message, trace)
        line = (
            f"{time} {record.levelname} {self.program}[{record.process}]"
            f" {record.name}: {' / '.join(message.splitlines())}"
        )
        return "\n  ".join([line, *trace.splitlines()])

    def _json(
        self, record: logging.LogRecord, time: str, message: str, trace: str
    ) -> str:
        fields: dict[str, str | int | None] = {
            "time": time,
            "level": record.levelname,
            "program": self.program,
            "process": record.process,
            "logger": record.name,
            "message": message,
        }
        for kind, key, attempt in ROWS.findall(message):
            fields[kind] = int(key)
            if attempt:
                fields["attempt"] = int(attempt)
        if trace:
            fields["traceback"] = trace
        return json.dumps(fields, ensure_ascii=False)


def _clean(text: str, record: logging.LogRecord) -> str:
    """Without what the errors of this record quote from rows."""
    args = record.args if isinstance(record.args, tuple) else ()
    raised = record.exc_info[1] if record.exc_info else None
    for error in (*args, raised):
        if isinstance(error, BaseException):
            text = without_rows(text, error)
    return ONE_LINE.sub(rf"\1{LEFT_OUT}", text)


def without_rows(text: str, error: BaseException) -> str:
    """The text without what this error, and those it came from, quote from a row."""
    for one in _chain(error):
        said = str(one)
        parts = MORE.split(said, maxsplit=1)
        first = QUOTED.sub(rf"\1{LEFT_OUT}", parts[0])
        if len(parts) > 1:
            first = f"{first}\n{LEFT_OUT}"
        if _is_of_a_database(one) and first != said:
            text = text.replace(said, first)
            # Celery writes the error as Python would spell it.
            text = text.replace(repr(said)[1:-1], repr(first)[1:-1])
    return text


def _is_of_a_database(error: BaseException) -> bool:
    """Also Django's own, which have the text of the driver's."""
    modules = {kind.__module__.partition(".")[0] for kind in type(error).__mro__}
    return "psycopg" in modules or "django.db" in {
        kind.__module__[:9] for kind in type(error).__mro__
    }


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        waiting += [e for e in (one.__cause__, one.__context__) if e is not None]
        if isinstance(one, BaseExceptionGroup):
            waiting += one.exceptions
