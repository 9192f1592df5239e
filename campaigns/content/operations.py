"""What a person can do with a post: write, edit, and have it approved by somebody else."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext as _

from campaigns.audience.models import Persona
from campaigns.brands.other_brands import refuse_unmeant
from campaigns.channels.models import ChannelAccount
from campaigns.content import checking, fitting, telling
from campaigns.content.models import Approval, MediaAsset, Post, Variant
from campaigns.content.wording import ABOUT_THE_PICTURE
from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from core.audit.operations import record
from core.text import canonical, kept_unless_changed
from core.users.models import Membership
from core.users.roles import MAY_APPROVE


class CannotWrite(ValidationError):
    """The message is written for the person who tried."""


class CannotDecide(ValidationError):
    """Not this person, not now, or not without a reason."""


class CannotAnswer(ValidationError):
    """The message is written for the person who tried."""


class EditedMeanwhile(CannotWrite):
    """Somebody else saved first; `current` is how it stands now."""

    def __init__(self, current: Post) -> None:
        super().__init__(
            _("Somebody else changed this post while you were writing. Look at both.")
        )
        self.current = current


@transaction.atomic
def write(
    *,
    by: Membership,
    campaign: Campaign,
    title: str,
    text: str,
    accounts: Iterable[ChannelAccount],
    kind: str = Post.Kind.VACANCY,
    variants: Mapping[int, str] | None = None,
    vacancy: Vacancy | None = None,
    persona: Persona | None = None,
    image: MediaAsset | None = None,
    has_link: bool = True,
    language: str = "",
    is_other_brand_meant: bool = False,
    now: datetime,
) -> Post:
    """Start a post as a draft; `variants` maps a channel's id to its own text."""
    channels = list(accounts)
    _refuse_what_belongs_elsewhere(campaign, vacancy, persona, image, *channels)
    others = refuse_unmeant(
        [*channels, vacancy, persona], campaign.brand, is_meant=is_other_brand_meant
    )
    post = Post(
        campaign=campaign,
        title=title,
        text=canonical(text),
        kind=kind,
        vacancy=vacancy,
        persona=persona,
        image=image,
        has_link=has_link,
        language=language or by.organisation.language,
        author=by,
        edited_by=by,
        created_at=now,
        updated_at=now,
    )
    post.full_clean()
    post.save()
    own = {pk: canonical(own_text) for pk, own_text in (variants or {}).items()}
    _set_channels(post, channels, own, {})
    _record(by, "campaigns.post.written", post, now, **_named(others))
    return post


@transaction.atomic
def edit(
    *,
    by: Membership,
    post: Post,
    revision: int,
    campaign: Campaign,
    title: str,
    text: str,
    accounts: Iterable[ChannelAccount],
    kind: str,
    variants: Mapping[int, str] | None = None,
    vacancy: Vacancy | None = None,
    persona: Persona | None = None,
    image: MediaAsset | None = None,
    has_link: bool = True,
    language: str = "",
    is_other_brand_meant: bool = False,
    now: datetime,
) -> Post:
    """Save a new text over the one of `revision`; what was approved must be approved again.

    So must what goes out under another brand from now on.
    """
    mine = _locked(post)
    if mine.revision != revision:
        raise EditedMeanwhile(mine)
    channels = list(accounts)
    _refuse_what_belongs_elsewhere(campaign, vacancy, persona, image, *channels)
    others = refuse_unmeant(
        [*channels, vacancy, persona],
        campaign.brand,
        is_meant=is_other_brand_meant,
        known=mine.of_other_brand,
    )
    before = mine.content_sha()
    stored = mine.own_texts
    own = {
        pk: kept_unless_changed(stored.get(pk, ""), typed)
        for pk, typed in (variants or {}).items()
    }
    mine.campaign, mine.title, mine.kind = campaign, title, kind
    mine.text = kept_unless_changed(mine.text, text)
    mine.vacancy, mine.persona, mine.image = vacancy, persona, image
    mine.has_link, mine.language = has_link, language or mine.language
    mine.revision += 1
    mine.updated_at = now
    mine.full_clean()
    mine.save()
    _set_channels(mine, channels, own, stored)
    if (after := mine.content_sha()) != before or others:
        Post.objects.filter(pk=mine.pk).update(edited_by=by)
        mine.edited_by = by
        if mine.status in {Post.Status.APPROVED, Post.Status.IN_REVIEW}:
            mine.move(Post.Status.DRAFT, approved_sha="")
    is_new = after != before
    _record(
        by, "campaigns.post.edited", mine, now, is_new_content=is_new, **_named(others)
    )
    return mine


@transaction.atomic
def submit(*, by: Membership, post: Post, reason: str = "", now: datetime) -> Post:
    """Ask for approval of what platforms take and the guidelines pass, or `reason` lets through."""
    mine = _locked(post)
    if mine.status not in {Post.Status.DRAFT, Post.Status.RETURNED}:
        raise CannotWrite(_("This post was sent for approval already."))
    _refuse_what_does_not_fit(mine)
    checking.pass_or_refuse(mine, by=by, reason=reason, now=now)
    mine.move(Post.Status.IN_REVIEW)
    _record(by, "campaigns.post.submitted", mine, now)
    telling.waits_for_approval(mine, by=by, now=now)
    return mine


@transaction.atomic
def withdraw(*, by: Membership, post: Post, now: datetime) -> Post:
    """Take a question for approval back, to write on."""
    mine = _locked(post)
    if mine.status != Post.Status.IN_REVIEW:
        raise CannotWrite(_("This post does not wait for approval."))
    mine.move(Post.Status.DRAFT)
    _record(by, "campaigns.post.withdrawn", mine, now)
    return mine


