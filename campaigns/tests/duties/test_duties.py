"""Dividing the work: given, refused, taken over, and shown week by week."""

from datetime import date, timedelta

import pytest

from campaigns.duties import operations, reminding, selectors
from campaigns.duties.models import Absence, Duty
from campaigns.planning.models import ChannelChoice
from campaigns.tests.factories import ChannelAccountFactory
from core.audit.models import AuditEvent
from core.notices.models import Notice
from core.users.operations.members import change_member

PAGE = "/campaigns/nurses/duties/"
WORKING = [1, 2, 3, 4, 5]
# Monday 23 November 2026; the page is asked for these weeks by its address.
MONDAY = date(2026, 11, 23)
THAT_WEEK = f"{PAGE}?from=2026-11-25"


@pytest.fixture(autouse=True)
def in_november(time_machine, noon):
    time_machine.move_to(noon, tick=False)


@pytest.fixture
def account(campaign):
    account = ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand, name="Wolkenbeuk"
    )
    ChannelChoice.objects.create(campaign=campaign, account=account, reason="Yes")
    return account


@pytest.fixture
def give(campaign, hanna, rita, noon):
    def give(**changes):
        said = {"kind": "comments", "member": rita, "weekdays": WORKING, **changes}
        return operations.give_duty(campaign=campaign, by=hanna, now=noon, **said)

    return give


@pytest.fixture
def typed(rita, hanna):
    return {
        "kind": "messages",
        "member": rita.pk,
        "stand_in": hanna.pk,
        "weekdays": ["1", "5"],
    }


def leave(member):
    type(member).objects.filter(pk=member.pk).update(is_active=False)
    member.refresh_from_db()


def page(browser, url=PAGE):
    return browser.get(url).content.decode()


def test_a_duty_has_days_a_channel_and_a_stand_in(as_, hanna, typed, rita, account):
    as_(hanna).post(f"{PAGE}add/", {**typed, "account": account.pk})

    duty = Duty.objects.get()
    shown = page(as_(hanna))
    assert (duty.weekdays, duty.account) == ([1, 5], account)
    assert "Rita, Mon, Fri. Stand-in: Hanna" in shown
    assert "Answers private messages: Wolkenbeuk" in shown
    assert "Nobody yet:" in shown
    assert Notice.objects.get().member == rita


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"weekdays": []}, "Choose at least one day."),
        ({"stand_in": "same"}, "must be somebody else"),
        ({"member": ""}, "required"),
    ],
)
def test_a_duty_that_cannot_be_is_refused(
    as_, hanna, campaign, typed, changes, words, rita
):
    if changes.get("stand_in"):
        changes = {"stand_in": rita.pk}

    answer = as_(hanna).post(f"{PAGE}add/", {**typed, **changes})

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not Duty.objects.exists()


def test_the_same_duty_twice_is_refused_and_another_channel_is_not(give, account):
    give()
    give(account=account)

    with pytest.raises(operations.CannotGive, match="has this duty already"):
        give()


def test_a_duty_for_somebody_who_left_is_refused_by_name(
    as_, hanna, campaign, typed, rita
):
    leave(rita)

    answer = as_(hanna).post(f"{PAGE}add/", typed)

    shown = answer.content.decode()
    assert answer.status_code == 422
    assert "Rita no longer works here. Choose somebody else." in shown
    assert f'<option value="{rita.pk}"' not in shown
    assert not Duty.objects.exists()


@pytest.mark.parametrize(
    ("kind", "able"),
    [
        ("posts", {"administrator", "hr", "recruiter"}),
        ("comments", {"administrator", "hr", "recruiter"}),
        ("reactions", {"administrator", "hr", "recruiter"}),
        ("messages", {"administrator", "hr", "recruiter"}),
        ("figures", {"administrator", "hr", "recruiter"}),
        ("approves", {"administrator", "hr", "manager"}),
    ],
)
@pytest.mark.parametrize("field", ["member", "stand_in"])
def test_nobody_is_asked_for_what_they_may_not_do(
    as_, ada, hanna, rita, max_, vera, campaign, kind, able, field
):
    other = {"member": ada, "stand_in": ada}
    for who in (hanna, rita, max_, vera):
        Duty.objects.all().delete()
        chosen = {name: one.pk for name, one in {**other, field: who}.items()}
        said = {"kind": kind, "weekdays": ["1"], **chosen}

        answer = as_(ada).post(f"{PAGE}add/", said)

        is_able = who.role in able
        assert Duty.objects.exists() is is_able
        if not is_able:
            assert answer.status_code == 422
            assert field in answer.context["form"].errors
            assert f"{who} may not do this as" in answer.content.decode()


def test_a_viewer_is_not_offered(as_, hanna, campaign, vera, max_):
    shown = page(as_(hanna), f"{PAGE}add/")

    assert f'<option value="{vera.pk}"' not in shown
    assert f'<option value="{max_.pk}"' in shown


@pytest.mark.parametrize("stand_in", [True, False])
def test_who_got_another_role_is_not_there_for_their_duties(
    as_, ada, hanna, rita, give, campaign, noon, stand_in
):
    """Nobody would answer, and nobody would know: the stand-in does, or it is a gap."""
    duty = give(stand_in=hanna if stand_in else None)
    change_member(by=ada, membership=rita, role="viewer", is_active=True, now=noon)

    shown = page(as_(hanna), THAT_WEEK)
    on_duty = selectors.of_day(campaign, MONDAY).on_duty("comments")
    Notice.objects.all().delete()
    reminding.remind(now=noon)

    assert "May not do this" in shown
    assert ("has another role now" in shown) is not stand_in
    assert on_duty == ([hanna] if stand_in else [])
    assert {one.member for one in Notice.objects.all()} == set(on_duty)
    if not stand_in:
        as_(hanna).post(f"/campaigns/duties/{duty.pk}/cover/")
        duty.refresh_from_db()
        assert duty.member == hanna


