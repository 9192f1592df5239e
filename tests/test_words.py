"""What a reader reads, of ours and of the libraries: one language, one form of address, one verb for one thing."""

import importlib
import pkgutil
import re

import pytest
from django import forms
from django.contrib.auth.password_validation import (
    password_validators_help_texts,
    validate_password,
)
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext, trans_real

from core.ui import styleguide
from tests.patterns.collected import LAYERS

FORMAL = re.compile(r"(?<![\w.])[Uu]w?(?![\w.])")
# Of the libraries, where no reader comes: a page for who develops, our own page for a lost token, sign-up.
UNSEEN = (
    "You are seeing this",
    "If you are using the <meta",
    "If you have configured your browser",
    "ManagementForm data",
    "Designates whether",
)
# “u” is an hour here, or what these texts are about.
MEANT = re.compile(
    r"\bje (en|én|of) u\b|\bje én u\b|u \(formeel\)|%\(h\)s u|zegt je én u", re.I
)


def library_texts():
    """(msgid, plural form) of every Dutch text of a library that says “u”."""
    for catalogue in trans_real.translation("nl")._catalog._catalogs:
        for key, text in catalogue.items():
            if isinstance(text, str) and FORMAL.search(text) and not MEANT.search(text):
                yield key


def test_no_library_says_u_to_a_reader():
    said = []
    with translation.override("nl"):
        for key in library_texts():
            msgid, is_plural = (key, False) if isinstance(key, str) else (key[0], True)
            if msgid.startswith(UNSEEN):
                continue
            shown = ngettext(msgid, msgid, 12) if is_plural else gettext(msgid)
            said += [shown] if FORMAL.search(shown) and not MEANT.search(shown) else []

    assert said == []


@pytest.mark.parametrize(
    "password",
    ["abc", "wachtwoord123", "ongeluk-ongeluk"],
)
def test_a_refused_password_is_told_in_dutch(password, db):
    with translation.override("nl"):
        with pytest.raises(ValidationError) as refused:
            validate_password(password)
        for words in [*refused.value.messages, *password_validators_help_texts()]:
            assert not re.search(r"\b(the|your|must|password|too)\b", words, re.I), (
                words
            )
            assert not FORMAL.search(words), words


def our_forms():
    for layer in LAYERS:
        package = importlib.import_module(layer)
        for module in pkgutil.walk_packages(package.__path__, f"{layer}."):
            if ".forms" in module.name or module.name.endswith("contact"):
                importlib.import_module(module.name)
    found, waiting = set(), [forms.BaseForm]
    while waiting:
        for form in waiting.pop().__subclasses__():
            waiting.append(form)
            if form.__module__.split(".")[0] in LAYERS and form not in found:
                found.add(form)
                yield form


def test_every_field_is_called_by_a_word_of_ours():
    """A field without a label is called by its name in the code, in English, when something is wrong with it."""
    nameless = [
        f"{form.__module__}.{form.__name__}.{name}"
        for form in our_forms()
        if form.__module__ != styleguide.__name__ and ".tests" not in form.__module__
        for name, field in getattr(form, "base_fields", {}).items()
        if not field.widget.is_hidden and not isinstance(field.label, Promise)
    ]

    assert nameless == []


def test_to_save_and_to_cancel_have_one_verb():
    with translation.override("nl"):
        assert gettext("Save") == "Opslaan"
        assert gettext("Cancel") == "Annuleren"
    others = [
        text
        for catalogue in trans_real.translation("nl")._catalog._catalogs
        for key, text in catalogue.items()
        if isinstance(key, str)
        and re.match(r"Saved?\b", key)
        and re.search("ewaar|ewaren", text)
    ]
    assert others == []
