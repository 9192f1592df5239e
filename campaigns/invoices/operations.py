"""Take in a file of invoices, try it, import it, and undo it."""

from datetime import datetime, timedelta
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from campaigns.budget import operations as ledger
from campaigns.budget.models import Commitment, Kind, Spend
from campaigns.channels.models import ChannelAccount
from campaigns.invoices import files
from campaigns.invoices.columns import NEEDED, Columns, guessed
from campaigns.invoices.models import ImportedInvoice, InvoiceImport
from campaigns.invoices.rows import Invoice
from campaigns.invoices.selectors import read_file
from campaigns.invoices.wording import REFUSALS
from campaigns.planning.models import Campaign
from core.audit.operations import record
from core.users.models import Membership

# A file of invoices that was brought in and not imported is kept so long.
UNUSED = timedelta(days=14)


class CannotImport(ValidationError):
    """The message is for who brought the file."""


@transaction.atomic
def take_in(
    *, campaign: Campaign, by: Membership, file_name: str, content: bytes, now: datetime
) -> InvoiceImport:
    """Keep a file and guess its columns. Refuses what holds no table, with the reason."""
    try:
        rows = files.rows_of(content)
    except files.Unreadable as refusal:
        raise CannotImport({"file": REFUSALS[refusal.why]}) from refusal
    brought = InvoiceImport.objects.create(
        campaign=campaign,
        file_name=file_name[:200],
        content=content,
        columns=guessed(rows[0][1]),
        made_by=by,
        made_at=now,
    )
    _tell(by, "uploaded", brought, now)
    return brought


@transaction.atomic
def choose_columns(*, brought: InvoiceImport, columns: Columns, kind: str) -> None:
    """Say which column holds what; the file stays as it is."""
    _refuse_unless_uploaded(brought)
    brought.columns, brought.kind = columns, kind
    brought.save(update_fields=["columns", "kind"])


def try_out(
    *, brought: InvoiceImport, by: Membership, leave_out: bool, now: datetime
) -> tuple[int, Decimal]:
    """Do all that `carry_out` does and take it back: how many invoices, for how much."""
    with transaction.atomic():
        made = _write(brought, by=by, leave_out=leave_out, now=now)
        transaction.set_rollback(True)
    return len(made), sum((one.amount for one in made), Decimal(0))


@transaction.atomic
def carry_out(
    *, brought: InvoiceImport, by: Membership, leave_out: bool, now: datetime
) -> int:
    """Write every invoice in the ledger, all of them or none; the file is thrown away.

    Refuses while a row has a fault, unless those rows are left out; and when nothing is left.
    """
    made = _write(brought, by=by, leave_out=leave_out, now=now)
    status = InvoiceImport.Status.IMPORTED
    brought.move(status, imported_at=now, count=len(made), content=b"")
    _tell(by, "imported", brought, now, count=len(made))
    return len(made)


@transaction.atomic
def undo(*, brought: InvoiceImport, by: Membership, now: datetime) -> int:
    """Take every expense of this import out again; orders that it closed are open again."""
    if brought.status != InvoiceImport.Status.IMPORTED:
        raise CannotImport(_("This import was undone already, or never done."))
    brought.move(InvoiceImport.Status.UNDONE, undone_at=now)
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
    _refuse_unless_uploaded(brought)
    _tell(by, "thrown_away", brought, now)
    brought.delete()


@transaction.atomic
def forget_unused(*, now: datetime, most: int) -> int:
    """Throw away files that nobody imported in two weeks, at most so many; says how many."""
    unused = InvoiceImport.objects.filter(
        status=InvoiceImport.Status.UPLOADED, made_at__lt=now - UNUSED
    )
    rows = unused.defer("content").select_related("campaign").order_by("pk")
    found = list(rows.select_for_update(of=("self",), skip_locked=True)[:most])
    for brought in found:
        _tell(None, "thrown_away", brought, now)
        brought.delete()
    return len(found)


def _write(
    brought: InvoiceImport, *, by: Membership, leave_out: bool, now: datetime
) -> list[Spend]:
    InvoiceImport.objects.select_for_update().get(pk=brought.pk)
    brought.refresh_from_db(fields=["status"])
    _refuse_unless_uploaded(brought)
    missing = [name for name in NEEDED if name not in brought.columns]
    if missing:
        raise CannotImport(_("Say which columns hold the date and the amount."))
    rows = read_file(brought, now=now).rows
    good = [one for one in rows if not one.faults]
    if len(good) < len(rows) and not leave_out:
        faulty = len(rows) - len(good)
        said = ngettext(
            "%(n)s row has a fault. Mend it in the file, or leave it out.",
            "%(n)s rows have a fault. Mend them in the file, or leave them out.",
            faulty,
        )
        raise CannotImport(said % {"n": faulty})
    if not good:
        raise CannotImport(_("There is no row left to import."))
    orders = _open_orders(brought.campaign)
    made = [_record(brought, one, orders, by, now) for one in good]
    ImportedInvoice.objects.bulk_create(
        ImportedInvoice(invoice_import=brought, spend=spend, row=one.number)
        for spend, one in zip(made, good, strict=True)
    )
    return made


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
    """An invoice with the number of an open order takes that order's place."""
    order = orders.pop(one.texts["reference"].lower(), None)
    assert one.spent_on and one.amount  # noqa: PT018, S101 - a row without faults has both
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


def _refuse_unless_uploaded(brought: InvoiceImport) -> None:
    if brought.status != InvoiceImport.Status.UPLOADED:
        raise CannotImport(_("This file was imported already."))


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
