"""What people are told about their data, and which words they saw."""

from datetime import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from candidates.consent.models import PrivacyNotice
from candidates.consent.texts import default_notice
from core.audit.operations import record
from core.users.models import Membership, Organisation


class CannotPublish(ValidationError):
    """The message is written for the administrator."""


@transaction.atomic
def publish_notice(
    *,
    organisation: Organisation,
    language: str,
    text: str,
    by: Membership | None,
    now: datetime,
) -> PrivacyNotice:
    """Show these words from now on; earlier versions stay as they were shown."""
    if language not in dict(settings.LANGUAGES):
        raise CannotPublish({"language": _("Choose Dutch or English.")})
    if not text.strip():
        raise CannotPublish(
            {"text": _("A notice without words tells nobody anything.")}
        )
    # Two people who publish at once would take the same number.
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    texts = PrivacyNotice.objects.filter(organisation=organisation, language=language)
    latest = texts.aggregate(Max("version"))["version__max"] or 0
    notice = PrivacyNotice.objects.create(
        organisation=organisation,
        language=language,
        version=latest + 1,
        text=text.strip(),
    )
    record(
        by=by,
        verb="candidates.notice.published",
        subject=notice,
        now=now,
        language=language,
        version=notice.version,
    )
    return notice


def shown_notice(organisation: Organisation, language: str) -> PrivacyNotice:
    """The words for a reader of this language; before anything was published, our own.

    Looking changes nothing, so the first words are not a row yet: `stored_notice` makes
    it one with the first application.
    """
    texts = PrivacyNotice.objects.filter(organisation=organisation, language=language)
    newest = texts.order_by("-version").first()
    return newest or PrivacyNotice(
        organisation=organisation,
        language=language,
        version=1,
        text=default_notice(organisation.name, language),
    )


def stored_notice(
    organisation: Organisation, language: str, *, shown_pk: int | None, now: datetime
) -> PrivacyNotice:
    """The row of the words that were shown: `shown_pk`, else our own first words."""
    texts = PrivacyNotice.objects.filter(organisation=organisation)
    seen = texts.filter(pk=shown_pk).first() if shown_pk else None
    if seen:
        return seen
    with transaction.atomic():
        Organisation.objects.select_for_update().get(pk=organisation.pk)
        first = texts.filter(language=language).order_by("version").first()
        return first or publish_notice(
            organisation=organisation,
            language=language,
            text=default_notice(organisation.name, language),
            by=None,
            now=now,
        )
