"""Which publication is taken next, by whom, and what is put aside."""

import threading
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post
from campaigns.duties.models import Duty
from campaigns.publishing import operations, reminders
from campaigns.publishing.models import Attempt, Publication
from campaigns.tests.factories import ChannelAccountFactory, PostFactory
from campaigns.tests.publishing.conftest import ago
from campaigns.tests.publishing.publishing import claim
from campaigns.vacancies.models import Vacancy
from core.delivery.engine import Claim, Step
from core.delivery.worker_locks import WorkerLock
from core.notices.models import Notice

Status = Publication.Status


@pytest.fixture
def plan(schedule, campaign, hanna, settings):
    """`plan(board)`: another approved post whose time has come."""
    settings.PUBLISH_SPACING = timedelta(0)

    def make(account, **how_long):
        now = timezone.now()
        post = PostFactory.approved(campaign=campaign, author=hanna)
        (publication,) = schedule(now, post=post, accounts=[account], now=now)
        return ago(publication, **(how_long or {"minutes": 1}))

    return make


@pytest.fixture
def midday(organisation):
    """It is about noon where they work, so that tomorrow is far off whenever we run."""
    offset = 12 - timezone.now().hour
    organisation.time_zone = f"Etc/GMT{-offset:+d}"
    organisation.save()


def look_once():
    with WorkerLock() as seat:
        return claim(slot=seat.slot)


