"""Triggers for tables that are written once, beside `pgtrigger.Protect`."""

import pgtrigger


def never_emptied() -> pgtrigger.Trigger:
    """TRUNCATE is refused too, also when it comes by CASCADE: a trigger for rows does not hear of it."""
    return pgtrigger.Trigger(
        name="never_emptied",
        operation=pgtrigger.Truncate,
        when=pgtrigger.Before,
        level=pgtrigger.Statement,
        func="RAISE EXCEPTION 'the table % is never emptied', TG_TABLE_NAME;",
    )
