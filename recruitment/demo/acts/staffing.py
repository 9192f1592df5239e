"""Departments ask for people; the manager approves, sends back or has yet to look."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from campaigns.workforce import operations
from campaigns.workforce.models import Requisition
from campaigns.workforce.needs import Wish
from recruitment.demo.clock import Life
from recruitment.demo.texts.vacancies import VACANCIES
from recruitment.demo.texts.workforce import APPROVED, RECENT, RequisitionText
from recruitment.demo.world import World

TAKEN = ("hours_min", "hours_max", "salary_min", "salary_max")


def staff(world: World) -> None:
    """What was approved is there before its vacancy; the rest happens in its time."""
    for text in APPROVED:
        world.requisitions[text.key] = _approved(world, text)
        if text.withdrawn is not None:
            world.clock.begin(_is_withdrawn(world, text.key, text.withdrawn))
    for text in RECENT:
        world.clock.begin(_is_asked(world, text))


def _write(world: World, text: RequisitionText, now: datetime) -> Requisition:
    clock = world.clock
    known = world.organisation.departments.filter(name=text.department).first()
    place = {"department": known} if known else {"new_department": text.department}
    return operations.write_requisition(
        by=world.by(text.asked_by),
        title=text.title,
        reason=text.reason,
        motivation=text.motivation,
        wishes=[
            Wish(seats, clock.today + timedelta(days=day), line)
            for line, (seats, day) in enumerate(text.wishes, 1)
        ],
        now=now,
        **place,
        **_figures(text),
    )


def _figures(text: RequisitionText) -> dict[str, Any]:
    """Hours as they are, money exact."""
    of_vacancy = {vacancy.key: vacancy.facts for vacancy in VACANCIES}
    facts = text.facts or of_vacancy[text.key]
    return {
        name: Decimal(facts[name]) if name.startswith("salary") else facts[name]
        for name in TAKEN
    }


def _approved(world: World, text: RequisitionText) -> Requisition:
    clock = world.clock
    requisition = _write(world, text, clock.at(text.asked, 10))
    operations.ask(
        by=world.by(text.asked_by),
        requisition=requisition,
        now=clock.at(text.asked, 10, 20),
    )
    return operations.approve(
        by=world.by(text.approved_by),
        requisition=requisition,
        seen=requisition.asking,
        remark=text.remark,
        now=clock.at(text.approved or text.asked, 14),
    )


def _is_withdrawn(world: World, key: str, day: int) -> Life:
    now = yield world.clock.at(day, 9, 40)
    requisition = world.requisitions[key]
    requisition.refresh_from_db()
    operations.withdraw(by=world.by("sanne"), requisition=requisition, now=now)


def _is_asked(world: World, text: RequisitionText) -> Life:
    now = yield world.clock.at(text.asked, 11)
    requisition = _write(world, text, now)
    operations.ask(by=world.by(text.asked_by), requisition=requisition, now=now)
    world.requisitions[text.key] = requisition
    if text.sent_back is not None:
        now = yield world.clock.at(text.sent_back, 15)
        operations.send_back(
            by=world.by(text.approved_by),
            requisition=requisition,
            seen=requisition.asking,
            remark=text.remark,
            now=now,
        )