@pytest.mark.django_db
class TestOneWorker:
    def test_it_takes_the_oldest_first(self, plan, board, company_page):
        other = ChannelAccountFactory(organisation=board.organisation)
        plan(board, minutes=1)
        oldest = plan(other, minutes=5)

        assert look_once().row == oldest

    def test_the_attempt_is_written_with_the_claim(self, plan, board):
        plan(board)

        claimed = look_once()

        attempt = Attempt.objects.get()
        assert (attempt.fence, attempt.state) == (claimed.fence, "sending")
        assert claimed.row.status == Status.SENDING

    def test_what_is_not_due_is_left_alone(self, plan, board):
        ago(plan(board), minutes=-5)

        assert look_once() is Step.NOTHING

    def test_an_account_has_one_post_under_way(self, plan, board):
        plan(board)
        plan(board)

        assert isinstance(look_once(), Claim)
        assert look_once() is Step.NOTHING

    def test_two_posts_of_one_account_are_kept_apart(self, plan, board, settings):
        settings.PUBLISH_SPACING = timedelta(seconds=20)
        first = plan(board, minutes=2)
        second = plan(board)
        look_once()
        Publication.objects.filter(pk=first.pk).update(status="retry_wait")
        Publication.objects.filter(pk=first.pk).update(next_at=timezone.now())

        assert look_once() is Step.PUT_ASIDE
        second.refresh_from_db()
        assert second.next_at > timezone.now() + timedelta(seconds=10)

    def test_a_rush_on_one_account_stands_in_line(self, plan, board, settings):
        settings.PUBLISH_SPACING = timedelta(seconds=20)
        posts = [plan(board, minutes=5 - number) for number in range(4)]
        first = look_once().row
        Publication.objects.filter(pk=first.pk).update(
            status="published", remote_id="1"
        )

        assert look_once() is Step.PUT_ASIDE
        assert look_once() is Step.NOTHING  # nobody had to look at each of them

        waiting = Publication.objects.filter(status="scheduled")
        assert first == posts[0]
        assert set(waiting) == set(posts[1:])
        assert len({one.next_at for one in waiting}) == 1

    def test_posts_of_an_account_go_in_the_order_they_were_planned(
        self, plan, board, settings
    ):
        """Also when the earlier ones were moved back and the later ones were not looked at yet."""
        settings.PUBLISH_SPACING = timedelta(seconds=20)
        posts = [plan(board, minutes=6 - number) for number in range(6)]
        later = timezone.now() + timedelta(seconds=9)
        Publication.objects.filter(pk__in=[p.pk for p in posts[:3]]).update(
            next_at=later
        )
        order = []
        for number in range(len(posts)):
            claimed = look_once()
            assert isinstance(claimed, Claim), number
            order.append(claimed.row)
            Publication.objects.filter(pk=claimed.row.pk).update(
                status="published", remote_id=f"{number}"
            )
            Attempt.objects.update(started_at=timezone.now() - timedelta(minutes=1))

        assert order == posts

    @pytest.mark.parametrize(
        ("what", "code"),
        [
            ({"minutes": 121}, "too_late"),
            ({"days": 3}, "too_late"),
        ],
    )
    def test_what_is_too_late_waits_for_a_person(self, plan, board, what, code):
        publication = plan(board, **what)

        assert look_once() is Step.PUT_ASIDE

        publication.refresh_from_db()
        assert (publication.status, publication.trouble_code) == (Status.HELD, code)
        assert Notice.objects.filter(member=publication.scheduled_by).exists()

    def test_half_an_hour_late_is_fine_unless_the_plan_says_no(self, plan, board):
        publication = plan(board, minutes=30)
        Publication.objects.update(may_be_late=False)

        look_once()

        publication.refresh_from_db()
        assert publication.status == Status.HELD
        Publication.objects.update(may_be_late=True, status="scheduled")
        assert isinstance(look_once(), Claim)

    def test_a_post_changed_after_approval_is_not_sent(self, plan, board):
        publication = plan(board)
        Post.objects.update(text="Something that nobody approved.")

        look_once()

        publication.refresh_from_db()
        assert publication.trouble_code == "not_approved"

    @pytest.mark.parametrize(
        ("status", "code"), [("closed", "vacancy_ended"), ("draft", "vacancy_not_open")]
    )
    def test_a_vacancy_that_is_not_open_is_not_advertised(
        self, schedule, vacancy, status, code
    ):
        now = timezone.now()
        publication = ago(schedule(now, now=now)[0], minutes=1)
        Vacancy.objects.update(status=status)

        look_once()

        publication.refresh_from_db()
        assert (publication.status, publication.trouble_code) == (Status.HELD, code)

    def test_after_the_closing_date_nothing_goes_out(self, plan, board):
        publication = plan(board)
        Publication.objects.update(not_after=timezone.now() - timedelta(seconds=30))

        look_once()

        publication.refresh_from_db()
        assert publication.trouble_code == "vacancy_ended"

    def test_an_account_that_must_sign_in_holds_its_posts(self, plan, board):
        publication = plan(board)
        ChannelAccount.objects.update(state="needs_sign_in")

        look_once()

        publication.refresh_from_db()
        assert publication.trouble_code == "account_sign_in"

    def test_a_row_that_makes_us_stumble_does_not_stop_the_others(self, plan, board):
        other = ChannelAccountFactory(organisation=board.organisation)
        broken = plan(board, minutes=5)
        plan(other)
        ChannelAccount.objects.filter(pk=board.pk).update(platform="gone")

        assert look_once() is Step.PUT_ASIDE
        assert isinstance(look_once(), Claim)
        broken.refresh_from_db()
        assert (broken.status, broken.trouble_code) == (Status.HELD, "stumbled")

    def test_a_paused_account_waits_in_silence(self, plan, board):
        publication = plan(board)
        ChannelAccount.objects.update(state="paused")

        assert look_once() is Step.NOTHING
        publication.refresh_from_db()
        assert publication.status == Status.SCHEDULED

    @pytest.mark.usefixtures("midday")
    def test_a_full_day_holds_what_would_be_too_late_tomorrow(self, plan, board):
        board.posts_a_day = 1
        board.save()
        first, second = plan(board, minutes=2), plan(board)
        Publication.objects.filter(pk=second.pk).update(may_be_late=False)
        look_once()
        Publication.objects.filter(pk=first.pk).update(
            status="published", remote_id="1"
        )

        assert look_once() is Step.PUT_ASIDE
        second.refresh_from_db()
        assert second.trouble_code == "daily_limit"

    @pytest.mark.parametrize("scope", ["all", "platform", "account"])
    def test_a_switch_stops_it_and_lets_it_go_again(self, plan, board, hanna, scope):
        plan(board)
        words = {
            "all": {},
            "platform": {"platform": "noticeboard"},
            "account": {"account": board},
        }[scope] | {"organisation": board.organisation, "by": hanna}
        operations.switch_off(reason="Wrong post", now=timezone.now(), **words)

        assert look_once() is Step.NOTHING

        assert operations.switch_on(now=timezone.now(), **words)
        assert isinstance(look_once(), Claim)

    def test_a_switch_of_somebody_else_is_not_ours(self, plan, board, olga):
        plan(board)
        operations.switch_off(
            organisation=olga.organisation, reason="Test", by=olga, now=timezone.now()
        )

        assert isinstance(look_once(), Claim)

    def test_a_platform_that_failed_five_times_gets_a_rest(self, plan, board):
        other = ChannelAccountFactory(organisation=board.organisation)
        for number, account in enumerate([board, other, board, other, board]):
            broken = plan(account, minutes=3)
            Publication.objects.filter(pk=broken.pk).update(status="cancelled")
            Attempt.objects.create(
                publication=broken,
                version=broken.version,
                fence=number + 1,
                owner_slot=1,
                state="done",
                started_at=timezone.now() - timedelta(seconds=30),
                ended_at=timezone.now() - timedelta(seconds=20),
                outcome="unavailable",
            )
        publication = plan(other)

        assert look_once() is Step.PUT_ASIDE
        publication.refresh_from_db()
        assert publication.status == Status.SCHEDULED
        assert publication.next_at > timezone.now() + timedelta(seconds=30)


