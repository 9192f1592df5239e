"""On which days and of which kind posts are proposed."""

from collections import Counter
from datetime import date, time

import pytest

from campaigns.content.models import Post
from campaigns.proposals.slots import KINDS, days_left, kind_of, moments

MONDAY = date(2026, 11, 23)
FRIDAY = date(2026, 11, 27)
BEFORE, FAR = date(2026, 11, 1), date(2027, 1, 1)


def days(after=BEFORE, until=FAR):
    return days_left(MONDAY, after=after, until=until)


@pytest.mark.parametrize(
    ("after", "until", "expected"),
    [
        (BEFORE, FAR, [23, 24, 25, 26, 27]),
        (date(2026, 11, 25), FAR, [26, 27]),
        (BEFORE, date(2026, 11, 24), [23, 24]),
        # On Friday nothing is left: a weekend takes no pile.
        (FRIDAY, FAR, []),
        (date(2026, 11, 29), FAR, []),
    ],
)
def test_only_days_that_are_still_to_come(after, until, expected):
    assert [day.day for day in days(after, until)] == expected


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, []),
        (1, [25]),
        (2, [24, 26]),
        (3, [23, 25, 27]),
        (5, [23, 24, 25, 26, 27]),
    ],
)
def test_posts_are_spread_over_the_week(count, expected):
    assert [day.day for day, _at in moments(days(), count)] == expected


def test_a_full_day_gets_another_time():
    found = list(moments(days(after=date(2026, 11, 26)), 3))

    assert found == [
        (FRIDAY, time(17, 0)),
        (FRIDAY, time(12, 0)),
        (FRIDAY, time(8, 30)),
    ]


def test_no_day_takes_more_than_three():
    assert len(list(moments(days(), 100))) == 15
    assert list(moments([], 3)) == []


def test_half_of_it_is_about_vacancies_and_every_kind_exists():
    kinds = Counter(kind_of(MONDAY, number) for number in range(1, 9))

    assert kinds["vacancy"] == 4
    assert set(KINDS) <= set(Post.Kind.values)
