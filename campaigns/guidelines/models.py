"""How an organisation writes, on the whole and on one channel; and what may stay all the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from campaigns.channels.models import ChannelAccount
from campaigns.guidelines import lists
from campaigns.guidelines.rules.facts import Style
from core.users.models import Membership, Organisation

MOST_EMOJI, MOST_HASHTAGS, MOST_CHARACTERS = 99, 30, 100_000


class GuidelineQuerySet(models.QuerySet["Guideline"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(organisation_id=member.organisation_id)

    def of_organisation(self) -> Self:
        """Not of one channel."""
        return self.filter(account=None)


class Guideline(models.Model):
    """Of the organisation, or what one channel does otherwise: there, empty means the same."""

    class Address(models.TextChoices):
        JE = "je", _("je (informal)")
        U = "u", _("u (formal)")
        EITHER = "either", _("Both, but not in one text")

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="guidelines"
    )
    account = models.OneToOneField(
        ChannelAccount,
        models.CASCADE,
        related_name="guideline",
        null=True,
        blank=True,
        verbose_name=_("channel"),
    )
    address = models.CharField(
        _("form of address"), max_length=6, choices=Address, blank=True
    )
    tone = models.TextField(_("tone"), max_length=4_000, blank=True)
    good_examples = models.TextField(_("so we say it"), max_length=10_000, blank=True)
    bad_examples = models.TextField(_("so we do not"), max_length=10_000, blank=True)
    words_to_use = models.TextField(_("words to use"), max_length=4_000, blank=True)
    words_to_avoid = models.TextField(_("words to avoid"), max_length=4_000, blank=True)
    emoji_most = models.PositiveSmallIntegerField(
        _("emoji, at most"), null=True, blank=True
    )
    hashtags_least = models.PositiveSmallIntegerField(
        _("hashtags, at least"), null=True, blank=True
    )
    hashtags_most = models.PositiveSmallIntegerField(
        _("hashtags, at most"), null=True, blank=True
    )
    hashtags_fixed = models.CharField(
        _("hashtags that always go with it"), max_length=300, blank=True
    )
    length_most = models.PositiveIntegerField(
        _("characters, at most"), null=True, blank=True
    )
    # {rule: "block" or "warn"}, only where it differs from the book of rules.
    levels = models.JSONField(default=dict, blank=True)
    updated_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = GuidelineQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation"],
                condition=Q(account=None),
                name="guideline_once_per_organisation",
            ),
            models.CheckConstraint(
                condition=Q(hashtags_least=None)
                | Q(hashtags_most=None)
                | Q(hashtags_least__lte=models.F("hashtags_most")),
                name="guideline_hashtags_run_from_few_to_many",
                violation_error_message=_(
                    "At least cannot be more than at most: no text would do."
                ),
            ),
        ]

    def __str__(self) -> str:
        return str(self.account or self.organisation)

    def own_style(self) -> dict[str, Any]:
        """What this row says itself, by the names of `Style`; what it leaves open is absent."""
        said: dict[str, Any] = {
            "address": "" if self.address == self.Address.EITHER else self.address,
            "avoid": lists.pairs(self.words_to_avoid),
            "emoji_most": self.emoji_most,
            "hashtags_least": self.hashtags_least,
            "hashtags_most": self.hashtags_most,
            "hashtags_fixed": lists.tags(self.hashtags_fixed),
            "length_most": self.length_most,
        }
        said = {name: value for name, value in said.items() if value not in {None, ()}}
        if not self.address:
            del said["address"]
        return said

    def style(self, under: Style | None = None) -> Style:
        """As the rules read it, over the style `under` it: words to avoid add up."""
        base = under or Style()
        own = self.own_style()
        own["avoid"] = (*base.avoid, *own.get("avoid", ()))
        levels: Mapping[str, Any] = {**base.levels, **self.levels}
        return replace(base, **own, levels=levels)


class ExemptionQuerySet(models.QuerySet["Exemption"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(organisation_id=member.organisation_id)


class Exemption(models.Model):
    """Why one text, exactly as it is, may go out in spite of a rule that stops it. Written once."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="exemptions"
    )
    # Of the text with its circumstances: with the next edit the reason counts no more.
    text_sha = models.CharField(max_length=64)
    # [[rule, words], …] as they stood there.
    remarks = models.JSONField(default=list)
    reason = models.TextField(_("why it may stay"), max_length=2_000)
    given_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    given_at = models.DateTimeField()

    objects = ExemptionQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["organisation", "text_sha"])]

    def __str__(self) -> str:
        return self.reason