@pytest.mark.django_db
class TestByHand:
    def test_a_colleague_gets_it_when_it_is_time(
        self, plan, company_page, campaign, rita
    ):
        Duty.objects.create(
            campaign=campaign,
            kind=Duty.Kind.POSTS,
            member=rita,
            weekdays=[1, 2, 3, 4, 5, 6, 7],
        )
        publication = plan(company_page)

        look_once()

        publication.refresh_from_db()
        assert publication.status == Status.AWAITING_HAND
        notice = Notice.objects.get(member=rita)
        assert "Company page" in notice.text
        assert notice.url == publication.get_absolute_url()

    def test_without_a_duty_it_is_who_planned_it(self, plan, company_page, hanna):
        plan(company_page)

        look_once()

        assert Notice.objects.get().member == hanna

    def test_the_stand_in_is_told_once_when_it_takes_too_long(
        self, plan, company_page, campaign, rita, hanna
    ):
        Duty.objects.create(
            campaign=campaign, kind="posts", member=rita, stand_in=hanna, weekdays=[]
        )
        plan(company_page)
        look_once()
        later = timezone.now() + timedelta(minutes=61)

        assert reminders.remind(now=timezone.now()) == 0
        assert reminders.remind(now=later) == 1
        assert reminders.remind(now=later + timedelta(hours=1)) == 0
        assert "not posted" in Notice.objects.get(member=hanna).text


@pytest.mark.django_db(transaction=True)
class TestManyWorkers:
    """With real connections: what only the database can arbitrate."""

    def race(self, workers):
        start = threading.Barrier(workers)
        taken = []

        def run():
            try:
                with WorkerLock() as seat:
                    start.wait(10)
                    taken.append(claim(slot=seat.slot))
            finally:
                connection.close()

        threads = [threading.Thread(target=run) for _ in range(workers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)
        return [claimed for claimed in taken if isinstance(claimed, Claim)]

    def test_one_publication_is_taken_by_one(self, plan, board):
        plan(board)

        assert len(self.race(6)) == 1
        assert Attempt.objects.count() == 1

    def test_a_row_that_somebody_holds_is_passed_by(self, plan, board):
        other = ChannelAccountFactory(organisation=board.organisation)
        held = plan(board, minutes=5)
        free = plan(other)
        is_held, is_over = threading.Event(), threading.Event()

        def hold():
            try:
                with transaction.atomic():
                    Publication.objects.select_for_update().get(pk=held.pk)
                    is_held.set()
                    is_over.wait(5)
            finally:
                connection.close()

        holder = threading.Thread(target=hold)
        holder.start()
        is_held.wait(5)
        claimed = look_once()
        was_waiting = not holder.is_alive()
        is_over.set()
        holder.join(10)

        assert claimed.row == free
        assert not was_waiting

    def test_two_posts_of_one_account_are_not_taken_together(self, plan, board):
        plan(board, minutes=2)
        plan(board)

        assert len(self.race(6)) == 1

    def test_doubt_that_comes_while_the_account_is_locked_is_not_buried(
        self, plan, board
    ):
        earlier, due = ago(plan(board), minutes=-5), plan(board)
        beside = connection.copy()

        def ends_in_doubt(execute, sql, *rest):
            answer = execute(sql, *rest)
            if "pg_try_advisory_xact_lock" in sql:
                with beside.cursor() as cursor:
                    cursor.execute(
                        "UPDATE campaigns_publication SET status = 'unknown'"
                        " WHERE id = %s",
                        [earlier.pk],
                    )
            return answer

        with connection.execute_wrapper(ends_in_doubt):
            assert look_once() is Step.NOTHING
        beside.close()
        due.refresh_from_db()
        assert due.status == Status.SCHEDULED

    def test_posts_of_different_accounts_are(self, plan, board):
        others = ChannelAccountFactory.create_batch(3, organisation=board.organisation)
        for account in [board, *others]:
            plan(account)

        claims = self.race(4)

        assert len(claims) == 4
        assert len({claimed.row.pk for claimed in claims}) == 4
