from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def name_the_figure(apps, schema_editor):
    """Readings so far are of the figure that their KPI has now."""
    readings = apps.get_model("analytics", "KpiReading").objects.filter(metric="")
    kpis = apps.get_model("campaigns", "Kpi").objects.filter(pk=OuterRef("kpi"))
    readings.update(metric=Subquery(kpis.values("metric")[:1]))


class Migration(migrations.Migration):

    dependencies = [
        ("analytics", "0008_stored_history"),
    ]

    operations = [
        migrations.AddField(
            model_name="kpireading",
            name="metric",
            field=models.CharField(db_default="", default="", max_length=30),
        ),
        migrations.RunPython(name_the_figure, migrations.RunPython.noop),
    ]
