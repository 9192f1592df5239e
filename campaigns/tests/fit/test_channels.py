"""Channels are compared for a persona, chosen, overruled, and given a mix."""

import pytest

from campaigns.fit import operations
from campaigns.fit.models import ChannelBenchmark, FitOverride, FitWeights, MixShare
from campaigns.tests.factories import (
    NOON,
    ChannelAccountFactory,
    PersonaFactory,
    PostFactory,
)
from core.audit.models import AuditEvent

PAGE = "/campaigns/nurses/channels/"


@pytest.fixture
def persona(campaign):
    persona = PersonaFactory(
        organisation=campaign.organisation, name="Nurse", found_at="LinkedIn"
    )
    campaign.personas.add(persona)
    return persona


@pytest.fixture
def account(campaign):
    return ChannelAccountFactory(
        organisation=campaign.organisation,
        brand=campaign.brand,
        platform="linkedin",
        name="Wolkenbeuk",
    )


@pytest.fixture
def cell(persona, account):
    return f"{PAGE}{persona.pk}/{account.pk}/"


def page(browser, url=PAGE):
    return browser.get(url).content.decode()


def test_each_score_says_why(as_, hanna, persona, account):
    shown = page(as_(hanna))

    assert "Wolkenbeuk" in shown
    assert "the persona names it under" in shown
    assert "a colleague places it by hand" in shown
    assert "unknown: 0 posts, from 5 on it counts" in shown


def test_own_results_count_with_their_number_of_posts(as_, hanna, persona, account):
    ChannelBenchmark.objects.create(
        account=account, persona=persona, posts=6, clicks=60, refreshed_at=NOON
    )

    assert "10 clicks a post, of 6 posts" in page(as_(hanna))


def test_few_posts_for_the_persona_fall_back_on_the_whole_channel(
    as_, hanna, persona, account
):
    for whom, posts in ((persona, 2), (None, 8)):
        ChannelBenchmark.objects.create(
            account=account, persona=whom, posts=posts, clicks=10, refreshed_at=NOON
        )

    assert "2 clicks a post, of 10 posts" in page(as_(hanna))


def row_names(answer):
    return [row.account.name for row in answer.context["rows"]]


def test_only_channels_of_the_own_brand_are_compared(
    as_, hanna, campaign, persona, account
):
    foreign = ChannelAccountFactory(organisation=campaign.organisation, name="Foreign")

    assert row_names(as_(hanna).get(PAGE)) == ["Wolkenbeuk"]
    assert as_(hanna).get(f"{PAGE}{persona.pk}/{foreign.pk}/").status_code == 404

    campaign.channel_choices.create(account=foreign, reason="Meant so")

    answer = as_(hanna).get(PAGE)
    assert set(row_names(answer)) == {"Wolkenbeuk", "Foreign"}
    assert foreign.brand.name in answer.content.decode()


def test_a_persona_that_the_campaign_has_not_chosen_can_be_judged(
    as_, hanna, campaign, account
):
    elsewhere = PersonaFactory(organisation=campaign.organisation)

    assert as_(hanna).get(f"{PAGE}{elsewhere.pk}/{account.pk}/").status_code == 200


def test_the_best_channel_stands_first_and_what_is_too_little_known_last(
    as_, hanna, campaign, persona, account
):
    same = {"organisation": campaign.organisation, "brand": campaign.brand}
    # Nothing is known of it but that it is ready: a hundred out of forty.
    ChannelAccountFactory(name="A board", platform="noticeboard", **same)
    tried = ChannelAccountFactory(name="Tried", platform="linkedin", **same)
    ChannelBenchmark.objects.create(
        account=tried, posts=6, clicks=60, refreshed_at=NOON
    )

    answer = as_(hanna).get(PAGE)

    assert row_names(answer) == ["Tried", "Wolkenbeuk", "A board"]
    [tried, untried, board] = [row.cells[0] for row in answer.context["rows"]]
    assert (tried.computed.is_enough, untried.computed.is_enough) == (True, True)
    assert (str(board.said), board.tone) == ("too little known", "neutral")
    assert "too little known" in answer.content.decode()


