import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("core", "0015_search_joined")]

    operations = [
        pgtrigger.migrations.RemoveTrigger(model_name="effect", name="effect_fence_never_falls"),
        pgtrigger.migrations.RemoveTrigger(model_name="effect", name="effect_the_end_is_the_end"),
        migrations.RenameModel("Effect", "Mail"),
        migrations.RenameModel("EffectAttempt", "MailAttempt"),
        migrations.RenameField("MailAttempt", "effect", "mail"),
        migrations.RenameField("MailAttempt", "answer", "reply_code"),
    ]
