"""One post, on one account, at one time: the protocol of docs/publishing.md."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, Self

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, OuterRef, Q, Value, Window
from django.db.models.functions import RowNumber, TruncDate
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from campaigns.channels.connectors.posts import Draft, Media
from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post
from campaigns.links.models import TrackedLink
from campaigns.planning.models import of_visible
from campaigns.publishing.series import ONCE_PER_OCCURRENCE, Series
from core.delivery.models import (
    CANCELLED,
    DONE,
    FAILED,
    NEEDS_PERSON,
    Delivery,
    DeliveryAttempt,
    guards,
)
from core.notices.operations import settle
from core.text import canonical
from core.triggers import never_emptied
from core.users.models import Membership, Organisation


class PublicationVersion(models.Model):
    """What is sent, as it was approved. Written once."""

    text = models.TextField(max_length=20_000)
    link = models.CharField(max_length=300, blank=True)
    link_title = models.CharField(max_length=200, blank=True)
    link_description = models.CharField(max_length=300, blank=True)
    # Pictures as they were: file name, sha256, mime, size, measures, alt text.
    media = models.JSONField(default=list)
    # The picture of the card of its link, in the same words; empty without one.
    link_picture = models.JSONField(
        default=dict, db_default=Value({}, models.JSONField())
    )
    language = models.CharField(max_length=5)
    content_sha = models.CharField(max_length=64)
    created_at = models.DateTimeField()

    class Meta:
        triggers = [
            pgtrigger.Protect(
                name="written_once", operation=pgtrigger.Update | pgtrigger.Delete
            ),
            never_emptied(),
        ]

    def __str__(self) -> str:
        return self.text[:60]

    def draft(self, *, once: str, marker: str) -> Draft:
        """The same version always makes the same draft, byte for byte: replays depend on it."""
        return Draft(
            text=canonical(self.text),
            once=once,
            created_at=self.created_at,
            link=self.link,
            link_title=self.link_title,
            link_description=self.link_description,
            media=tuple(_media(item) for item in self.media),
            link_picture=_media(self.link_picture) if self.link_picture else None,
            language=self.language,
            marker=marker,
            sha=self.content_sha,
        )

    def files(self) -> list[dict[str, Any]]:
        """Every file that goes along: its pictures, and that of the card of its link."""
        card = [self.link_picture] if self.link_picture else []
        return [*self.media, *card]


def _media(item: dict[str, Any]) -> Media:
    return Media(
        content=Path(settings.MEDIA_ROOT) / item["file"],
        mime=item["mime"],
        size=item["size"],
        alt_text=item["alt_text"],
        width=item["width"],
        height=item["height"],
    )


class PublicationQuerySet(models.QuerySet["Publication"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(of_visible(member, "post__campaign"))

    def planned_between(self, start: datetime, end: datetime) -> Self:
        """What the calendar shows."""
        return self.exclude(status=Publication.Status.CANCELLED).filter(
            due_at__gte=start, due_at__lt=end
        )

    def first_of_each_day(self, most: int) -> list[tuple[Publication, int]]:
        """At most so many of a day (of the current time zone), each with how many that day has.

        Two statements: sorting whole posts and accounts for what is cut off again takes most of the time.
        """
        day = TruncDate("due_at", tzinfo=timezone.get_current_timezone())
        in_order = Window(RowNumber(), partition_by=day, order_by=["due_at", "pk"])
        counted = self.select_related(None).annotate(
            place_in_day=in_order, of_day=Window(Count("pk"), partition_by=day)
        )
        first = counted.filter(place_in_day__lte=most)
        of_day = dict(first.values_list("pk", "of_day"))
        rows = self.model._default_manager.filter(pk__in=of_day).for_lists()
        return [(row, of_day[row.pk]) for row in rows]

    def needing_a_person(self) -> Self:
        """Those that somebody must look at, or place by hand."""
        return self.filter(status__in=Publication.NEEDING_A_PERSON)

    def published(self) -> Self:
        return self.filter(status=Publication.Status.PUBLISHED)

    def held(self) -> Self:
        return self.filter(status=Publication.Status.HELD)

    def for_lists(self) -> Self:
        """With what an entry of a list is made of, in order of time."""
        return self.select_related("post__campaign", "account", "series").order_by(
            "due_at", "pk"
        )

    def for_page(self) -> Self:
        """With what the page of one publication shows."""
        return self.select_related(
            "organisation",
            "post__campaign",
            "account",
            "series",
            "version",
            "link",
            "confirmed_by__user",
        )


class Publication(Delivery):
    """One post on one channel account at one moment."""

    class Status(models.TextChoices):
        SCHEDULED = "scheduled", _("Scheduled")
        SENDING = "sending", _("Being sent")
        RETRY_WAIT = "retry_wait", _("Will be tried again")
        UNKNOWN = "unknown", _("Looking whether it is there")
        AWAITING_HAND = "awaiting_hand", _("Ready to post by hand")
        PUBLISHED = "published", _("Published")
        NEEDS_PERSON = "needs_person", _("Needs you")
        HELD = "held", _("On hold")
        FAILED = "failed", _("Refused by the platform")
        CANCELLED = "cancelled", _("Cancelled")

    FINAL = (Status.PUBLISHED, Status.CANCELLED)
    # Somebody must look, or place it by hand.
    NEEDING_A_PERSON = (
        Status.AWAITING_HAND,
        Status.NEEDS_PERSON,
        Status.HELD,
        Status.FAILED,
    )
    MOVES = {
        Status.SCHEDULED: {
            Status.SENDING,
            Status.AWAITING_HAND,
            Status.HELD,
            Status.CANCELLED,
        },
        Status.SENDING: {
            Status.PUBLISHED,
            Status.RETRY_WAIT,
            Status.UNKNOWN,
            Status.FAILED,
            Status.HELD,
            # Somebody asked to cancel while it was being sent.
            Status.CANCELLED,
            Status.NEEDS_PERSON,
        },
        Status.RETRY_WAIT: {Status.SENDING, Status.HELD, Status.CANCELLED},
        Status.UNKNOWN: {
            Status.PUBLISHED,
            Status.RETRY_WAIT,
            Status.NEEDS_PERSON,
            Status.CANCELLED,
        },
        Status.AWAITING_HAND: {
            Status.PUBLISHED,
            Status.SCHEDULED,
            Status.CANCELLED,
            Status.HELD,
        },
        Status.NEEDS_PERSON: {
            Status.PUBLISHED,
            Status.RETRY_WAIT,
            Status.CANCELLED,
        },
        Status.HELD: {Status.SCHEDULED, Status.CANCELLED},
        Status.FAILED: {Status.SCHEDULED, Status.CANCELLED},
        Status.PUBLISHED: set(),
        Status.CANCELLED: set(),
    }

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="publications"
    )
    post = models.ForeignKey(Post, models.PROTECT, related_name="publications")
    account = models.ForeignKey(
        ChannelAccount, models.PROTECT, related_name="publications"
    )
    version = models.ForeignKey(
        PublicationVersion, models.PROTECT, related_name="publications"
    )
    link = models.OneToOneField(
        TrackedLink,
        models.PROTECT,
        related_name="publication",
        null=True,
        blank=True,
    )
    # Of which series this is one date; the date stays when it moves to another day.
    series = models.ForeignKey(
        Series, models.PROTECT, related_name="publications", null=True, blank=True
    )
    occurs_on = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=14, choices=Status, default=Status.SCHEDULED)
    # The truth about time: what the clock on the wall says, where, and which of two.
    local_wall = models.CharField(max_length=19)
    time_zone = models.CharField(max_length=60)
    fold = models.PositiveSmallIntegerField(default=0)
    # The rules of time by which `due_at` was worked out.
    tzdata_version = models.CharField(max_length=20, blank=True)
    due_at = models.DateTimeField()
    # When the machine looks at it next; the due moment at first, later after a wait.
    next_at = models.DateTimeField()
    # After this moment it must not go out any more (the vacancy closes).
    not_after = models.DateTimeField(null=True, blank=True)
    may_be_late = models.BooleanField(default=True)
    # The idempotency handle; chosen once, before the first try.
    once = models.CharField(max_length=64, unique=True)
    cancel_requested_at = models.DateTimeField(null=True)
    remote_id = models.CharField(max_length=300, blank=True)
    remote_url = models.URLField(max_length=500, blank=True)
    published_at = models.DateTimeField(null=True)
    # It was taken down on the platform: by us, or by a person who says so.
    removed_at = models.DateTimeField(null=True)
    # Who vouched for it, where a person and not a platform said that it is there.
    confirmed_by = models.ForeignKey(
        Membership, models.PROTECT, related_name="+", null=True, blank=True
    )
    trouble_text = models.CharField(max_length=500, blank=True)
    reminded_at = models.DateTimeField(null=True)
    scheduled_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        constraints = [
            *ONCE_PER_OCCURRENCE,
            models.UniqueConstraint(
                fields=["account", "remote_id"],
                condition=~Q(remote_id=""),
                name="publication_remote_id_is_ours_once",
            ),
            models.CheckConstraint(
                condition=~Q(status="published")
                | ~Q(remote_id="")
                | Q(confirmed_by__isnull=False),
                name="publication_published_has_evidence",
            ),
            # Whatever the workers do: an account speaks with one voice.
            models.UniqueConstraint(
                fields=["account"],
                condition=Q(status="sending"),
                name="publication_one_sending_per_account",
            ),
            models.CheckConstraint(
                condition=~Q(status="sending")
                | (Q(owner_slot__isnull=False) & Q(leased_until__isnull=False)),
                name="publication_sending_has_an_owner",
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_at", "id"],
                condition=Q(status__in=["scheduled", "retry_wait"]),
                name="publication_due",
            ),
            # Who comes first on an account, whatever moved its moment back.
            models.Index(
                fields=["account", "due_at", "id"],
                condition=Q(status__in=["scheduled", "retry_wait"]),
                name="publication_line",
            ),
            models.Index(
                fields=["account", "status", "leased_until"],
                condition=Q(status__in=["sending", "unknown"]),
                name="publication_in_doubt",
            ),
            models.Index(
                fields=["next_at"],
                condition=Q(status__in=["unknown", "awaiting_hand"]),
                name="publication_to_look_at",
            ),
            models.Index(
                fields=["organisation", "due_at"],
                condition=Q(
                    status__in=["awaiting_hand", "needs_person", "held", "failed"]
                ),
                name="publication_for_a_person",
            ),
            models.Index(fields=["organisation", "due_at"]),
            models.Index(fields=["account", "due_at"]),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="fence_never_falls",
                operation=pgtrigger.Update,
                when=pgtrigger.Before,
                condition=pgtrigger.Q(new__fence__lt=pgtrigger.F("old__fence")),
                func="RAISE EXCEPTION 'the fence of a publication never falls';",
            ),
            pgtrigger.Trigger(
                name="the_end_is_the_end",
                operation=pgtrigger.Update,
                when=pgtrigger.Before,
                condition=pgtrigger.Q(old__status__in=["published", "cancelled"])
                & pgtrigger.Q(new__status__df=pgtrigger.F("old__status")),
                func="RAISE EXCEPTION 'published and cancelled are final';",
            ),
        ]

    def draft(self) -> Draft:
        """What it puts on its platform."""
        marker = self.link.slug if self.link else ""
        return self.version.draft(once=self.once, marker=marker)

    def move(self, to: str, **changes: Any) -> Self:
        """What was told while it waited for a person is over when it no longer does."""
        was = self.status
        super().move(to, **changes)
        if was in self.NEEDING_A_PERSON:
            cause = f"publication:{self.pk}:"
            settle(cause, organisation_id=self.organisation_id)
        return self

    def __str__(self) -> str:
        return f"{self.post} → {self.account}"

    def get_absolute_url(self) -> str:
        return reverse("campaigns:publication", args=[self.pk])


class Attempt(DeliveryAttempt):
    """One try of a publication."""

    publication = models.ForeignKey(
        Publication, models.CASCADE, related_name="attempts"
    )
    version = models.ForeignKey(PublicationVersion, models.PROTECT, related_name="+")
    platform_text = models.CharField(max_length=500, blank=True, db_default="")
    remote_ref = models.CharField(max_length=300, blank=True, db_default="")

    class Meta(DeliveryAttempt.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["publication", "fence"], name="attempt_once_per_fence"
            ),
            models.UniqueConstraint(
                fields=["publication"],
                condition=Q(state="sending"),
                name="attempt_one_open_per_publication",
            ),
        ]
        indexes = [models.Index(fields=["started_at"])]

    def __str__(self) -> str:
        return f"{self.publication_id}/{self.fence}: {self.outcome or self.state}"


class TakeDown(Delivery):
    """A post that was asked to be taken down on its platform."""

    publication = models.ForeignKey(
        Publication, models.CASCADE, related_name="take_downs"
    )
    ended_at = models.DateTimeField(null=True)

    class Meta(Delivery.Meta):
        constraints = [
            *Delivery.Meta.constraints,
            models.UniqueConstraint(
                fields=["publication"],
                condition=~Q(status__in=[DONE, CANCELLED, FAILED, NEEDS_PERSON]),
                name="takedown_one_under_way",
            ),
        ]
        triggers = guards("takedown", DONE, CANCELLED)

    def __str__(self) -> str:
        return f"take down {self.publication}"

    def move(self, to: str, **changes: Any) -> Self:
        """What was told while it waited for a person is over when it no longer does."""
        was = self.status
        super().move(to, **changes)
        if was in self.WITH_A_PERSON:
            organisation = self.publication.organisation_id
            settle(f"take_down:{self.pk}:", organisation_id=organisation)
        return self

    def end(self, to: str, *, now: datetime, **changes: Any) -> Self:
        return self.move(to, ended_at=now, **changes)


class TakeDownAttempt(DeliveryAttempt):
    """One try to take a post down."""

    take_down = models.ForeignKey(TakeDown, models.CASCADE, related_name="attempts")

    class Meta(DeliveryAttempt.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["take_down", "fence"], name="takedown_attempt_once_per_fence"
            ),
            models.UniqueConstraint(
                fields=["take_down"],
                condition=Q(state="sending"),
                name="takedown_attempt_one_open",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.take_down_id}/{self.fence}: {self.outcome or self.state}"


class RemovalReason(models.Model):
    """Why a post was taken down, in somebody's words: they may name a person, so not in the trail."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="removal_reasons"
    )
    publication = models.ForeignKey(
        Publication, models.CASCADE, related_name="removal_reasons"
    )
    text = models.CharField(_("why it is taken down"), max_length=200)

    def __str__(self) -> str:
        return self.text


