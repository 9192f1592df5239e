"""Who is on duty on a day, by examples."""

from datetime import date, timedelta

import pytest

from campaigns.duties.gaps import gaps, lines
from campaigns.duties.roster import (
    Presence,
    Turn,
    Why,
    cell,
    filled,
    of_channel,
    people,
)

ANNA, BAS, CEM = 1, 2, 3
FRIDAY = date(2026, 11, 27)
DAY = timedelta(days=1)
MONDAY = FRIDAY - 4 * DAY
WORKING = (1, 2, 3, 4, 5)
ANNA_AWAY = Presence(away={ANNA: [(FRIDAY, FRIDAY)]})
BOTH_AWAY = Presence(away={ANNA: [(FRIDAY, FRIDAY)], BAS: [(MONDAY, FRIDAY)]})
ANNA_LEFT = Presence(left=frozenset({ANNA}))


def turn(**changes):
    return Turn(**{"pk": 1, "kind": "comments", "member": ANNA, **changes})


@pytest.mark.parametrize(
    ("stand_in", "presence", "person", "why"),
    [
        (None, Presence(), ANNA, None),
        (BAS, Presence(), ANNA, None),
        (BAS, ANNA_AWAY, BAS, Why.AWAY),
        (None, ANNA_AWAY, None, Why.AWAY),
        (BAS, BOTH_AWAY, None, Why.AWAY),
        (BAS, ANNA_LEFT, BAS, Why.LEFT),
        (None, ANNA_LEFT, None, Why.LEFT),
        (BAS, Presence(left=frozenset({ANNA, BAS})), None, Why.LEFT),
    ],
)
def test_the_holder_else_the_stand_in_else_nobody(stand_in, presence, person, why):
    done = filled(turn(stand_in=stand_in), FRIDAY, presence)

    assert (done.person, done.why) == (person, why)


@pytest.mark.parametrize(
    ("shift", "is_away"), [(-1, False), (0, True), (1, True), (2, False)]
)
def test_both_days_of_an_absence_count(shift, is_away):
    presence = Presence(away={ANNA: [(FRIDAY, FRIDAY + DAY)]})

    assert (presence.why_not(ANNA, FRIDAY + shift * DAY) is Why.AWAY) == is_away


@pytest.mark.parametrize(
    ("turns", "kind", "day", "presence", "gap"),
    [
        # People who ask something wait on every working day.
        ([], "comments", FRIDAY, Presence(), Why.NOT_GIVEN),
        ([], "comments", FRIDAY + DAY, Presence(), None),
        ([], "comments", date(2026, 12, 25), Presence(), None),
        ([turn(weekdays=(1,))], "comments", FRIDAY, Presence(), Why.NOT_GIVEN),
        # The figures are kept on the days that were agreed.
        ([turn(kind="figures", weekdays=(1,))], "figures", FRIDAY, Presence(), None),
        ([turn(weekdays=WORKING)], "comments", FRIDAY, Presence(), None),
        ([turn(weekdays=WORKING)], "comments", FRIDAY, ANNA_AWAY, Why.AWAY),
        ([turn(weekdays=WORKING)], "comments", FRIDAY, ANNA_LEFT, Why.LEFT),
        ([turn(weekdays=WORKING, stand_in=BAS)], "comments", FRIDAY, ANNA_AWAY, None),
        ([turn(), turn(pk=2, member=BAS)], "comments", FRIDAY, ANNA_AWAY, None),
        # A Saturday that was agreed counts.
        (
            [turn(weekdays=(6,))],
            "comments",
            FRIDAY + DAY,
            Presence(away={ANNA: [(FRIDAY, FRIDAY + DAY)]}),
            Why.AWAY,
        ),
        # Christmas: nobody is expected.
        ([turn()], "comments", date(2026, 12, 25), ANNA_LEFT, None),
    ],
)
def test_when_a_day_has_a_gap(turns, kind, day, presence, gap):
    assert cell(turns, kind, day, presence).gap == gap


def test_a_channel_has_its_own_people_or_those_of_every_channel():
    general, own = turn(), turn(pk=2, member=BAS, account=7, platform="linkedin")
    turns = [general, own]

    assert of_channel(turns, "comments", account=7) == [own]
    assert of_channel(turns, "comments", platform="linkedin") == [own]
    assert of_channel(turns, "comments", account=8) == [general]
    assert of_channel(turns, "comments", platform="mastodon") == [general]
    assert of_channel(turns, "messages", account=7) == []


def test_each_person_once():
    turns = [turn(), turn(pk=2), turn(pk=3, member=CEM, weekdays=(1,))]

    assert people(turns, FRIDAY, Presence()) == [ANNA]
    assert people(turns, FRIDAY, Presence(), any_day=True) == [ANNA, CEM]


def test_one_absence_is_one_gap_with_all_its_days():
    presence = Presence(away={ANNA: [(MONDAY, FRIDAY)]})
    days = [MONDAY + n * DAY for n in range(7)]

    (gap,) = gaps(lines([turn(weekdays=WORKING)], ["comments"], [], days, presence))

    assert gap.why is Why.AWAY
    assert gap.days == tuple(days[:5])


def test_a_weekday_that_nobody_has_is_one_gap_for_all_weeks():
    days = [MONDAY + n * DAY for n in range(14)]
    to_thursday = [turn(weekdays=(1, 2, 3, 4))]

    (gap,) = gaps(lines(to_thursday, ["comments"], [], days, Presence()))

    assert gap.why is Why.NOT_GIVEN
    assert gap.days == (FRIDAY, FRIDAY + 7 * DAY)


def test_a_duty_that_is_divided_by_channel_has_a_line_for_each():
    found = lines(
        [turn(account=7, weekdays=WORKING)], ["comments"], [7, 8], [FRIDAY], Presence()
    )

    assert [(line.account, line.cells[0].gap) for line in found] == [
        (7, None),
        (8, Why.NOT_GIVEN),
    ]
