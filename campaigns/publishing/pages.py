"""What the page of one publication shows."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from campaigns.content.models import MediaAsset
from campaigns.publishing.answers import can_correct
from campaigns.publishing.drafts import shown_text
from campaigns.publishing.entries import entry
from campaigns.publishing.forms import AddressForm, OptionalAddressForm, ReasonForm
from campaigns.publishing.forms_removal import RemovalForm
from campaigns.publishing.models import Publication
from campaigns.publishing.outlook import Outlook, outlooks
from campaigns.publishing.take_downs import RemovalFacts, removal_of
from campaigns.publishing.timeline import Line, timeline
from core import clock
from core.ui.components import Action, Event
from core.users.models import Membership
from core.users.roles import MAY_PLAN, MAY_WRITE

Status = Publication.Status
CAN_CANCEL = {
    Status.SCHEDULED,
    Status.RETRY_WAIT,
    Status.SENDING,
    Status.UNKNOWN,
}
UNDER_WAY = {Status.SENDING, Status.UNKNOWN, Status.RETRY_WAIT}
SOON = timedelta(minutes=10)
# Before and while a person places it, the ready package is on the page.
HAS_PACKAGE = {Status.SCHEDULED, Status.AWAITING_HAND}


@dataclass(frozen=True, slots=True)
class PackagedPicture:
    """A picture to take along, and what to say about it."""

    alt_text: str
    asset: MediaAsset | None
    """In the library, while it still has this picture."""


@dataclass(frozen=True, slots=True)
class Package:
    """All that somebody needs to place the post by hand."""

    text: str
    link: str
    pictures: list[PackagedPicture]
    address: str


def package_of(publication: Publication) -> Package:
    """As it was approved: text with link, pictures with alt text, where to go."""
    account, version = publication.account, publication.version
    assets = _assets_of(publication)
    return Package(
        text=shown_text(account, version),
        link=version.link,
        pictures=[
            PackagedPicture(item["alt_text"], assets.get(item["sha256"]))
            for item in version.media
        ],
        address=account.profile_url or account.connector.default_base_url,
    )


def _assets_of(publication: Publication) -> dict[str, MediaAsset]:
    """The pictures of its version that the library still has, by sha256."""
    found = MediaAsset.objects.filter(
        organisation=publication.organisation_id,
        sha256__in=[item["sha256"] for item in publication.version.media],
    )
    return {asset.sha256: asset for asset in found.order_by("pk")}


def events_of(publication: Publication, outlook: Outlook | None) -> list[Event]:
    """The timeline, newest first."""
    return [_event(line) for line in reversed(timeline(publication, outlook))]


def _event(line: Line) -> Event:
    say, at, tone = line.sentence, line.when, line.tone
    match tone:
        case "success":
            return Event(say, at, icon="check", tone=tone)
        case "warning" | "danger":
            return Event(say, at, icon="alert-triangle", tone=tone)
        case "info":
            return Event(say, at, icon="clock", tone=tone)
    return Event(say, at, icon="point", tone=tone)


def there_form(publication: Publication, typed: QueryDict | None = None) -> AddressForm:
    """Where it stands: asked for, unless the platform told us already."""
    kind = OptionalAddressForm if publication.remote_id else AddressForm
    return kind(typed, prefix="there")


def is_under_way(publication: Publication, removal: RemovalFacts | None) -> bool:
    """Whether it changes by itself, now or within minutes; else the page need not look again."""
    if publication.status == Status.SCHEDULED:
        return abs(publication.due_at - clock.now()) <= SOON
    return publication.status in UNDER_WAY or bool(removal and removal.is_under_way)


def state_of(publication: Publication, removal: RemovalFacts | None) -> str:
    """What a reader would see change: two pages with one state show the same."""
    outlook = outlooks([publication]).get(publication.pk)
    parts = [
        publication.status,
        outlook and outlook.code,
        publication.trouble_code,
        publication.cancel_requested_at and "cancelled",
        publication.removed_at and "removed",
        removal and removal.is_under_way and "removing",
        removal and removal.is_in_trouble and "trouble",
    ]
    return ".".join(part or "" for part in parts)


def refresh_of(publication: Publication, removal: RemovalFacts | None) -> str:
    """Where the page asks whether something changed; empty when nothing will."""
    if not is_under_way(publication, removal):
        return ""
    url = reverse("campaigns:publication-state", args=[publication.pk])
    return f"{url}?{urlencode({'seen': state_of(publication, removal)})}"


def _way_out(
    publication: Publication, outlook: Outlook | None, member: Membership
) -> Action | None:
    """Where somebody takes away what keeps it from going out."""
    post, account = publication.post, publication.account
    match outlook and outlook.code:
        case "not_approved":
            return Action(_("To the post"), post.get_absolute_url())
        case "vacancy_not_open" | "vacancy_filled" | "vacancy_closed":
            url = reverse("campaigns:vacancy", args=[post.vacancy_id])
            return Action(_("To the vacancy"), url)
        case "account_sign_in" | "account_paused":
            return Action(_("To the channel"), account.get_absolute_url())
        case "publishing_stopped" if member.is_one_of(*MAY_PLAN):
            return Action(_("What is stopped"), reverse("campaigns:switches"))
    return None


def cancel_page_of(publication: Publication) -> dict[str, Any]:
    """What goes off the calendar, before somebody cancels it."""
    return {
        "publication": publication,
        "post": publication.post,
        "facts": entry(publication),
        "is_being_sent": publication.status in {Status.SENDING, Status.UNKNOWN},
        "cancel_url": publication.get_absolute_url(),
    }


def page_of(
    publication: Publication,
    member: Membership,
    *,
    confirm: AddressForm | None = None,
    skip: ReasonForm | None = None,
    there: AddressForm | None = None,
    removal: RemovalForm | None = None,
    address: AddressForm | None = None,
) -> dict[str, Any]:
    """Everything the template asks for; a form with mistakes comes back as it was typed."""
    status = publication.status
    may_write = member.is_one_of(*MAY_WRITE)
    facts = entry(publication, may_move=may_write)
    vouched_by = publication.confirmed_by
    is_by_hand = facts.is_by_hand and status in HAS_PACKAGE
    taking_down = removal_of(publication)
    return {
        "publication": publication,
        "facts": facts,
        "post": publication.post,
        "why": facts.trouble,
        "way_out": _way_out(publication, facts.outlook, member),
        "story": events_of(publication, facts.outlook),
        "package": package_of(publication),
        "confirmed_by": vouched_by.user.name if vouched_by else "",
        "is_by_hand": is_by_hand,
        "is_waiting_for_hand": status == Status.AWAITING_HAND,
        "can_confirm": may_write and status == Status.AWAITING_HAND,
        "is_in_doubt": status == Status.NEEDS_PERSON,
        "can_settle": may_write and status == Status.NEEDS_PERSON,
        "may_be_there": bool(publication.remote_id),
        "is_stopped": status in {Status.HELD, Status.FAILED},
        "can_release": may_write and status in {Status.HELD, Status.FAILED},
        "can_cancel": may_write
        and status in CAN_CANCEL
        and publication.cancel_requested_at is None,
        "is_being_cancelled": publication.cancel_requested_at is not None
        and status in {Status.SENDING, Status.UNKNOWN},
        "needs_new_approval": not publication.post.is_approved
        or publication.post.approved_sha != publication.version.content_sha,
        "confirm_form": confirm or AddressForm(prefix="confirm"),
        "skip_form": skip or ReasonForm(prefix="skip"),
        "there_form": there or there_form(publication),
        "removal": taking_down,
        "refresh_url": refresh_of(publication, taking_down),
        "can_correct": may_write and can_correct(publication),
        "address_form": address
        or AddressForm(
            prefix="address", initial={"url": publication.remote_url or None}
        ),
        "may_take_down": member.is_one_of(*MAY_PLAN),
        "removal_form": removal or RemovalForm(prefix="removal"),
    }
