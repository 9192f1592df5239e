"""A persona may be of one brand. Those that served campaigns of one brand only are of that brand."""

import django.db.models.deletion
from django.db import migrations, models


def fill(apps, _editor):
    """Where an organisation has several brands; a persona that nobody used stays for all of them."""
    brands = apps.get_model("campaigns", "Brand").objects
    personas = apps.get_model("campaigns", "Persona").objects
    counted = brands.order_by().values("organisation").annotate(n=models.Count("pk"))
    several = counted.filter(n__gt=1).values("organisation")
    used = personas.filter(brand=None, organisation__in=several).annotate(
        first=models.Min("campaigns__brand"), last=models.Max("campaigns__brand")
    )
    for persona in used.filter(first=models.F("last")):
        personas.filter(pk=persona.pk).update(brand=persona.first)


class Migration(migrations.Migration):
    dependencies = [("campaigns", "0019_publications_for_a_person")]

    operations = [
        migrations.AddField(
            model_name="persona",
            name="brand",
            field=models.ForeignKey(
                blank=True,
                help_text="Empty: for all your brands.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="personas",
                to="campaigns.brand",
                verbose_name="brand",
            ),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
