"""Who somebody is and where they work: the question that every page asks.

Written as SQL, because Django takes longer to put it in words than PostgreSQL to answer it.
"""

from functools import cache
from typing import Any

from django.db import connection, models

from core.users.models import Membership, Organisation, User

# More organisations than anybody chooses from.
MOST = 20
READ: tuple[type[models.Model], ...] = (Membership, User, Organisation)


def memberships(user_id: Any) -> list[Membership]:
    """Of an active person, where they are active; the first joined comes first.

    User and organisation are read along.
    """
    with connection.cursor() as cursor:
        cursor.execute(_statement(), [user_id, MOST])
        return [_read(row) for row in cursor.fetchall()]


@cache
def _statement() -> str:
    tables = {model: model._meta.db_table for model in READ}
    columns = [
        f'{table}."{field.column}"'
        for model, table in tables.items()
        for field in model._meta.concrete_fields
    ]
    mine, person, house = tables.values()
    return (
        f"SELECT {', '.join(columns)} FROM {mine}"  # noqa: S608 - names of our own tables
        f" JOIN {person} ON {person}.id = {mine}.user_id"
        f" JOIN {house} ON {house}.id = {mine}.organisation_id"
        f" WHERE {mine}.user_id = %s AND {mine}.is_active AND {person}.is_active"
        f" ORDER BY {mine}.joined_at, {mine}.id LIMIT %s"
    )


def _read(row: tuple[Any, ...]) -> Membership:
    """The columns in the order of READ, as a membership with its user and organisation."""
    made: list[Any] = []
    start = 0
    for model in READ:
        fields = model._meta.concrete_fields
        end = start + len(fields)
        names = [field.attname for field in fields]
        made.append(model.from_db(connection.alias, names, row[start:end]))
        start = end
    membership: Membership
    membership, user, organisation = made
    membership.user, membership.organisation = user, organisation
    return membership
