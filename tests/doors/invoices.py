"""Files of invoices: for who plans."""

from campaigns.invoices.models import InvoiceImport
from campaigns.tests.factories import NOON
from tests.doors import Door
from tests.doors.planning import ONCE, PLAN, TWICE, slug


def brought(world):
    made = InvoiceImport.objects.get_or_create(
        campaign=world.campaign,
        file_name="facturen.csv",
        defaults={
            "content": b"Datum;Bedrag\n20-11-2026;10\n",
            "columns": {"spent_on": 0, "amount": 1},
            "made_by": world.member,
            "made_at": NOON,
        },
    )[0]
    return [made.pk]


DOORS = {
    "campaigns:invoice-imports": Door(slug, get=PLAN, post=PLAN),
    "campaigns:invoice-import": Door(brought, get=PLAN, post=PLAN),
    "campaigns:invoice-import-do": Door(
        brought, get="SIGN_IN 405 NO NO NO 405 405", post=TWICE
    ),
    "campaigns:invoice-import-undo": Door(brought, get=PLAN, post=ONCE),
}
