"""Money and hours: what was planned, and what went out week by week."""

from datetime import timedelta
from decimal import Decimal

from campaigns.budget.operations import add_budget_line, record_spend
from recruitment.demo.clock import Life
from recruitment.demo.texts.campaigns import CAMPAIGNS
from recruitment.demo.texts.money import HOUR_RATE, LINES, LineText
from recruitment.demo.world import World


def spend(world: World) -> None:
    """Plan every line, and start spending from it."""
    periods = {text.key: (text.starts, text.closed or 0) for text in CAMPAIGNS}
    for line in LINES:
        first, last = periods[line.campaign]
        add_budget_line(
            campaign=world.campaigns[line.campaign],
            by=world.by("sanne"),
            kind=line.kind,
            account=world.accounts.get(line.account),
            planned=Decimal(line.planned),
            planned_hours=Decimal(line.planned_hours),
            note=line.note,
            now=world.clock.at(first) - timedelta(hours=22),
        )
        world.clock.begin(_spends(world, line, first + 4, last))


def _spends(world: World, line: LineText, first: int, last: int) -> Life:
    clock = world.clock
    for day in range(first, last, line.every):
        spent_on = clock.at(day).date()
        now = yield clock.at(clock.workday(day), 16, 30)
        now = max(now, clock.at(day))
        record_spend(
            campaign=world.campaigns[line.campaign],
            by=world.by("sanne"),
            kind=line.kind,
            account=world.accounts.get(line.account),
            spent_on=spent_on,
            amount=Decimal(line.amount),
            hours=Decimal(line.hours),
            hour_rate=Decimal(HOUR_RATE if line.hours else 0),
            note=line.note,
            now=now,
        )
