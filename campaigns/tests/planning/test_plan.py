"""Goals, figures, steps, channels and duties on the plan page."""

from decimal import Decimal

import pytest
from django.urls import reverse

from campaigns.planning import operations
from campaigns.planning.models import ChannelChoice, Goal, Kpi, Step
from campaigns.tests.factories import (
    ChannelAccountFactory,
    GoalFactory,
    KpiFactory,
    PersonaFactory,
)
from core.audit.models import AuditEvent
from core.notices.models import Notice

PLAN = "/campaigns/nurses/plan/"


@pytest.fixture
def goal(campaign):
    return GoalFactory(campaign=campaign)


@pytest.fixture
def account(campaign):
    return ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand, name="Wolkenbeuk"
    )


@pytest.fixture
def step(goal, rita, hanna, noon):
    return operations.add_step(
        goal=goal,
        by=hanna,
        title="Call schools",
        owner=rita,
        due_on=noon.date(),
        now=noon,
    )


def verbs():
    return set(AuditEvent.objects.values_list("verb", flat=True))


def test_an_empty_plan_teaches_each_part(as_, hanna, campaign):
    page = as_(hanna).get(PLAN).content.decode()

    for words in (
        "What will be different",
        "For whom is this?",
        "Where are they?",
    ):
        assert words in page


def test_a_goal_with_a_figure_stands_on_the_plan(as_, hanna, campaign):
    browser = as_(hanna)
    browser.post(
        "/campaigns/nurses/goals/add/",
        {"title": "Six nurses before spring", "mission": "Nobody waits for care."},
    )
    goal = Goal.objects.get()
    browser.post(
        f"/campaigns/goals/{goal.pk}/kpis/add/",
        {
            "metric": "applications",
            "baseline": "12",
            "target": "40",
            "due_on": "2027-01-15",
        },
    )

    page = browser.get(PLAN).content.decode()
    assert "Six nurses before spring" in page
    assert "from 12 to 40, by 15 Jan" in page
    assert {"campaigns.goal.added", "campaigns.kpi.set"} <= verbs()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"target": "12"}, "the same as where you stand now"),
        ({"target": "-1"}, "below zero"),
        ({"due_on": "2026-10-01"}, "The campaign starts later"),
        ({"due_on": "2027-06-01"}, "has ended by then"),
        ({"target": "lots"}, "Enter a number"),
        ({"metric": "luck"}, "Select a valid choice"),
    ],
)
def test_an_impossible_target_is_refused_in_words(as_, hanna, goal, changes, words):
    typed = {
        "metric": "applications",
        "baseline": "12",
        "target": "40",
        "due_on": "2027-01-15",
    }

    answer = as_(hanna).post(
        f"/campaigns/goals/{goal.pk}/kpis/add/", {**typed, **changes}
    )

    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert f'value="{changes.get("target", "40")}"' in page
    assert not Kpi.objects.exists()


def test_a_target_before_the_baseline_is_refused(as_, hanna, campaign, goal):
    type(campaign).objects.update(baseline_value=12, baseline_on="2026-11-20")

    answer = as_(hanna).post(
        f"/campaigns/goals/{goal.pk}/kpis/add/",
        {"metric": "hires", "baseline": "0", "target": "6", "due_on": "2026-11-20"},
    )

    assert "was measured (20 Nov" in answer.content.decode()


def test_one_figure_stands_once_under_a_goal(as_, hanna, goal):
    KpiFactory(goal=goal, metric="hires")

    answer = as_(hanna).post(
        f"/campaigns/goals/{goal.pk}/kpis/add/",
        {"metric": "hires", "baseline": "0", "target": "6", "due_on": "2027-01-20"},
    )

    assert "has a target for this figure" in answer.content.decode()


def test_a_figure_is_changed_in_place(as_, hanna, goal):
    kpi = KpiFactory(goal=goal, target=40)

    as_(hanna).post(
        f"/campaigns/kpis/{kpi.pk}/edit/",
        {
            "metric": kpi.metric,
            "baseline": "0",
            "target": "1.250",
            "due_on": "2027-01-20",
        },
    )

    kpi.refresh_from_db()
    assert kpi.target == 1250


def test_a_step_reaches_its_owner(step, rita):
    notice = Notice.objects.get()

    assert notice.member == rita
    assert "Call schools" in notice.text


def test_its_owner_says_that_a_step_is_done_and_not_done(as_, rita, step):
    browser = as_(rita)

    browser.post(f"/campaigns/steps/{step.pk}/finish/")
    step.refresh_from_db()
    assert step.done_at
    assert "campaigns.step.finished" in verbs()

    browser.post(f"/campaigns/steps/{step.pk}/reopen/")
    step.refresh_from_db()
    assert step.done_at is None


def test_somebody_else_does_not_finish_it(as_, vera, step):
    assert as_(vera).post(f"/campaigns/steps/{step.pk}/finish/").status_code == 404


def test_finishing_twice_is_written_down_once(step, hanna, noon):
    operations.finish_step(step=step, by=hanna, now=noon)
    operations.finish_step(step=step, by=hanna, now=noon)

    assert AuditEvent.objects.filter(verb="campaigns.step.finished").count() == 1


