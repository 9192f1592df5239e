"""How many conversations wait, and stand in each tab: numbers beside the words on many pages.

Written as SQL, because Django takes longer to put it in words than PostgreSQL to answer it.
Both are for members who talk to people: they see every talk of their organisation.
"""

from django.db import connection

from campaigns.planning.models import Campaign
from core.prepared import ask
from core.users.models import Membership

# What `Conversation.objects.visible_to(member)` finds for them.
MINE = """
    FROM candidates_conversation talk
    JOIN candidates_candidate person ON person.id = talk.candidate_id
    WHERE person.organisation_id = %(organisation)s AND person.erased_at IS NULL
"""
COUNT = f"""
    SELECT count(*) {MINE} AND talk.waiting_since IS NOT NULL AND NOT talk.is_done
"""
TABS = f"""
    SELECT
        count(*) FILTER (WHERE NOT talk.is_done AND talk.waiting_since IS NOT NULL),
        count(*) FILTER (WHERE NOT talk.is_done AND talk.owner_id = %(me)s),
        count(*) FILTER (WHERE NOT talk.is_done),
        count(*) FILTER (WHERE talk.is_done)
    {MINE}
      AND (%(platform)s = '' OR talk.platform = %(platform)s)
      AND (%(campaign)s = 0 OR talk.campaign_id = %(campaign)s)
"""


def count(organisation_id: int) -> int:
    """How many people wait for an answer."""
    ((found,),) = ask(COUNT, {"organisation": organisation_id})
    return int(found)


def in_tabs(
    member: Membership, *, platform: str = "", campaign: Campaign | None = None
) -> dict[str, int]:
    """How many talks stand in each tab of the inbox, of all or of a choice."""
    asked: dict[str, str | int] = {
        "organisation": member.organisation_id,
        "me": member.pk,
        "platform": platform,
        "campaign": campaign.pk if campaign else 0,
    }
    with connection.cursor() as cursor:
        cursor.execute(TABS, asked)
        found = cursor.fetchone()
    return dict(zip(("waiting", "mine", "all", "done"), found, strict=True))
