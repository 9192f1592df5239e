"""How a form looks and answers, the same everywhere."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, cast

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Div, Fieldset, LayoutObject
from django import forms
from django.db.models import QuerySet
from django.forms.models import ModelChoiceIterator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django_filters.fields import ModelChoiceIterator as FilterIterator

from core.ui.components import Text

Pairs = Sequence[tuple[int, str]]
SEE_THE_MISTAKES = 422
# What Django and a hurried form write where nothing is chosen yet.
WORDLESS = {"---------", "—"}


class FormLook(FormHelper):  # type: ignore[misc]
    """Crispy without its own form tag: the tag, the errors and the buttons are the page's."""

    def __init__(self, *layout: LayoutObject | str) -> None:
        super().__init__()
        self.form_tag = False
        self.disable_csrf = True
        self.form_show_errors = True
        self.form_error_title = ""
        self.show_non_field_errors = False
        if layout:
            self.add_layout(Div(*layout, css_class="form-parts"))


class Why(HTML):  # type: ignore[misc]
    """The sentence under a section's title, in the language of who reads it."""

    def __init__(self, words: Text) -> None:
        self.words = words

    @property
    def html(self) -> SafeString:
        return format_html('<p class="form-section-why">{}</p>', self.words)


class Between(HTML):  # type: ignore[misc]
    """Safe HTML between fields, as it is: crispy's own would read it as a template."""

    def __init__(self, html: SafeString) -> None:
        super().__init__(html)


class Section(Fieldset):  # type: ignore[misc]
    """A group of fields with a title and a sentence why."""

    def __init__(
        self, title: Text, *fields: LayoutObject | str, why: Text = ""
    ) -> None:
        said = [Why(why)] if why else []
        super().__init__(title, *said, *fields, css_class="form-section")


class Pair(Div):  # type: ignore[misc]
    """Two short fields beside each other on a wide screen."""

    def __init__(self, *fields: LayoutObject | str) -> None:
        super().__init__(*fields, css_class="form-pair")


class PlainChoices(ModelChoiceIterator[Any]):
    """The rows to choose from by one plain query.

    Django opens a cursor in the database for them, which is four questions for one answer
    and pays only for thousands of rows.
    """

    def __iter__(self) -> Iterator[tuple[Any, Any]]:
        if self.field.empty_label is not None:
            yield "", self.field.empty_label
        read = getattr(self.field, "read", None)
        if read is not None:
            yield from read
            return
        shown = getattr(self.field, "shown", ())
        rows = self.queryset.only(*shown) if shown else self.queryset.all()
        for row in rows:
            yield self.choice(row)


def offer(
    form: forms.BaseForm,
    name: str,
    rows: QuerySet[Any],
    *shown: str,
    read: Pairs | None = None,
) -> None:
    """Let a field choose from these rows; `shown` is what their labels are made of.

    With `read`, the ids and labels of these rows are known already: only what somebody
    chose is looked up.
    """
    field = form.fields[name]
    field.read = read  # type: ignore[attr-defined]
    field.shown = shown  # type: ignore[attr-defined]
    field.queryset = rows  # type: ignore[attr-defined]


def _opens_a_cursor(field: forms.ModelChoiceField[Any]) -> bool:
    """As Django and its filters do; a filter that offers “nothing at all” stays its own."""
    if field.iterator is FilterIterator:
        return getattr(field, "null_label", None) is None
    return field.iterator is ModelChoiceIterator


def plainly(form: forms.BaseForm) -> None:
    """Let every field of rows ask for its choices plainly."""
    for field in form.fields.values():
        if not isinstance(field, forms.ModelChoiceField):
            continue
        if _opens_a_cursor(field):
            field.iterator = PlainChoices
            field.widget.choices = field.choices


def dressed(form: forms.BaseForm) -> forms.BaseForm:
    """Give a form its look: helper, “optional” behind the few labels, textareas of a size."""
    if not getattr(form, "helper", None):
        form.helper = FormLook()  # type: ignore[attr-defined]
    if getattr(form, "is_dressed", False):
        return form
    plainly(form)
    optional = conditional_escape(_("optional"))
    for field in form.fields.values():
        _say_it_once(field)
        _say_what_nothing_means(field)
        if field.label and field.widget.attrs.get("placeholder") == field.label:
            del field.widget.attrs["placeholder"]  # says what the label says
        _mark_optional(field, optional)
        if isinstance(field.widget, forms.Textarea):
            field.widget.attrs.setdefault("rows", 4)
    # A field that was looked at while the form was checked remembers its old label.
    form._bound_fields_cache.clear()  # type: ignore[attr-defined]
    form.is_dressed = True  # type: ignore[attr-defined]
    return form


def _say_what_nothing_means(field: forms.Field) -> None:
    """A row of dashes tells nobody whether to choose: words do."""
    is_one_of_many = isinstance(field.widget, forms.Select)
    if not is_one_of_many or isinstance(field.widget, forms.SelectMultiple):
        return
    words = _("Choose…") if field.required else _("None")
    if isinstance(field, forms.ModelChoiceField):
        if str(field.empty_label) in WORDLESS:
            field.empty_label = words
    elif isinstance(field, forms.ChoiceField):
        offered = cast("Iterable[tuple[Any, Any]]", field.choices)
        field.choices = [
            (key, words if key == "" and str(label) in WORDLESS else label)
            for key, label in offered
        ]


def _say_it_once(field: forms.Field) -> None:
    """Words that wait for a language are asked for it each time they are looked at."""
    if field.label:
        field.label = str(field.label)
    if field.help_text:
        field.help_text = str(field.help_text)


def _mark_optional(field: forms.Field, optional: str) -> None:
    is_tick = isinstance(field, forms.BooleanField)
    if field.required or is_tick or field.widget.is_hidden or not field.label:
        return
    field.plain_label = field.label  # type: ignore[attr-defined]
    field.label = SafeString(
        f'{conditional_escape(field.label)} <span class="optional">({optional})</span>'
    )


def mistakes(form: forms.BaseForm) -> list[tuple[str, str, list[str]]]:
    """For the summary on top: where (an id), what it is called, and what is wrong."""
    found = []
    for name, errors in form.errors.items():
        if name == "__all__" or name not in form.fields:
            found.append(("", "", [str(error) for error in errors]))
            continue
        bound = form[name]
        label = getattr(bound.field, "plain_label", bound.label)
        found.append(
            (
                bound.id_for_label or bound.auto_id,
                str(label),
                [str(error) for error in errors],
            )
        )
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
