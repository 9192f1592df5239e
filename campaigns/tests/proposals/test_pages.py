"""A proposal as people use it."""

from datetime import time, timedelta

import pytest
from django.utils import timezone

from campaigns.content.models import Post
from campaigns.proposals.models import Proposal
from campaigns.tests.factories import ChannelAccountFactory


@pytest.fixture
def proposal(campaign, hanna):
    account = ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand, name="Board"
    )
    day = timezone.localdate() + timedelta(days=9)
    return Proposal.objects.create(
        campaign=campaign,
        account=account,
        day=day,
        at=time(17),
        kind="team",
        week=day - timedelta(days=day.weekday()),
        number=1,
        needed=2,
        placed=1,
        proposed_by=hanna,
        proposed_at=timezone.now(),
    )


def at(proposal, deed=""):
    return f"/proposals/{proposal.pk}/{deed}"


def test_it_says_why(as_, vera, proposal):
    page = as_(vera).get(at(proposal)).content.decode()

    assert "The plan needs 2 posts on Board in week" in page
    assert "never published by itself" in page
    assert "Write this post" not in page


def test_writing_starts_with_what_was_proposed(as_, rita, proposal):
    page = as_(rita).get(at(proposal, "write/")).content.decode()

    assert f'action="{at(proposal, "write/")}"' in page
    assert "Team, week" in page
    assert f'value="{proposal.campaign_id}" selected' in page
    assert '<option value="team" selected>' in page


def write(browser, proposal, **more):
    words = {
        "campaign": proposal.campaign_id,
        "title": "Our team",
        "text": "Come and have a look.",
        "kind": "team",
        "language": "en",
        "revision": 1,
        "accounts": [proposal.account_id],
        **more,
    }
    return browser.post(at(proposal, "write/"), words)


def test_rita_writes_the_post(as_, rita, proposal):
    answer = write(as_(rita), proposal)

    post = Post.objects.get()
    assert answer.url == post.get_absolute_url()
    proposal.refresh_from_db()
    assert (proposal.post, proposal.status) == (post, "written")
    assert as_(rita).get(at(proposal, "write/")).url == post.get_absolute_url()


def test_a_text_that_is_not_ready_stays_on_the_page(as_, rita, proposal):
    answer = write(as_(rita), proposal, title="")

    assert answer.status_code == 422
    assert "Come and have a look." in answer.content.decode()
    assert not Post.objects.exists()


def test_dragging_answers_in_words(as_, rita, proposal):
    day = proposal.day + timedelta(days=2)

    moved = as_(rita).post(at(proposal, "move/"), {"date": day.isoformat()})
    past = as_(rita).post(at(proposal, "move/"), {"date": "2020-01-01"})
    nonsense = as_(rita).post(at(proposal, "move/"), {"date": "soon"})

    proposal.refresh_from_db()
    assert proposal.day == day
    assert "The proposal moved to" in moved.json()["text"]
    assert (past.status_code, nonsense.status_code) == (422, 422)
    assert "has passed" in past.json()["text"]


def test_the_form_moves_it_too_and_keeps_what_was_typed(as_, rita, proposal):
    browser = as_(rita)
    typed = {"day": "2020-01-01", "at": "09:15"}

    refused = browser.post(at(proposal, "move/"), typed)
    moved = browser.post(
        at(proposal, "move/"), {"day": proposal.day.isoformat(), "at": "09:15"}
    )

    assert refused.status_code == 422
    assert 'value="09:15"' in refused.content.decode()
    assert moved.status_code == 302
    proposal.refresh_from_db()
    assert proposal.at == time(9, 15)


def test_dropping_takes_it_away(as_, rita, proposal):
    answer = as_(rita).post(at(proposal, "drop/"), follow=True)

    assert "Dropped." in answer.content.decode()
    proposal.refresh_from_db()
    assert proposal.status == "dropped"


def test_the_list_drops_what_was_chosen(as_, rita, campaign, proposal):
    campaign.team.add(rita)
    page = f"/proposals/of/{campaign.slug}/"
    browser = as_(rita)
    shown = browser.get(page).content.decode()

    nothing = browser.post(page, {})
    foreign = browser.post(page, {"chosen": [proposal.pk + 999]})
    done = browser.post(page, {"chosen": [proposal.pk]}, follow=True)

    assert f'value="{proposal.pk}"' in shown
    assert (nothing.status_code, foreign.status_code) == (422, 422)
    assert "1 proposal is dropped." in done.content.decode()
    assert "No proposals" in browser.get(page).content.decode()


def test_an_idea_on_two_channels_is_one_thing_on_the_calendar(as_, rita, proposal):
    second = ChannelAccountFactory(
        organisation=proposal.campaign.organisation,
        brand=proposal.campaign.brand,
        name="Square",
    )
    Proposal.objects.create(
        **{
            field: getattr(proposal, field)
            for field in (
                "campaign",
                "day",
                "at",
                "kind",
                "week",
                "number",
                "needed",
                "placed",
                "proposed_by",
                "proposed_at",
            )
        },
        account=second,
    )
    calendar = f"/calendar/?month={proposal.day:%Y-%m}"

    page = as_(rita).get(calendar).content.decode()
    one = as_(rita).get(at(proposal)).content.decode()

    urls = [f"/proposals/{one.pk}/" for one in Proposal.objects.order_by("pk")]
    assert urls[0] in page
    assert f'href="{urls[1]}"' not in page
    assert "Board, Square" in page
    assert "on Board in week" in one
    assert "on Square in week" in one
