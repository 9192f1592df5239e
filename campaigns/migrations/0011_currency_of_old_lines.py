"""What was written down before lines knew their currency is in that of the organisation."""

from typing import Any

from django.db import migrations


def take_over(apps: Any, _schema: Any) -> None:
    organisations = apps.get_model("core", "Organisation").objects.exclude(
        currency="EUR"
    )
    for organisation in organisations:
        for name in ("BudgetLine", "Spend"):
            rows = apps.get_model("campaigns", name).objects
            rows.filter(campaign__organisation=organisation).update(
                currency=organisation.currency
            )


class Migration(migrations.Migration):
    dependencies = [("campaigns", "0010_ledger")]

    operations = [migrations.RunPython(take_over, migrations.RunPython.noop)]
