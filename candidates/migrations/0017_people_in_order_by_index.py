from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("candidates", "0016_search_by_index")]

    operations = [
        AddIndexConcurrently(
            model_name="candidate",
            index=models.Index(
                fields=["organisation", "name"],
                condition=models.Q(erased_at=None),
                name="candidate_in_order",
            ),
        ),
    ]
