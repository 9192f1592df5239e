"""How many people wait for an answer: the number beside “Inbox” on every page.

Written as SQL, because Django takes longer to put it in words than PostgreSQL to answer it.
"""

from django.db import connection

# What `Conversation.objects.visible_to(member).waiting()` finds for who talks to people.
COUNT = """
    SELECT count(*)
    FROM candidates_conversation talk
    JOIN candidates_candidate person ON person.id = talk.candidate_id
    WHERE talk.waiting_since IS NOT NULL AND NOT talk.is_done
      AND person.organisation_id = %s AND person.erased_at IS NULL
"""


def count(organisation_id: int) -> int:
    """For a member who may talk to the people of this organisation."""
    with connection.cursor() as cursor:
        cursor.execute(COUNT, [organisation_id])
        (found,) = cursor.fetchone()
    return int(found)
