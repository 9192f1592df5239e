from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("candidates", "0020_conversations_by_owner"), ("core", "0016_mails")]

    operations = [migrations.RenameField("Message", "effect", "mail")]
