"""Making the short addresses that say where a visitor came from."""

from collections.abc import Callable
from datetime import datetime
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from campaigns.channels.models import ChannelAccount
from campaigns.links import slugs
from campaigns.links.models import TrackedLink
from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from core.users.models import Organisation

TRIES = 8


class CannotMint(ValidationError):
    """The message is written for the person who tried."""


def mint(
    *,
    organisation: Organisation,
    vacancy: Vacancy | None = None,
    target_url: str = "",
    campaign: Campaign | None = None,
    account: ChannelAccount | None = None,
    source: str,
    medium: str = "social",
    now: datetime,
    draw: Callable[[], str] = slugs.draw,
) -> TrackedLink:
    """Make a link of its own to a vacancy or another page; every call makes a new one."""
    _refuse_what_leads_nowhere(vacancy, target_url)
    _refuse_what_belongs_elsewhere(organisation, vacancy, campaign, account)
    for _try in range(TRIES):
        link = TrackedLink(
            organisation=organisation,
            slug=draw(),
            target_url=target_url,
            vacancy=vacancy,
            campaign=campaign,
            account=account,
            source=source,
            medium=medium,
            created_at=now,
        )
        try:
            with transaction.atomic():
                link.save(force_insert=True)
        except IntegrityError:
            if not TrackedLink.objects.filter(slug=link.slug).exists():
                raise
        else:
            return link
    raise CannotMint(_("No free short address was found. Please try again."))


def _refuse_what_leads_nowhere(vacancy: Vacancy | None, target_url: str) -> None:
    if target_url:
        parts = urlsplit(target_url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise CannotMint(
                _("The address must start with https:// or http:// and name a site.")
            )
    elif vacancy is None:
        raise CannotMint(_("Say where the link leads: a vacancy or an address."))


def _refuse_what_belongs_elsewhere(
    organisation: Organisation, *rows: Vacancy | Campaign | ChannelAccount | None
) -> None:
    for row in rows:
        if row is not None and row.organisation_id != organisation.pk:
            raise CannotMint(_("This belongs to another organisation."))