class AccountDay(models.Model):
    """How many posts went to an account on one day of its organisation."""

    account = models.ForeignKey(ChannelAccount, models.CASCADE, related_name="days")
    day = models.DateField()
    used = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "day"], name="account_day_once")
        ]

    def __str__(self) -> str:
        return f"{self.account} {self.day}: {self.used}"


class SwitchQuerySet(models.QuerySet["Switch"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(organisation_id=member.organisation_id)

    def of_publishing(self) -> Self:
        return self.filter(stops=Switch.Stops.PUBLISHING)

    def of_changes(self) -> Self:
        return self.filter(stops=Switch.Stops.CHANGES)


class Switch(models.Model):
    """Stops publishing (everything of an organisation, one platform or one account), or all changes."""

    class Stops(models.TextChoices):
        PUBLISHING = "publishing", _("Publishing")
        CHANGES = "changes", _("Changes by colleagues")

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="switches"
    )
    stops = models.CharField(
        max_length=10, choices=Stops, default=Stops.PUBLISHING, editable=False
    )
    platform = models.CharField(max_length=30, blank=True)
    account = models.ForeignKey(
        ChannelAccount, models.CASCADE, related_name="switches", null=True, blank=True
    )
    reason = models.CharField(max_length=200, blank=True)
    set_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    objects = SwitchQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.organisation}: {self.platform or self.account or self.stops}"


def is_off() -> Exists:
    """For a query over publications: a switch stands in the way of this one."""
    return Exists(
        Switch.objects.of_publishing()
        .filter(organisation=OuterRef("organisation"))
        .filter(
            Q(platform="", account=None)
            | Q(platform=OuterRef("account__platform"), account=None)
            | Q(account=OuterRef("account"))
        )
    )
