"""A post that a plan asks for and that nobody has written yet."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Count, Exists, OuterRef, Q, Window
from django.db.models.functions import Coalesce, RowNumber
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post
from campaigns.planning.models import Campaign
from core.states import Stateful
from core.users.models import Membership


class ProposalQuerySet(models.QuerySet["Proposal"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(campaign__in=Campaign.objects.visible_to(member))

    def standing(self) -> Self:
        """Still waiting for somebody: nothing of it is on the calendar."""
        return self.filter(status__in=Proposal.STANDING)

    def of_idea(self, proposal: Proposal) -> Self:
        """The same idea, still waiting, on each of its channels."""
        return self.standing().filter(
            campaign=proposal.campaign_id, week=proposal.week, number=proposal.number
        )

    def ideas(self) -> Self:
        """One row for each idea that waits, with the names of all its channels."""
        of_post = Coalesce("post_id", 0)
        same = Proposal.objects.standing().annotate(of_post=of_post)
        for name in ("campaign", "week", "number", "day", "at", "of_post"):
            same = same.filter(**{name: OuterRef(name)})
        names = same.order_by("account__name", "pk").values("account__name")
        first = self.standing().annotate(of_post=of_post)
        return first.filter(~Exists(same.filter(pk__lt=OuterRef("pk")))).annotate(
            channels=ArraySubquery(names)
        )

    def between(self, first: date, last: date) -> Self:
        """What the calendar shows, both days included."""
        return self.standing().filter(day__gte=first, day__lte=last)

    def first_of_each_day(self, most: int) -> Self:
        """At most so many of a day, and `of_day`: how many that day has."""
        in_order = Window(RowNumber(), partition_by="day", order_by=["at", "pk"])
        counted = self.annotate(
            place_in_day=in_order, of_day=Window(Count("pk"), partition_by="day")
        )
        return counted.filter(place_in_day__lte=most)


class Proposal(Stateful):
    """One channel, one moment, one kind of content. It is never published by itself.

    Week and number name the idea: the same one on other channels is one proposal for people.
    """

    class Status(models.TextChoices):
        OPEN = "open", _("Proposed")
        WRITTEN = "written", _("Proposed, draft written")
        PLACED = "placed", _("On the calendar")
        DROPPED = "dropped", _("Dropped")

    STANDING = ("open", "written")
    MOVES = {
        # A post that was made otherwise takes the place of an open one.
        Status.OPEN: {Status.WRITTEN, Status.PLACED, Status.DROPPED},
        Status.WRITTEN: {Status.PLACED, Status.DROPPED},
        Status.PLACED: set(),
        Status.DROPPED: set(),
    }

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="proposals")
    account = models.ForeignKey(
        ChannelAccount, models.PROTECT, related_name="proposals"
    )
    status = models.CharField(max_length=8, choices=Status, default=Status.OPEN)
    # By the clock of the organisation; it becomes a moment when it is scheduled.
    day = models.DateField(_("day"))
    at = models.TimeField(_("time"))
    kind = models.CharField(_("kind of content"), max_length=20, choices=Post.Kind)
    # Why: the week that asked for it, how many posts it needs and how many it has.
    week = models.DateField()
    number = models.PositiveSmallIntegerField()
    needed = models.PositiveSmallIntegerField()
    placed = models.PositiveSmallIntegerField()
    # One post may be the answer on several channels.
    post = models.ForeignKey(
        Post, models.SET_NULL, related_name="proposals", null=True, blank=True
    )
    proposed_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()

    # Read by `ideas` only.
    channels: list[str]

    objects = ProposalQuerySet.as_manager()

    class Meta:
        constraints = [
            # Asking twice, or moving one to another day, does not double it.
            models.UniqueConstraint(
                fields=["campaign", "account", "week", "number"],
                name="proposal_once_per_channel_week_and_number",
            ),
            models.CheckConstraint(
                condition=~Q(status="open") | Q(post=None),
                name="proposal_open_has_no_post",
            ),
        ]
        indexes = [models.Index(fields=["campaign", "day"])]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.account})"

    def get_absolute_url(self) -> str:
        return reverse("campaigns:proposal", args=[self.pk])

    @property
    def is_standing(self) -> bool:
        return self.status in self.STANDING
