"""Numbers and days are read in one place: no form and no field goes round it."""

from collections.abc import Iterator

from django import forms
from django.urls import get_resolver

from core.ui.fields import TidyBoundField
from core.ui.number_fields import is_day, is_number

WORDS = {
    forms.IntegerField: "2,00",
    forms.DateField: "3 nov 2026",
    forms.DateTimeField: "3 nov 2026 9.30",
    forms.TimeField: "9.30",
}
LAYERS = {"core", "campaigns", "candidates", "analytics", "recruitment"}


def product_forms() -> list[type[forms.BaseForm]]:
    get_resolver().url_patterns  # noqa: B018 - imports every module with a page
    return [
        one for one in below(forms.BaseForm) if one.__module__.split(".")[0] in LAYERS
    ]


def below(cls: type) -> Iterator[type]:
    for one in cls.__subclasses__():
        yield one
        yield from below(one)


def test_every_form_shows_and_reads_its_fields_in_one_way():
    found = product_forms()

    assert len(found) > 60
    for form in found:
        assert form.default_renderer is None, form
        assert form.bound_field_class in (None, TidyBoundField), form
        for name, field in form.base_fields.items():
            assert field.bound_field_class is None, (form, name)


def test_every_number_and_day_takes_both_notations():
    """Each field of each form alone, in a form of ours."""
    seen = 0
    for form in product_forms():
        for name, field in form.base_fields.items():
            if field.widget.is_hidden or not (is_number(field) or is_day(field)):
                continue
            text = next(word for kind, word in WORDS.items() if isinstance(field, kind))
            seen += 1
            alone = type("Alone", (forms.Form,), {"typed": field})({"typed": text})
            assert alone.is_valid(), (form, name, alone.errors)
            assert 'type="number"' not in str(alone["typed"]), (form, name)
    assert seen > 40
