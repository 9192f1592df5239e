"""Say of which accounts the address is proved: those that were invited there and came in since.

The only link to a first password went to the address of the invitation. An address that was
changed by hand afterwards was proved by nobody; Allauth marked it as the primary one, and such
accounts are left as they are. Addresses that somebody added and never proved open nothing any more.
"""

from django.db import migrations
from django.db.models import Exists, F, OuterRef, Q


def prove(apps, schema_editor):
    User = apps.get_model("core", "User")
    Membership = apps.get_model("core", "Membership")
    AuditEvent = apps.get_model("core", "AuditEvent")
    EmailAddress = apps.get_model("account", "EmailAddress")

    invited = AuditEvent.objects.filter(
        verb="core.member.invited", subject_type="core.membership"
    )
    founded = AuditEvent.objects.filter(verb="core.organisation.founded")
    theirs = EmailAddress.objects.filter(user=OuterRef("pk"))
    safe = (
        User.objects.filter(last_login__isnull=False, is_active=True)
        .filter(
            Q(
                pk__in=Membership.objects.filter(
                    pk__in=invited.values("subject_id")
                ).values("user")
            )
            | Q(pk__in=founded.values("actor_id"))
        )
        # Nobody touched the address: no row, or the one that a reset of the password left.
        .exclude(Exists(theirs.filter(primary=True)))
        .exclude(Exists(theirs.exclude(email=OuterRef("email"))))
        .exclude(Exists(EmailAddress.objects.filter(email=OuterRef("email"), verified=True)))
    )
    for user in safe.iterator():
        EmailAddress.objects.update_or_create(
            user=user, email=user.email, defaults={"verified": True, "primary": True}
        )
    EmailAddress.objects.filter(verified=False).exclude(email=F("user__email")).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0006_invitation"),
        ("account", "0009_emailaddress_unique_primary_email"),
    ]

    operations = [migrations.RunPython(prove, migrations.RunPython.noop)]
