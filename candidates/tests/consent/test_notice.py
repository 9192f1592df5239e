"""The words people are shown, and that they stay what they were."""

import pytest
from django.core.exceptions import ValidationError
from django.db import InternalError, transaction
from django.db.utils import DatabaseError

from candidates.consent import operations
from candidates.consent.texts import default_notice
from core.audit.models import AuditEvent


def publish(organisation, noon, text="Short.", language="nl", by=None):
    return operations.publish_notice(
        organisation=organisation, language=language, text=text, by=by, now=noon
    )


def test_each_language_counts_its_own_versions(organisation, noon, ada):
    versions = [
        publish(organisation, noon, language=language, by=ada).version
        for language in ("nl", "nl", "en")
    ]

    assert versions == [1, 2, 1]
    assert AuditEvent.objects.filter(verb="candidates.notice.published").count() == 3


def test_the_newest_words_are_shown(organisation, noon):
    publish(organisation, noon, "Old.")
    publish(organisation, noon, "New.")

    assert operations.shown_notice(organisation, "nl").text == "New."


def test_words_that_were_shown_cannot_be_changed(organisation, noon):
    notice = publish(organisation, noon)
    notice.text = "Never said that."

    with pytest.raises(DatabaseError), transaction.atomic():
        notice.save()
    with pytest.raises((InternalError, DatabaseError)), transaction.atomic():
        notice.delete()


@pytest.mark.parametrize(("text", "language"), [("  ", "nl"), ("Short.", "fr")])
def test_words_nobody_can_read_are_refused(organisation, noon, text, language):
    with pytest.raises(ValidationError):
        publish(organisation, noon, text, language)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            ["responsible", "four weeks", "6.1.b", "erase", "complain", "hiring team"],
        ),
        (
            "nl",
            ["verantwoordelijk", "vier weken", "6", "wissen", "klacht", "selectieteam"],
        ),
    ],
)
def test_the_first_words_say_what_article_13_asks(language, told):
    text = default_notice("Wolkenbeuk 100%", language)

    assert "Wolkenbeuk 100%" in text
    for words in told:
        assert words in text.lower() or words in text


def test_the_notice_of_another_organisation_is_not_ours(organisation, olga, noon):
    theirs = publish(olga.organisation, noon, "Theirs.")

    kept = operations.stored_notice(organisation, "en", shown_pk=theirs.pk, now=noon)

    assert kept.organisation == organisation
    assert kept.text != "Theirs."
