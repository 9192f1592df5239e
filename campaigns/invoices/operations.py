"""Take in a file of invoices, try it, import it, and undo it."""

from datetime import datetime, timedelta
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from campaigns.budget import operations as ledger
from campaigns.budget.models import Commitment, Kind, Spend
from campaigns.channels.models import ChannelAccount
from campaigns.invoices.columns import IMPORTER
from campaigns.invoices.models import ImportedInvoice, InvoiceImport
from campaigns.invoices.rows import Invoice
from campaigns.invoices.selectors import ReadFile, read_file, same_file
from campaigns.planning.models import Campaign
from core.audit.operations import record
from core.imports import operations as files
from core.imports.headings import Columns
from core.imports.operations import CannotImport, refuse_unless_uploaded
from core.imports.reading import MAX_ROWS
from core.users.models import Membership

Status = InvoiceImport.Status
# A file of invoices that was brought in and not imported is kept so long.
UNUSED = timedelta(days=14)


@transaction.atomic
def take_in(
    *, campaign: Campaign, by: Membership, file_name: str, content: bytes, now: datetime
) -> InvoiceImport:
    """Keep a file, find its table and guess its columns. Refuses what holds no table, with the reason."""
    facts = files.facts_of(
        content, importer=IMPORTER, organisation=campaign.organisation
    )
    brought = InvoiceImport.objects.create(
        campaign=campaign,
        file_name=file_name[:200],
        made_by=by,
        made_at=now,
        **facts,
    )
    _tell(by, "uploaded", brought, now)
    return brought


@transaction.atomic
def choose_columns(
    *,
    brought: InvoiceImport,
    sheet: int,
    heading: str,
    columns: Columns,
    is_month_first: bool,
    kind: str,
    now: datetime,
) -> None:
    """Say where the table is and which column holds what; the file stays as it is."""
    files.choose(
        brought=brought,
        importer=IMPORTER,
        organisation=brought.campaign.organisation,
        sheet=sheet,
        heading=heading,
        columns=columns,
        is_month_first=is_month_first,
        now=now,
    )
    brought.kind = kind
    brought.save(update_fields=["kind"])


def try_out(
    *,
    brought: InvoiceImport,
    by: Membership,
    leaves_out: bool = False,
    takes_alike: bool = False,
    takes_again: bool = False,
    now: datetime,
) -> tuple[int, Decimal]:
    """Do all that the import does and take it back: how many invoices, for how much."""
    with transaction.atomic():
        begin(
            brought=brought,
            leaves_out=leaves_out,
            takes_alike=takes_alike,
            takes_again=takes_again,
            now=now,
        )
        made: list[Spend] = []
        _take_piece(brought, made, by=by, now=now, most=MAX_ROWS)
        transaction.set_rollback(True)
    brought.refresh_from_db()
    return len(made), sum((one.amount for one in made), Decimal(0))


@transaction.atomic
def begin(
    *,
    brought: InvoiceImport,
    leaves_out: bool = False,
    takes_alike: bool = False,
    takes_again: bool = False,
    now: datetime,
) -> None:
    """Let the import go on by pieces.

    Refuses while a row has a fault, unless those rows are left out (`leaves_out`); when the same file was
    imported before, unless that is meant (`takes_again`); and when nothing is left. What is in the ledger
    already is left out, and what only looks so as well (unless `takes_alike`).
    """
    _lock(brought)
    refuse_unless_uploaded(brought)
    if any(name not in brought.columns for name in IMPORTER.needed):
        raise CannotImport(_("Say which columns hold the date and the amount."))
    if not takes_again and (same := same_file(brought)):
        said = _(
            "This very file was imported for “%(campaign)s” already. "
            "Tick that you mean to import it again."
        )
        raise CannotImport(said % {"campaign": same.campaign.name})
    file = read_file(brought, now=now)
    if file.faulty and not leaves_out:
        said = ngettext(
            "%(n)s row has a fault. Mend it in the file, or leave it out.",
            "%(n)s rows have a fault. Mend them in the file, or leave them out.",
            file.faulty,
        )
        raise CannotImport(said % {"n": file.faulty})
    if not file.good(takes_alike=takes_alike):
        raise CannotImport(_("There is no row left to import."))
    files.remember(
        brought=brought,
        importer=IMPORTER,
        organisation=brought.campaign.organisation,
        now=now,
    )
    brought.move(Status.IMPORTING, takes_alike=takes_alike)


