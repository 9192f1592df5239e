"""Lists: search, filters, sorting, pages and files, all of it in the address.

The base of every list page: django-tables2 with our look (templates/core/ui/_table.html), sizes and
files. `?sort=-name&page=2&size=50` choose; `?format=csv` or `xlsx` asks for the file of the same choice.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from inspect import signature
from typing import Any, ClassVar

import django_tables2 as tables
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, StreamingHttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django_tables2.data import TableQuerysetData

from core.ui import csv, xlsx
from core.ui.components import Empty, Text

SIZES = (25, 50, 100)
FORMATS = {"csv": csv.answer, "xlsx": xlsx.answer}
ROWS_AT_ONCE = 1000


class StreamedRows(TableQuerysetData):  # type: ignore[misc]
    """Going through all rows, for a file, keeps few of them in memory.

    Which rows there are is read first and the rows in pieces: QuerySet.iterator() without a cursor on
    the server (DISABLE_SERVER_SIDE_CURSORS) has the whole answer in memory.
    """

    def __iter__(self) -> Iterator[Any]:
        if self.data.query.combinator:
            # Rows of two tables have no keys of one; they are a few values each.
            yield from self.data
            return
        keys = list(self.data.values_list("pk", flat=True))
        for first in range(0, len(keys), ROWS_AT_ONCE):
            piece = keys[first : first + ROWS_AT_ONCE]
            found = self.data.in_bulk(piece)
            yield from (found[key] for key in piece if key in found)


def inspected(function: Callable[..., Any]) -> Any:
    """django-tables2 looks at the parameters of the function for every cell; look once.

    Half of the time of a file of many rows went there.
    """
    known: Any = partial(function)
    known.__signature__ = signature(function)
    return known


class Table(tables.Table):  # type: ignore[misc]
    """Subclass it and declare the columns (core.ui.columns).

    Anything in the address that is no column, page or size counts as not chosen.
    """

    # In the ids of the page and the name of the file.
    list_name: ClassVar[str] = "rows"
    caption: ClassVar[Text] = ""
    # A field or lookup; of rows that are equal in it the first made comes first.
    default_order: ClassVar[str] = "-pk"
    default_size: ClassVar[int] = SIZES[0]
    empty: Empty = Empty(title="", icon="list-search")

    def __init__(
        self,
        data: QuerySet[Any] | Iterable[Any],
        *,
        request: HttpRequest,
        filters: Any = None,
        **options: Any,
    ) -> None:
        """`filters` is what the rows were narrowed by: a FilterSet, or anything with a `form`."""
        self.request = request
        self.filters = filters
        if isinstance(data, QuerySet):
            data = StreamedRows(data.order_by(self.default_order, "pk"))
        asked = request.GET.get("sort", "")
        is_column = asked.removeprefix("-") in self.base_columns
        super().__init__(data, order_by=(asked,) if is_column else (), **options)
        for column in self.columns.iterall():
            column.render = inspected(column.render)
            column.value = inspected(column.value)

    @cached_property
    def size(self) -> int:
        asked = self.request.GET.get("size", "")
        return int(asked) if asked in map(str, SIZES) else self.default_size

    @cached_property
    def paginator(self) -> Paginator[Any]:
        return Paginator(self.rows, self.size)

    @cached_property
    def page(self) -> Page[Any]:
        return self.paginator.get_page(self.request.GET.get("page"))

    @property
    def count(self) -> int:
        return self.paginator.count

    @property
    def is_filtered(self) -> bool:
        """Whether the reader narrowed the list: then “nothing” means “no match”."""
        names = self.filters.form.fields if self.filters else ()
        return any(self.request.GET.get(name) for name in names)

    def url(self, **changes: object) -> str:
        """The address of this page with some of its parameters changed; None drops one."""
        query = self.request.GET.copy()
        for name, value in {"page": None, "format": None, **changes}.items():
            query.pop(name, None)
            if value is not None:
                query[name] = str(value)
        return f"?{query.urlencode()}"

    # --- what stands under the rows -----------------------------------------------------

    @property
    def sizes(self) -> tuple[int, ...]:
        return SIZES

    @property
    def page_numbers(self) -> Iterator[int | str]:
        """Around the current one; Paginator.ELLIPSIS for those left out."""
        return self.paginator.get_elided_page_range(
            self.page.number, on_each_side=1, on_ends=1
        )

    @property
    def range_words(self) -> str:
        """`26–50 of 143`."""
        return gettext("%(first)s–%(last)s of %(count)s") % {
            "first": self.page.start_index(),
            "last": self.page.end_index(),
            "count": self.count,
        }

    # --- the file -----------------------------------------------------------------------

    @property
    def is_export(self) -> bool:
        return self.request.GET.get("format") in FORMATS

    def export(self) -> StreamingHttpResponse | FileResponse:
        """All rows that match, in the order chosen, as CSV or a spreadsheet."""
        rows = self.as_values()
        head = next(rows)
        return FORMATS[self.request.GET["format"]](self.list_name, head, rows)
