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
        if name not in after:
            found.append(f"{name} is gone with {len(before[name])} rows")
            continue
        old, new = before[name], after[name]
        columns = set(old[0]) & set(new[0]) if old and new else set()
        kept, now = _sorted(old, columns), _sorted(new, columns)
        if kept != now:
            changed = [one for one in kept if one not in now]
            found.append(f"{name}: {len(old)} rows became {len(new)}; {changed[:3]}")
    return found


def _sorted(rows, columns):
    return sorted(
        json.dumps({key: row[key] for key in columns}, sort_keys=True) for row in rows
    )
