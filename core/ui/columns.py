"""Columns of lists: how a kind of value is shown on the page and written in a file.

`render` gives the cell of the page, `value` that of the file (CSV, XLSX): text, a figure or a day.
A table may say both itself for one column with `render_NAME` and `value_NAME`, as in django-tables2.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Literal

import django_tables2 as tables
from django.db.models import F, QuerySet
from django.template.loader import get_template
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from core.ui import formats
from core.ui.components import Text, Tone, badge, link, platform_badge

Align = Literal["start", "center", "end"]
CENT = Decimal("0.01")
A = tables.A


class Column(tables.Column):  # type: ignore[misc]
    """Text. The words of a choice stand for its code.

    A column with `order_by` (a field or lookup) is one that the list can be sorted by.
    """

    # Every value is rendered: a column that is computed has no attribute of its name.
    empty_values = ()

    def __init__(
        self,
        verbose_name: Text,
        *,
        align: Align = "start",
        is_title: bool = False,
        hides_on_phone: bool = False,
        order_by: str | None = None,
        **options: Any,
    ) -> None:
        """`is_title`: it names the row, and heads the card of the row on a phone."""
        super().__init__(
            verbose_name, order_by=order_by, orderable=order_by is not None, **options
        )
        self.is_title = is_title
        classes = {
            f"cell-{align}": align != "start",
            "cell-title": is_title,
            "cell-hide": hides_on_phone,
        }
        self.css = " ".join(name for name, has in classes.items() if has)

    @cached_property
    def cell_attributes(self) -> SafeString:
        """Of each cell: its class, and its heading for the card on a phone.

        A table has columns of its own, so this is made once for a page.
        """
        label = "" if self.is_title else self.verbose_name
        told = {"class": self.css, "data-label": label}
        return format_html_join(
            "", ' {}="{}"', [(name, text) for name, text in told.items() if text]
        )

    def render(self, value: Any, record: Any) -> Any:
        return "" if value is None else value

    def value(self, value: Any) -> Any:
        return value

    def order(
        self,
        queryset: QuerySet[Any],
        is_descending: bool,  # noqa: FBT001 - as django-tables2 calls it
    ) -> tuple[QuerySet[Any], bool]:
        """Empty values last, both ways; equal ones always in the same order."""
        field = F(self.order_by[0])
        sort = field.desc if is_descending else field.asc
        return queryset.order_by(sort(nulls_last=True), "pk"), True


class LinkColumn(Column):
    """The value as a link to the page of the row, perhaps with a softer line under it."""

    def __init__(
        self,
        verbose_name: Text,
        *,
        url: Callable[[Any], str] | None = None,
        note: str = "",
        **options: Any,
    ) -> None:
        """`note` is an accessor: `brand__name`."""
        super().__init__(verbose_name, **options)
        self.url = url
        self.note = A(note) if note else None

    def render(self, value: Any, record: Any) -> SafeString:
        url = self.url(record) if self.url else record.get_absolute_url()
        return link(url, value, self.note.resolve(record) if self.note else "")


class NotedColumn(Column):
    """Text with a softer line under it; `note` is an accessor."""

    def __init__(self, verbose_name: Text, *, note: str, **options: Any) -> None:
        super().__init__(verbose_name, **options)
        self.note = A(note)

    def render(self, value: Any, record: Any) -> Any:
        note = self.note.resolve(record)
        if not note:
            return value
        return format_html('{}<span class="cell-note">{}</span>', value, note)


class ButtonColumn(Column):
    """What can be done with the row, as a link; `about` names the row for who cannot see it."""

    def __init__(
        self, text: Text, *, url: Callable[[Any], str], about: str = ""
    ) -> None:
        super().__init__("", exclude_from_export=True)
        self.text = text
        self.url = url
        self.about = A(about) if about else None

    def render(self, value: Any, record: Any) -> SafeString:
        about = ""
        if self.about:
            name = self.about.resolve(record)
            about = format_html('<span class="visually-hidden"> {}</span>', name)
        return format_html(
            '<a class="btn btn-sm btn-ghost" href="{}">{}{}</a>',
            self.url(record),
            self.text,
            about,
        )


class BadgeColumn(Column):
    """A status in a word, with the tone of its code."""

    def __init__(
        self, verbose_name: Text, *, tones: Mapping[str, Tone], **options: Any
    ) -> None:
        super().__init__(verbose_name, **options)
        self.tones = tones

    def render(self, value: Any, record: Any) -> SafeString:
        return badge(value, self.tones[self.accessor.resolve(record)])


class PlatformColumn(Column):
    """A platform by its mark and name; `label` gives the name of its key."""

    def __init__(
        self, verbose_name: Text, *, label: Callable[[str], Text], **options: Any
    ) -> None:
        super().__init__(verbose_name, **options)
        self.label = label

    def render(self, value: Any, record: Any) -> SafeString:
        return platform_badge(self.label(value))

    def value(self, value: Any) -> Text:
        return self.label(value)


class DayColumn(Column):
    """A day, or the day of a moment."""

    def render(self, value: Any, record: Any) -> str:
        return formats.day(value)


class MomentColumn(DayColumn):
    """A day with its time."""

    def render(self, value: Any, record: Any) -> str:
        return formats.moment(value)


class AgoColumn(DayColumn):
    """How long ago."""

    def render(self, value: Any, record: Any) -> str:
        return formats.ago(value)


class NumberColumn(Column):
    """A figure."""

    def __init__(self, verbose_name: Text, *, digits: int = 0, **options: Any) -> None:
        super().__init__(verbose_name, align="end", **options)
        self.digits = digits

    def render(self, value: Any, record: Any) -> str:
        return formats.number(value, self.digits)


class MoneyColumn(Column):
    """An amount in the currency of its row."""

    def __init__(
        self, verbose_name: Text, *, is_blank_when_zero: bool = False, **options: Any
    ) -> None:
        super().__init__(verbose_name, align="end", **options)
        self.is_blank_when_zero = is_blank_when_zero

    def render(self, value: Any, record: Any) -> str:
        if self.is_blank_when_zero and not value:
            return ""
        return formats.money(self.value(value), record.currency)

    def value(self, value: Decimal) -> Decimal:
        return Decimal(value).quantize(CENT)


class TemplateColumn(Column):
    """A cell with a template of its own; the file gets the value."""

    def __init__(
        self, verbose_name: Text, *, template_name: str, **options: Any
    ) -> None:
        super().__init__(verbose_name, **options)
        self.template_name = template_name

    def render(self, value: Any, record: Any) -> str:
        return get_template(self.template_name).render(self.context(value, record))

    def context(self, value: Any, record: Any) -> dict[str, Any]:
        return {"value": value, "record": record}
