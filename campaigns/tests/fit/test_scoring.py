"""How well a channel fits: a table of worked examples."""

import pytest
from django.utils import translation

from campaigns.channels import connectors
from campaigns.channels.demands import DEMANDS, demands_of
from campaigns.fit import scoring
from campaigns.fit.scoring import DEFAULT_WEIGHTS, Criterion, Fit, Part, Seen
from campaigns.fit.wording import NAMES, WHY, said_of, tone_of

FACEBOOK, X = ("Facebook", "FB"), ("Twitter", "X")


@pytest.mark.parametrize(
    ("found_at", "habits", "names", "score", "why"),
    [
        ("", "", FACEBOOK, None, "audience_unknown"),
        ("On the street", "", (), None, "audience_unknown"),
        ("Regionale Facebookgroepen", "", FACEBOOK, 100, "found_there"),
        ("", "Looks at facebook at night", FACEBOOK, 60, "in_habits"),
        ("At school", "Podcasts", FACEBOOK, 10, "not_named"),
        ("Is on X", "", X, 100, "found_there"),
        ("Exit interviews", "", X, 10, "not_named"),
    ],
)
def test_the_persona_names_the_platform(found_at, habits, names, score, why):
    part = scoring.audience(found_at, habits, names)

    assert (part.score, part.why) == (score, why)


@pytest.mark.parametrize(
    ("visits", "link", "reach", "score", "why"),
    [
        (None, True, True, None, "no_goal"),
        (True, True, False, 100, "link_works"),
        (True, False, True, 50, "no_link"),
        (False, False, True, 100, "tells_reach"),
        (False, True, False, 50, "no_reach"),
    ],
)
def test_the_platform_serves_the_goal(visits, link, reach, score, why):
    part = scoring.goal(wants_visits=visits, has_link=link, tells_reach=reach)

    assert (part.score, part.why) == (score, why)


@pytest.mark.parametrize(
    ("is_ready", "is_by_hand", "score"),
    [(True, False, 100), (True, True, 50), (False, False, 0), (False, True, 0)],
)
def test_how_soon_a_post_is_out(is_ready, is_by_hand, score):
    assert scoring.speed(is_ready=is_ready, is_by_hand=is_by_hand).score == score


@pytest.mark.parametrize(
    ("own", "cheapest", "score", "why"),
    [
        (Seen(9, 19, 100), 1, None, "few_clicks"),
        (Seen(9, 20, 100), 5.0, 100, "costs"),
        (Seen(9, 50, 100), 0.5, 25, "costs"),
        (Seen(9, 50, 0), 0.5, 100, "nothing_spent"),
    ],
)
def test_what_a_click_costs(own, cheapest, score, why):
    part = scoring.cost(own, cheapest)

    assert (part.score, part.why) == (score, why)


@pytest.mark.parametrize(
    ("own", "best", "score", "why"),
    [
        (Seen(4, 400), 10, None, "few_posts"),
        (Seen(5, 50), 10, 100, "brought"),
        (Seen(10, 30), 10, 30, "brought"),
        (Seen(10, 0), 0, 0, "brought"),
    ],
)
def test_what_it_brought_before(own, best, score, why):
    part = scoring.past(own, best)

    assert (part.score, part.why) == (score, why)
    assert part.figures["n"] == own.posts


def parts(*scores):
    return [Part(c, score, "x") for c, score in zip(Criterion, scores, strict=True)]


ALL_ONE = dict.fromkeys(Criterion, 1)
ONLY_AUDIENCE = {Criterion.AUDIENCE: 5}


@pytest.mark.parametrize(
    ("scores", "weights", "fit"),
    [
        ((100, 100, 100, 100, 100), DEFAULT_WEIGHTS, Fit(100, 100, True)),
        ((None,) * 5, DEFAULT_WEIGHTS, Fit(0, 100, False)),
        # The two heaviest are unknown: nothing that looks like a score.
        ((None, 100, 100, 100, None), DEFAULT_WEIGHTS, Fit(40, 100, False)),
        ((100, 50, 50, None, None), DEFAULT_WEIGHTS, Fit(45, 85, True)),
        ((None, 100, 100, 100, 100), DEFAULT_WEIGHTS, Fit(70, 100, True)),
        ((100, 0, 0, 0, 0), ALL_ONE, Fit(20, 20, True)),
        ((100, 0, 0, 0, 0), ONLY_AUDIENCE, Fit(100, 100, True)),
        ((None, 0, 0, 0, 0), ONLY_AUDIENCE, Fit(0, 100, False)),
        ((50, None, None, None, None), {Criterion.AUDIENCE: 1}, Fit(50, 50, True)),
    ],
)
def test_what_is_unknown_makes_the_fit_an_interval(scores, weights, fit):
    assert scoring.fit(parts(*scores), weights) == fit


@pytest.mark.parametrize(
    ("fit", "said", "tone"),
    [
        (Fit(75, 75, True), "75", "success"),
        (Fit(45, 85, True), "45–85", "info"),
        (Fit(40, 100, False), "too little known", "neutral"),
    ],
)
def test_what_is_said_of_it(fit, said, tone):
    with translation.override("en"):
        assert (str(said_of(fit)), tone_of(fit)) == (said, tone)


def test_every_criterion_and_every_reason_has_words():
    assert set(NAMES) == set(Criterion)
    assert all(str(words) for words in WHY.values())


def test_demands_are_about_platforms_we_know_and_have_a_source():
    keys = {connector.key for connector in connectors.CONNECTORS}

    assert set(DEMANDS) <= keys
    for known in DEMANDS.values():
        facts = (*known.formats, *known.limits, *known.seen_by, *known.cost)
        assert all(fact.source.startswith("https://") for fact in facts)


def test_what_nobody_wrote_down_is_unknown():
    assert demands_of("noticeboard").cost == ()
