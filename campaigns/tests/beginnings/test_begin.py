"""A campaign begins from a template, or from an earlier one without its past."""

from datetime import date, timedelta

import pytest

from campaigns.beginnings.library import TEMPLATES
from campaigns.beginnings.templates import last_day, length, moved
from campaigns.budget.models import BudgetLine, Spend
from campaigns.content.models import Post
from campaigns.duties.models import Duty
from campaigns.planning.models import Campaign, ChannelChoice, Kpi, Step
from campaigns.tests.factories import (
    BrandFactory,
    CampaignFactory,
    ChannelAccountFactory,
    GoalFactory,
    KpiFactory,
    PersonaFactory,
    PostFactory,
    RequisitionFactory,
)
from core.audit.models import AuditEvent
from core.tests.factories import MembershipFactory

CHOOSE = "/campaigns/begin/"
MANY_SEATS = f"{CHOOSE}template/many-seats/"
AGAIN = f"{CHOOSE}from/nurses/"
MONDAY = date(2026, 11, 30)


@pytest.fixture(autouse=True)
def wednesday(time_machine):
    time_machine.move_to("2026-11-25T11:00Z", tick=False)


@pytest.fixture
def brand(organisation):
    return BrandFactory(organisation=organisation, name="Wolkenbeuk")


@pytest.fixture
def typed(brand, rita):
    return {
        "name": "Spring nurses",
        "brand": brand.pk,
        "starts_on": "2026-11-30",
        "ends_on": "2027-01-24",
        "lead": rita.pk,
    }


@pytest.fixture
def earlier(campaign, hanna, rita):
    """Nurses: a plan with a past."""
    Campaign.objects.filter(pk=campaign.pk).update(
        status="closed",
        worked="Stories of last year's starters.",
        failed="The entrance test scared eight people.",
        next_time="Begin three weeks earlier.",
        baseline_value=12,
        baseline_on=date(2026, 10, 1),
    )
    approved = RequisitionFactory(organisation=campaign.organisation, approved=True)
    goal = GoalFactory(campaign=campaign, requisition=approved)
    KpiFactory(goal=goal, baseline=12, target=40, due_on=date(2027, 1, 31))
    Step.objects.create(
        goal=goal,
        title="Call schools",
        owner=rita,
        due_on=date(2026, 11, 8),
        done_at="2026-11-07T10:00Z",
    )
    account = ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand
    )
    ChannelChoice.objects.create(campaign=campaign, account=account, reason="There")
    gone = MembershipFactory(organisation=campaign.organisation, is_active=False)
    Duty.objects.create(
        campaign=campaign, kind="posts", member=rita, stand_in=gone, weekdays=[1]
    )
    Duty.objects.create(campaign=campaign, kind="figures", member=gone, weekdays=[1])
    BudgetLine.objects.create(campaign=campaign, kind="media", planned=500)
    Spend.objects.create(
        campaign=campaign,
        kind="media",
        amount=90,
        spent_on=date(2026, 11, 10),
        recorded_by=hanna,
    )
    PostFactory(campaign=campaign)
    campaign.refresh_from_db()
    return campaign


@pytest.mark.parametrize("template", TEMPLATES.values(), ids=str)
def test_every_template_fits_in_its_own_days_and_adds_up(template):
    assert template.least_days <= template.days
    assert sum(template.mix.values()) == 100
    assert template.goals
    assert all(goal.kpis and goal.steps for goal in template.goals)
    assert {duty.kind for duty in template.duties} <= set(Duty.Kind.values)
    assert set(template.mix) <= set(Post.Kind.values)


@pytest.mark.parametrize(
    ("day", "by", "becomes"),
    [
        (date(2026, 1, 10), 30, date(2026, 2, 9)),
        (date(2026, 1, 1), 5, date(2026, 2, 1)),
        (date(2026, 3, 20), 30, date(2026, 3, 31)),
    ],
)
def test_a_date_moves_along_and_stays_inside(day, by, becomes):
    first, last = date(2026, 2, 1), date(2026, 3, 31)

    assert moved(day, by=timedelta(days=by), first=first, last=last) == becomes


def test_first_and_last_day_both_count():
    assert last_day(MONDAY, 1) == MONDAY
    assert length(MONDAY, last_day(MONDAY, 56)) == 56


def test_hanna_chooses_between_templates_earlier_campaigns_and_nothing(
    as_, hanna, earlier
):
    page = as_(hanna).get(CHOOSE).content.decode()

    for key in TEMPLATES:
        assert f'href="{CHOOSE}template/{key}/"' in page
    assert f'href="{AGAIN}"' in page
    assert 'href="/campaigns/add/"' in page
    assert "Begin three weeks earlier." in page


