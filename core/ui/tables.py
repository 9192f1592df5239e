"""Lists: search, filters, sorting, pages and a CSV file, all of it in the address.

A feature declares columns; cells are formatted once, in Python, because a template tag
per cell is what makes a long list slow.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar, Generic, Literal, TypeVar
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import F, Model, QuerySet
from django.db.models.expressions import OrderBy
from django.http import FileResponse, HttpRequest, StreamingHttpResponse
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from core.ui import csv, xlsx
from core.ui.components import Empty, Text, icon
from core.ui.forms import plainly

Row = TypeVar("Row", bound=Model)
Align = Literal["start", "center", "end"]
SIZES = (25, 50, 100)
FILES = {"csv": csv.answer, "xlsx": xlsx.answer}


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: what it is called, what it shows, and what it sorts on."""

    key: str
    label: Text
    # row → text or safe HTML. Without it: the attribute called `key`.
    show: Callable[[Row], object] | None = None
    # A field or lookup for order_by; "" = not sortable. Empty values always come last.
    sort: str = ""
    align: Align = "start"
    # row → what the CSV file says. Without it: the attribute called `key`, else `show`.
    plain: Callable[[Row], object] | None = None
    # The column that names the row: heading of the row, and of the card on a phone.
    is_title: bool = False
    hides_on_phone: bool = False
    is_in_file: bool = True
    is_on_page: bool = True

    def cell(self, row: Row) -> str:
        value = self.show(row) if self.show else getattr(row, self.key)
        return "" if value is None else conditional_escape(value)  # type: ignore[arg-type]

    def value(self, row: Row) -> object:
        if self.plain:
            return self.plain(row)
        if self.show is None or hasattr(row, self.key):
            return getattr(row, self.key)
        return self.show(row)

    @property
    def css(self) -> str:
        names = [
            f"cell-{self.align}" if self.align != "start" else "",
            "cell-title" if self.is_title else "",
            "cell-hide" if self.hides_on_phone else "",
        ]
        return " ".join(name for name in names if name)


@dataclass(frozen=True, slots=True)
class Step:
    """One link of the page numbers."""

    label: str
    url: str = ""
    is_current: bool = False


