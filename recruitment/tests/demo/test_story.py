"""The demo proves the product: everything in it was made by its operations."""

import re
from datetime import timedelta
from io import StringIO

import pytest
from django.conf import settings
from django.contrib.auth import authenticate
from django.core.management import call_command
from django.db.models import Count, F, Q
from django.utils import timezone

from analytics.clicks.models import Click, VacancyView
from analytics.kpis.models import KpiReading
from analytics.metrics.models import Snapshot
from analytics.planner import selectors
from analytics.planner.calculation import calculate
from analytics.planner.funnel_math import Stage
from analytics.planner.models import BackwardPlan
from analytics.planner.page import advise
from analytics.planner.schedule import Verdict
from campaigns.audience.models import Persona
from campaigns.brands.models import Brand
from campaigns.budget.models import BudgetLine, Spend
from campaigns.channels.models import ChannelAccount
from campaigns.content.models import MediaAsset, Post
from campaigns.duties.models import Absence, Duty
from campaigns.duties.roster import Why
from campaigns.duties.weeks import Weeks
from campaigns.planning.models import Campaign, Kpi, Step
from campaigns.proposals.models import Proposal
from campaigns.publishing.models import Publication
from campaigns.publishing.publications import PublicationHandler
from campaigns.vacancies.models import Vacancy
from campaigns.workforce.models import Opening, Requisition
from candidates.applications.models import Application, StageChange, Touchpoint
from candidates.consent.models import PrivacyNotice
from candidates.conversations.models import Conversation, Message
from candidates.people.models import Candidate
from core.audit.models import AuditEvent
from core.delivery import engine
from core.notices.mailing import mail_unread
from core.notices.models import Notice
from core.outbox.models import Mail
from core.users.models import Membership, Organisation, User
from core.users.roles import Role
from recruitment.demo.texts import people

pytestmark = [pytest.mark.slow, pytest.mark.servers, pytest.mark.django_db]
Status = Publication.Status
NOBODY = re.compile(r"@([\w-]+\.)*[\w-]+\.(example|test)$")
EVERYTHING = (
    AuditEvent,
    Organisation,
    User,
    Post,
    Publication,
    Candidate,
    Application,
    Message,
    Click,
    KpiReading,
    Snapshot,
    Notice,
)


@pytest.fixture(autouse=True)
def _it_was_told(told):
    """Every test here looks at the same story."""


def counted(rows, field):
    return dict(rows.values_list(field).annotate(Count("pk")).order_by())


def test_there_is_as_much_as_the_product_promises():
    assert Organisation.objects.count() == 1
    assert Brand.objects.count() == 2
    by_status = {"running": 2, "closed": 1, "draft": 1}
    assert counted(Campaign.objects, "status") == by_status
    assert counted(Vacancy.objects, "status") == {"open": 4, "filled": 1, "closed": 1}
    assert Persona.objects.count() == 4
    assert Post.objects.count() == 60
    assert Candidate.objects.count() == 151
    assert Conversation.objects.waiting().count() == 12
    assert Click.objects.count() > 2000
    assert VacancyView.objects.count() > 1500


def test_people_were_asked_for_and_some_seats_are_filled_by_hires():
    assert counted(Requisition.objects, "status") == {
        "approved": 4,
        "filled": 1,
        "withdrawn": 1,
        "sent_back": 1,
        "asked": 1,
    }
    hired = Application.objects.filter(status="hired")
    filled = Opening.objects.filter(status="filled")
    assert hired.count() == filled.count() == 11
    assert set(hired.values_list("opening", flat=True)) == set(
        filled.values_list("pk", flat=True)
    )
    assert Opening.objects.late(timezone.localdate()).count() == 1


def test_posts_stand_in_every_state():
    states = counted(Post.objects, "status")

    assert states == {"approved": 52, "draft": 4, "in_review": 3, "returned": 1}
    assert set(counted(Post.objects, "kind")) == set(Post.Kind.values)


def test_the_calendar_has_a_past_and_a_future():
    now = timezone.now()
    out = Publication.objects.published()
    ahead = Publication.objects.filter(status=Status.SCHEDULED, due_at__gt=now)

    assert out.count() > 60
    assert not out.filter(published_at__gt=now).exists()
    assert not out.filter(confirmed_by=None).exists()
    assert out.filter(published_at__lt=now - timedelta(weeks=11)).exists()
    assert ahead.values("post").distinct().count() == 12
    once, weekly = ahead.filter(series=None), ahead.exclude(series=None)
    assert not once.filter(due_at__gt=now + timedelta(weeks=3)).exists()
    assert weekly.filter(due_at__gt=now + timedelta(weeks=6)).exists()


