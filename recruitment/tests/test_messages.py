"""The catalogue of translations keeps its promises."""

import pytest
from babel.messages.catalog import Catalog, Message

from scripts import messages, texts


@pytest.mark.parametrize(
    ("english", "dutch"),
    [
        ("Hello %(name)s", "Dag %(naam)s"),
        ("Hello %(name)s", "Dag"),
        ("Hello", "Dag {name}"),
        (("%(count)d post", "%(count)d posts"), ("één post", "posts")),
    ],
)
def test_a_placeholder_that_is_lost_or_invented_is_noticed(english, dutch):
    assert messages.strays(Message(english, dutch))


@pytest.mark.parametrize(
    ("english", "dutch"),
    [
        ("Hello %(name)s", "Dag %(name)s"),
        ("100%% sure", "100%% zeker"),
        (("one post", "%(count)d posts"), ("één post", "%(count)d posts")),
    ],
)
def test_the_same_placeholders_are_fine(english, dutch):
    assert not messages.strays(Message(english, dutch))


def test_a_catalogue_is_written_the_same_way_every_time():
    catalogue = Catalog(locale="nl")
    catalogue.add("Zebra", "Zebra", [("z.py", 3)])
    catalogue.add("Apple", "Appel", [("a.py", 9)])

    text = texts.written(catalogue)

    assert text.index("Apple") < text.index("Zebra")
    assert ".py" not in text
    assert "Date" not in text


def test_every_text_belongs_to_one_room():
    assert (
        texts.room_of(texts.BASE / "templates/campaigns/planning/page.html")
        == "campaigns"
    )
    assert texts.room_of(texts.BASE / "templates/base.html") == "core"


def test_templates_are_read_whatever_their_indentation(tmp_path, monkeypatch):
    page = tmp_path / "templates/core/page.html"
    page.parent.mkdir(parents=True)
    page.write_text(
        """{% load i18n %}
        <p>{% translate "Deep" %}</p>
    <p>{% blocktranslate count n=posts %}One post{% plural %}{{ n }} posts{% endblocktranslate %}</p>
  {% translate "May" context "month" %}"""
    )
    monkeypatch.setattr(texts, "BASE", tmp_path)

    found = {texts.key_of(message) for message in texts.texts(texts.used("core"))}

    assert found == {("", "Deep"), ("", "One post"), ("month", "May")}
