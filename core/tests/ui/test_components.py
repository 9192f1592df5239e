"""The small parts."""

import json

import pytest
from django.http import HttpResponse
from django.template import Context, Template
from django.utils import timezone, translation
from pytest_django.asserts import assertHTMLEqual, assertInHTML

from core.ui import components
from core.ui.toasts import with_toast


def rendered(source, **context):
    return Template("{% load ui %}" + source).render(Context(context))


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Sanne de Vries", "SV"), ("Mo", "M"), ("", "?"), ("  ", "?"), ("(oud) Jan", "J")],
)
def test_initials_are_of_first_and_last_name(name, letters):
    assert components.initials(name) == letters


@pytest.mark.parametrize(
    ("change", "good", "tone", "words"),
    [
        (0.18, "up", "success", "+18%"),
        (0.18, "down", "danger", "+18%"),
        (-0.031, "down", "success", "−3,1%"),
        (0, "up", "neutral", "±0%"),
        (0.5, "none", "neutral", "+50%"),
    ],
)
def test_the_caller_says_whether_up_is_good(change, good, tone, words):
    with translation.override("nl"):
        html = components.trend(change, good=good)

    assert f"tone-{tone}" in html
    assert words in html


def test_nothing_to_compare_with_shows_no_trend():
    assert components.trend(None) == ""


def test_a_platform_keeps_its_colour_and_says_its_name_to_a_screen_reader():
    badge = components.platform_badge("Somewhere", named=False)

    assert badge == components.platform_badge("Somewhere", named=False)
    assert '<span class="visually-hidden">Somewhere</span>' in badge


@pytest.mark.parametrize(
    "source",
    [
        "{% badge bad 'info' %}",
        "{% person bad %}",
        "{% platform_badge bad %}",
        "{% meter bad 1 2 %}",
        "{% crumbs bad bad %}",
        "{% card bad %}{{ bad }}{% endcard %}",
        "{% empty bad bad %}",
        "{% note bad %}{{ bad }}{% endnote %}",
        "{% fact bad %}{{ bad }}{% endfact %}",
        "{% event bad now by=bad %}{{ bad }}{% endevent %}",
        "{% stat bad bad note=bad url=bad %}",
    ],
)
def test_what_people_type_is_escaped(source):
    html = rendered(source, bad='<script>"', now=timezone.now())

    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_facts_show_a_dash_for_nothing_and_escape_the_rest():
    pairs = [("Phone", ""), ("Mail", None), ("Cases", 0), ("Name", "<b>")]

    assertInHTML(
        '<dl class="facts"><div><dt>Phone</dt><dd>–</dd></div>'
        "<div><dt>Mail</dt><dd>–</dd></div><div><dt>Cases</dt><dd>0</dd></div>"
        "<div><dt>Name</dt><dd>&lt;b&gt;</dd></div></dl>",
        rendered("{% facts pairs %}", pairs=pairs),
    )


def test_a_fact_may_hold_markup():
    html = rendered("{% fact 'Phase' %}{% badge 'Open' %}{% endfact %}")

    assert components.badge("Open") in html
    assert "<dt>Phase</dt>" in html
    assert "<dd>–</dd>" in rendered("{% fact 'Phase' %} {% endfact %}")


def test_an_event_with_markup_looks_like_one_of_a_story():
    at = timezone.now()
    event = components.Event("Moved", at, text="Why", icon="check", by="Sanne")

    assertHTMLEqual(
        rendered("{% story events %}", events=[event]),
        rendered(
            '<ol class="story">{% event "Moved" at icon="check" by="Sanne" %}Why'
            "{% endevent %}</ol>",
            at=at,
        ),
    )


def test_a_dialog_has_a_name_and_a_way_out():
    html = rendered("{% dialog 'why' 'Why?' %}<p>x</p>{% enddialog %}")

    assert 'aria-labelledby="why-title"' in html
    assert "data-close" in html
    assert "<p>x</p>" in html


def test_a_toast_travels_in_a_header():
    answer = with_toast(HttpResponse(), "Één geplaatst", undo_url="/undo/")

    assert json.loads(answer.headers["HX-Trigger"]) == {
        "toast": {"text": "Één geplaatst", "tone": "success", "undo": "/undo/"}
    }
