"""The outside world of the simulated platform: posts that hang there since long."""

from datetime import datetime

from campaigns.channels.connectors.base import Publisher
from campaigns.channels.connectors.posts import Draft
from campaigns.channels.models import ChannelAccount, connector_of
from campaigns.content.models import Post
from core.outbound import call


def hang_up(post: Post, account: ChannelAccount, at: datetime) -> str:
    """Put a post on the board and let it be of an earlier day; answers its address.

    The board measures by that day, so its figures are as old as the post.
    """
    connector = connector_of(account)
    if not isinstance(connector, Publisher):
        raise TypeError(f"{account} is no board.")
    once = connector.make_once(f"demo-{post.title}", at)
    draft = Draft(text=post.text_for(account), once=once, created_at=at)
    published = connector.publish(draft)
    call(
        "POST",
        f"{connector.base_url}/control/date",
        json={"id": published.remote_id, "moment": at.isoformat()},
        has_effect=False,
    )
    return published.url
