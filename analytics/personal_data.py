"""Nothing here points at a person: clicks and views know a link and an hour, not who came.

tests/test_personal_data.py walks every table; the first one of this room that does point
at a person gets its Holding here.
"""
