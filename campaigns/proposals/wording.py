"""A proposal in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from campaigns.content.models import Post
from campaigns.proposals.models import Proposal
from core.ui import formats

KINDS = dict(Post.Kind.choices)


def title_of(proposal: Proposal) -> str:
    return named(proposal.kind, proposal.week)


def named(kind: str, week: date) -> str:
    """`Team, week 48`."""
    return _("%(kind)s, week %(week)s") % {
        "kind": KINDS[kind],
        "week": week.isocalendar().week,
    }


def moment_of(proposal: Proposal) -> str:
    """`24 Nov, 17:00`."""
    return f"{formats.day(proposal.day)}, {proposal.at:%H:%M}"


@dataclass(frozen=True, slots=True)
class Idea:
    """One idea as a row: what, when, and on which channels."""

    pk: int
    title: str
    moment: str
    channels: str
    url: str


def ideas_of(proposals: Iterable[Proposal]) -> list[Idea]:
    """One row for each idea, the first moment first."""
    found: dict[tuple[date, int], list[Proposal]] = {}
    for one in sorted(proposals, key=lambda one: (one.day, one.at, one.pk)):
        found.setdefault((one.week, one.number), []).append(one)
    return [
        Idea(
            pk=idea[0].pk,
            title=title_of(idea[0]),
            moment=moment_of(idea[0]),
            channels=", ".join(one.account.name for one in idea),
            url=idea[0].get_absolute_url(),
        )
        for idea in found.values()
    ]


def why(proposal: Proposal) -> str:
    """The sum behind it."""
    needed = ngettext(
        "The plan needs %(needed)s post on %(channel)s in week %(week)s.",
        "The plan needs %(needed)s posts on %(channel)s in week %(week)s.",
        proposal.needed,
    ) % {
        "needed": proposal.needed,
        "channel": proposal.account.name,
        "week": proposal.week.isocalendar().week,
    }
    placed = ngettext(
        "%(placed)s was out or on the calendar when this was proposed.",
        "%(placed)s were out or on the calendar when this was proposed.",
        proposal.placed,
    ) % {"placed": proposal.placed}
    return f"{needed} {placed}"
