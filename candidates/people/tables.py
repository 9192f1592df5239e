"""The list of people."""

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from candidates.people import platforms
from candidates.people.models import Candidate
from candidates.people.presentation import marks
from core.ui import formats
from core.ui.components import Empty, link
from core.ui.tables import Column, Table


def _name(candidate: Candidate) -> SafeString:
    about = " · ".join(filter(None, (candidate.headline, candidate.city)))
    shown = link(candidate.get_absolute_url(), candidate.name, about)
    return format_html("{}{}", shown, marks(candidate))


class CandidateTable(Table[Candidate]):
    """Beside each name the day until which we may keep it."""

    name = "candidates"
    caption = _("Candidates")
    start_sort = "-created_at"
    columns = (
        Column(
            "name",
            _("Name"),
            show=_name,
            plain=lambda c: c.name,
            sort="name",
            is_title=True,
        ),
        Column("city", _("Place"), is_on_page=False),
        Column("email", _("E-mail address"), hides_on_phone=True),
        Column(
            "source",
            _("Source"),
            show=lambda c: platforms.badge(c.source),
            plain=lambda c: platforms.label(c.source),
            sort="source",
        ),
        Column(
            "basis",
            _("Legal basis"),
            show=lambda c: c.get_basis_display(),
            plain=lambda c: c.get_basis_display(),
            hides_on_phone=True,
        ),
        Column(
            "collected_on",
            _("Known since"),
            show=lambda c: formats.day(c.collected_on),
            plain=lambda c: c.collected_on,
            sort="collected_on",
            align="end",
        ),
        Column(
            "keep_until",
            _("Kept until"),
            show=lambda c: formats.day(c.keep_until),
            plain=lambda c: c.keep_until,
            sort="keep_until",
            align="end",
        ),
    )
    empty = Empty(
        _("No candidates yet"),
        _(
            "People who write to you, whom you find or who apply stand here, each with the reason why you know them."
        ),
        icon="users",
    )
