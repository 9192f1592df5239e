"""Which guideline counts where, read in one query."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import BigIntegerField

from campaigns.guidelines.models import Guideline
from campaigns.guidelines.rules.facts import Style
from campaigns.guidelines.starting import starting_values
from core.prepared import Given, Prepared
from core.users.models import Organisation

# Asked with every page that shows a text.
_OF_HOUSE = Prepared(
    lambda: Guideline.objects.of_organisation().filter(
        organisation_id=Given("organisation", BigIntegerField())
    )
)
_OF_ORGANISATION = Prepared(
    lambda: Guideline.objects.filter(
        organisation_id=Given("organisation", BigIntegerField())
    )
)


@dataclass(frozen=True, slots=True)
class Styles:
    """Of the organisation, and of the channels that do something otherwise."""

    house: Style
    own: Mapping[int, Style]

    def on(self, account_id: int | None) -> Style:
        """The one that counts on this channel."""
        return (
            self.house if account_id is None else self.own.get(account_id, self.house)
        )


def guidelines_of(organisation: Organisation) -> list[Guideline]:
    """Of the house and of its channels."""
    return _OF_ORGANISATION.all(organisation=organisation.pk)


def house_guideline(
    organisation: Organisation, rows: list[Guideline] | None = None
) -> Guideline:
    """As it is kept, else the one to begin with, not saved: without a number."""
    if rows is None:
        rows = list(Guideline.objects.filter(organisation=organisation, account=None))
    kept = [row for row in rows if row.account_id is None]
    if kept:
        return kept[0]
    start = starting_values(organisation.language)
    return Guideline(organisation=organisation, **start)


def styles_of(organisation: Organisation) -> Styles:
    """For all channels of the organisation at once."""
    rows = guidelines_of(organisation)
    house = house_guideline(organisation, rows).style()
    own = {row.account_id: row.style(house) for row in rows if row.account_id}
    return Styles(house, own)


def house_style(organisation: Organisation) -> Style:
    """What counts where no channel is meant."""
    rows = _OF_HOUSE.all(organisation=organisation.pk)
    return house_guideline(organisation, rows).style()
