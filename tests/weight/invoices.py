"""Files of invoices."""

from django.urls import reverse

from campaigns.invoices.models import InvoiceImport
from campaigns.tests.factories import NOON
from tests.weight import Page

HEAD = b"Datum;Bedrag;Factuur\n"


def imports(world, n):
    for _number in range(n):
        InvoiceImport.objects.create(
            campaign=world.campaign,
            file_name="facturen.csv",
            content=HEAD,
            made_by=world.member,
            made_at=NOON,
        )


def brought(world):
    return InvoiceImport.objects.get_or_create(
        campaign=world.campaign,
        file_name="rows.csv",
        defaults={
            "content": HEAD + b"20-11-2026;10;F\n",
            "columns": {"spent_on": 0, "amount": 1, "invoice_number": 2},
            "made_by": world.member,
            "made_at": NOON,
        },
    )[0]


def rows(world, n):
    file = brought(world)
    file.content = bytes(file.content) + b"20-11-2026;10;F\n" * n
    file.save()


PAGES = {
    "invoice-imports": Page(
        lambda w: reverse("campaigns:invoice-imports", args=[w.campaign.slug]), imports
    ),
    "invoice-import": Page(
        lambda w: reverse("campaigns:invoice-import", args=[brought(w).pk]),
        rows,
    ),
}
