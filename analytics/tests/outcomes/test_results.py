"""What the posts for a persona brought, with the number of posts beside it."""

import re
from datetime import timedelta

import pytest

from analytics.clicks.models import Click
from analytics.outcomes import selectors
from analytics.outcomes.selectors import Brought, Where
from campaigns.tests.factories import (
    NOON,
    ChannelAccountFactory,
    PersonaFactory,
    PostFactory,
    PublicationFactory,
    TrackedLinkFactory,
)
from candidates.applications.models import Touchpoint
from candidates.tests.factories import ApplicationFactory


@pytest.fixture
def persona(organisation):
    return PersonaFactory(organisation=organisation)


@pytest.fixture
def account(campaign):
    return ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand, name="Board"
    )


@pytest.fixture
def went_out(campaign, account, persona):
    def publish(*, clicks=0, persona=persona, at=NOON, status="published"):
        link = TrackedLinkFactory(
            organisation=campaign.organisation, campaign=campaign, account=account
        )
        PublicationFactory(
            post=PostFactory(campaign=campaign, persona=persona),
            account=account,
            link=link,
            status=status,
            published_at=at,
            remote_id=link.slug,
        )
        for _ in range(clicks):
            Click.objects.create(link=link, at=NOON, device="phone")
        return link

    return publish


def applied(campaign, *links, hired=None):
    application = ApplicationFactory(
        candidate__organisation=campaign.organisation,
        campaign=campaign,
        applied_at=NOON,
        hired_at=hired,
        **({"status": "hired"} if hired else {}),
    )
    for hours, link in enumerate(links):
        Touchpoint.objects.create(
            application=application, link=link, at=NOON + timedelta(hours=hours)
        )


def found(persona, hanna):
    return selectors.of_persona(persona.pk, member=hanna, now=NOON + timedelta(days=1))


def test_posts_clicks_applications_and_hires_are_counted_by_channel(
    campaign, account, persona, hanna, went_out
):
    link = went_out(clicks=3)
    went_out(clicks=1)
    applied(campaign, link)
    applied(campaign, link, hired=NOON)

    assert found(persona, hanna) == {Where(account.pk, persona.pk): Brought(2, 4, 2, 1)}


def test_an_application_counts_once_with_its_last_link(
    campaign, account, persona, hanna, went_out
):
    mine = went_out()
    other = went_out(persona=PersonaFactory(organisation=campaign.organisation))
    applied(campaign, mine, other)
    applied(campaign, other, mine)

    assert found(persona, hanna)[Where(account.pk, persona.pk)].applications == 1


def test_what_did_not_go_out_or_is_more_than_a_year_old_is_left_out(
    persona, hanna, went_out
):
    went_out(at=NOON - timedelta(days=400), clicks=1)

    assert found(persona, hanna) == {}


@pytest.mark.parametrize(
    ("posts", "clicks", "mean"), [(4, 40, None), (5, 40, 8.0), (0, 0, None)]
)
def test_below_five_posts_there_is_no_mean(posts, clicks, mean):
    assert Brought(posts, clicks).clicks_per_post == mean


def test_the_slot_tells_it_with_the_number_of_posts(
    as_, hanna, persona, went_out, time_machine
):
    time_machine.move_to(NOON + timedelta(days=1))
    went_out(clicks=3)

    page = as_(hanna).get(f"/reports/personas/{persona.pk}/").content.decode()

    assert "Board" in page
    assert "too few: 1 of 5 posts" in page


def test_several_channels_stand_by_name_with_their_sum(
    as_, hanna, campaign, account, persona, went_out, time_machine
):
    time_machine.move_to(NOON + timedelta(days=1))
    other = ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand, name="<Annex>"
    )
    for _ in range(5):
        went_out(clicks=2)
    PublicationFactory(
        post=PostFactory(campaign=campaign, persona=persona),
        account=other,
        status="published",
        published_at=NOON,
        remote_id="other",
    )

    page = as_(hanna).get(f"/reports/personas/{persona.pk}/").content.decode()

    rows = [row.partition("</tr>")[0] for row in page.split("<tr>")[2:]]
    cells = [re.findall(r"<td[^>]*>([^<]*)</td>", row) for row in rows]
    assert "&lt;Annex&gt;" in rows[0]
    assert "Board" in rows[1]
    assert "Together" in rows[2]
    assert cells == [
        ["1", "0", "too few: 1 of 5 posts", "0", "0"],
        ["5", "10", "2", "0", "0"],
        ["6", "10", "2", "0", "0"],
    ]


def test_an_empty_slot_teaches(as_, hanna, persona):
    page = as_(hanna).get(f"/reports/personas/{persona.pk}/").content.decode()

    assert "Nothing went out yet" in page


def test_a_viewer_counts_only_the_campaigns_of_her_team(
    campaign, persona, vera, went_out
):
    went_out(clicks=3)
    campaign.team.remove(vera)
    assert found(persona, vera) == {}

    campaign.team.add(vera)

    assert len(found(persona, vera)) == 1


def test_another_organisation_does_not_learn_that_it_exists(as_, olga, persona):
    url = f"/reports/personas/{persona.pk}/"

    assert as_(olga).get(url).status_code == 404
