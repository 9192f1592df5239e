from django.db import migrations, models


class Migration(migrations.Migration):
    """The column; 0009 fills it while the product goes on running."""

    dependencies = [("candidates", "0007_an_unconfirmed_application_stands_apart")]

    operations = [
        migrations.AddField(
            model_name="candidate",
            name="phone_key",
            field=models.CharField(
                db_default="", default="", editable=False, max_length=60
            ),
        ),
    ]
