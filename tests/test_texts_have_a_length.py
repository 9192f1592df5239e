"""Every text that somebody types has a greatest length (house rules, input from outside)."""

import ast
from pathlib import Path

import django_filters
import pytest
from django import forms
from django.apps import apps
from django.db import models

from campaigns.guidelines.rules.checker import remarks
from campaigns.guidelines.rules.facts import Style, Subject
from core.ui.fields import LONGEST_TEXT
from tests.patterns.collected import LAYERS, sources

MODELS = [
    model for label in LAYERS for model in apps.get_app_config(label).get_models()
]
# What the checker of guidelines reads.
CHECKED = ("campaigns.Post", "campaigns.Variant", "campaigns.Vacancy")
FIELDS = {"CharField", "URLField", "RegexField", "CharFilter", "TextField"}
# The names of fields of forms whose length is said elsewhere: by Django itself.
SAID_BY_DJANGO = {"EmailField"}


def test_every_text_of_a_model_has_a_greatest_length():
    """What no form writes (`editable=False`) is a sealed secret or an answer of a platform."""
    endless = [
        f"{model._meta.label}.{field.name}"
        for model in MODELS
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField)
        and field.editable
        and field.max_length is None
    ]

    assert endless == []


def test_the_checker_reads_the_longest_text_to_its_end():
    longest = max(
        sum(
            field.max_length
            for field in apps.get_model(label)._meta.concrete_fields
            if isinstance(field, models.TextField)
        )
        for label in CHECKED
    )
    text = "We keep the lifts of the town going. " * (longest // 37)

    found = remarks(Subject(f"{text}\nNo women.", "en"), Style())

    assert [one.words for one in found] == ["women"]


@pytest.mark.parametrize(
    ("module", "path"), [pair for pair in sources() if "forms" in pair[1].stem or pair[1].stem in {"contact", "inbox", "filters"}],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_every_text_of_a_form_has_a_greatest_length(module, path: Path):
    endless = [
        f"{module}:{node.lineno}"
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        and (
            getattr(node.func, "attr", "") in FIELDS
            or getattr(node.func, "id", "") in FIELDS
        )
        and not any(word.arg == "max_length" for word in node.keywords)
        and getattr(getattr(node.func, "value", None), "id", "") != "models"
    ]

    # `URLField` of forms refuses more than 2,048 characters by itself.
    assert [one for one in endless if not _is_address(path, one)] == []


def _is_address(path: Path, place: str) -> bool:
    line = path.read_text().splitlines()[int(place.rpartition(":")[2]) - 1]
    return "URLField" in line


def test_every_text_of_a_form_that_exists_has_a_greatest_length():
    """By their classes too, so that no way of writing it down escapes."""

    def every(kind: type) -> list[type]:
        return [
            kind,
            *(deeper for sub in kind.__subclasses__() for deeper in every(sub)),
        ]

    endless = []
    for form in every(forms.BaseForm) + every(django_filters.FilterSet):
        if form.__module__.split(".")[0] not in LAYERS or ".tests" in form.__module__:
            continue
        fields = dict(getattr(form, "base_fields", {}))
        fields |= {
            name: one.field for name, one in getattr(form, "base_filters", {}).items()
        }
        endless += [
            f"{form.__module__}.{form.__name__}.{name}"
            for name, field in fields.items()
            if isinstance(field, forms.CharField)
            and not isinstance(field, forms.UUIDField)
            and field.max_length is None
            and not isinstance(field, forms.URLField)
            # Those get the length of `core.ui.fields`.
            and not type(field).__module__.startswith("allauth")
        ]
    assert endless == []


def test_a_field_that_names_no_length_gets_one(client, db):
    """In a form of a library too: the sign-in page."""
    typed = {"login": "ada@werf.example", "password": "x" * (LONGEST_TEXT + 1)}

    page = client.post("/account/login/", typed)

    assert "password" in page.context["form"].errors
    assert f"at most {LONGEST_TEXT}" in page.context["form"].errors["password"][0]
