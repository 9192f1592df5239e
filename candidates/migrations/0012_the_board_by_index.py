from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("candidates", "0011_who_asked_to_be_left_alone")]

    operations = [
        AddIndexConcurrently(
            model_name="application",
            index=models.Index(
                fields=["status", "stage_since", "id"], name="application_board"
            ),
        ),
    ]
