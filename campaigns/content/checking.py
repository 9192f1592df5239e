"""What the guidelines say about a post: on each channel, as it will stand there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post
from campaigns.guidelines import operations as guidelines
from campaigns.guidelines.effective_style import Styles, styles_of
from campaigns.guidelines.models import Exemption
from campaigns.guidelines.rules.checker import remarks
from campaigns.guidelines.rules.facts import Style, Subject
from campaigns.guidelines.rules.remarks import Remark
from campaigns.guidelines.stopping import IsStopped, exemptions_of, still_stopped, why
from campaigns.guidelines.wording import ExplainedRemark, explained
from core.users.models import Membership


@dataclass(frozen=True, slots=True)
class ChannelRemarks:
    """What is about one channel only, in words."""

    account: ChannelAccount
    remarks: list[ExplainedRemark]


@dataclass(frozen=True, slots=True)
class Remarked:
    """What is about the text all channels share, and what is about one channel only."""

    everywhere: list[Remark]
    on: Mapping[int, list[Remark]]

    def all(self) -> list[Remark]:
        """Each once, whatever the channels it was found on."""
        every = [
            *self.everywhere,
            *(one for found in self.on.values() for one in found),
        ]
        return list(dict.fromkeys(every))

    @property
    def shared(self) -> list[ExplainedRemark]:
        """What is about all channels, in words."""
        return explained(self.everywhere)

    def by_channel(self, accounts: Iterable[ChannelAccount]) -> list[ChannelRemarks]:
        """Each of these channels with what is about it only, which may be nothing."""
        return [
            ChannelRemarks(account, explained(self.on.get(account.pk, ())))
            for account in accounts
        ]


NOTHING = Remarked([], {})


def look_at(
    subject: Subject, accounts: Iterable[int], own: Mapping[int, str], styles: Styles
) -> Remarked:
    """Check `subject` on these channels; `own` holds the texts that are for one of them."""
    accounts = list(accounts)
    sharing = [pk for pk in accounts if pk not in own]
    found = _shared(subject, sharing, styles)
    if not accounts:
        return Remarked(remarks(subject, styles.organisation), {})
    first = found[sharing[0]] if sharing else []
    everywhere = [one for one in first if all(one in found[pk] for pk in sharing)]
    on = {
        pk: [one for one in found[pk] if one not in everywhere]
        if pk in found
        else remarks(replace(subject, text=own[pk]), styles.on(pk))
        for pk in accounts
    }
    return Remarked(everywhere, on)


def _shared(
    subject: Subject, accounts: Iterable[int], styles: Styles
) -> dict[int, list[Remark]]:
    """Channels with the same style are looked at once."""
    seen: list[tuple[Style, list[Remark]]] = []
    found: dict[int, list[Remark]] = {}
    for pk in accounts:
        style = styles.on(pk)
        known = next((said for other, said in seen if other == style), None)
        if known is None:
            known = remarks(subject, style)
            seen.append((style, known))
        found[pk] = known
    return found


def of_post(post: Post, styles: Styles | None = None) -> Remarked:
    """As it is kept; the guidelines are read unless they are given."""
    subject = Subject(
        post.text,
        post.language,
        is_vacancy=post.kind == Post.Kind.VACANCY,
        has_link=post.has_link,
        has_picture=post.image_id is not None,
        alt_text=post.image.alt_text if post.image else "",
    )
    accounts = sorted(account.pk for account in post.accounts.all())
    styles = styles or styles_of(post.campaign.organisation)
    return look_at(subject, accounts, post.own_texts, styles)


def exemptions(post: Post, content_sha: str = "") -> list[Exemption]:
    """Why this text, as it is now, may stay."""
    text_sha = content_sha or post.content_sha()
    return exemptions_of(post.campaign.organisation_id, text_sha)


def stopped(post: Post) -> list[Remark]:
    """What keeps it here; asks for the reasons only where something would."""
    blocking = [one for one in of_post(post).all() if one.is_blocking]
    return still_stopped(blocking, exemptions(post)) if blocking else []


def pass_or_refuse(
    post: Post, *, by: Membership, reason: str = "", now: datetime
) -> None:
    """Let it through, keep the reason why it may pass all the same, or say what stops it."""
    found = stopped(post)
    if not found:
        return
    if not reason.strip():
        raise IsStopped({"reason": why(found)})
    exempt(post, by=by, reason=reason, now=now)


def exempt(post: Post, *, by: Membership, reason: str, now: datetime) -> Exemption:
    """Say why this text may stay as it is."""
    return guidelines.exempt(
        by=by,
        subject=post,
        text_sha=post.content_sha(),
        remarks=of_post(post).all(),
        reason=reason,
        now=now,
    )
