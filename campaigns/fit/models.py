"""What the fit of a channel stands on, and what people decided about it."""

from __future__ import annotations

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from campaigns.audience.models import Persona
from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post
from campaigns.planning.models import Campaign, OfCampaignQuerySet
from core.users.models import Membership, Organisation

UP_TO_FIVE = MaxValueValidator(5)


class ChannelBenchmark(models.Model):
    """Own results on a channel with posts for one persona (none: for everybody), of a year."""

    account = models.ForeignKey(
        ChannelAccount, models.CASCADE, related_name="benchmarks"
    )
    persona = models.ForeignKey(
        Persona, models.CASCADE, related_name="benchmarks", null=True
    )
    posts = models.PositiveIntegerField(default=0)
    clicks = models.PositiveIntegerField(default=0)
    applications = models.PositiveIntegerField(default=0)
    hires = models.PositiveIntegerField(default=0)
    # Of the whole channel; it stands on the row without a persona.
    spent = models.DecimalField(max_digits=14, decimal_places=2, default=0)
    refreshed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account", "persona"],
                nulls_distinct=False,
                name="channel_benchmark_once_per_account_and_persona",
            )
        ]

    def __str__(self) -> str:
        return f"{self.account_id}: {self.posts}"


class FitWeights(models.Model):
    """How heavy each criterion is for this organisation, 0 to 5."""

    organisation = models.OneToOneField(
        Organisation, models.CASCADE, related_name="fit_weights"
    )
    audience = models.PositiveSmallIntegerField(
        _("the persona is there"), default=3, validators=[UP_TO_FIVE]
    )
    goal = models.PositiveSmallIntegerField(
        _("it serves the goal"), default=2, validators=[UP_TO_FIVE]
    )
    speed = models.PositiveSmallIntegerField(
        _("a post is out soon"), default=1, validators=[UP_TO_FIVE]
    )
    cost = models.PositiveSmallIntegerField(
        _("a click costs little"), default=1, validators=[UP_TO_FIVE]
    )
    past = models.PositiveSmallIntegerField(
        _("it worked before"), default=3, validators=[UP_TO_FIVE]
    )

    def __str__(self) -> str:
        return str(self.organisation)


class FitOverride(models.Model):
    """A person knows better than the arithmetic, and says why."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="+")
    persona = models.ForeignKey(Persona, models.CASCADE, related_name="+")
    account = models.ForeignKey(ChannelAccount, models.CASCADE, related_name="+")
    score = models.PositiveSmallIntegerField(
        _("your score"),
        validators=[MaxValueValidator(100)],
        help_text=_("From 0 (not at all) to 100 (as good as it gets)."),
    )
    reason = models.CharField(
        _("why"),
        max_length=240,
        help_text=_("What do you know that the figures do not?"),
    )
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+")

    objects = OfCampaignQuerySet["FitOverride"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "persona", "account"],
                name="fit_override_once_per_cell",
            )
        ]

    def __str__(self) -> str:
        return f"{self.account_id}: {self.score}"


class MixShare(models.Model):
    """How much of what we post on a channel is of one kind, in percent."""

    account = models.ForeignKey(
        ChannelAccount, models.CASCADE, related_name="mix_shares"
    )
    kind = models.CharField(max_length=20, choices=Post.Kind)
    percent = models.PositiveSmallIntegerField(validators=[MaxValueValidator(100)])

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account", "kind"], name="mix_share_once_per_kind"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.percent}"
