"""Charts: what they say, and what they must not pretend."""

import re
from itertools import pairwise

import pytest
from django.utils import translation

from core.ui import charts
from core.ui.charts.frame import nice_scale
from core.ui.charts.funnel import Stage, rates


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


@pytest.mark.parametrize(
    ("top", "step", "end"),
    [(29, 10, 30), (0, 1, 4), (3, 1, 3), (186_400, 50_000, 200_000), (0.4, 0.1, 0.4)],
)
def test_an_axis_has_round_numbers(top, step, end):
    assert nice_scale(top) == pytest.approx((step, end))


def weekly(values, target=None):
    labels = [f"wk {week}" for week in range(1, len(values) + 1)]
    return charts.line(
        title="Per week",
        labels=labels,
        series=[charts.Series("Hires", values)],
        target=target,
    )


@pytest.mark.parametrize(
    ("values", "target", "says"),
    [
        ([12, 29], 25, "Rose from 12 (wk 1) to 29 (wk 2). At or above the target of 25."),
        ([29, 12], 25, "Fell from 29 (wk 1) to 12 (wk 2). Below the target of 25."),
        ([3, 3], None, "Stayed at 3 (wk 1 to wk 2)."),
        ([None, None], None, "No figures yet."),
        ([None, 4, 6, None], None, "Rose from 4 (wk 2) to 6 (wk 3)."),
        ([], None, "No figures yet."),
    ],
)  # fmt: skip
def test_a_line_says_in_words_what_it_shows(values, target, says):
    assert f"<figcaption>{says}</figcaption>" in weekly(values, target)


def test_a_gap_is_not_drawn_as_zero():
    drawing = weekly([4, None, 6])

    assert len(re.findall(r'class="line ', drawing)) == 2
    assert '<td class="cell-end">–</td>' in drawing


def test_every_chart_has_a_title_and_the_figures_to_read():
    for chart in (
        weekly([1, 2]),
        charts.bars(title="Per week", rows=[charts.Bar("A", 2)]),
        charts.funnel(title="Per week", stages=[Stage("A", 2), Stage("B", 1)]),
    ):
        assert 'role="img"' in chart
        assert re.search(r'<title id="(chart-\d+)-t">Per week</title>', chart)
        assert "<summary>Show as table</summary>" in chart
        assert "style=" not in chart


def test_what_people_type_is_text_and_nothing_more():
    chart = charts.bars(title="<b>", rows=[charts.Bar("<script>", 1)])

    assert "<script>" not in chart
    assert "&lt;script&gt;" in chart


@pytest.mark.parametrize(
    ("values", "shares"),
    [
        ([200, 10, 5], [None, 0.05, 0.5]),
        ([0, 0], [None, None]),
        ([10, None, 5], [None, None, None]),
        ([], []),
    ],
)
def test_a_funnel_divides_only_what_was_measured(values, shares):
    assert rates([Stage("", value) for value in values]) == shares


def test_a_funnel_names_its_biggest_drop_and_how_it_is_drawn():
    chart = charts.funnel(
        title="x",
        stages=[Stage("Views", 1000), Stage("Clicks", 20), Stage("Hires", 10)],
    )

    assert "Of 1,000 at “Views”, 10 reached “Hires”." in chart
    assert "The biggest drop is at “Clicks”: 2.0% came through." in chart
    assert "All bars are equally long" in chart


def test_a_sparkline_of_one_value_draws_nothing():
    assert charts.sparkline([None, 3]) == ""
    assert "<path" in charts.sparkline([3, 3])


@pytest.mark.parametrize(
    "ends", [(37, 36), (36, 37), (130, 130), (0, 0), (100, 2), (60, 58, 59)]
)
def test_names_at_the_ends_of_lines_stand_apart_and_in_the_drawing(ends):
    drawn = charts.line(
        title="Course",
        labels=["wk 1", "wk 2"],
        series=[charts.Series(f"Line {end}", [0, end]) for end in ends],
    )

    heights = [float(y) for y in re.findall(r'series-label[^>]* y="([\d.]+)"', drawn)]
    ordered = sorted(heights)
    assert len(heights) == len(ends)
    assert all(low + 14 <= high for low, high in pairwise(ordered))
    assert ordered[0] > 10
    assert ordered[-1] < 250 - 28
