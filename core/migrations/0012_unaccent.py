from django.contrib.postgres.operations import UnaccentExtension
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("core", "0011_shared_imports")]

    operations = [UnaccentExtension()]
