import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("analytics", "0007_visits_by_day"),
        ("core", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="StoredHistory",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("figures", models.JSONField()),
                ("counted_at", models.DateTimeField()),
                (
                    "organisation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="planner_history",
                        to="core.organisation",
                    ),
                ),
            ],
        ),
    ]
