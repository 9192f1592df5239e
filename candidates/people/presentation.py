"""Marks beside the name of a person in the list of candidates."""

from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from candidates.people.models import Candidate
from core.ui import formats
from core.ui.components import badge


def marks(candidate: Candidate) -> SafeString:
    """What must be known before anybody writes to this person."""
    found = []
    if candidate.do_not_contact:
        found.append(badge(_("Do not contact"), "danger"))
    if candidate.must_be_told:
        words = _("Tell before %(day)s") % {"day": formats.day(candidate.notice_due_on)}
        found.append(badge(words, "warning"))
    return format_html_join(" ", "{}", ((mark,) for mark in found))
