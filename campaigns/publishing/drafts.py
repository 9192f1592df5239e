"""From an approved post to what is sent: written down once, and read back the same at each try."""

from datetime import datetime
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.urls import reverse

from campaigns.channels.connectors.base import Publisher
from campaigns.channels.models import ChannelAccount, connector_without_credentials
from campaigns.content import library
from campaigns.content.models import MediaAsset, Post
from campaigns.links.models import TrackedLink
from campaigns.links.operations import mint
from campaigns.publishing.models import PublicationVersion
from core.text import canonical

CARD_WIDTH = 640


def link_for(post: Post, account: ChannelAccount, now: datetime) -> TrackedLink | None:
    """A tracked link of its own; a post about no vacancy leads to the list of vacancies."""
    if not post.has_link:
        return None
    everywhere = f"{settings.SITE_URL}{reverse('public-jobs')}"
    return mint(
        organisation=post.campaign.organisation,
        vacancy=post.vacancy,
        target_url="" if post.vacancy else everywhere,
        campaign=post.campaign,
        account=account,
        source=account.platform,
        now=now,
    )


def take_version(
    post: Post, account: ChannelAccount, link: TrackedLink | None, now: datetime
) -> PublicationVersion:
    """Write down what goes to this account, as it is approved now."""
    about = post.vacancy if link else None
    return PublicationVersion.objects.create(
        text=canonical(post.text_for(account)),
        link=f"{settings.SITE_URL}{link.path}" if link else "",
        link_title=about.title if about else "",
        link_description=about.summary if about else "",
        media=[_written(post.image)] if post.image else [],
        link_picture=_card(about.picture)
        if about and about.picture and not post.image
        else {},
        language=post.language,
        content_sha=post.content_sha(),
        created_at=now,
    )


def shown_text(account: ChannelAccount, version: PublicationVersion) -> str:
    """The text as it will stand on the platform, link included; the package for posting by hand."""
    connector = connector_without_credentials(account)
    return connector.compose(canonical(version.text), version.link)


def handle(account: ChannelAccount, seed: str, now: datetime) -> str:
    """The idempotency handle of one publication, in the platform's own form."""
    kind = account.connector
    return kind.make_once(seed, now) if issubclass(kind, Publisher) else seed


def _written(image: MediaAsset) -> dict[str, Any]:
    return {
        "file": image.file.name,
        "sha256": image.sha256,
        "mime": image.mime,
        "size": image.size,
        "width": image.width,
        "height": image.height,
        "alt_text": image.alt_text,
    }


def _card(picture: MediaAsset) -> dict[str, Any]:
    """As wide as a card needs, in the file that the library keeps of that."""
    content = library.rendition(picture, CARD_WIDTH)
    is_narrow = picture.width > CARD_WIDTH
    name = f"{picture.file.name}.{CARD_WIDTH}" if is_narrow else picture.file.name
    return {
        **_written(picture),
        "file": name,
        "sha256": sha256(content).hexdigest(),
        "size": len(content),
        "width": None,
        "height": None,
    }
