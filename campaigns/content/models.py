"""What we say: posts, their variants per channel, pictures, and who approved them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any, Self

from django.contrib.postgres.fields import ArrayField
from django.core.validators import FileExtensionValidator
from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from campaigns.audience.models import Persona
from campaigns.brands.other_brands import of_other_brand
from campaigns.channels.models import ChannelAccount
from campaigns.planning.models import Campaign, of_visible
from campaigns.vacancies.models import Vacancy
from core.notices.operations import settle
from core.states import Stateful
from core.text import canonical
from core.users.models import Membership, Organisation


class MediaAssetQuerySet(models.QuerySet["MediaAsset"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(organisation_id=member.organisation_id)

    def described(self) -> Self:
        """Ready for use: it says what is to be seen."""
        return self.exclude(alt_text="")


class MediaAsset(models.Model):
    """A picture of ours, checked and written anew when it came in."""

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="media_assets"
    )
    file = models.FileField(
        upload_to="media/%Y/%m/",
        validators=[FileExtensionValidator(["jpg", "png", "webp"])],
    )
    alt_text = models.CharField(
        _("alt text"),
        max_length=1000,
        help_text=_("What is to be seen, for who cannot see it."),
    )
    mime = models.CharField(max_length=40)
    sha256 = models.CharField(max_length=64)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    size = models.PositiveIntegerField()
    added_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = MediaAssetQuerySet.as_manager()

    def __str__(self) -> str:
        return self.alt_text


class PostQuerySet(models.QuerySet["Post"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(of_visible(member))

    def in_review(self) -> Self:
        return self.filter(status=Post.Status.IN_REVIEW)

    def with_channels(self) -> Self:
        """With its picture, its channels and its texts for one channel."""
        accounts = ChannelAccount.objects.select_related("brand")
        return self.select_related("image").prefetch_related(
            Prefetch("accounts", accounts), "variants"
        )

    def with_other_brand(self) -> Self:
        """Adds is_of_other_brand: it goes out on a channel of another brand than its campaign's."""
        elsewhere = Post.accounts.through._default_manager.filter(
            post=OuterRef("pk")
        ).exclude(channelaccount__brand=OuterRef("campaign__brand"))
        return self.annotate(is_of_other_brand=Exists(elsewhere))

    def for_list(self) -> Self:
        """With what the list of posts shows, and without the texts."""
        channels = ChannelAccount.objects.only("platform", "name")
        return (
            self.select_related("campaign", "author__user")
            .only(
                "title",
                "status",
                "kind",
                "updated_at",
                "campaign__name",
                "author__user__name",
            )
            .prefetch_related(
                Prefetch("accounts", channels.order_by("platform", "name"))
            )
        )