@transaction.atomic
def approve(*, by: Membership, post: Post, content_sha: str, now: datetime) -> Post:
    """Approve exactly this content; `content_sha` is what the approver saw."""
    mine = _to_decide(by, post, content_sha)
    sha = mine.content_sha()
    mine.move(Post.Status.APPROVED, approved_sha=sha)
    Approval.objects.create(
        post=mine,
        content_sha=sha,
        decision=Approval.Decision.APPROVED,
        decided_by=by,
        decided_at=now,
    )
    _record(by, "campaigns.post.approved", mine, now, content_sha=sha)
    telling.was_approved(mine, by=by, now=now)
    return mine


@transaction.atomic
def send_back(
    *, by: Membership, post: Post, reason: str, content_sha: str, now: datetime
) -> Post:
    """Return it to the writer, who is told what should change."""
    if not reason.strip():
        raise CannotDecide({"reason": _("Say what should change.")})
    mine = _to_decide(by, post, content_sha)
    sha = mine.content_sha()
    mine.move(Post.Status.RETURNED)
    Approval.objects.create(
        post=mine,
        content_sha=sha,
        decision=Approval.Decision.RETURNED,
        reason=reason.strip(),
        decided_by=by,
        decided_at=now,
    )
    _record(by, "campaigns.post.returned", mine, now, content_sha=sha)
    telling.was_sent_back(mine, by=by, now=now)
    return mine


@transaction.atomic
def say_answers(
    *, by: Membership, post: Post, answers: Iterable[str], now: datetime
) -> Post:
    """Tick lines of the post's own persona; the text and its approval stay as they are."""
    if post.persona is None:
        raise CannotAnswer(_("Choose a persona for this post first."))
    wanted = {canonical(line) for line in answers}
    if wanted - set(post.persona.points):
        raise CannotAnswer(
            _("The persona was changed meanwhile. Look at its lines again.")
        )
    post.answers = [line for line in post.persona.points if line in wanted]
    post.save(update_fields=["answers"])
    record(
        by=by,
        verb="campaigns.post.answers_said",
        subject=post,
        organisation_id=by.organisation_id,
        now=now,
        persona=post.persona_id,
        count=len(post.answers),
    )
    return post


def _locked(post: Post) -> Post:
    """The row as it stands now, ours until the end of this transaction."""
    return (
        Post.objects.select_for_update(of=("self",))
        .select_related(
            "campaign__brand",
            "image",
            "vacancy",
            "persona",
            "author__user",
            "edited_by__user",
        )
        .get(pk=post.pk)
    )


def _to_decide(by: Membership, post: Post, seen_sha: str) -> Post:
    mine = _locked(post)
    if not by.is_one_of(*MAY_APPROVE):
        raise CannotDecide(_("Your role does not approve posts."))
    if mine.is_written_by(by):
        raise CannotDecide(
            _("You wrote in this post, so somebody else decides about it.")
        )
    if mine.status != Post.Status.IN_REVIEW:
        raise CannotDecide(_("This post does not wait for approval any more."))
    if seen_sha != mine.content_sha():
        raise CannotDecide(_("The post changed while you read it. Read it again."))
    return mine


def _set_channels(
    post: Post,
    accounts: list[ChannelAccount],
    variants: Mapping[int, str],
    stored: Mapping[int, str],
) -> None:
    """An empty variant, or one that says the same, is no variant; one that was `stored` so is."""
    post.accounts.set(accounts)
    chosen = {account.pk for account in accounts}
    post.variants.all().delete()
    Variant.objects.bulk_create(
        Variant(post=post, account_id=pk, text=text)
        for pk, text in variants.items()
        if pk in chosen and text and text != post.text
        if text == stored.get(pk) or canonical(text) != canonical(post.text)
    )
    # What was fetched before is of no use any more.
    post._prefetched_objects_cache = {}  # type: ignore[attr-defined]


def _refuse_what_does_not_fit(post: Post) -> None:
    found = fitting.fits(post)
    if not found:
        raise CannotWrite({"accounts": _("Choose at least one channel.")})
    wrong: dict[str, list[str]] = {}
    for fit in found:
        for code, words in fit.problems:
            where = "picture" if code in ABOUT_THE_PICTURE else _place_of_text(fit)
            wrong.setdefault(where, []).append(f"{fit.account.platform_label}: {words}")
    if wrong:
        raise CannotWrite(wrong)


def _place_of_text(fit: fitting.Fit) -> str:
    return f"variant_{fit.account.pk}" if fit.is_own_text else "text"


def _refuse_what_belongs_elsewhere(
    campaign: Campaign, *rows: Vacancy | Persona | MediaAsset | ChannelAccount | None
) -> None:
    for row in rows:
        if row is not None and row.organisation_id != campaign.organisation_id:
            raise CannotWrite(_("This belongs to another organisation."))


def _named(others: Iterable[Model]) -> dict[str, list[str]]:
    """What somebody said to mean although it is of another brand, for the trail."""
    named = [f"{row._meta.model_name}:{row.pk}" for row in others]
    return {"of_other_brand": named} if named else {}


def _record(
    by: Membership, verb: str, post: Post, now: datetime, **details: object
) -> None:
    record(
        by=by,
        verb=verb,
        subject=post,
        organisation_id=by.organisation_id,
        now=now,
        revision=post.revision,
        **details,
    )
