from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("campaigns", "0025_posts_by_edit"), ("core", "0016_mails")]

    operations = [migrations.RenameField("Attempt", "http_status", "reply_code")]
