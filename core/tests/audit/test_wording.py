"""The trail speaks to people: each deed of the code has words."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.utils.translation import override

from core.audit import wording
from core.audit.models import AuditEvent

HOUSE = Path(__file__).resolve().parents[3]
ROOMS = ("core", "campaigns", "candidates", "analytics")
SPOKEN = re.compile(r'verb="((?:core|campaigns|candidates|analytics)\.\w+\.\w+)"')


def spoken():
    files = (file for room in ROOMS for file in (HOUSE / room).rglob("*.py"))
    code = (file.read_text() for file in files if "tests" not in file.parts)
    return sorted({verb for text in code for verb in SPOKEN.findall(text)})


@pytest.mark.parametrize("verb", spoken())
def test_every_deed_in_the_code_has_words(verb):
    assert verb.rpartition(".")[2] in wording.DEEDS


@pytest.mark.parametrize("name", sorted(wording.SUBJECTS))
def test_what_has_a_name_in_the_trail_exists(name):
    assert apps.get_model(name)


def test_a_line_names_the_deed_and_the_row_in_the_readers_language():
    event = AuditEvent(
        verb="campaigns.post.approved", subject_type="campaigns.post", subject_id=7
    )

    with override("nl"):
        assert str(wording.deed(event)) == "goedgekeurd"
        assert wording.subject(event) == "Bericht 7"


def test_a_deed_without_words_shows_its_code():
    event = AuditEvent(verb="campaigns.post.sung", subject_type="", subject_id=7)

    assert wording.deed(event) == "campaigns.post.sung"