class Post(Stateful):
    """Something we want to say, for a campaign, perhaps about a vacancy."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("Draft")
        IN_REVIEW = "in_review", _("Waits for approval")
        APPROVED = "approved", _("Approved")
        RETURNED = "returned", _("Sent back")

    class Kind(models.TextChoices):
        VACANCY = "vacancy", _("Vacancy")
        BEHIND_THE_SCENES = "behind_the_scenes", _("Behind the scenes")
        TEAM = "team", _("Team")
        TESTIMONIAL = "testimonial", _("Colleague's story")
        QUESTION = "question", _("Question")
        EVENT = "event", _("Event")
        TIP = "tip", _("Tip")

    MOVES = {
        Status.DRAFT: {Status.IN_REVIEW},
        Status.IN_REVIEW: {Status.APPROVED, Status.RETURNED, Status.DRAFT},
        Status.RETURNED: {Status.IN_REVIEW, Status.DRAFT},
        # Editing what was approved sends it back to the start.
        Status.APPROVED: {Status.DRAFT},
    }

    campaign = models.ForeignKey(
        Campaign, models.PROTECT, related_name="posts", verbose_name=_("campaign")
    )
    vacancy = models.ForeignKey(
        Vacancy,
        models.PROTECT,
        related_name="posts",
        null=True,
        blank=True,
        verbose_name=_("vacancy"),
    )
    persona = models.ForeignKey(
        Persona,
        models.PROTECT,
        related_name="posts",
        null=True,
        blank=True,
        verbose_name=_("for persona"),
    )
    # Doubts and motives of the persona, in its words of that day; a new wording is a new doubt.
    answers = ArrayField(models.TextField(), default=list, blank=True, editable=False)
    kind = models.CharField(
        _("kind of content"), max_length=20, choices=Kind, default=Kind.VACANCY
    )
    title = models.CharField(
        _("working title"), max_length=120, help_text=_("Only colleagues see it.")
    )
    text = models.TextField(_("text"), max_length=20_000)
    language = models.CharField(max_length=5, default="nl")
    image = models.ForeignKey(
        MediaAsset,
        models.PROTECT,
        related_name="posts",
        null=True,
        blank=True,
        verbose_name=_("picture"),
    )
    has_link = models.BooleanField(_("with a tracked link"), default=True)
    accounts = models.ManyToManyField(
        ChannelAccount, related_name="posts", verbose_name=_("channels")
    )
    status = models.CharField(max_length=10, choices=Status, default=Status.DRAFT)
    author = models.ForeignKey(Membership, models.PROTECT, related_name="posts")
    # Who wrote the text as it is now; they do not approve it either.
    edited_by = models.ForeignKey(
        Membership, models.PROTECT, related_name="+", null=True, editable=False
    )
    # The content that was approved; the publisher refuses any other.
    approved_sha = models.CharField(max_length=64, blank=True, editable=False)
    # Grows with every edit, so that two people do not overwrite each other.
    revision = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = PostQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(status="approved") | ~Q(approved_sha=""),
                name="post_approved_knows_what_was_approved",
            )
        ]
        indexes = [
            models.Index(fields=["campaign", "status"]),
            models.Index(fields=["-updated_at", "id"], name="post_by_edit"),
        ]

    def __str__(self) -> str:
        return self.title

    def move(self, to: str, **changes: Any) -> Self:
        """That it waits, came back or was approved is over when it no longer is so."""
        told = {
            Post.Status.IN_REVIEW: "waits",
            Post.Status.RETURNED: "returned",
            Post.Status.APPROVED: "approved",
        }
        was = told.get(Post.Status(self.status))
        super().move(to, **changes)
        if was:
            cause = f"post-{was}:{self.pk}:"
            settle(cause, organisation_id=self.campaign.organisation_id)
        return self

    def get_absolute_url(self) -> str:
        return reverse("campaigns:post", args=[self.pk])

    @property
    def is_approved(self) -> bool:
        return self.status == self.Status.APPROVED

    def is_written_by(self, member: Membership) -> bool:
        """Whether this person's own words stand in it."""
        return member.pk in {self.author_id, self.edited_by_id}

    @property
    def of_other_brand(self) -> list[ChannelAccount | Vacancy | Persona]:
        """What it is about or goes out on that belongs to another brand than its campaign."""
        rows = [*self.accounts.all(), self.vacancy, self.persona]
        return of_other_brand(rows, self.campaign.brand_id)

    @property
    def answered(self) -> set[str]:
        """The lines of its persona that it answers, written down as `Persona.points` are."""
        return {canonical(line) for line in self.answers}

    @property
    def own_texts(self) -> dict[int, str]:
        """The texts that are for one channel only, by the id of the account."""
        return {variant.account_id: variant.text for variant in self.variants.all()}

    def text_for(self, account: ChannelAccount) -> str:
        """The variant of this channel, else the text itself."""
        return self.own_texts.get(account.pk, self.text)

    def content(self, variants: Mapping[int, str] | None = None) -> dict[str, Any]:
        """Everything an approver approves, and nothing else; `variants`: texts by account, if read already."""
        if variants is None:
            variants = self.own_texts
        return {
            "text": self.text,
            "variants": {str(key): text for key, text in sorted(variants.items())},
            "image": self.image.sha256 if self.image else "",
            "alt_text": self.image.alt_text if self.image else "",
            "vacancy": self.vacancy_id,
            "has_link": self.has_link,
            "language": self.language,
        }

    def content_sha(self, variants: Mapping[int, str] | None = None) -> str:
        text = json.dumps(self.content(variants), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()


class Variant(models.Model):
    """The text of a post as one channel shows it."""

    post = models.ForeignKey(Post, models.CASCADE, related_name="variants")
    account = models.ForeignKey(ChannelAccount, models.PROTECT, related_name="variants")
    text = models.TextField(_("text for this channel"), max_length=20_000)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["post", "account"], name="variant_once_per_channel"
            )
        ]

    def __str__(self) -> str:
        return f"{self.post} ({self.account})"


class Approval(models.Model):
    """What somebody else decided about one content of a post. Written once."""

    class Decision(models.TextChoices):
        APPROVED = "approved", _("Approved")
        RETURNED = "returned", _("Sent back")

    post = models.ForeignKey(Post, models.CASCADE, related_name="approvals")
    content_sha = models.CharField(max_length=64)
    decision = models.CharField(max_length=10, choices=Decision)
    reason = models.TextField(_("what should change"), max_length=2_000, blank=True)
    decided_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.post}: {self.get_decision_display()}"
