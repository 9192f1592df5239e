"""A file of invoices as it is understood now, and the files of a campaign."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from campaigns.budget.models import Spend, currency_of
from campaigns.channels.models import ChannelAccount
from campaigns.invoices import files
from campaigns.invoices.models import InvoiceImport
from campaigns.invoices.rows import Around, Invoice, invoices
from campaigns.invoices.wording import kind_names
from campaigns.planning.models import Campaign


@dataclass(frozen=True, slots=True)
class ReadFile:
    """The rows under the heading, with their faults; amounts are in `currency`."""

    heading: list[object]
    rows: list[Invoice]
    currency: str

    @property
    def faulty(self) -> int:
        return sum(bool(one.faults) for one in self.rows)


def read_file(brought: InvoiceImport, *, now: datetime) -> ReadFile:
    """Every row as it is understood now."""
    heading, *rows = files.rows_of(bytes(brought.content))
    around = _around(brought.campaign, now)
    return ReadFile(
        heading=heading[1],
        rows=invoices(rows, brought.columns, around),
        currency=around.currency,
    )


def _around(campaign: Campaign, now: datetime) -> Around:
    accounts = ChannelAccount.objects.filter(organisation=campaign.organisation)
    numbers = Spend.objects.filter(campaign=campaign).exclude(invoice_number="")
    known = numbers.values_list("supplier", "invoice_number")
    return Around(
        first=campaign.starts_on,
        last=campaign.ends_on,
        today=now.astimezone(campaign.organisation.zone).date(),
        currency=currency_of(campaign),
        kinds=kind_names(),
        channels={
            name.lower(): pk for pk, name in accounts.in_use().values_list("pk", "name")
        },
        known=frozenset((who.lower(), number.lower()) for who, number in known),
    )


def imports_of(campaign: Campaign) -> QuerySet[InvoiceImport]:
    """The newest first, without their content."""
    imports = InvoiceImport.objects.filter(campaign=campaign)
    return imports.defer("content", "columns").order_by("-made_at")
