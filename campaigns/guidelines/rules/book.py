"""Every rule: what it is called, where it comes from, and how heavy it is to begin with.

A source is a law, a published opinion or this product's own method; never an impression.
Words for people (why, in the reader's language) are in `guidelines/wording.py`.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Level = Literal["block", "warn"]


class Rule(StrEnum):
    """In the order in which the pages show them."""

    AGE = "age"
    SEX = "sex"
    ORIGIN = "origin"
    RELIGION = "religion"
    HEALTH = "health"
    FAMILY = "family"
    PAY_HISTORY = "pay_history"
    PHOTO = "photo"
    SALARY = "salary"
    NEXT_STEP = "next_step"
    LINK = "link"
    ALT_TEXT = "alt_text"
    ADDRESS = "address"
    ADDRESS_MIXED = "address_mixed"
    AVOIDED = "avoided"
    EMOJI = "emoji"
    HASHTAGS = "hashtags"
    CAPITALS = "capitals"
    LENGTH = "length"


@dataclass(frozen=True, slots=True)
class Entry:
    """One rule in the book; `sources` are as a lawyer or a colleague would look them up."""

    level: Level
    sources: tuple[str, ...]


METHOD = "Werf"
HOUSE = "house"  # the organisation's own guideline

BOOK: dict[Rule, Entry] = {
    Rule.AGE: Entry("block", ("WGBL art. 1, 3", "College 2022-84")),
    Rule.SEX: Entry(
        "block", ("AWGB art. 1, 5", "WGB m/v art. 3", "(EU) 2023/970 art. 5(3)")
    ),
    Rule.ORIGIN: Entry("block", ("AWGB art. 1, 5", "College 2022-55")),
    Rule.RELIGION: Entry("block", ("AWGB art. 1, 5",)),
    Rule.HEALTH: Entry("block", ("WGBH/CZ", "Wmk")),
    Rule.FAMILY: Entry("block", ("AWGB art. 1, 5", "WGB m/v art. 3")),
    Rule.PAY_HISTORY: Entry("block", ("(EU) 2023/970 art. 5(2)",)),
    Rule.PHOTO: Entry("warn", ("AVG art. 5(1)(c)",)),
    Rule.SALARY: Entry("warn", ("(EU) 2023/970 art. 5(1)",)),
    Rule.NEXT_STEP: Entry("warn", (METHOD,)),
    Rule.LINK: Entry("warn", (METHOD,)),
    Rule.ALT_TEXT: Entry("warn", ("WCAG 2.2, 1.1.1",)),
    Rule.ADDRESS: Entry("warn", (HOUSE,)),
    Rule.ADDRESS_MIXED: Entry("warn", (METHOD,)),
    Rule.AVOIDED: Entry("warn", (HOUSE,)),
    Rule.EMOJI: Entry("warn", (HOUSE,)),
    Rule.HASHTAGS: Entry("warn", (HOUSE,)),
    Rule.CAPITALS: Entry("warn", (METHOD,)),
    Rule.LENGTH: Entry("warn", (HOUSE,)),
}
