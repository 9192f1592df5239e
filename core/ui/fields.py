"""One field of a form: crispy's `field.html` for Bootstrap, drawn in Python.

Crispy renders up to six templates for each field. templates/bootstrap5/field.html leads
here instead, whichever way crispy came to it; what it draws is the same.
"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms import BoundField
from django.template import Context
from django.template.loader import get_template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

from core.ui.widgets import attributes

FILE = "bootstrap5/layout/field_file.html"
CLOSE = "</div>"
STAR = '<span class="asteriskField">*</span>'


def draw(context: Context) -> SafeString:
    """The field of this context, with label, help and errors."""
    field: BoundField = context["field"]
    if field.is_hidden:
        return SafeString(str(field))
    widget = field.field.widget
    if isinstance(widget, forms.CheckboxInput):
        return SafeString(f'<div class="mb-3">{_tick(field, context)}</div>')
    opening = _outer(field, context, "mb-3")
    inner = f"{_label(field)}{_control(field, context)}" + (
        "</fieldset>" if _is_group(field) else ""
    )
    return SafeString(f"{opening}{inner}</div>")


def drawn(field: BoundField) -> SafeString:
    """A field on its own, as `|as_crispy_field` would show it."""
    return draw(
        Context({"field": field, "form_show_errors": True, "error_text_inline": True})
    )


def _outer(field: BoundField, context: Context, css: str) -> str:
    names = (css, context.get("wrapper_class"), field.css_classes())
    joined = " ".join(str(name) for name in names if name)
    return f'<div id="div_{field.auto_id}" class="{conditional_escape(joined)}">'


def _tick(field: BoundField, context: Context) -> str:
    needed = " requiredField" if field.field.required else ""
    return (
        f"{_outer(field, context, 'form-check')}{_input(field, 'form-check-input')}"
        f'<label for="{field.id_for_label}" class="form-check-label{needed}">'
        f"{_words(field)}</label>{_errors(field, context)}{_help(field)}</div>"
    )


def _is_group(field: BoundField) -> bool:
    return bool(field.use_fieldset and field.label)


def _words(field: BoundField) -> str:
    return conditional_escape(field.label) + (STAR if field.field.required else "")


def _label(field: BoundField) -> str:
    if not field.label:
        return ""
    needed = " requiredField" if field.field.required else ""
    of = f' for="{field.id_for_label}"' if field.id_for_label else ""
    if not field.use_fieldset:
        return f'<label{of} class="form-label{needed}">{_words(field)}</label>'
    by = getattr(field, "aria_describedby", None)
    told = f' aria-describedby="{conditional_escape(by)}"' if by else ""
    return (
        f'<fieldset{told}><legend{of} class="form-label{needed} fs-6">'
        f"{_words(field)}</legend>"
    )


def _control(field: BoundField, context: Context) -> str:
    widget = field.field.widget
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return _choices(field, context)
    if isinstance(widget, forms.FileInput):
        return get_template(FILE).render(context.flatten())  # type: ignore[arg-type]
    css = "form-select" if isinstance(widget, forms.Select) else "form-control"
    return f"{_input(field, css)}{_errors(field, context)}{_help(field)}"


def _input(field: BoundField, css: str) -> str:
    """Django draws it; the classes that crispy gives an input go with it."""
    whole = field.field.widget
    for widget in getattr(whole, "widgets", [whole]):
        own = widget.attrs.get("class", "").split()
        kind = type(widget).__name__.lower()
        wrong = ["is-invalid"] if field.errors else []
        wanted = [kind, *css.split(), *wrong]
        widget.attrs["class"] = " ".join(
            [*own, *(name for name in wanted if name not in own)]
        )
    return str(field)


def _choices(field: BoundField, context: Context) -> str:
    wrong = " is-invalid" if field.errors else ""
    flat = context.get("flat_attrs")
    parts = [f"<div{' ' if flat else ''}{flat or ''}>"]
    for group, options, _place in _groups(field):
        if group:
            parts.append(f"<strong>{conditional_escape(group)}</strong>")
        parts.extend(_choice(field, option, wrong) for option in options)
    if parts[-1].endswith(CLOSE):  # the errors stand under the last choice
        parts[-1] = parts[-1].removesuffix(CLOSE) + _errors(field, context, "p") + CLOSE
    return f"{''.join(parts)}</div>{_help(field)}"


def _choice(field: BoundField, option: Mapping[str, Any], wrong: str) -> str:
    return (
        f'<div class="form-check"><input type="{option["type"]}" '
        f'class="form-check-input{wrong}" name="{conditional_escape(field.html_name)}" '
        f'value="{conditional_escape(str(option["value"]))}"{attributes(option["attrs"])}>'
        f'<label for="{option["attrs"].get("id", "")}" class="form-check-label">'
        f"{conditional_escape(option['label'])}</label>{CLOSE}"
    )


def _groups(field: BoundField) -> list[tuple[Any, list[dict[str, Any]], int]]:
    """The choices with ids, as crispy's `optgroups` filter gives them."""
    widget = field.field.widget
    mark = widget.attrs.get("id") or field.auto_id
    attrs = field.build_widget_attrs({"id": mark} if mark else {})
    return widget.optgroups(  # type: ignore[no-any-return]
        field.html_name, widget.format_value(field.value()), attrs
    )


def _errors(field: BoundField, context: Context, tag: str = "") -> str:
    if not (context.get("form_show_errors") and field.errors):
        return ""
    tag = tag or ("span" if context.get("error_text_inline") else "p")
    said = "".join(
        f'<{tag} id="error_{place}_{field.auto_id}"><strong>'
        f"{conditional_escape(str(error))}</strong></{tag}>"
        for place, error in enumerate(field.errors, 1)
    )
    of = getattr(field.errors, "field_id", None)
    return f'<div id="{of}_error" class="invalid-feedback">{said}</div>'


def _help(field: BoundField) -> str:
    if not field.help_text:
        return ""
    mark = f' id="{field.auto_id}_helptext"' if field.auto_id else ""
    return f'<div{mark} class="form-text">{field.help_text}</div>'