def test_the_publisher_finds_one_to_post_by_hand_and_one_to_hold():
    while engine.claim(PublicationHandler(), slot=0) is engine.Step.PUT_ASIDE:
        pass

    assert Publication.objects.filter(status=Status.AWAITING_HAND).count() == 1
    assert Publication.objects.filter(status=Status.HELD).count() == 1
    assert not Publication.objects.filter(status=Status.SENDING).exists()


def test_channels_are_by_hand_or_simulated():
    platforms = counted(ChannelAccount.objects, "platform")

    assert platforms == {
        "linkedin": 2,
        "facebook": 2,
        "instagram": 1,
        "tiktok": 1,
        "noticeboard": 2,
    }


def test_figures_were_typed_in_and_the_board_was_measured():
    assert set(counted(Snapshot.objects, "source")) == {"typed", "platform"}
    several = Publication.objects.annotate(
        n=Count("snapshots__taken_at", distinct=True)
    )
    assert several.filter(n__gte=3).count() > 30


def test_figures_never_fall():
    rows = Snapshot.objects.order_by("publication", "figure", "taken_at")
    before = None
    for row in rows:
        if before and (before.publication_id, before.figure) == (
            row.publication_id,
            row.figure,
        ):
            assert row.value >= before.value
        before = row


def test_applications_stand_in_every_stage():
    stages = counted(Application.objects, "status")

    assert set(stages) == set(Application.Status.values)
    assert stages["hired"] == 11
    assert not Application.objects.filter(
        Q(status__in=Application.NEED_REASON), reason=""
    ).exists()
    assert StageChange.objects.count() > 2 * Application.objects.count()


def test_the_filled_vacancy_has_as_many_hires_as_seats():
    filled = Vacancy.objects.get(status=Vacancy.Status.FILLED)

    assert filled.applications.filter(status="hired").count() == filled.seats
    assert not filled.applications.in_procedure().exists()


def test_no_post_is_about_a_vacancy_that_had_ended():
    late = Publication.objects.filter(
        post__vacancy__ended_at__isnull=False, due_at__gt=F("post__vacancy__ended_at")
    )

    assert not late.exists()


def test_nobody_came_by_a_link_that_was_not_there_yet():
    assert Touchpoint.objects.filter(link__isnull=False).count() > 60
    assert not Touchpoint.objects.filter(link__created_at__gt=F("at")).exists()
    assert not Click.objects.filter(link__created_at__gt=F("at")).exists()


def test_no_moment_lies_in_the_future():
    now = timezone.now()

    for rows in (
        Click.objects.filter(at__gt=now),
        VacancyView.objects.filter(at__gt=now),
        Message.objects.filter(at__gt=now),
        StageChange.objects.filter(at__gt=now),
        AuditEvent.objects.filter(at__gt=now),
        Snapshot.objects.filter(taken_at__gt=now),
        Spend.objects.filter(spent_on__gt=timezone.localdate()),
    ):
        assert not rows.exists(), rows.model


def test_kpis_are_on_behind_and_ahead():
    latest = [
        kpi.readings.order_by("-day").first().verdict
        for kpi in Kpi.objects.exclude(goal__campaign__status="draft")
    ]

    assert {"on", "behind", "ahead"} <= set(latest)


def test_a_running_campaign_has_all_three_as_well():
    verdicts = {
        kpi.readings.order_by("-day").first().verdict
        for kpi in Kpi.objects.filter(goal__campaign__slug="samen-in-de-wijk")
    }

    assert {"on", "behind", "ahead"} <= verdicts


def test_campaigns_have_money_hours_duties_and_steps():
    for campaign in Campaign.objects.exclude(status="draft"):
        assert campaign.spending.filter(hours__gt=0).exists()
        assert campaign.spending.filter(amount__gt=0).exists()
        assert BudgetLine.objects.filter(campaign=campaign).exists()
        assert Duty.objects.filter(campaign=campaign).count() >= 3
    late = Step.objects.filter(done_at=None, due_on__lt=timezone.localdate())
    assert late.exists()
    assert Campaign.objects.get(status="closed").next_time


