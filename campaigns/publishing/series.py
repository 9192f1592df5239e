"""A post that comes back: the rule, and what makes each of its dates a publication of its own."""

from __future__ import annotations

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post
from campaigns.planning.models import of_visible
from campaigns.publishing.series_dates import Rule
from core.states import Stateful
from core.users.models import Membership, Organisation


class SeriesQuerySet(models.QuerySet["Series"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(of_visible(member, "post__campaign"))

    def running(self) -> Self:
        return self.filter(status=Series.Status.RUNNING)

    def waiting_for_approval(self) -> Self:
        """Running, but the post was changed and is not approved again."""
        return self.running().exclude(post__status=Post.Status.APPROVED)

    def live(self) -> Self:
        """Those that may still bring a publication."""
        return self.exclude(status=Series.Status.STOPPED)

    def for_page(self) -> Self:
        """With what the page of one series shows."""
        return self.select_related(
            "post__campaign", "planned_by__user", "replaces", "replaced_by"
        )


class Series(Stateful):
    """One post, on chosen weekdays at one time on the wall, until a day or a number of times."""

    class Status(models.TextChoices):
        RUNNING = "running", _("Running")
        PAUSED = "paused", _("Paused")
        STOPPED = "stopped", _("Stopped")

    MOVES = {
        Status.RUNNING: {Status.PAUSED, Status.STOPPED},
        Status.PAUSED: {Status.RUNNING, Status.STOPPED},
        Status.STOPPED: set(),
    }

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="series"
    )
    post = models.ForeignKey(Post, models.PROTECT, related_name="series")
    accounts = models.ManyToManyField(ChannelAccount, related_name="series")
    status = models.CharField(max_length=10, choices=Status, default=Status.RUNNING)
    # ISO weekdays, Monday is 1.
    weekdays = ArrayField(models.PositiveSmallIntegerField())
    every_weeks = models.PositiveSmallIntegerField(default=1)
    # The truth about time, as with a publication: the clock on the wall, and where.
    wall_time = models.TimeField()
    time_zone = models.CharField(max_length=60)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    times = models.PositiveSmallIntegerField(null=True, blank=True)
    may_be_late = models.BooleanField(default=True)
    # The day on which its dates were put on the calendar last.
    unfolded_on = models.DateField(null=True, editable=False)
    # The series that this one goes on for, since somebody changed it from a day on.
    replaces = models.OneToOneField(
        "self",
        models.PROTECT,
        related_name="replaced_by",
        null=True,
        blank=True,
        editable=False,
    )
    planned_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = SeriesQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "series"
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=False, times__isnull=True)
                | Q(ends_on__isnull=True, times__isnull=False),
                name="series_has_one_end",
            ),
            models.CheckConstraint(
                condition=Q(every_weeks__gte=1), name="series_comes_back"
            ),
            models.CheckConstraint(
                condition=Q(weekdays__len__gte=1), name="series_has_a_day"
            ),
        ]

    def __str__(self) -> str:
        return str(self.post)

    def get_absolute_url(self) -> str:
        return reverse("campaigns:series", args=[self.pk])

    @property
    def rule(self) -> Rule:
        return Rule(
            starts_on=self.starts_on,
            weekdays=frozenset(self.weekdays),
            every_weeks=self.every_weeks,
            ends_on=self.ends_on,
            times=self.times,
        )


# One post goes to a channel once, unless it comes back: then once for each date of its series,
# also when that date was cancelled, so that nothing puts it there again.
ONCE_PER_OCCURRENCE: list[models.BaseConstraint] = [
    models.UniqueConstraint(
        fields=["post", "account"],
        condition=~Q(status="cancelled") & Q(series__isnull=True),
        name="publication_once_per_account",
        violation_error_message=_("This post already goes to this channel."),
    ),
    models.UniqueConstraint(
        fields=["series", "account", "occurs_on"],
        condition=Q(series__isnull=False),
        name="publication_once_per_occurrence",
    ),
    models.CheckConstraint(
        condition=Q(series__isnull=True, occurs_on__isnull=True)
        | Q(series__isnull=False, occurs_on__isnull=False),
        name="publication_of_a_series_has_its_date",
    ),
]
