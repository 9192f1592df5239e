from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    """Logging a contact begins with what the colleague logged last."""

    atomic = False
    dependencies = [("candidates", "0019_why_a_message_was_let_through")]

    operations = [
        AddIndexConcurrently(
            model_name="conversation",
            index=models.Index(
                fields=["owner", "created_at"], name="conversation_by_owner"
            ),
        )
    ]
