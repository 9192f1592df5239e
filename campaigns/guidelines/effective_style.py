"""Which style counts where: of the organisation, or of a channel that differs from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from campaigns.guidelines.models import Guideline
from campaigns.guidelines.rules.facts import Style
from campaigns.guidelines.starting import starting_values
from core.users.models import Organisation


@dataclass(frozen=True, slots=True)
class Styles:
    """Of the organisation, and of the channels that do something otherwise."""

    organisation: Style
    own: Mapping[int, Style]
    """By the id of the account."""

    def on(self, account_id: int) -> Style:
        """The one that counts on this channel."""
        return self.own.get(account_id, self.organisation)


def organisation_guideline(
    organisation: Organisation, rows: Iterable[Guideline] | None = None
) -> Guideline:
    """As it is kept, else the one to begin with, not saved: without a number.

    `rows` are guidelines of this organisation, where they are read already.
    """
    if rows is None:
        rows = Guideline.objects.filter(organisation=organisation).of_organisation()
    for row in rows:
        if row.account_id is None:
            return row
    start = starting_values(organisation.language)
    return Guideline(organisation=organisation, **start)


def styles_of(organisation: Organisation) -> Styles:
    """For all channels of the organisation, in one query."""
    rows = list(Guideline.objects.filter(organisation=organisation))
    common = organisation_guideline(organisation, rows).style()
    own = {row.account_id: row.style(common) for row in rows if row.account_id}
    return Styles(common, own)


def organisation_style(organisation: Organisation) -> Style:
    """What counts where no channel is meant."""
    return organisation_guideline(organisation).style()


def text_style(organisation: Organisation) -> Style:
    """For a text that is no post, such as a vacancy or an e-mail: hashtags and length do not count."""
    return replace(
        organisation_style(organisation),
        hashtags_least=None,
        hashtags_fixed=(),
        length_most=None,
    )
