from django.db import migrations

COMMON = """
    status, next_at, fence, owner_slot, leased_until, attempts_made, unknown_since,
    looks_made, complete_looks, trouble_code, created_at, ended_at
"""
ATTEMPT = "fence, owner_slot, state, started_at, ended_at, outcome, code, reply_code"
OWN = ", ".join(f"a.{name.strip()}" for name in ATTEMPT.split(","))

# Until both are copied the rows know each other by the moment of their creation and the post.
SAME = "t.publication_id = m.target_id AND t.created_at = m.created_at"
FORWARDS = [
    f"""
    INSERT INTO campaigns_takedown ({COMMON}, publication_id)
    SELECT {COMMON}, target_id FROM core_mail WHERE kind = 'removal'
        AND target_id IN (SELECT id FROM campaigns_publication) ORDER BY id
    """,
    f"""
    INSERT INTO campaigns_takedownattempt ({ATTEMPT}, take_down_id)
    SELECT {OWN}, t.id FROM core_mailattempt a JOIN core_mail m ON m.id = a.mail_id
    JOIN campaigns_takedown t ON {SAME} WHERE m.kind = 'removal'
    """,
    "DELETE FROM core_mailattempt WHERE mail_id IN (SELECT id FROM core_mail WHERE kind = 'removal')",
    "DELETE FROM core_mail WHERE kind = 'removal'",
]
BACKWARDS = [
    f"""
    INSERT INTO core_mail ({COMMON}, organisation_id, kind, target_type, target_id, payload, payload_sha, once)
    SELECT {COMMON}, (SELECT organisation_id FROM campaigns_publication p WHERE p.id = publication_id),
        'removal', 'campaigns.publication', publication_id, '{{}}', '',
        'removal-' || publication_id || '-' || row_number() OVER (PARTITION BY publication_id ORDER BY id) - 1
    FROM campaigns_takedown ORDER BY id
    """,
    f"""
    INSERT INTO core_mailattempt ({ATTEMPT}, mail_id)
    SELECT {OWN}, m.id FROM campaigns_takedownattempt a
    JOIN campaigns_takedown t ON t.id = a.take_down_id
    JOIN core_mail m ON {SAME} AND m.kind = 'removal'
    """,
    "DELETE FROM campaigns_takedownattempt",
    "DELETE FROM campaigns_takedown",
]


class Migration(migrations.Migration):
    """Take-downs move out of the table of mails, with their fences and attempts."""

    dependencies = [
        ("campaigns", "0027_take_downs"),
        ("core", "0018_webhooks_have_a_table"),
    ]

    operations = [migrations.RunSQL(FORWARDS, BACKWARDS)]
