"""People as pages show them: basis, source, until when, and the trail of who looked."""

from collections.abc import Iterable
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidates.people import duplicates, platforms
from candidates.people.models import Candidate, Profile
from core.audit import wording
from core.audit.models import AuditEvent
from core.ui import formats
from core.ui.components import Event, Text, badge

TRAIL_SHOWN = 30

WORDS = {
    "candidates.person.added": (gettext_lazy("Added"), "user-plus"),
    "candidates.person.viewed": (gettext_lazy("Opened the file"), "eye"),
    "candidates.conversation.viewed": (gettext_lazy("Read a conversation"), "eye"),
    "candidates.application.viewed": (gettext_lazy("Opened an application"), "eye"),
    "candidates.document.opened": (gettext_lazy("Opened a document"), "file-text"),
    "candidates.person.corrected": (gettext_lazy("Corrected"), "pencil"),
    "candidates.person.exported": (gettext_lazy("Took a copy"), "download"),
    "candidates.person.told": (gettext_lazy("Told that we keep the name"), "check"),
    "candidates.person.do_not_contact_set": (gettext_lazy("Do not contact"), "ban"),
    "candidates.person.do_not_contact_lifted": (
        gettext_lazy("May be contacted again"),
        "check",
    ),
}


def keeping(candidate: Candidate) -> SafeString:
    """Until when we keep this person; stands wherever the name does."""
    words = _("kept until %(day)s") % {"day": formats.day(candidate.keep_until)}
    return format_html('<span class="cell-note">{}</span>', words)


def marks(candidate: Candidate) -> SafeString:
    """What must be known before anybody writes to this person."""
    found = []
    if candidate.do_not_contact:
        found.append(badge(_("Do not contact"), "danger"))
    if candidate.must_be_told:
        words = _("Tell before %(day)s") % {"day": formats.day(candidate.notice_due_on)}
        found.append(badge(words, "warning"))
    return format_html_join(" ", "{}", ((mark,) for mark in found))


def profile_link(profile: Profile) -> SafeString:
    """The profile on its platform, opened beside us; a bare name stays a name."""
    url = duplicates.link(profile.address)
    mark = platforms.badge(profile.platform)
    if not url:
        return format_html("{} {}", mark, profile.address)
    return format_html(
        '{} <a href="{}" target="_blank" rel="noopener noreferrer">{}</a>',
        mark,
        url,
        profile.handle or profile.address,
    )


def person_facts(
    candidate: Candidate, profiles: Iterable[Profile]
) -> list[tuple[Text, Any]]:
    """Names and values for the side of a page; what is empty is left out."""
    mail = format_html('<a href="mailto:{0}">{0}</a>', candidate.email)
    call = format_html('<a href="tel:{0}">{0}</a>', candidate.phone)
    facts: list[tuple[Text, Any]] = [
        (_("E-mail address"), mail if candidate.email else ""),
        (_("Telephone"), call if candidate.phone else ""),
        (_("Place"), candidate.city),
        (
            _("Found on"),
            format_html_join(
                SafeString("<br>"), "{}", ((profile_link(p),) for p in profiles)
            ),
        ),
        (_("Source"), _source(candidate)),
        (_("Legal basis"), candidate.get_basis_display()),
        (_("Known since"), formats.day(candidate.collected_on)),
        (_("Kept until"), formats.day(candidate.keep_until)),
    ]
    if candidate.notice_due_on:
        told = candidate.notified_on
        due = _("not yet; before %(day)s") % {
            "day": formats.day(candidate.notice_due_on)
        }
        facts.append((_("Told about this"), formats.day(told) if told else due))
    return [(name, value) for name, value in facts if value]


def _source(candidate: Candidate) -> SafeString:
    note = format_html('<span class="cell-note">{}</span>', candidate.source_note)
    shown = platforms.label(candidate.source)
    return format_html("{}{}", shown, note if candidate.source_note else "")


def trail(candidate: Candidate) -> list[Event]:
    """Who looked at or changed this file, newest first."""
    events = AuditEvent.objects.filter(organisation_id=candidate.organisation_id).about(
        candidate
    )
    return [
        Event(
            title=WORDS[verb][0]
            if verb in WORDS
            else capfirst(str(wording.deed_of(verb))),
            icon=str(WORDS.get(verb, ("", "point"))[1]),
            at=at,
            by=actor or _("The product itself"),
        )
        for verb, at, actor in events.order_by("-at").values_list(
            "verb", "at", "actor__name"
        )[:TRAIL_SHOWN]
    ]
