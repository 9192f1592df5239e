"""What the page of a talk asks the database: written once and planned once."""

from typing import Any

from django.db.models import BigIntegerField, F, QuerySet

from candidates.conversations.models import Conversation, Message
from core.prepared import Given, Prepared
from core.users.finding import Visible
from core.users.models import Membership
from core.users.roles import MAY_TALK

PK = BigIntegerField()


def _named(talks: QuerySet[Conversation]) -> QuerySet[Conversation]:
    """Of campaign and vacancy a page says no more than the names."""
    return talks.select_related("candidate").annotate(
        campaign_name=F("campaign__name"),
        campaign_slug=F("campaign__slug"),
        vacancy_title=F("vacancy__title"),
    )


_TALK: Visible[Conversation] = Visible(
    lambda member: _named(Conversation.objects.visible_to(member))
)
# A message with who recorded it, and what became of a mail.
_SAID = Prepared(
    lambda: (
        Message.objects.filter(conversation_id=Given("talk", PK))
        .annotate(
            who=F("by__user__name"),
            mail_status=F("effect__status"),
            mail_trouble=F("effect__trouble_code"),
        )
        .order_by("at", "pk")
    )
)
# As `forms.who_may_answer`.
_COLLEAGUES = Prepared(
    lambda: (
        Membership.objects.filter(organisation_id=Given("organisation", PK))
        .active()
        .with_role(*MAY_TALK)
        .annotate(shown=F("user__name"))
        .order_by("user__name")
    )
)


def talk(pk: int, member: Membership) -> Conversation | None:
    """The one with this number, for who may read it, with whom it is held."""
    return _TALK.get(member, pk)


def messages_of(found: Conversation) -> list[Any]:
    """Oldest first, each with `who` recorded it, `mail_status` and `mail_trouble`."""
    return _SAID.all(talk=found.pk)


def colleagues_of(member: Membership) -> list[tuple[int, str]]:
    """Who may answer: number and name."""
    found: list[Any] = _COLLEAGUES.all(organisation=member.organisation_id)
    return [(one.pk, one.shown) for one in found]
