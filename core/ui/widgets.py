"""Inputs drawn in Python: what Django's own templates of widgets say, many times quicker.

A form renders a template for each input, one for its attributes, and two more for each
option of a list. FORM_RENDERER leads here; a widget that is not in the table below still
gets its own template.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.http import HttpRequest
from django.utils.formats import localize
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

Facts = Mapping[str, Any]
# Most of what stands in a form has nothing to escape, which is quick to see.
HARMLESS = re.compile(r"[^&<>\"']*").fullmatch
FOLDER = "django/forms/widgets/"


def attributes(facts: Mapping[str, Any]) -> str:
    """` name="value"` for each; True is a name alone, False nothing."""
    said = []
    for name, value in facts.items():
        if value is True:
            said.append(f" {_text(name)}")
        elif value is not False:
            said.append(f' {_text(name)}="{_text(value)}"')
    return "".join(said)


def _text(value: object) -> str:
    """Escaped, and never written as a figure for readers."""
    text = value if isinstance(value, str) else str(value)
    return text if HARMLESS(text) else conditional_escape(text)


def _input(widget: Facts) -> str:
    value = widget["value"]
    said = "" if value is None else f' value="{_text(value)}"'
    return (
        f'<input type="{_text(widget["type"])}" name="{_text(widget["name"])}"{said}'
        f"{attributes(widget['attrs'])}>"
    )


def _textarea(widget: Facts) -> str:
    value = conditional_escape(localize(widget["value"])) if widget["value"] else ""
    return (
        f'<textarea name="{_text(widget["name"])}"{attributes(widget["attrs"])}>\n'
        f"{value}</textarea>"
    )


def _option(widget: Facts) -> str:
    label = widget["label"]
    shown = _text(label if isinstance(label, str) else localize(label))
    return (
        f'<option value="{_text(widget["value"])}"{attributes(widget["attrs"])}>'
        f"{shown}</option>"
    )


def _select(widget: Facts) -> str:
    parts = [f'<select name="{_text(widget["name"])}"{attributes(widget["attrs"])}>']
    for name, options, _place in widget["optgroups"]:
        if name:
            parts.append(f'<optgroup label="{conditional_escape(name)}">')
        parts.extend(_option(option) for option in options)
        if name:
            parts.append("</optgroup>")
    parts.append("</select>")
    return "\n".join(parts)


DRAWN: dict[str, Callable[[Facts], str]] = {
    f"{FOLDER}{name}.html": draw
    for draw, names in {
        _input: "input text email number url password date datetime time hidden checkbox",
        _textarea: "textarea",
        _select: "select",
        _option: "select_option",
    }.items()
    for name in names.split()
}


class Renderer(DjangoTemplates):
    """Django's renderer of forms, with the usual inputs drawn in Python."""

    def render(
        self,
        template_name: str,
        context: dict[str, Any],
        request: HttpRequest | None = None,
    ) -> str:
        draw = DRAWN.get(template_name)
        if draw is None:
            return super().render(template_name, context, request)
        return SafeString(draw(context["widget"]))
