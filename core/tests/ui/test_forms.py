"""A form explains its mistakes and loses nothing."""

import pytest
from django import forms
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from core.ui import forms as looks
from core.ui.forms import FormLook, Pair, Section


class Plan(forms.Form):
    name = forms.CharField(label="Name", help_text="Short.")
    note = forms.CharField(label="Note", required=False, widget=forms.Textarea)
    is_sure = forms.BooleanField(label="Sure", required=False)
    helper = FormLook(
        Section("Basics", Pair("name", "note"), "is_sure", why="Because.")
    )


def shown(form):
    with translation.override("en"):
        return Template(
            "{% load ui %}{% page_form form submit='Plan it' cancel='/back/' %}"
        ).render(Context({"form": form, "csrf_token": "token"}))


def test_the_page_has_one_form_with_token_fields_and_buttons():
    html = shown(Plan())

    assert html.count("<form") == 1
    assert 'name="csrfmiddlewaretoken" value="token"' in html
    assert "Plan it</button>" in html
    assert 'href="/back/"' in html
    assert "Because." in html
    assert "form-errors" not in html


def test_the_few_optional_fields_say_so_and_a_tick_needs_not():
    html = shown(Plan())

    assert html.count('<span class="optional">(optional)</span>') == 1


def test_a_mistake_stands_on_top_and_beside_its_field_and_what_was_typed_stays():
    form = Plan({"note": "Keep <this>"})
    form.add_error(None, "This moment has passed.")

    html = shown(form)

    assert '<a href="#id_name">Name: This field is required.</a>' in html
    assert "<li>This moment has passed.</li>" in html
    assert 'aria-invalid="true"' in html
    assert "Keep &lt;this&gt;" in html


def test_the_summary_names_a_field_by_its_label_alone():
    form = Plan({"name": "x"})
    form.add_error("note", "Too short.")

    assert looks.mistakes(form) == [("id_note", "Note", ["Too short."])]


@pytest.mark.parametrize(
    ("sent", "status"), [(None, 200), ({}, 422), ({"name": "x"}, 200)]
)
def test_a_wrong_form_answers_422(sent, status, rf):
    request = rf.get("/")
    request.user = request.member = None

    answer = looks.answer(request, "500.html", {}, Plan(sent))

    assert answer.status_code == status


@pytest.fixture
def rf():
    return RequestFactory()


class Choosing(forms.Form):
    who = forms.ChoiceField(choices=[("", "---------"), ("a", "Anna")])
    why = forms.ChoiceField(choices=[("", "—"), ("b", "Because")], required=False)
    way = forms.ChoiceField(choices=[("", "All ways"), ("c", "By car")])


def test_no_choice_is_a_row_of_dashes():
    html = shown(Choosing())

    assert '<option value="" selected>Choose…</option>' in html
    assert '<option value="" selected>None</option>' in html
    assert '<option value="" selected>All ways</option>' in html
    assert "---" not in html
    assert "—" not in html
