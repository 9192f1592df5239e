from django.db import migrations


class Migration(migrations.Migration):
    """Seats stand in core now; the table keeps its rows, and numbers are not given out again."""

    dependencies = [
        ("campaigns", "0003_repeat_a_post"),
        ("core", "0002_outside_effects"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[migrations.DeleteModel(name="WorkerSlot")],
            database_operations=[
                migrations.RunSQL(
                    "ALTER TABLE campaigns_workerslot RENAME TO core_workerslot",
                    "ALTER TABLE core_workerslot RENAME TO campaigns_workerslot",
                )
            ],
        )
    ]