def test_a_person_s_score_counts_in_the_order(as_, hanna, campaign, persona, account):
    same = {"organisation": campaign.organisation, "brand": campaign.brand}
    board = ChannelAccountFactory(name="A board", platform="noticeboard", **same)

    as_(hanna).post(
        f"{PAGE}{persona.pk}/{board.pk}/", {"score": "99", "reason": "It works."}
    )

    assert row_names(as_(hanna).get(PAGE)) == ["A board", "Wolkenbeuk"]


def test_a_person_overrules_with_a_reason_and_may_go_back(as_, hanna, cell):
    browser = as_(hanna)

    browser.post(cell, {"score": "20", "reason": "Nobody answers there."})

    shown = page(browser)
    assert "Nobody answers there." in shown
    assert "Set by Hanna; the arithmetic says" in shown
    browser.post(f"{cell}follow/")
    assert not FitOverride.objects.exists()
    verbs = list(AuditEvent.objects.order_by("pk").values_list("verb", flat=True))
    assert verbs == ["campaigns.fit.overruled", "campaigns.fit.override_removed"]


@pytest.mark.parametrize(
    "changes", [{"reason": ""}, {"reason": "  "}, {"score": "101"}, {"score": "-1"}]
)
def test_no_override_without_a_reason_or_beyond_the_scale(as_, hanna, cell, changes):
    answer = as_(hanna).post(cell, {"score": "20", "reason": "I know", **changes})

    assert answer.status_code == 422
    assert not FitOverride.objects.exists()


def test_weights_change_the_fit_and_may_not_all_be_zero(as_, hanna, organisation):
    url, zero = (
        "/channels/weights/",
        dict.fromkeys(("audience", "goal", "speed", "cost", "past"), "0"),
    )
    browser = as_(hanna)

    answer = browser.post(url, zero)
    assert answer.status_code == 422
    assert "at least one criterion" in answer.content.decode()
    assert browser.post(url, {**zero, "audience": "6"}).status_code == 422

    browser.post(url, {**zero, "audience": "5"})
    assert FitWeights.objects.get().audience == 5
    assert AuditEvent.objects.get().verb == "campaigns.fit.weighed"


def test_a_mix_is_a_hundred_percent(as_, hanna, account):
    url = f"/channels/{account.pk}/mix/"
    browser = as_(hanna)

    answer = browser.post(url, {"vacancy": "40", "team": "50"})
    assert answer.status_code == 422
    assert "Together this is 90 percent" in answer.content.decode()
    assert not MixShare.objects.exists()

    browser.post(url, {"vacancy": "40", "team": "60"})
    assert dict(MixShare.objects.values_list("kind", "percent")) == {
        "vacancy": 40,
        "team": 60,
    }
    browser.post(url, {})
    assert not MixShare.objects.exists()


def test_the_mix_shows_what_is_beside_what_should_be(
    as_, hanna, campaign, persona, account, noon
):
    campaign.channel_choices.create(account=account, reason="There")
    operations.set_mix(
        account=account, by=hanna, shares={"vacancy": 25, "team": 75}, now=noon
    )
    for kind in ("vacancy", "team"):
        PostFactory(campaign=campaign, kind=kind).accounts.add(account)

    shown = page(as_(hanna))

    assert "50%" in shown
    assert "target 75%" in shown
    assert "2 posts, too few to compare" in shown


def test_a_channel_is_chosen_from_the_matrix(as_, hanna, persona, account):
    browser = as_(hanna)
    url = f"{PAGE}add/?account={account.pk}"
    assert url in page(browser)

    assert f'<option value="{account.pk}" selected>' in page(browser, url)


def test_without_a_persona_the_page_teaches(as_, hanna, campaign, account):
    assert "Choose a persona first" in page(as_(hanna))


def test_a_viewer_reads_and_changes_nothing(as_, vera, persona, account, cell):
    browser = as_(vera)

    assert "Overrule" not in page(browser)
    assert browser.post(cell, {"score": "1", "reason": "x"}).status_code == 404
    assert browser.get("/channels/weights/").status_code == 404
    assert browser.get(f"/channels/{account.pk}/mix/").status_code == 404


def test_another_organisation_sees_none_of_it(as_, olga, account, cell):
    browser = as_(olga)

    assert browser.get(PAGE).status_code == 404
    assert browser.get(cell).status_code == 404
    assert browser.get(f"/channels/{account.pk}/mix/").status_code == 404
