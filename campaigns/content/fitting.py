"""How a text will stand on a channel, counted as that platform counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from campaigns.channels.connectors.base import Connector
from campaigns.channels.connectors.posts import (
    GRAPHEME,
    Draft,
    Media,
    TextRule,
    utf8_bytes,
)
from campaigns.channels.models import ChannelAccount, connector_without_credentials
from campaigns.content import wording
from campaigns.content.models import MediaAsset, Post
from core.text import canonical

# As long as the short name of a tracked link, which is made when the post is scheduled.
SHORT_NAME = "x" * 7


def example_link() -> str:
    """An address as long as the tracked link will be."""
    return f"{settings.SITE_URL}{reverse('public-go', args=[SHORT_NAME])}"


@dataclass(frozen=True)
class Fit:
    """One text on one channel."""

    account: ChannelAccount
    text: str
    has_link: bool
    image: MediaAsset | None
    is_own_text: bool = False

    @cached_property
    def platform(self) -> Connector:
        return connector_without_credentials(self.account)

    @cached_property
    def rule(self) -> TextRule:
        return self.platform.rules()[0]

    @cached_property
    def link(self) -> str:
        return example_link() if self.has_link else ""

    @cached_property
    def whole(self) -> str:
        """As it will stand there, with the link."""
        return self.platform.compose(canonical(self.text), self.link)

    @cached_property
    def length(self) -> int:
        return self.rule.length(self.whole)

    @property
    def room(self) -> int:
        return self.rule.limit - self.length

    @property
    def bytes_over(self) -> int:
        """How many bytes too many; 0 where it fits or bytes do not count."""
        most = self.rule.max_bytes
        return max(0, utf8_bytes(self.whole) - most) if most else 0

    @cached_property
    def _fold_at(self) -> int:
        """Where readers see "more": between two characters, so that no emoji is torn."""
        if not self.rule.fold:
            return len(self.whole)
        first = islice(GRAPHEME.finditer(self.whole), self.rule.fold)
        return sum(len(letter.group()) for letter in first)

    @property
    def before_fold(self) -> str:
        return self.whole[: self._fold_at]

    @property
    def after_fold(self) -> str:
        return self.whole[self._fold_at :]

    @cached_property
    def problems(self) -> list[tuple[str, str]]:
        """(code, sentence) for every reason why the platform would refuse it."""
        draft = Draft(
            text=canonical(self.text),
            once="",
            created_at=timezone.now(),
            link=self.link,
            media=tuple(_media([self.image] if self.image else [])),
        )
        return [
            (problem.code, wording.problem_words(problem))
            for problem in self.platform.problems(draft)
        ]


def _media(images: Iterable[MediaAsset]) -> Iterable[Media]:
    for image in images:
        yield Media(
            content=b"",
            mime=image.mime,
            size=image.size,
            alt_text=image.alt_text,
            width=image.width,
            height=image.height,
        )


def fits(post: Post) -> list[Fit]:
    """The post on each of its channels."""
    own = post.own_texts
    return [
        Fit(
            account,
            own.get(account.pk, post.text),
            post.has_link,
            post.image,
            is_own_text=account.pk in own,
        )
        for account in sorted(post.accounts.all(), key=lambda a: (a.platform, a.name))
    ]