def test_a_template_fills_the_plan_and_the_lead_has_the_work(
    as_, hanna, rita, brand, typed
):
    mine = {"organisation": hanna.organisation, "brand": brand}
    ChannelAccountFactory(**mine, platform="linkedin")
    facebook = ChannelAccountFactory(**mine, platform="facebook")
    persona = PersonaFactory(organisation=hanna.organisation)

    answer = as_(hanna).post(MANY_SEATS, {**typed, "personas": [persona.pk]})

    made = Campaign.objects.get()
    assert answer.url == made.get_absolute_url() == "/campaigns/spring-nurses/"
    assert (made.status, made.motive, made.lead) == ("draft", "too_few", rita)
    assert list(made.personas.all()) == [persona]
    assert {k.due_on for k in Kpi.objects.all()} == {date(2027, 1, 24)}
    first = Step.objects.order_by("due_on").first()
    assert (first.owner, first.due_on) == (rita, date(2026, 12, 2))
    assert [c.account for c in ChannelChoice.objects.all()] == [facebook]
    assert {d.member for d in Duty.objects.all()} == {rita}
    begun = AuditEvent.objects.get(verb="campaigns.campaign.begun")
    assert begun.details["template"] == "many-seats"


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "words"),
    [
        ("2026-11-30", "2026-12-20", "take 28 days; this period has 21 days."),
        ("2026-11-30", "2026-11-20", "must end after the day it starts"),
        ("2026-09-01", "2026-11-24", "This day has passed."),
    ],
)
@pytest.mark.parametrize("address", [MANY_SEATS])
def test_too_little_time_is_said_in_words_and_nothing_is_lost(
    as_, hanna, typed, address, starts_on, ends_on, words
):
    typed |= {"starts_on": starts_on, "ends_on": ends_on}

    answer = as_(hanna).post(address, typed)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert 'value="Spring nurses"' in page
    assert f'value="{ends_on}"' in page
    assert not Campaign.objects.exists()
    assert not AuditEvent.objects.exists()


def test_the_last_day_itself_is_enough(as_, hanna, typed):
    typed |= {"starts_on": "2026-11-30", "ends_on": "2026-12-27"}  # 28 days

    answer = as_(hanna).post(MANY_SEATS, typed)

    assert answer.status_code == 302


def test_a_copy_brings_the_plan_with_new_dates(as_, hanna, rita, earlier, typed):
    as_(hanna).post(AGAIN, typed | {"brand": earlier.brand_id})

    made = Campaign.objects.get(slug="spring-nurses")
    goal = made.goals.get()
    kpi, step = goal.kpis.get(), goal.steps.get()
    assert made.began_from == earlier
    assert kpi.target == 40
    assert kpi.due_on == made.ends_on  # the new campaign is shorter
    assert (step.owner, step.due_on) == (rita, date(2026, 12, 7))
    assert made.channel_choices.get().reason == "There"
    assert made.budget_lines.get().planned == 500
    assert {rita, hanna} <= set(made.team.all())


def test_a_copy_leaves_the_past_behind(as_, hanna, earlier, typed):
    as_(hanna).post(AGAIN, typed | {"brand": earlier.brand_id})

    made = Campaign.objects.get(slug="spring-nurses")
    goal = made.goals.get()
    assert made.status == "draft"
    assert made.baseline_value is None
    assert not made.worked
    assert goal.requisition is None
    assert goal.kpis.get().baseline == 0
    assert goal.steps.get().done_at is None
    assert not made.posts.exists()
    assert not made.spending.exists()
    duty = made.duties.get()  # that of who left is not given to anybody
    assert (duty.kind, duty.stand_in) == ("posts", None)
    assert earlier.goals.count() == earlier.posts.count() == 1


def test_what_the_earlier_one_taught_stands_where_the_next_begins(
    as_, hanna, earlier, typed
):
    browser = as_(hanna)
    form = browser.get(AGAIN).content.decode()
    browser.post(AGAIN, typed | {"is_other_brand_meant": "on"})  # under another brand
    draft = browser.get("/campaigns/spring-nurses/").content.decode()

    assert "Begin three weeks earlier." in form
    assert "Begin three weeks earlier." in draft
    assert "What Nurses taught" in draft


def test_a_draft_of_the_same_brand_is_told_too_and_another_is_not(
    as_, hanna, earlier, brand
):
    same = CampaignFactory(
        organisation=hanna.organisation, brand=earlier.brand, status="draft"
    )
    other = CampaignFactory(
        organisation=hanna.organisation, brand=brand, status="draft"
    )
    browser = as_(hanna)

    assert "three weeks" in browser.get(same.get_absolute_url()).content.decode()
    assert "three weeks" not in browser.get(other.get_absolute_url()).content.decode()


def test_rita_does_not_read_what_a_campaign_taught_that_she_may_not_see(
    as_, rita, earlier
):
    earlier.team.clear()
    draft = CampaignFactory(
        organisation=rita.organisation, brand=earlier.brand, status="draft"
    )
    draft.team.add(rita)

    page = as_(rita).get(draft.get_absolute_url()).content.decode()

    assert "three weeks" not in page


def test_olga_cannot_copy_it(as_, olga, earlier):
    assert as_(olga).get(AGAIN).status_code == 404


def test_a_template_that_is_not_there(as_, hanna):
    assert as_(hanna).get(f"{CHOOSE}template/nothing/").status_code == 404