def test_a_stand_in_from_before_this_rule_is_none(as_, hanna, give, rita, vera):
    duty = give()
    Duty.objects.filter(pk=duty.pk).update(stand_in=vera)
    Absence.objects.create(member=rita, first_on=MONDAY, last_on=MONDAY)

    assert "for Rita" not in page(as_(hanna), THAT_WEEK)
    as_(hanna).post(f"/campaigns/duties/{duty.pk}/cover/")
    duty.refresh_from_db()
    assert (duty.member, duty.stand_in) == (rita, hanna)


def test_who_may_not_approve_steps_in_for_nobody(as_, hanna, rita, max_, give):
    duty = give(kind="approves", member=max_)
    leave(max_)
    assert "I take it" in page(as_(hanna), THAT_WEEK)
    assert "I take it" not in page(as_(rita), THAT_WEEK)

    said = {"kind": "approves", "weekday": 6}
    for url, posted in (
        (f"/campaigns/duties/{duty.pk}/cover/", {}),
        (f"{PAGE}fill/", said),
    ):
        shown = as_(rita).post(url, posted, follow=True).content.decode()
        assert "Rita may not do this as recruiter." in shown
    duty.refresh_from_db()
    assert (duty.member, Duty.objects.count()) == (max_, 1)


def test_a_weekday_that_nobody_has_is_said_in_words(as_, hanna, give):
    give(weekdays=[1, 2, 3, 4])

    assert "Nobody answers comments on Friday." in page(as_(hanna), THAT_WEEK)


def test_without_gaps_the_page_says_so(as_, hanna, give):
    for kind in Duty.Kind.values:
        give(kind=kind, member=hanna)

    assert "No gaps in these two weeks" in page(as_(hanna), THAT_WEEK)


def test_an_absence_brings_the_stand_in_to_the_table(as_, hanna, give, rita):
    give(stand_in=hanna)
    Absence.objects.create(member=rita, first_on=MONDAY, last_on=MONDAY)

    shown = page(as_(hanna), THAT_WEEK)

    assert "for Rita" in shown
    assert "Nobody answers comments" not in shown


def test_an_absence_without_stand_in_is_a_gap_that_somebody_takes(
    as_, hanna, give, rita
):
    duty = give()
    friday = MONDAY + timedelta(days=4)
    Absence.objects.create(member=rita, first_on=friday, last_on=friday)
    browser = as_(hanna)
    assert "Rita is away, and there is no stand-in." in page(browser, THAT_WEEK)

    browser.post(f"/campaigns/duties/{duty.pk}/cover/")

    duty.refresh_from_db()
    assert (duty.member, duty.stand_in) == (rita, hanna)
    assert "Rita is away" not in page(browser, THAT_WEEK)


def test_a_duty_of_who_left_is_a_gap_that_somebody_takes(as_, hanna, give, rita):
    duty = give()
    leave(rita)
    browser = as_(hanna)
    shown = page(browser, THAT_WEEK)
    assert "Rita no longer works here." in shown
    assert "No longer works here" in shown

    browser.post(f"/campaigns/duties/{duty.pk}/cover/")
    browser.post(f"/campaigns/duties/{duty.pk}/cover/")

    duty.refresh_from_db()
    assert (duty.member, duty.stand_in) == (hanna, None)
    assert AuditEvent.objects.filter(verb="campaigns.duty.covered").count() == 1


def test_a_free_weekday_is_taken_with_one_click(as_, hanna, give, campaign):
    give(weekdays=[1, 2, 3, 4])
    browser = as_(hanna)

    for _again in range(2):
        browser.post(f"{PAGE}fill/", {"kind": "comments", "weekday": 5})

    assert Duty.objects.get(member=hanna).weekdays == [5]
    assert "Nobody answers comments" not in page(browser, THAT_WEEK)


def test_a_gap_that_cannot_be_is_answered_in_words(as_, hanna, campaign):
    answer = as_(hanna).post(
        f"{PAGE}fill/", {"kind": "dancing", "weekday": 9}, follow=True
    )

    assert "This gap is not there any more." in answer.content.decode()
    assert not Duty.objects.exists()


def test_a_holiday_stands_in_the_table_and_is_no_gap(as_, hanna, give):
    give(weekdays=[1, 2, 3, 4])

    shown = page(as_(hanna), f"{PAGE}?from=2026-12-25")

    assert "Christmas Day" in shown


@pytest.mark.parametrize("asked", ["nonsense", "0001-01-01", "9999-12-31", ""])
def test_an_address_that_means_nothing_shows_this_week(as_, hanna, give, asked):
    give()

    assert "Week 48" in page(as_(hanna), f"{PAGE}?from={asked}")


def test_a_duty_is_taken_away(as_, hanna, give):
    duty = give()

    as_(hanna).post(f"/campaigns/duties/{duty.pk}/take/")

    assert not Duty.objects.exists()


def test_a_viewer_reads_and_cannot_press(as_, vera, give):
    give(weekdays=[1])

    shown = page(as_(vera), THAT_WEEK)

    assert "Nobody answers comments" in shown
    assert "I take it" not in shown
    assert "/edit/" not in shown


def test_an_empty_page_teaches(as_, hanna, campaign):
    assert "so that nobody waits" in page(as_(hanna))