class Table(Generic[Row]):
    """A list page's table; subclass it and name `columns`.

    `?sort=-name&page=2&size=50` choose; `?format=csv` or `xlsx` asks for the
    file of the same choice.
    """

    name: ClassVar[str] = "rows"
    caption: ClassVar[Text] = ""
    columns: ClassVar[tuple[Column[Any], ...]] = ()
    start_sort: ClassVar[str] = "-pk"
    empty: Empty = Empty(title="", icon="list-search")

    def __init__(
        self, request: HttpRequest, rows: QuerySet[Row], *, filters: Any = None
    ) -> None:
        self.request = request
        self.filters = filters
        if form := getattr(filters, "form", None):
            plainly(form)
        self.all_rows = filters.qs if filters is not None else rows

    # --- what was asked for ---------------------------------------------------------

    @cached_property
    def sort(self) -> str:
        """The chosen column key, with `-` for descending; nonsense becomes the start."""
        asked = self.request.GET.get("sort", "")
        known = {column.key for column in self.columns if column.sort}
        return asked if asked.removeprefix("-") in known else ""

    @cached_property
    def size(self) -> int:
        asked = self.request.GET.get("size", "")
        return int(asked) if asked in {str(size) for size in SIZES} else SIZES[0]

    @property
    def is_filtered(self) -> bool:
        """Whether the reader narrowed the list: then “nothing” means “no match”."""
        form = getattr(self.filters, "form", None)
        names = form.fields if form else ()
        return any(self.request.GET.get(name) for name in names)

    @property
    def wants_file(self) -> bool:
        return self.request.GET.get("format") in FILES

    def url(self, **changes: object) -> str:
        """The address of this page with some of its parameters changed; None drops one."""
        query = dict(self.request.GET.lists())
        for name, value in {"page": None, "format": None, **changes}.items():
            query.pop(name, None)
            if value is not None:
                query[name] = [str(value)]
        return f"?{urlencode(query, doseq=True)}"

    # --- rows -------------------------------------------------------------------------

    @cached_property
    def sorted_rows(self) -> QuerySet[Row]:
        if not self.sort:
            return self.all_rows.order_by(self.start_sort, "pk")
        key = self.sort.removeprefix("-")
        column = next(column for column in self.columns if column.key == key)
        return self.all_rows.order_by(self._order(column.sort), "pk")

    def _order(self, field: str) -> OrderBy:
        is_down = self.sort.startswith("-") != field.startswith("-")
        on = F(field.removeprefix("-"))
        return on.desc(nulls_last=True) if is_down else on.asc(nulls_last=True)

    @cached_property
    def page(self) -> Page[Row]:
        pages = Paginator(self.sorted_rows, self.size)
        return pages.get_page(self.request.GET.get("page"))

    @property
    def count(self) -> int:
        return self.page.paginator.count

    # --- what the template shows --------------------------------------------------------

    @cached_property
    def _shown(self) -> list[Column[Row]]:
        return [column for column in self.columns if column.is_on_page]

    @cached_property
    def head(self) -> SafeString:
        """The heading cells, with sort links."""
        return SafeString("".join(self._heading(column) for column in self._shown))

    def _heading(self, column: Column[Row]) -> str:
        css, label = column.css, conditional_escape(str(column.label))
        if not column.sort:
            return f'<th scope="col" class="{css}">{label}</th>'
        state, sign, following = "none", "", column.key
        if self.sort.removeprefix("-") == column.key:
            is_down = self.sort.startswith("-")
            state = "descending" if is_down else "ascending"
            sign = icon("chevron-down") if is_down else icon("chevron-up")
            following = column.key if is_down else f"-{column.key}"
        url = conditional_escape(self.url(sort=following))
        return (
            f'<th scope="col" class="{css}" aria-sort="{state}">'
            f'<a href="{url}">{label}{sign}</a></th>'
        )

    @cached_property
    def body(self) -> SafeString:
        """All rows as one piece of HTML."""
        opening = [self._opening(column) for column in self._shown]
        shapes = list(zip(self._shown, opening, strict=True))
        parts: list[str] = []
        for row in self.page.object_list:
            parts.append("<tr>")
            parts.extend(
                f"{start}{column.cell(row)}{end}" for column, (start, end) in shapes
            )
            parts.append("</tr>")
        return SafeString("".join(parts))

    @staticmethod
    def _opening(column: Column[Row]) -> tuple[str, str]:
        if column.is_title:
            return f'<th scope="row" class="{column.css}">', "</th>"
        label = conditional_escape(str(column.label))
        said = f' data-label="{label}"' if label else ""
        return f'<td class="{column.css}"{said}>', "</td>"

    @property
    def csv_url(self) -> str:
        return self.url(format="csv")

    @property
    def xlsx_url(self) -> str:
        return self.url(format="xlsx")

    @property
    def sizes(self) -> list[Step]:
        return [
            Step(str(size), self.url(size=size), is_current=size == self.size)
            for size in SIZES
        ]

    @property
    def steps(self) -> list[Step]:
        """Page numbers around the current one; an empty address is a gap."""
        page = self.page
        elided = page.paginator.get_elided_page_range(
            page.number, on_each_side=1, on_ends=1
        )
        return [
            Step(
                str(number),
                self.url(page=number, size=self.request.GET.get("size"))
                if isinstance(number, int)
                else "",
                is_current=number == page.number,
            )
            for number in elided
        ]

    @property
    def range_words(self) -> str:
        """`26–50 of 143`."""
        return gettext("%(first)s–%(last)s of %(count)s") % {
            "first": self.page.start_index(),
            "last": self.page.end_index(),
            "count": self.count,
        }

    # --- the file -----------------------------------------------------------------------

    def file(self) -> StreamingHttpResponse | FileResponse:
        """Everything that matches, in the order chosen, as CSV or a spreadsheet."""
        columns = [column for column in self.columns if column.is_in_file]

        def rows() -> Iterator[list[object]]:
            for row in self.sorted_rows.iterator(chunk_size=500):
                yield [column.value(row) for column in columns]

        write = FILES.get(self.request.GET.get("format", ""), csv.answer)
        return write(self.name, [column.label for column in columns], rows())
