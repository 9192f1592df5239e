"""What an hour costs, what is ordered, and a file of the bookkeeping."""

from datetime import timedelta
from decimal import Decimal

from campaigns.budget.models import Kind
from campaigns.budget.operations import commit, keep_rate, record_spend
from campaigns.invoices import operations as invoices
from recruitment.demo.clock import Life
from recruitment.demo.texts.money import (
    FILE_HEAD,
    FILE_ROWS,
    ORDERS,
    RATES,
    WAITING_HEAD,
    WAITING_ROWS,
    WAITING_TOTAL,
)
from recruitment.demo.world import World


def keep_books(world: World) -> None:
    """Rates first; orders and invoices as the weeks pass."""
    for name, role, rate in RATES:
        keep_rate(
            by=world.by("sanne"),
            name=name,
            role=role,
            rate=Decimal(rate),
            now=world.clock.at(-84),
        )
    world.clock.begin(_orders(world))
    world.clock.begin(_import(world))


def _orders(world: World) -> Life:
    clock = world.clock
    for day, campaign, kind, supplier, reference, amount, paid in ORDERS:
        now = yield clock.at(clock.workday(day), 11)
        order = commit(
            campaign=world.campaigns[campaign],
            by=world.by("sanne"),
            kind=kind,
            supplier=supplier,
            reference=reference,
            ordered_on=now.date(),
            amount=Decimal(amount),
            now=now,
        )
        if paid:
            record_spend(
                campaign=world.campaigns[campaign],
                by=world.by("sanne"),
                kind=kind,
                spent_on=now.date(),
                amount=Decimal(paid),
                supplier=supplier,
                invoice_number=f"{reference}-1",
                commitment=order,
                is_last_invoice=False,
                now=now,
            )


def _import(world: World) -> Life:
    """A file of six weeks of one campaign, and a second one that waits to be looked at."""
    clock = world.clock
    now = yield clock.at(clock.workday(-5), 15)
    lines = [
        f"{(now - timedelta(days=ago)):%d-%m-%Y};{supplier};{number};{amount};{note}"
        for ago, supplier, number, amount, note in FILE_ROWS
    ]
    brought = invoices.take_in(
        campaign=world.campaigns["heatpumps"],
        by=world.by("sanne"),
        file_name="facturen-installatie.csv",
        content="\n".join([FILE_HEAD, *lines]).encode("cp1252"),
        now=now,
    )
    invoices.choose_columns(
        brought=brought,
        sheet=brought.sheet,
        heading=brought.heading,
        columns=brought.columns,
        is_month_first=False,
        kind=Kind.PRODUCTION,
        now=now,
    )
    invoices.begin(brought=brought, now=now)
    invoices.go_on(brought=brought, by=world.by("sanne"), now=now)
    now = yield clock.at(clock.workday(-1), 16)
    lines = [
        f"{(now - timedelta(days=ago)):%d-%m-%Y};{(now + timedelta(days=30 - ago)):%d-%m-%Y};{rest}"
        for ago, rest in WAITING_ROWS
    ]
    invoices.take_in(
        campaign=world.campaigns["heatpumps"],
        by=world.by("sanne"),
        file_name="openstaande-posten.csv",
        content="\n".join([*WAITING_HEAD, *lines, WAITING_TOTAL]).encode("cp1252"),
        now=now,
    )
