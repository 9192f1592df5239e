"""Our drawing of fields says what crispy's and Django's own templates say."""

import re

import pytest
from crispy_bootstrap5 import __file__ as pack
from crispy_forms.utils import render_crispy_form
from django import forms
from django.forms.renderers import DjangoTemplates
from django.template import Context, Engine
from django.test.html import parse_html

from core.ui.forms import FormLook
from core.ui.widgets import Renderer

CHOICES = [("a", "Aad & co"), ("Groep", [("b", "<Bep>"), ("3", 3)])]


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
    file = forms.FileField(help_text="PDF")
    hidden = forms.CharField(widget=forms.HiddenInput, initial="stil")


def plainly(html):
    """Names of a class in any order, and no attributes of nothing."""
    html = re.sub(r"\s+", " ", html).replace("<div >", "<div>")
    return parse_html(f"<div>{html}</div>")


def by_their_templates(form):
    from crispy_forms.templatetags import crispy_forms_field, crispy_forms_filters

    engine = Engine(
        dirs=[f"{pack.removesuffix('__init__.py')}templates"],
        libraries={
            "crispy_forms_field": crispy_forms_field.__name__,
            "crispy_forms_filters": crispy_forms_filters.__name__,
            "l10n": "django.templatetags.l10n",
        },
    )
    template = engine.get_template("bootstrap5/field.html")
    facts = FormLook().get_attributes("bootstrap5")
    return "".join(
        template.render(Context({**facts, "field": field})) for field in form
    )


def by_us(form):
    form.helper = FormLook()
    return render_crispy_form(form, form.helper)


@pytest.mark.parametrize("typed", [None, {}, {"text": "<x>", "one": "a", "dots": "a"}])
def test_a_field_is_drawn_as_its_templates_would(typed):
    theirs = by_their_templates(Everything(typed, renderer=DjangoTemplates()))
    ours = by_us(Everything(typed, renderer=Renderer()))
    assert plainly(ours) == plainly(theirs)


def test_what_somebody_typed_comes_back_as_words():
    form = Everything({"text": '"><script>', "long": "</textarea><script>"})
    assert "<script>" not in by_us(form)


def test_a_widget_that_we_do_not_draw_keeps_its_own_template():
    class Split(forms.Form):
        at = forms.SplitDateTimeField()

    assert str(Split()["at"]).count("<input") == 2
