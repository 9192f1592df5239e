from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("candidates", "0014_pictures_of_documents")]

    operations = [
        AddIndexConcurrently(
            model_name="document",
            index=models.Index(
                condition=models.Q(("preview__in", ["waiting", "making"])),
                fields=["id"],
                name="document_without_preview",
            ),
        ),
    ]
