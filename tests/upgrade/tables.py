"""All rows of all tables, so that two moments can be compared."""

import json

# Not facts of the product: what Django, the cache and running processes keep for themselves.
LEFT_OUT = {
    "django_migrations",
    "django_session",
    "django_cache",
    "django_content_type",
    "auth_permission",
    "core_counter",
    "core_workerslot",
    "campaigns_sign",
}

# What became of tables and columns that have other names now.
BECAME = {
    "core_effect": ["core_mail", "core_webhookdelivery", "campaigns_takedown"],
    "core_effectattempt": [
        "core_mailattempt",
        "core_webhookattempt",
        "campaigns_takedownattempt",
    ],
}
RENAMED = {"http_status": "reply_code", "answer": "reply_code", "effect_id": "mail_id"}


def rows_of(line):
    """Every table as {its columns, its rows as JSON}, read through a psycopg connection."""
    names = [
        name
        for (name,) in line.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
            " AND table_type = 'BASE TABLE' ORDER BY 1"
        )
        if name not in LEFT_OUT
    ]
    found = {}
    for name in names:
        rows = line.execute(f'SELECT to_jsonb(t)::text FROM "{name}" t')  # noqa: S608
        found[name] = [json.loads(row) for (row,) in rows]
    return found


def differences(before, after):
    """What is not as it was, in the tables and columns that both know."""
    found = []
    for name in sorted(before):
        now = BECAME.get(name, [name])
        if not set(now) <= set(after):
            found.append(f"{name} is gone with {len(before[name])} rows")
            continue
        old = _renamed(before[name])
        new = [row for one in now for row in after[one]]
        columns = (
            set.intersection(*map(set, [*old[:1], *new])) if old and new else set()
        )
        if len(now) > 1:  # rows that moved to a table of their own got other numbers
            columns -= {"id"}
        kept, found_now = _sorted(old, columns), _sorted(new, columns)
        if kept != found_now:
            changed = [one for one in kept if one not in found_now]
            found.append(f"{name}: {len(old)} rows became {len(new)}; {changed[:3]}")
    return found


def _renamed(rows):
    return [
        {RENAMED.get(key, key): value for key, value in row.items()} for row in rows
    ]


def _sorted(rows, columns):
    return sorted(
        json.dumps({key: row[key] for key in columns}, sort_keys=True) for row in rows
    )
