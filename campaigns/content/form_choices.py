"""What a writer may choose from in the composer."""

from django.db.models import Q, QuerySet

from campaigns.audience.models import Persona
from campaigns.brands.other_brands import own_first
from campaigns.channels.models import ChannelAccount
from campaigns.content.models import MediaAsset
from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from core.users.models import Membership

ENDED = (Vacancy.Status.FILLED, Vacancy.Status.CLOSED)


def campaigns(member: Membership) -> QuerySet[Campaign]:
    return Campaign.objects.visible_to(member)


def personas(member: Membership, brand: int | None) -> QuerySet[Persona]:
    return own_first(Persona.objects.visible_to(member), brand, "name")


def vacancies(
    member: Membership, chosen: int | None, brand: int | None
) -> QuerySet[Vacancy]:
    """Those that still look for somebody, and the one that is `chosen` already."""
    mine = Vacancy.objects.visible_to(member)
    looking = mine.filter(~Q(status__in=ENDED) | Q(pk=chosen))
    return own_first(looking, brand, "title", "pk")


def pictures(member: Membership) -> QuerySet[MediaAsset]:
    """What is described; a picture that I just brought in waits for its alt text."""
    ready = ~Q(alt_text="") | Q(added_by=member.pk)
    return MediaAsset.objects.visible_to(member).filter(ready).order_by("-pk")


def channels(member: Membership, brand: int | None) -> QuerySet[ChannelAccount]:
    mine = ChannelAccount.objects.visible_to(member)
    return own_first(mine.in_use(), brand, "platform", "name")
