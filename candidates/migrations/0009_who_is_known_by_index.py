from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models, transaction
from django.db.models.functions import Upper

from candidates.people import handles
from core import telephone

AT_ONCE = 500


def fill_telephone_numbers(apps, _schema):
    """In small transactions: nobody waits longer than a few rows take."""
    people = apps.get_model("candidates", "Candidate").objects
    last = 0
    while True:
        with transaction.atomic():
            rows = people.select_for_update().filter(pk__gt=last).exclude(phone="")
            found = list(rows.only("phone").order_by("pk")[:AT_ONCE])
            if not found:
                return
            for one in found:
                one.phone_key = telephone.key(one.phone)
            people.bulk_update(found, ["phone_key"])
        last = found[-1].pk


def read_handles_anew(apps, _schema):
    """Addresses of posts name nobody, `ren%C3%A9` is `rené`."""
    profiles = apps.get_model("candidates", "Profile").objects
    last = 0
    while True:
        with transaction.atomic():
            rows = profiles.select_for_update().filter(pk__gt=last)
            found = list(rows.order_by("pk")[:AT_ONCE])
            if not found:
                return
            changed = []
            for one in found:
                handle = handles.name(one.platform, one.address)
                if handle != one.handle:
                    one.handle = handle
                    changed.append(one)
            profiles.bulk_update(changed, ["handle"])
        last = found[-1].pk


class Migration(migrations.Migration):
    """May be started again where it stopped, and holds no table while it runs."""

    atomic = False
    dependencies = [("candidates", "0008_telephone_numbers_are_compared")]

    operations = [
        migrations.RunPython(fill_telephone_numbers, migrations.RunPython.noop),
        migrations.RunPython(read_handles_anew, migrations.RunPython.noop),
        AddIndexConcurrently(
            model_name="candidate",
            index=models.Index(
                condition=models.Q(("phone_key", ""), _negated=True),
                fields=["organisation", "phone_key"],
                name="candidate_by_telephone",
            ),
        ),
        AddIndexConcurrently(
            model_name="candidate",
            index=models.Index(
                models.F("organisation"), Upper("email"), name="candidate_by_email"
            ),
        ),
        AddIndexConcurrently(
            model_name="candidate",
            index=models.Index(
                models.F("organisation"),
                models.F("source"),
                Upper("name"),
                name="candidate_by_name",
            ),
        ),
    ]
