"""Who somebody is and where they work: the question that every page asks.

Written as SQL, because Django takes longer to put it in words than PostgreSQL to answer it.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any

from django.contrib.sessions.models import Session
from django.db import connection, models

from core.prepared import ask
from core.users.models import Membership, Organisation, User

# More organisations than anybody chooses from.
MOST = 20
READ: tuple[type[models.Model], ...] = (Membership, User, Organisation)


def memberships(user_id: Any) -> list[Membership]:
    """Of an active person, where they are active; the first joined comes first.

    User and organisation are read along.
    """
    columns, joined, order = _parts()
    mine = Membership._meta.db_table
    rows = ask(
        f"SELECT {columns} FROM {joined}"  # noqa: S608 - names of our own tables
        f" WHERE {mine}.user_id = %s {order} LIMIT {MOST}",
        [user_id],
    )
    return read(rows)


def session(key: str) -> tuple[str, list[Membership]] | None:
    """What a session that has not ended keeps, and where its person works, in one question.

    Allauth's list of devices says whose session it is; for one that is not on it the second
    part is empty, and nothing is known.
    """
    rows = ask(_of_session(), [key])
    if not rows:
        return None
    return rows[0][0], read(row[1:] for row in rows if row[1] is not None)


@cache
def _parts() -> tuple[str, str, str]:
    """The columns of READ, the tables joined, and which of them count in which order."""
    tables = {model: model._meta.db_table for model in READ}
    columns = [
        f'{table}."{field.column}"'
        for model, table in tables.items()
        for field in model._meta.concrete_fields
    ]
    mine, person, house = tables.values()
    joined = (
        f"{mine} JOIN {person} ON {person}.id = {mine}.user_id"
        f" AND {mine}.is_active AND {person}.is_active"
        f" JOIN {house} ON {house}.id = {mine}.organisation_id"
    )
    return ", ".join(columns), joined, f"ORDER BY {mine}.joined_at, {mine}.id"


@cache
def _of_session() -> str:
    from allauth.usersessions.models import UserSession  # noqa: PLC0415 - after set-up

    columns, joined, order = _parts()
    kept, device = Session._meta.db_table, UserSession._meta.db_table
    mine = Membership._meta.db_table
    return (
        f"SELECT {kept}.session_data, {columns} FROM {kept}"  # noqa: S608 - as above
        f" LEFT JOIN {device} ON {device}.session_key = {kept}.session_key"
        f" LEFT JOIN ({joined}) ON {mine}.user_id = {device}.user_id"
        f" WHERE {kept}.session_key = %s AND {kept}.expire_date > now()"
        f" {order} LIMIT {MOST}"
    )


def read(rows: Iterable[tuple[Any, ...]]) -> list[Membership]:
    """The columns in the order of READ, as memberships with their user and organisation."""
    return [_made(row) for row in rows]


def _made(row: tuple[Any, ...]) -> Membership:
    made: list[Any] = []
    start = 0
    for model, names in _names():
        end = start + len(names)
        made.append(model.from_db(connection.alias, names, row[start:end]))
        start = end
    membership: Membership
    membership, user, organisation = made
    membership.user, membership.organisation = user, organisation
    return membership


@cache
def _names() -> list[tuple[type[models.Model], list[str]]]:
    return [
        (model, [field.attname for field in model._meta.concrete_fields])
        for model in READ
    ]
