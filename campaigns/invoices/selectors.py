"""A file of invoices as it is understood now, and the files of a campaign."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from campaigns.budget.models import Spend, currency_of
from campaigns.channels.models import ChannelAccount
from campaigns.invoices.models import ImportedInvoice, InvoiceImport
from campaigns.invoices.rows import Alike, Around, Invoice, invoices
from campaigns.invoices.wording import kind_names
from campaigns.planning.models import Campaign
from core.imports.operations import Table, table_of


@dataclass(frozen=True, slots=True)
class ReadFile:
    """The rows under the heading, with their faults; amounts are in `currency`."""

    table: Table
    rows: Sequence[Invoice]
    currency: str

    @property
    def faulty(self) -> int:
        return sum(bool(one.faults) for one in self.rows)

    @property
    def known(self) -> int:
        return sum(one.known is not None and not one.faults for one in self.rows)

    def good(self, *, takes_alike: bool) -> list[Invoice]:
        return [one for one in self.rows if one.is_good(takes_alike=takes_alike)]


def read_file(brought: InvoiceImport, *, now: datetime) -> ReadFile:
    """Every row as it is understood now. Raises `Unreadable` when its sheet holds no table any more."""
    table = table_of(brought)
    around = _around(brought, now)
    rows = invoices(table.rows, brought.columns, around)
    return ReadFile(table=table, rows=rows, currency=around.currency)


def _around(brought: InvoiceImport, now: datetime) -> Around:
    """The ledger without what this file brought itself."""
    campaign = brought.campaign
    accounts = ChannelAccount.objects.filter(organisation=campaign.organisation)
    own = ImportedInvoice.objects.filter(invoice_import=brought).values("spend")
    known: set[tuple[str, str]] = set()
    numbered: Counter[Alike] = Counter()
    unnumbered: Counter[Alike] = Counter()
    ledger = Spend.objects.filter(campaign=campaign).exclude(amount=0)
    for day, amount, supplier, number in ledger.exclude(pk__in=own).values_list(
        "spent_on", "amount", "supplier", "invoice_number"
    ):
        (numbered if number else unnumbered)[day, amount, supplier.lower()] += 1
        if number:
            known.add((supplier.lower(), number.lower()))
    return Around(
        first=campaign.starts_on,
        last=campaign.ends_on,
        today=now.astimezone(campaign.organisation.zone).date(),
        currency=currency_of(campaign),
        kinds=kind_names(),
        channels={
            name.lower(): pk for pk, name in accounts.in_use().values_list("pk", "name")
        },
        known=frozenset(known),
        numbered=numbered,
        unnumbered=unnumbered,
        is_month_first=brought.is_month_first,
    )


def same_file(brought: InvoiceImport) -> InvoiceImport | None:
    """An import of the very same file, in this campaign or another one of the organisation."""
    status = InvoiceImport.Status
    same = InvoiceImport.objects.filter(
        campaign__organisation=brought.campaign.organisation_id,
        sha256=brought.sha256,
        status__in=(status.IMPORTING, status.IMPORTED),
    ).exclude(sha256="")
    found = same.exclude(pk=brought.pk).select_related("campaign")
    return found.defer("content").order_by("-made_at").first()


def imports_of(campaign: Campaign) -> QuerySet[InvoiceImport]:
    """The newest first, without their content."""
    imports = InvoiceImport.objects.filter(campaign=campaign)
    return imports.defer("content", "columns").order_by("-made_at")
