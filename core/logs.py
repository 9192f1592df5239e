"""Lines of the log without personal data.

PostgreSQL adds to a refused row what stood in it (`DETAIL: Key (email)=(...)`, `Failing row
contains (...)`), and Python prints that with the traceback. It may be several lines long, as
long as the texts in it. Names of tables, columns and constraints stay: they say what is wrong.
"""

import logging
import re
from collections.abc import Iterator

# What PostgreSQL says after its first line may quote rows, parameters and statements.
MORE = re.compile(r"\n(?:DETAIL|CONTEXT|HINT|QUERY|STATEMENT|LINE \d{1,9}): ")
# A value in the first line: invalid input syntax for type integer: "..."
QUOTED = re.compile(r'(: )"[^"\n]{0,10000}"$')
ONE_LINE = re.compile(r"(?m)^([ \t]{0,20})(?:DETAIL|CONTEXT|STATEMENT): .*$")
LEFT_OUT = "(left out: it may hold personal data)"


class Formatter(logging.Formatter):
    """As Python's own, but what a database quotes is left out."""

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
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
