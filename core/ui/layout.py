"""A form laid out in Python: crispy renders a template for each part and each field of it."""

from collections.abc import Iterable
from typing import TypeAlias

from crispy_forms.layout import Div, LayoutObject
from django import forms
from django.template import Context
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

from core.ui import fields
from core.ui.forms import Between, FormLook, Pair, Section, Why

Part: TypeAlias = LayoutObject | str
PACK = "bootstrap5"


def lay_out(form: forms.BaseForm) -> SafeString | None:
    """All fields as crispy would show them; None where some part is crispy's own."""
    helper = form.helper  # type: ignore[attr-defined]
    parts = [helper.layout] if helper.layout else list(form.fields)
    if type(helper) is not FormLook or not _are_ours(parts):
        return None
    context = Context(helper.get_attributes(PACK))
    return SafeString(f"{form.media}{_all(parts, form, context)}")


def _are_ours(parts: Iterable[Part]) -> bool:
    return all(isinstance(part, str) or _is_ours(part) for part in parts)


def _is_ours(part: LayoutObject) -> bool:
    if type(part) in {Between, Why}:
        return True
    is_known = type(part) in {Section, Pair, Div}
    return (
        is_known and not part.css_id and not part.flat_attrs and _are_ours(part.fields)
    )


def _all(parts: Iterable[Part], form: forms.BaseForm, context: Context) -> str:
    return "".join(_drawn(part, form, context) for part in parts)


def _drawn(part: Part, form: forms.BaseForm, context: Context) -> str:
    if isinstance(part, str):
        context["field"] = form[part]
        return fields.draw(context)
    if isinstance(part, Between | Why):
        return part.html
    inner = _all(part.fields, form, context)
    if isinstance(part, Section):
        legend = conditional_escape(part.legend)
        head = f"<legend>{legend}</legend>" if legend else ""
        return f'<fieldset class="{part.css_class}">{head}{inner}</fieldset>'
    return f'<div class="{part.css_class}">{inner}</div>'
