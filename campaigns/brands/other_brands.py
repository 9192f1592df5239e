"""What belongs to another brand than the work it is used for: own brand first, another one only when somebody means it.

A row without a brand is for all of them.
"""

from collections.abc import Collection, Iterable
from typing import Any, Protocol, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, When
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from campaigns.brands.models import Brand

# The parameter of operations and the field of forms with which somebody says so.
MEANT = "is_other_brand_meant"
Rows = TypeVar("Rows", bound=models.QuerySet[Any])


class Branded(Protocol):
    """A row with a brand, or with none."""

    pk: int
    brand: Any
    brand_id: Any


class IsOfOtherBrand(ValidationError):
    """Says what is of which brand, beside the box in which somebody says that it is meant."""

    def __init__(self, rows: Iterable[Branded], brand: Brand) -> None:
        said = [
            _("“%(what)s” is of %(other)s, and this is for %(own)s.")
            % {"what": row, "other": row.brand, "own": brand}
            for row in rows
        ]
        asked = _("Choose something else, or tick that you mean it.")
        super().__init__({MEANT: " ".join([*said, asked])})


def of_other_brand(rows: Iterable[Branded | None], brand_id: int) -> list[Any]:
    """Those of `rows` that belong to another brand."""
    return [row for row in rows if row and row.brand_id not in {None, brand_id}]


def refuse_unmeant(
    rows: Iterable[Branded | None],
    brand: Brand,
    *,
    is_meant: bool,
    known: Collection[Branded] = (),
) -> list[Any]:
    """What is newly of another brand, or a refusal when nobody said that it is meant.

    `known` was of another brand before and stands there already: nobody is asked twice.
    """
    before = {(type(row), row.pk) for row in known}
    new = [
        row
        for row in of_other_brand(rows, brand.pk)
        if (type(row), row.pk) not in before
    ]
    if new and not is_meant:
        raise IsOfOtherBrand(new, brand)
    return new


def own_first(rows: Rows, brand_id: int | None, *then: str) -> Rows:
    """Of this brand, for all brands, of another one; each in the order of `then`."""
    rank = Case(When(brand=brand_id, then=0), When(brand=None, then=1), default=2)
    if brand_id is None:
        return rows.select_related("brand").order_by(*then)
    return rows.select_related("brand").order_by(rank, *then)


def offer(field: Any, rows: models.QuerySet[Any], brand_id: int | None) -> None:
    """Let a model choice field choose from these rows; what is of another brand says so."""
    field.queryset = rows
    words = field.label_from_instance

    def label(row: Any) -> str:
        said: str = words(row)
        is_other = brand_id and of_other_brand([row], brand_id)
        return f"{said} · {row.brand}" if is_other else said

    field.label_from_instance = label


class AsksAboutOtherBrand:
    """A form whose operation may ask whether another brand is meant; the box shows when it asks."""

    fields: dict[str, forms.Field]
    data: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[MEANT] = forms.BooleanField(
            label=gettext_lazy("Yes, I mean it: it is of another brand"),
            required=False,
            widget=forms.HiddenInput,
        )
        if self.data.get(MEANT):
            self._show_box()

    def add_error(self, field: str | None, error: Any) -> None:
        if MEANT in getattr(error, "error_dict", {}):
            self._show_box()
        super().add_error(field, error)  # type: ignore[misc]

    def _show_box(self) -> None:
        self.fields[MEANT].widget = forms.CheckboxInput()

    def offer(
        self, name: str, rows: models.QuerySet[Any], brand_id: int | None
    ) -> None:
        """Let a field choose from these rows; what is of another brand says so."""
        offer(self.fields[name], rows, brand_id)