@pytest.mark.parametrize("what", ["goals", "steps", "kpis"])
def test_removing_asks_once(as_, hanna, goal, step, what):
    kpi = KpiFactory(goal=goal)
    row = {"goals": goal, "steps": step, "kpis": kpi}[what]
    url = f"/campaigns/{what}/{row.pk}/remove/"
    browser = as_(hanna)

    assert browser.get(url).status_code == 200
    assert type(row).objects.filter(pk=row.pk).exists()
    browser.post(url)
    assert not type(row).objects.filter(pk=row.pk).exists()


def test_a_channel_is_chosen_with_a_reason_and_left(as_, hanna, campaign, account):
    browser = as_(hanna)
    typed = {"account": account.pk, "reason": "Nurses read it", "posts_a_week": "3"}

    browser.post("/campaigns/nurses/channels/add/", typed)
    page = browser.get(PLAN).content.decode()
    assert "Nurses read it" in page
    assert "3 posts a week" in page

    again = browser.post("/campaigns/nurses/channels/add/", typed)
    assert "was chosen already" in again.content.decode()

    choice = ChannelChoice.objects.get()
    browser.post(
        f"/campaigns/channels/{choice.pk}/edit/", {**typed, "posts_a_week": "0"}
    )
    choice.refresh_from_db()
    assert choice.posts_a_week == 3

    browser.post(f"/campaigns/channels/{choice.pk}/leave/")
    assert not ChannelChoice.objects.exists()


def test_channels_of_others_cannot_be_chosen(as_, hanna, campaign):
    elsewhere = ChannelAccountFactory()

    answer = as_(hanna).post(
        "/campaigns/nurses/channels/add/",
        {"account": elsewhere.pk, "reason": "Yes", "posts_a_week": "1"},
    )

    assert answer.status_code == 422


def test_personas_are_chosen_for_the_campaign(as_, hanna, campaign):
    persona = PersonaFactory(organisation=campaign.organisation, name="District nurse")
    browser = as_(hanna)

    browser.post("/campaigns/nurses/personas/", {"personas": [persona.pk]})

    assert "District nurse" in browser.get(PLAN).content.decode()
    assert "campaigns.campaign.personas_chosen" in verbs()


def test_a_viewer_sees_the_plan_without_buttons(as_, vera, campaign, step):
    page = as_(vera).get(PLAN).content.decode()

    assert "Call schools" in page
    assert "/edit/" not in page
    assert "/add/" not in page
    assert Step.objects.count() == 1


def test_a_share_is_typed_in_percent_and_kept_as_a_share(as_, hanna, goal):
    browser = as_(hanna)
    browser.post(
        f"/campaigns/goals/{goal.pk}/kpis/add/",
        {
            "metric": "conversion",
            "baseline": "4,5",
            "target": "8",
            "due_on": "2027-01-15",
        },
    )

    kpi = Kpi.objects.get()
    form = browser.get(f"/campaigns/kpis/{kpi.pk}/edit/").content.decode()
    assert (str(kpi.baseline), str(kpi.target)) == ("0.0450", "0.0800")
    assert 'value="4.50"' in form
    assert "from 4.5% to 8.0%" in browser.get(PLAN).content.decode()


def test_hr_staff_write_the_mission_and_plans_show_it(as_, hanna, rita, campaign):
    as_(hanna).post("/settings/mission/", {"mission": "Old people live at home."})

    page = as_(rita).get("/campaigns/nurses/plan/").content.decode()
    assert "Old people live at home." in page
    assert "/settings/mission/" not in page


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ({"metric": "hires", "baseline": "2.5"}, 0),  # left as it was filled in
        ({"metric": "hires", "baseline": "1"}, 1),  # typed
        ({"metric": "applications", "baseline": "2.5"}, 2.5),
    ],
)
def test_a_figure_does_not_take_the_start_of_another(
    as_, hanna, campaign, goal, typed, kept
):
    type(campaign).objects.update(
        baseline_metric="applications",
        baseline_value="2.5",
        baseline_on="2026-11-01",
    )
    browser = as_(hanna)
    page = browser.get(reverse("campaigns:kpi-add", args=[goal.pk]))
    assert page.context["form"].initial["baseline"] == Decimal("2.5")

    browser.post(
        reverse("campaigns:kpi-add", args=[goal.pk]),
        {"target": "3", "due_on": "2027-01-20", **typed},
    )

    assert float(goal.kpis.get().baseline) == kept


def test_changing_the_figure_of_a_kpi_drops_its_start(as_, hanna, campaign, goal):
    kpi = KpiFactory(goal=goal, metric="applications", baseline=12, target=20)
    typed = {"metric": "hires", "baseline": "12", "target": "3"}

    as_(hanna).post(
        reverse("campaigns:kpi-edit", args=[kpi.pk]), {**typed, "due_on": "2027-01-20"}
    )

    kpi.refresh_from_db()
    assert (kpi.metric, kpi.baseline) == ("hires", 0)
