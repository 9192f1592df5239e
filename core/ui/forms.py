"""The look of every form: crispy-forms with the bootstrap5 pack.

The markup stands in templates/bootstrap5, which overrides what differs from the pack.
"""

from collections.abc import Iterable
from typing import Any, cast

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, LayoutObject
from crispy_forms.utils import TEMPLATE_PACK
from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import Context
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.ui.components import Text

SEE_THE_MISTAKES = 422
# Labels of an empty choice that say nothing: Django's own, and a dash.
DASHES = {"---------", "—"}


class FormLook(FormHelper):  # type: ignore[misc]
    """Fields without a form tag: tag, token, error summary and buttons are the page's."""

    def __init__(self, *layout: LayoutObject | str) -> None:
        super().__init__()
        self.form_tag = False
        self.disable_csrf = True
        # Read by templates/bootstrap5/field.html.
        self.marks_optional = True
        if layout:
            self.add_layout(Div(*layout, css_class="form-parts"))


class Section(Div):  # type: ignore[misc]
    """A fieldset with a title and, with `why`, a sentence under it."""

    template = "%s/layout/section.html"
    css_class = "form-section"

    def __init__(
        self, title: Text, *fields: LayoutObject | str, why: Text = ""
    ) -> None:
        super().__init__(*fields)
        self.title = title
        self.why = why


class Pair(Div):  # type: ignore[misc]
    """Two short fields beside each other on a wide screen."""

    css_class = "form-pair"


class Details(Div):  # type: ignore[misc]
    """Fields behind a summary; shown at once when one of them has an error."""

    template = "%s/layout/details.html"
    css_class = "plain-details"

    def __init__(
        self, summary: Text, *fields: LayoutObject | str, css_class: str = ""
    ) -> None:
        super().__init__(*fields, css_class=css_class)
        self.summary = summary

    def render(
        self,
        form: forms.BaseForm,
        context: Context,
        template_pack: str = TEMPLATE_PACK,
        **kwargs: Any,
    ) -> SafeString:
        names = {pointer.name for pointer in self.get_field_names()}
        fields = self.get_rendered_fields(form, context, template_pack, **kwargs)
        is_open = not names.isdisjoint(form.errors)
        return render_to_string(
            self.get_template_name(template_pack),
            {"details": self, "fields": fields, "is_open": is_open},
        )


def prepare(form: forms.BaseForm) -> forms.BaseForm:
    """Make a form ready to be shown: a helper, and words where Django would show dashes."""
    if not getattr(form, "helper", None):
        form.helper = FormLook()  # type: ignore[attr-defined]
    for field in form.fields.values():
        _name_the_empty_choice(field)
        if field.label and field.widget.attrs.get("placeholder") == field.label:
            del field.widget.attrs["placeholder"]
    return form


def _name_the_empty_choice(field: forms.Field) -> None:
    is_single_choice = isinstance(field.widget, forms.Select)
    if not is_single_choice or isinstance(field.widget, forms.SelectMultiple):
        return
    words = _("Choose…") if field.required else _("None")
    if isinstance(field, forms.ModelChoiceField):
        if str(field.empty_label) in DASHES:
            field.empty_label = words
    elif isinstance(field, forms.ChoiceField):
        choices = cast("Iterable[tuple[Any, Any]]", field.choices)
        field.choices = [
            (key, words if key == "" and str(label) in DASHES else label)
            for key, label in choices
        ]


def mistakes(form: forms.BaseForm) -> list[tuple[str, str, list[str]]]:
    """The error summary: for each field its id, its label and what is wrong with it.

    Id and label are empty for errors of the form as a whole.
    """
    found = []
    for name, errors in form.errors.items():
        said = [str(error) for error in errors]
        if name in form.fields:
            field = form[name]
            found.append((field.id_for_label or field.auto_id, str(field.label), said))
        else:
            found.append(("", "", said))
    return found


def answer(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    *forms_shown: forms.BaseForm,
) -> HttpResponse:
    """Render a page with forms: 422 when something is wrong, so that htmx shows it too."""
    is_wrong = any(form.is_bound and not form.is_valid() for form in forms_shown)
    return render(
        request, template, context, status=SEE_THE_MISTAKES if is_wrong else 200
    )
