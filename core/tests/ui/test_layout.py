"""A form laid out in Python says what crispy's own templates say."""

import re

import pytest
from crispy_forms.bootstrap import InlineCheckboxes
from crispy_forms.utils import render_crispy_form
from django import forms
from django.template import Context, Template
from django.test.html import parse_html
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from core.ui.forms import FormLook, Pair, Section
from core.ui.layout import lay_out


class Ask(forms.Form):
    name = forms.CharField(label="Naam <i>", help_text="Een <b>hint</b>")
    mail = forms.EmailField(required=False)
    kind = forms.ChoiceField(choices=[("a", "Aad & co"), ("b", "<Bep>")])
    days = forms.MultipleChoiceField(
        choices=[("1", "Ma"), ("2", "Di")], widget=forms.CheckboxSelectMultiple
    )
    mark = forms.CharField(widget=forms.HiddenInput, initial="stil")
    left_out = forms.CharField(required=False)


LOOKS = [
    FormLook(),
    FormLook("mail", "name"),
    FormLook(
        Section("Wie & wat", "name", Pair("mail", "kind"), "mark", why="Omdat."),
        Section("", "days"),
    ),
]


def same(html):
    html = re.sub(r"\s+", " ", html).replace("<div >", "<div>")
    return parse_html(re.sub(r"> <", "><", f"<div>{html}</div>"))


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("typed", [None, {"name": '"><script>', "kind": "z"}])
def test_a_form_is_laid_out_as_crispy_would(look, typed):
    ours, theirs = Ask(typed), Ask(typed)
    ours.helper = theirs.helper = look

    drawn = lay_out(ours)

    assert drawn is not None
    assert same(drawn) == same(render_crispy_form(theirs, look))


def test_a_part_of_crispy_itself_is_left_to_crispy():
    form = Ask()
    form.helper = FormLook(Section("Dagen", InlineCheckboxes("days")))

    assert lay_out(form) is None
    html = Template("{% load ui %}{% form_fields form %}").render(
        Context({"form": form})
    )
    assert "form-check-inline" in html


def test_why_a_section_asks_is_said_in_the_language_of_the_reader():
    form = Ask()
    form.helper = FormLook(Section(_("Search"), "name", why=_("Search")))

    with translation.override("nl"):
        dutch = lay_out(form)
    with translation.override("en"):
        english = lay_out(form)

    assert "Zoek" in dutch.split("form-section-why")[1].split("</p>")[0]
    assert "Search" in english.split("form-section-why")[1].split("</p>")[0]
