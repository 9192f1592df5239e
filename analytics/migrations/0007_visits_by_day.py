from django.contrib.postgres.indexes import BrinIndex
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("analytics", "0006_when_a_plan_began")]

    operations = [
        AddIndexConcurrently(
            model_name="click",
            index=BrinIndex(fields=["at"], name="click_by_day", pages_per_range=16),
        ),
        AddIndexConcurrently(
            model_name="vacancyview",
            index=BrinIndex(
                fields=["at"], name="vacancy_view_by_day", pages_per_range=16
            ),
        ),
    ]