@transaction.atomic
def go_on(*, brought: InvoiceImport, by: Membership, now: datetime) -> bool:
    """Write the next piece of an import that began; says whether it was the last."""
    _lock(brought)
    if brought.status != Status.IMPORTING:
        raise CannotImport(_("This file was imported already."))
    return _take_piece(brought, [], by=by, now=now, most=files.PIECE)


def _lock(brought: InvoiceImport) -> None:
    InvoiceImport.objects.select_for_update().get(pk=brought.pk)
    brought.refresh_from_db(fields=["status", "row", "count"])


def _take_piece(
    brought: InvoiceImport,
    made: list[Spend],
    *,
    by: Membership,
    now: datetime,
    most: int,
) -> bool:
    file: ReadFile = read_file(brought, now=now)
    orders = _open_orders(brought.campaign)

    def write(one: Invoice) -> None:
        spend = _record(brought, one, orders, by, now)
        ImportedInvoice.objects.create(
            invoice_import=brought, spend=spend, row=one.number
        )
        made.append(spend)

    is_last = files.take_piece(
        brought=brought,
        rows=file.good(takes_alike=brought.takes_alike),
        write=write,
        now=now,
        most=most,
    )
    if is_last:
        _tell(by, "imported", brought, now, count=brought.count)
    return is_last


@transaction.atomic
def undo(*, brought: InvoiceImport, by: Membership, now: datetime) -> int:
    """Take every expense of this import out again, also of one that did not come to its end."""
    _lock(brought)
    if brought.status not in (Status.IMPORTING, Status.IMPORTED):
        raise CannotImport(_("This import was undone already, or never done."))
    brought.move(Status.UNDONE, undone_at=now, content=b"")
    made = Spend.objects.filter(
        pk__in=ImportedInvoice.objects.filter(invoice_import=brought).values("spend")
    )
    gone = list(made.select_related("campaign"))
    for spend in gone:
        ledger.remove_spend(spend=spend, by=by, now=now)
    _tell(by, "undone", brought, now, count=len(gone))
    return len(gone)


@transaction.atomic
def throw_away(*, brought: InvoiceImport, by: Membership, now: datetime) -> None:
    """Forget a file that was not imported."""
    refuse_unless_uploaded(brought)
    _tell(by, "thrown_away", brought, now)
    brought.delete()


@transaction.atomic
def forget_unused(*, now: datetime, most: int) -> int:
    """Throw away files that nobody imported in two weeks, at most so many; says how many."""
    unused = InvoiceImport.objects.filter(
        status=Status.UPLOADED, made_at__lt=now - UNUSED
    )
    rows = unused.defer("content").select_related("campaign").order_by("pk")
    found = list(rows.select_for_update(of=("self",), skip_locked=True)[:most])
    for brought in found:
        _tell(None, "thrown_away", brought, now)
        brought.delete()
    return len(found)


def _open_orders(campaign: Campaign) -> dict[str, Commitment]:
    orders = Commitment.objects.filter(campaign=campaign).open().exclude(reference="")
    return {order.reference.lower(): order for order in orders}


def _record(
    brought: InvoiceImport,
    one: Invoice,
    orders: dict[str, Commitment],
    by: Membership,
    now: datetime,
) -> Spend:
    """An invoice with the number of an open order takes that order's place; a credit note does not."""
    assert one.spent_on and one.amount  # noqa: PT018, S101 - a row without faults has both
    is_invoice = one.amount > 0
    order = orders.pop(one.texts["reference"].lower(), None) if is_invoice else None
    kind = one.kind or (order.kind if order else brought.kind) or Kind.OTHER
    account_id = one.account or (order.account_id if order else None)
    account = ChannelAccount.objects.get(pk=account_id) if account_id else None
    return ledger.record_spend(
        campaign=brought.campaign,
        by=by,
        kind=kind,
        spent_on=one.spent_on,
        amount=one.amount,
        account=account,
        step=order.step if order else "",
        supplier=one.texts["supplier"],
        invoice_number=one.texts["invoice_number"],
        commitment=order,
        note=one.texts["note"],
        now=now,
    )


def _tell(
    by: Membership | None,
    what: str,
    brought: InvoiceImport,
    now: datetime,
    **details: int,
) -> None:
    record(
        by=by,
        verb=f"campaigns.invoice_import.{what}",
        subject=brought,
        organisation_id=brought.campaign.organisation_id,
        now=now,
        campaign=brought.campaign_id,
        **details,
    )