def test_the_duties_show_a_gap_an_absence_and_somebody_who_left():
    campaign = Campaign.objects.get(slug="samen-in-de-wijk")
    today = timezone.localdate()
    reader = Membership.objects.get(role=Role.ADMINISTRATOR)
    weeks = Weeks(campaign, today - timedelta(days=today.weekday()), today, reader)

    assert {gap.why for gap in weeks.gaps} >= {Why.NOT_GIVEN, Why.LEFT}
    assert Absence.objects.exists()


def test_everybody_signs_in_and_the_second_recruiter_does_not():
    for email, _role in settings.DEMO_SIGN_INS:
        user = authenticate(username=email, password=settings.DEMO_PASSWORD)
        assert user is not None, email
    recruiters = Membership.objects.with_role(Role.RECRUITER)
    assert recruiters.count() == 2
    other = recruiters.exclude(user__email="recruiter@werf.example").get()
    assert not other.user.has_usable_password()


def test_the_manager_decides_about_one_vacancy():
    manager = Membership.objects.get(role=Role.MANAGER)

    assert manager.hiring_for.count() == 1
    assert Application.objects.visible_to(manager).exists()


def test_the_next_class_begins_from_what_the_last_one_taught():
    draft = Campaign.objects.get(status="draft")

    assert draft.began_from.next_time
    assert draft.goals.count() == draft.began_from.goals.count() > 0
    assert draft.channel_choices.exists()
    assert not draft.spending.exists()
    assert not draft.posts.exists()


def test_the_viewer_sees_campaigns_and_nobody_in_person():
    viewer = Membership.objects.get(role=Role.VIEWER)

    assert Campaign.objects.visible_to(viewer).count() == 4
    assert not Candidate.objects.visible_to(viewer).exists()


def test_nobody_approved_what_they_wrote():
    own = Post.objects.filter(approvals__decided_by=F("author"))

    assert not own.exists()


def test_every_address_reaches_nobody():
    addresses = [
        *Candidate.objects.exclude(email="").values_list("email", flat=True),
        *User.objects.values_list("email", flat=True),
        *Vacancy.objects.values_list("contact_email", flat=True),
    ]

    assert len(addresses) > 100
    assert [address for address in addresses if not NOBODY.search(address)] == []


def test_telephone_numbers_are_given_out_to_nobody():
    phones = Candidate.objects.exclude(phone="").values_list("phone", flat=True)

    assert len(phones) > 40
    assert all(phone.startswith("06 00") for phone in phones), sorted(phones)[-3:]


def test_people_are_called_what_nobody_is_called():
    there = Candidate.objects.filter(erased_at=None)
    names = there.values_list("name", flat=True)

    assert len(set(names)) == len(names) > 130
    assert all(name.endswith(people.LAST) for name in names)


def test_pictures_say_what_is_to_be_seen():
    assert MediaAsset.objects.count() == MediaAsset.objects.described().count() > 5


def test_the_privacy_notice_is_there_in_both_languages():
    assert set(counted(PrivacyNotice.objects, "language")) == {"nl", "en"}


def test_every_colleague_has_something_to_read_but_not_a_heap():
    unread = counted(Notice.objects.filter(read_at=None), "member")

    assert len(unread) >= 3
    assert max(unread.values()) < 25


def test_people_left_a_trail():
    assert AuditEvent.objects.count() > 1000
    assert AuditEvent.objects.values("actor_id").distinct().count() >= 5


def test_a_second_time_changes_nothing():
    before = [model.objects.count() for model in EVERYTHING]
    said = StringIO()

    call_command("seed_demo", stdout=said)

    assert "already" in said.getvalue()
    assert [model.objects.count() for model in EVERYTHING] == before


def test_nobody_gets_a_letter_from_the_past():
    assert Mail.objects.filter(status=Mail.Status.DONE).exists()
    assert not Mail.objects.exclude(status=Mail.Status.DONE).exists()
    assert not mail_unread(now=timezone.now() + timedelta(hours=1))


def test_the_technicians_are_behind_their_plan_and_hear_what_would_help():
    plan = BackwardPlan.objects.select_related("campaign__organisation").get()
    found = calculate(
        selectors.inputs_of(plan.campaign, now=timezone.now()),
        plan,
        selectors.channels_of(plan.campaign, plan),
        *selectors.proposed_and_dropped(plan.campaign),
    )
    today = found.inputs.today

    assert found.verdict(Stage.CLICKS) is Verdict.BEHIND
    said = advise(found)
    assert said.does
    assert said.missing
    assert Proposal.objects.all().standing().filter(day__gt=today).count() > 5
    assert not Proposal.objects.exclude(post=None).exists()
