"""templates/bootstrap5/field.html says what the pack's own says, and marks optional fields."""

import re

import pytest
from crispy_bootstrap5 import __file__ as pack
from crispy_forms.templatetags import crispy_forms_field, crispy_forms_filters
from crispy_forms.utils import render_crispy_form
from django import forms
from django.template import Context, Engine, Template
from django.test.html import parse_html
from django.utils import translation

from core.ui.forms import FormLook

CHOICES = [("a", "Aad & co"), ("Groep", [("b", "<Bep>"), ("3", 3)])]
MARK = '<span class="optional">(optional)</span>'


class Everything(forms.Form):
    text = forms.CharField(help_text="Een <b>hint</b>", initial='"aan" & <uit>')
    optional = forms.CharField(required=False, label="Naam <i>")
    number = forms.DecimalField(initial=1234.5)
    mail = forms.EmailField()
    day = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}))
    long = forms.CharField(widget=forms.Textarea, initial="<p>\n12")
    secret = forms.CharField(widget=forms.PasswordInput)
    tick = forms.BooleanField(help_text="Vink aan")
    one = forms.ChoiceField(choices=CHOICES, initial="b")
    many = forms.MultipleChoiceField(choices=CHOICES, initial=["a", "3"])
    dot = forms.ChoiceField(choices=CHOICES, widget=forms.RadioSelect, help_text="Kies")
    dots = forms.MultipleChoiceField(
        choices=CHOICES, widget=forms.CheckboxSelectMultiple, initial=["b"]
    )
    at = forms.SplitDateTimeField()
    file = forms.FileField(help_text="PDF")
    hidden = forms.CharField(widget=forms.HiddenInput, initial="stil")


def parsed(html):
    html = re.sub(r"\s+", " ", html).replace("<div >", "<div>")
    return parse_html(f"<div>{html}</div>")


def unmarked():
    look = FormLook()
    look.marks_optional = False
    return look


def by_the_pack(form):
    engine = Engine(
        dirs=[f"{pack.removesuffix('__init__.py')}templates"],
        libraries={
            "crispy_forms_field": crispy_forms_field.__name__,
            "crispy_forms_filters": crispy_forms_filters.__name__,
            "l10n": "django.templatetags.l10n",
        },
    )
    template = engine.get_template("bootstrap5/field.html")
    facts = unmarked().get_attributes("bootstrap5")
    return "".join(
        template.render(Context({**facts, "field": field})) for field in form
    )


@pytest.mark.parametrize("typed", [None, {}, {"text": "<x>", "one": "a", "dots": "a"}])
def test_a_field_is_shown_as_the_pack_shows_it(typed):
    ours = render_crispy_form(Everything(typed), unmarked())

    assert parsed(ours) == parsed(by_the_pack(Everything(typed)))


def test_what_somebody_typed_comes_back_as_text():
    form = Everything({"text": '"><script>', "long": "</textarea><script>"})

    assert "<script>" not in render_crispy_form(form, FormLook())


class Optional(forms.Form):
    name = forms.CharField()
    note = forms.CharField(label="Naam <i>", required=False)
    days = forms.MultipleChoiceField(
        choices=CHOICES, widget=forms.CheckboxSelectMultiple, required=False
    )
    is_sure = forms.BooleanField(required=False)
    stamp = forms.CharField(widget=forms.HiddenInput, required=False)


def test_an_optional_field_says_so_and_a_tick_does_not():
    with translation.override("en"):
        html = render_crispy_form(Optional(), FormLook())

    assert html.count(MARK) == 2
    assert f'class="form-label">Naam &lt;i&gt; {MARK}</label>' in html


def test_a_filter_form_marks_nothing():
    html = Template(
        "{% load crispy_forms_filters %}{% for field in form %}{{ field|as_crispy_field }}{% endfor %}"
    ).render(Context({"form": Optional()}))

    assert "optional" not in html
