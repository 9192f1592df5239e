"""Who and what is in the story, by the short names that the texts use."""

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from campaigns.audience.models import Persona
from campaigns.brands.models import Brand
from campaigns.channels.models import ChannelAccount
from campaigns.content.models import MediaAsset
from campaigns.links.models import TrackedLink
from campaigns.planning.models import Campaign
from campaigns.publishing.models import Publication
from campaigns.vacancies.models import Vacancy
from campaigns.workforce.models import Requisition
from candidates.consent.models import PrivacyNotice
from core.users.models import Membership, Organisation
from recruitment.demo.clock import Clock
from recruitment.demo.texts.people import People

# How many come by a link on each platform; where it cannot be clicked few take the trouble.
VISITORS = {
    "linkedin": 46,
    "facebook": 38,
    "instagram": 17,
    "tiktok": 22,
    "noticeboard": 7,
}


@dataclass
class World:
    """Filled act by act."""

    clock: Clock
    organisation: Organisation
    members: dict[str, Membership]
    brands: dict[str, Brand] = field(default_factory=dict)
    accounts: dict[str, ChannelAccount] = field(default_factory=dict)
    pictures: dict[str, MediaAsset] = field(default_factory=dict)
    personas: dict[str, Persona] = field(default_factory=dict)
    requisitions: dict[str, Requisition] = field(default_factory=dict)
    vacancies: dict[str, Vacancy] = field(default_factory=dict)
    campaigns: dict[str, Campaign] = field(default_factory=dict)
    notices: dict[str, PrivacyNotice] = field(default_factory=dict)
    # What is out, per vacancy (empty: about none), in the order in which it went out.
    out: dict[str, list[Publication]] = field(default_factory=dict)

    @cached_property
    def people(self) -> People:
        """Strangers, one after another."""
        return People(self.clock.random)

    def by(self, key: str) -> Membership:
        return self.members[key]

    def link_before(self, vacancy: str, moment: datetime) -> TrackedLink | None:
        """A link somebody may have come by: busy channels and late posts more often."""
        found = [
            publication
            for publication in self.out.get(vacancy, [])
            if publication.link
            and publication.published_at
            and publication.published_at < moment
        ]
        if not found:
            return None
        weights = [
            VISITORS[publication.account.platform] * (number + 1)
            for number, publication in enumerate(found)
        ]
        return self.clock.random.choices(found, weights)[0].link
