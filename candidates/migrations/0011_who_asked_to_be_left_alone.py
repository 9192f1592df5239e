from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("candidates", "0010_the_decision_at_screening")]

    operations = [
        AddIndexConcurrently(
            model_name="candidate",
            index=models.Index(
                condition=models.Q(("do_not_contact", True)),
                fields=["organisation"],
                name="candidate_left_alone",
            ),
        ),
    ]
