"""Which doubts of a persona have a post that answers them."""

import pytest

from campaigns.content.models import Post
from campaigns.content.selectors import points
from campaigns.planning.models import ChannelChoice
from campaigns.tests.factories import (
    ChannelAccountFactory,
    PersonaFactory,
    PostFactory,
)
from core.audit.models import AuditEvent

SHIFTS, ROUTE = "How many weekends do I work?", "Is my route filled up again?"


@pytest.fixture
def persona(organisation):
    return PersonaFactory(
        organisation=organisation, doubts=f"- {SHIFTS}\n- {ROUTE}", motives="Autonomy"
    )


@pytest.fixture
def post(campaign, persona):
    return PostFactory(campaign=campaign, persona=persona, title="Our roster")


def drives(browser, persona):
    return browser.get(f"/posts/for-persona/{persona.pk}/").content.decode()


@pytest.mark.parametrize(
    ("lines", "ticked", "found"),
    [
        ([], [(1, ["a"])], []),
        (["a"], [], [("a", ())]),
        (["a", "b"], [(1, ["a"])], [("b", ()), ("a", (1,))]),
        (["a", "b"], [(2, ["a", "b"]), (1, ["a"])], [("a", (2, 1)), ("b", (2,))]),
        (["reworded"], [(1, ["as it was"])], [("reworded", ())]),
    ],
)
def test_a_line_without_a_post_comes_first(lines, ticked, found):
    posts = [Post(pk=pk, answers=answers) for pk, answers in ticked]

    told = points(lines, posts)

    assert [(one.text, tuple(post.pk for post in one.posts)) for one in told] == found


def test_a_doubt_without_a_post_is_shown_as_a_gap(as_, hanna, persona, post):
    page = drives(as_(hanna), persona)

    assert "2 doubts have no post yet." in page
    assert "1 post is for this persona." in page
    assert page.count("No post yet") == 3


def test_a_ticked_doubt_is_no_gap_any_more(as_, hanna, persona, post):
    browser = as_(hanna)

    answer = browser.post(f"/posts/{post.pk}/answers/", {"answers": [SHIFTS]})

    assert answer.status_code == 302
    page = drives(browser, persona)
    assert "1 doubt has no post yet." in page
    assert "Our roster" in page
    assert SHIFTS in browser.get(f"/posts/{post.pk}/").content.decode()
    assert AuditEvent.objects.get().verb == "campaigns.post.answers_said"


def test_ticking_leaves_the_approval_alone(as_, hanna, campaign, persona):
    post = PostFactory.approved(campaign=campaign, persona=persona)

    as_(hanna).post(f"/posts/{post.pk}/answers/", {"answers": [ROUTE]})

    post.refresh_from_db()
    assert post.answers == [ROUTE]
    assert post.is_approved


def test_a_line_that_the_persona_does_not_have_is_refused(as_, hanna, post):
    answer = as_(hanna).post(f"/posts/{post.pk}/answers/", {"answers": ["Invented"]})

    assert answer.status_code == 422
    post.refresh_from_db()
    assert post.answers == []


def test_a_post_for_everybody_answers_nobody_in_particular(as_, hanna, campaign):
    post = PostFactory(campaign=campaign)

    assert as_(hanna).get(f"/posts/{post.pk}/answers/").status_code == 404


def test_the_channels_of_its_campaigns_stand_beside_it(as_, hanna, campaign, persona):
    account = ChannelAccountFactory(
        organisation=campaign.organisation,
        brand=campaign.brand,
        name="Wolkenbeuk on the board",
    )
    ChannelChoice.objects.create(campaign=campaign, account=account, reason="There")
    assert "Wolkenbeuk on the board" not in drives(as_(hanna), persona)

    campaign.personas.add(persona)

    page = drives(as_(hanna), persona)
    assert "Wolkenbeuk on the board" in page
    assert campaign.name in page


def test_a_viewer_outside_the_team_sees_no_posts_of_the_campaign(
    as_, vera, campaign, persona, post
):
    campaign.team.remove(vera)

    page = drives(as_(vera), persona)

    assert "0 posts are for this persona." in page


def test_another_organisation_does_not_learn_that_it_exists(as_, olga, persona, post):
    browser = as_(olga)

    assert browser.get(f"/posts/for-persona/{persona.pk}/").status_code == 404
    assert browser.get(f"/posts/{post.pk}/answers/").status_code == 404
