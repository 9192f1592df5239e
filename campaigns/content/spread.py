"""Where a post goes, and what it says there."""

from dataclasses import dataclass

from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post


@dataclass(frozen=True, slots=True)
class Spread:
    """The channels of a post, and its texts for one of them only."""

    accounts: list[ChannelAccount]
    own: dict[int, str]
    """By channel; on the others it says the text itself."""


def spread_of(post: Post) -> Spread:
    own = {variant.account_id: variant.text for variant in post.variants.all()}
    return Spread(list(post.accounts.all()), own)
