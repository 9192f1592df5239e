from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    """The list of posts begins with the ones that were edited last."""

    atomic = False
    dependencies = [("campaigns", "0024_search_posts_by_index")]

    operations = [
        AddIndexConcurrently(
            model_name="post",
            index=models.Index(fields=["-updated_at", "id"], name="post_by_edit"),
        )
    ]
