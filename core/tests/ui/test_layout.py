"""Sections, pairs and details of a form."""

from crispy_forms.bootstrap import InlineCheckboxes
from crispy_forms.utils import render_crispy_form
from django import forms
from django.test.html import parse_html
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from core.ui.forms import Details, FormLook, Pair, Section


class Ask(forms.Form):
    name = forms.CharField()
    mail = forms.EmailField(required=False)
    days = forms.MultipleChoiceField(
        choices=[("1", "Ma"), ("2", "Di")],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    left_out = forms.CharField(required=False)


def shown(*layout, typed=None):
    with translation.override("en"):
        return render_crispy_form(Ask(typed), FormLook(*layout))


def test_without_a_layout_every_field_is_shown():
    html = shown()

    assert [html.count(f'name="{name}"') for name in Ask.base_fields] == [1, 1, 2, 1]


def test_a_layout_shows_its_fields_and_nothing_else():
    html = shown("mail", "name")

    assert html.index('name="mail"') < html.index('name="name"')
    assert "left_out" not in html
    assert 'class="form-parts"' in html


def test_a_section_has_a_legend_a_reason_and_its_fields():
    html = shown(Section("Wie & <wat>", Pair("name", "mail"), why="Omdat <het>."))

    opening, pair = html.split('class="form-pair"')
    assert '<fieldset class="form-section">' in opening
    assert "<legend>Wie &amp; &lt;wat&gt;</legend>" in opening
    assert '<p class="form-section-why">Omdat &lt;het&gt;.</p>' in opening
    assert 'name="name"' in pair
    assert 'name="mail"' in pair


def test_a_section_without_title_and_reason_has_neither():
    html = shown(Section("", "name"))

    assert "<legend" not in html
    assert "form-section-why" not in html


def test_a_title_and_a_reason_are_in_the_language_of_the_reader():
    look = FormLook(Section(_("Search"), "name", why=_("Search")))

    with translation.override("nl"):
        dutch = render_crispy_form(Ask(), look)
    with translation.override("en"):
        english = render_crispy_form(Ask(), look)

    assert "<legend>Zoek" in dutch
    assert 'form-section-why">Zoek' in dutch
    assert "<legend>Search" in english
    assert 'form-section-why">Search' in english


def test_inline_checkboxes_are_a_field_like_any_other():
    inline = shown(InlineCheckboxes("days"))

    assert inline.count(" form-check-inline") == 2
    without = inline.replace(" form-check-inline", "")
    assert parse_html(without) == parse_html(shown("days"))


def test_details_are_open_only_when_one_of_their_fields_is_wrong():
    layout = ("name", Details("More & <less>", Pair("mail", "days"), css_class="wide"))

    closed = shown(*layout, typed={})  # the name is missing
    opened = shown(*layout, typed={"name": "x", "mail": "no address"})

    assert '<details class="plain-details wide">' in shown(*layout)
    assert '<details class="plain-details wide">' in closed
    assert '<details class="plain-details wide" open>' in opened
    assert "<summary>More &amp; &lt;less&gt;</summary>" in opened
