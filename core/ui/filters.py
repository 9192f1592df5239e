"""The search box of a list."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter

from core.search import words_in


class SearchFilter(CharFilter):  # type: ignore[misc]
    """Rows in which every word stands, in any of these fields (core.search).

    `names` are fields of one line, `texts` long ones. A list that also looks elsewhere gives a `method` instead.
    """

    def __init__(
        self,
        *names: str,
        texts: tuple[str, ...] = (),
        placeholder: Any = "",
        **rest: Any,
    ) -> None:
        looks = {"type": "search"} | (
            {"placeholder": placeholder} if placeholder else {}
        )
        super().__init__(
            label=_("Search"),
            max_length=200,
            widget=forms.TextInput(attrs=looks),
            **rest,
        )
        self.names, self.texts = names, texts

    def filter(self, rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
        """All rows where nothing is typed."""
        return words_in(rows, typed or "", *self.names, texts=self.texts)
