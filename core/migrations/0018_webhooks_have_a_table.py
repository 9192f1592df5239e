from django.db import migrations

COMMON = """
    status, next_at, fence, owner_slot, leased_until, attempts_made, unknown_since,
    looks_made, complete_looks, trouble_code, created_at, once, ended_at, payload
"""
ATTEMPT = "fence, owner_slot, state, started_at, ended_at, outcome, code, reply_code"
OWN = ", ".join(f"a.{name.strip()}" for name in ATTEMPT.split(","))

FORWARDS = [
    f"""
    INSERT INTO core_webhookdelivery ({COMMON}, endpoint_id, event)
    SELECT {COMMON}, target_id, split_part(once, ':', 3) FROM core_mail
    WHERE kind = 'webhook' AND target_id IN (SELECT id FROM core_endpoint) ORDER BY id
    """,
    f"""
    INSERT INTO core_webhookattempt ({ATTEMPT}, delivery_id)
    SELECT {OWN}, w.id FROM core_mailattempt a JOIN core_mail m ON m.id = a.mail_id
    JOIN core_webhookdelivery w ON w.once = m.once
    """,
    "DELETE FROM core_mailattempt WHERE mail_id IN (SELECT id FROM core_mail WHERE kind = 'webhook')",
    "DELETE FROM core_mail WHERE kind = 'webhook'",
]
BACKWARDS = [
    f"""
    INSERT INTO core_mail ({COMMON}, organisation_id, kind, target_type, target_id, payload_sha)
    SELECT {COMMON}, (SELECT organisation_id FROM core_endpoint e WHERE e.id = endpoint_id),
        'webhook', 'core.endpoint', endpoint_id, '' FROM core_webhookdelivery ORDER BY id
    """,
    f"""
    INSERT INTO core_mailattempt ({ATTEMPT}, mail_id)
    SELECT {OWN}, m.id FROM core_webhookattempt a
    JOIN core_webhookdelivery w ON w.id = a.delivery_id JOIN core_mail m ON m.once = w.once
    """,
    "DELETE FROM core_webhookattempt",
    "DELETE FROM core_webhookdelivery",
]


class Migration(migrations.Migration):
    """Deliveries of webhooks move out of the table of mails, with their fences and attempts."""

    dependencies = [("core", "0017_webhook_deliveries")]

    operations = [migrations.RunSQL(FORWARDS, BACKWARDS)]
