from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("campaigns", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Sign",
            fields=[
                (
                    "name",
                    models.CharField(max_length=30, primary_key=True, serialize=False),
                ),
                ("seen_at", models.DateTimeField()),
            ],
        ),
        migrations.AddField(
            model_name="switch",
            name="stops",
            field=models.CharField(
                choices=[
                    ("publishing", "Publishing"),
                    ("changes", "Changes by colleagues"),
                ],
                default="publishing",
                editable=False,
                max_length=10,
            ),
        ),
    ]
