"""What people in the demo wrote: enough of it, different, and within the law."""

import pytest

from campaigns.audience.traits import findings
from campaigns.content.hints import is_paid
from campaigns.planning.metrics import Metric
from recruitment.demo.texts import (
    organisation,
    posts_district,
    posts_district_ahead,
    posts_heatpumps,
    posts_heatpumps_ahead,
    posts_trainees,
    talks,
)
from recruitment.demo.texts.campaigns import CAMPAIGNS
from recruitment.demo.texts.personas import PERSONAS
from recruitment.demo.texts.vacancies import VACANCIES

AHEAD = (posts_district_ahead, posts_heatpumps_ahead)
POSTS = [
    *posts_trainees.POSTS,
    *posts_district.POSTS,
    *posts_heatpumps.POSTS,
    *(text for part in AHEAD for text in part.PLANNED),
    *(text for part in AHEAD for text in part.WAITING),
    *(text for part in AHEAD for text in part.DRAFTS),
    posts_district_ahead.TODAY,
    posts_heatpumps_ahead.HELD,
]
ACCOUNTS = {text.key for text in (*organisation.ACCOUNTS, *organisation.BOARDS)}


def test_no_two_posts_say_the_same():
    assert len({text.text for text in POSTS}) == len(POSTS)
    assert len({text.title for text in POSTS}) == len(POSTS)


def test_both_languages_are_spoken():
    assert {text.language for text in POSTS} == {"nl", "en"}


@pytest.mark.parametrize(
    "text", [t for t in POSTS if t.kind == "vacancy"], ids=lambda text: text.title
)
def test_a_vacancy_says_what_it_pays_except_where_there_is_no_room(text):
    assert is_paid(text.text) or text.title in {
        "Nog vier plekken in de klas",
    }


def test_posts_name_channels_and_vacancies_that_exist():
    known = {text.key for text in VACANCIES} | {""}

    for text in POSTS:
        assert set(text.on) <= ACCOUNTS, text.title
        assert set(text.variants) <= set(text.on), text.title
        assert text.vacancy in known, text.title


@pytest.mark.parametrize("key", PERSONAS)
def test_a_persona_says_what_moves_people_and_not_who_they_are(key):
    persona = PERSONAS[key]

    assert len(persona["motives"]) > 40
    assert len(persona["research"]) > 40
    assert [found for words in persona.values() for found in findings(words)] == []


def test_the_post_that_was_sent_back_breaks_a_rule():
    assert findings(posts_district_ahead.RETURNED.title)


def test_campaigns_count_by_known_words():
    for campaign in CAMPAIGNS:
        for goal in campaign.goals:
            assert all(kpi.metric in Metric.values for kpi in goal.kpis)


def test_twelve_people_wait_for_an_answer():
    assert len(talks.WAITING) == 12
    assert all(text.lines[-1][0] == talks.IN for text in talks.WAITING)


def test_the_story_fits_any_day_of_the_year():
    months = ("januari", "april", "juli", "augustus", "november")

    for text in POSTS:
        assert not any(month in text.text.lower() for month in months), text.title
