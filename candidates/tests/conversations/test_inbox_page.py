"""The inbox and a talk in the browser."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from campaigns.tests.factories import VacancyFactory
from candidates.conversations import operations
from candidates.conversations.models import Conversation
from candidates.people.models import Candidate
from core.audit.models import AuditEvent

pytestmark = pytest.mark.django_db
INBOX = reverse("candidates:conversation-list")


@pytest.fixture
def ago():
    """`ago(hours=3)`: pages say how long somebody waits by the real clock."""
    return lambda **span: timezone.now() - timedelta(**span)


@pytest.fixture
def waiting(logged, ago):
    at = ago(days=3)
    return logged(now=at)


def text(answer):
    return answer.content.decode()


def url(name, talk):
    return reverse(f"candidates:conversation-{name}", args=[talk.pk])


def test_rita_sees_who_waits_longest_first_in_words(as_, rita, logged, waiting, ago):
    logged(name="Carl de Boer", address="carl", now=ago(hours=5))

    page = text(as_(rita).get(INBOX))

    assert page.index("Sanne de Vries") < page.index("Carl de Boer")
    assert "waits 3 days" in page
    assert "waits 5 hours" in page
    assert "Do you have night shifts?" in page


@pytest.mark.parametrize(
    ("view", "shown"),
    [
        ("waiting", {"Sanne"}),
        ("mine", {"Sanne", "Answered"}),
        ("all", {"Sanne", "Answered", "Hannas"}),
        ("done", {"Finished"}),
        ("nonsense", {"Sanne"}),
    ],
)
def test_each_tab_shows_its_own(as_, rita, hanna, logged, waiting, view, shown, noon):
    logged(name="Answered", address="a", they_spoke_last=False)
    logged(name="Hannas", address="h", by=hanna, they_spoke_last=False)
    done = logged(name="Finished", address="f")
    operations.finish(conversation=done, by=rita, now=noon)

    page = text(as_(rita).get(INBOX, {"view": view}))

    names = {"Sanne", "Answered", "Hannas", "Finished"}
    assert {name for name in names if name in page} == shown


def test_the_list_narrows_to_a_platform_or_a_campaign(
    as_, rita, logged, waiting, campaign
):
    logged(name="Carl", address="carl", platform="instagram", campaign=campaign)
    browser = as_(rita)

    for choice in ({"platform": "instagram"}, {"campaign": "nurses"}):
        page = text(browser.get(INBOX, choice))
        assert "Carl" in page
        assert "Sanne" not in page


def test_a_wrong_choice_leaves_the_right_one_standing(
    as_, rita, logged, waiting, campaign
):
    logged(name="Carl", address="carl", platform="instagram", campaign=campaign)

    page = text(as_(rita).get(INBOX, {"campaign": "nurses", "platform": "nowhere"}))

    assert "Carl" in page
    assert "Sanne" not in page


def test_a_long_inbox_has_pages(as_, rita, logged):
    for number in range(31):
        logged(name=f"Person {number}", address=f"p{number}")

    first = text(as_(rita).get(INBOX))
    second = text(as_(rita).get(INBOX, {"page": 2}))

    assert first.count('class="talk-row"') == 30
    assert second.count('class="talk-row"') == 1


def test_the_page_of_a_talk_fetches_the_same_list(as_, rita, logged, waiting):
    other = logged(name="Carl", address="carl")
    browser = as_(rita)
    page = text(browser.get(waiting.get_absolute_url(), {"view": "all"}))
    there = f"{INBOX}?view=all&amp;beside={waiting.pk}"
    assert f'hx-get="{there}"' in page
    assert "Carl" not in page

    part = text(
        browser.get(
            INBOX, {"view": "all", "beside": waiting.pk}, headers={"HX-Request": "true"}
        )
    )

    assert "<html" not in part
    assert f'{waiting.get_absolute_url()}?view=all" aria-current="true"' in part
    assert f'href="{other.get_absolute_url()}?view=all">' in part


def test_an_empty_inbox_teaches(as_, rita):
    assert "Nobody waits for an answer" in text(as_(rita).get(INBOX))


def test_a_talk_shows_what_was_said_and_who_it_is(as_, rita, waiting):
    page = text(as_(rita).get(waiting.get_absolute_url()))

    assert "Do you have night shifts?" in page
    assert "Applied or asked us something" in page
    assert "Copy answer and open LinkedIn" in page
    assert 'href="https://www.linkedin.com/in/sanne-de-vries/"' in page
    assert "kept until" in page
    assert "Everybody can read" not in page


def test_reading_a_talk_leaves_a_line_at_the_person(as_, rita, waiting):
    as_(rita).get(waiting.get_absolute_url())

    line = AuditEvent.objects.about(waiting.candidate).latest("at")
    assert line.verb == "candidates.conversation.viewed"
    assert line.actor == rita.user


def test_a_public_comment_cannot_be_taken_for_a_private_message(as_, rita, logged):
    talk = logged(kind=Conversation.Kind.COMMENT)
    page = text(as_(rita).get(talk.get_absolute_url()))

    assert "Public comment" in page
    assert "Everybody can read an answer to a public comment" in page
    assert "I answered this in public" in page


def test_what_they_say_is_text_and_no_page(as_, rita, logged):
    talk = logged(text="<script>alert(1)</script>", address="javascript:alert(2)")
    page = text(as_(rita).get(talk.get_absolute_url()))

    assert "<script>alert(1)" not in page
    assert 'href="javascript' not in page


def test_rita_logs_what_she_sent(as_, rita, waiting):
    answer = as_(rita).post(
        url("message", waiting), {"direction": "out", "text": "Yes, twice a week."}
    )

    assert answer.status_code == 302
    waiting.refresh_from_db()
    assert waiting.waiting_since is None
    assert waiting.messages.latest("at").by == rita


def test_a_talk_leads_to_an_application(as_, rita, logged, campaign):
    nurse = VacancyFactory(organisation=rita.organisation)
    talk = logged(vacancy=nurse, campaign=campaign)
    page = text(as_(rita).get(talk.get_absolute_url()))

    for name, value in (
        ("candidate", talk.candidate_id),
        ("vacancy", nurse.pk),
        ("campaign", campaign.pk),
    ):
        assert f'name="{name}" value="{value}"' in page
    form = {"candidate": talk.candidate_id, "vacancy": nurse.pk}
    answer = as_(rita).get(reverse("candidates:application-add"), form)
    assert "Sanne de Vries" in text(answer)


def test_an_empty_answer_is_explained_and_the_talk_stays(as_, rita, waiting):
    answer = as_(rita).post(url("message", waiting), {"direction": "out", "text": " "})

    assert answer.status_code == 422
    assert "This field is required." in text(answer)
    assert "Do you have night shifts?" in text(answer)


def test_a_refused_answer_is_not_lost(as_, rita, logged):
    talk = logged(they_spoke_last=False)
    talk.candidate.do_not_contact = True
    talk.candidate.save()

    answer = as_(rita).post(
        url("message", talk), {"direction": "out", "text": "One more thing"}
    )

    assert answer.status_code == 422
    assert "asked us not to get in touch" in text(answer)
    assert "One more thing" in text(answer)


def test_rita_gives_a_talk_to_hanna(as_, rita, hanna, waiting):
    as_(rita).post(url("assign", waiting), {"to": hanna.pk})

    waiting.refresh_from_db()
    assert waiting.owner == hanna


@pytest.mark.parametrize("who", ["olga", "max_"])
def test_a_talk_goes_to_nobody_who_may_not_talk(request, as_, rita, waiting, who):
    other = request.getfixturevalue(who)
    page = as_(rita).post(url("assign", waiting), {"to": other.pk}, follow=True)

    assert "Choose a colleague" in text(page)
    waiting.refresh_from_db()
    assert waiting.owner == rita


def test_done_leaves_the_inbox_and_comes_back(as_, rita, waiting):
    browser = as_(rita)
    browser.post(url("finish", waiting))
    assert "Sanne" not in text(browser.get(INBOX))

    browser.post(url("reopen", waiting))
    assert "Sanne" in text(browser.get(INBOX))


def test_olga_does_not_even_learn_that_it_exists(as_, olga, waiting):
    browser = as_(olga)

    assert browser.get(waiting.get_absolute_url()).status_code == 404
    for deed in ("message", "assign", "finish", "reopen"):
        assert browser.post(url(deed, waiting)).status_code == 404


def test_max_reads_a_talk_of_his_hiring_team_and_writes_nothing(as_, max_, logged):
    nurse = VacancyFactory(organisation=max_.organisation)
    nurse.hiring_team.add(max_)
    talk = logged(vacancy=nurse)
    browser = as_(max_)

    page = text(browser.get(talk.get_absolute_url()))

    assert "Do you have night shifts?" in page
    assert "<textarea" not in page
    assert browser.post(url("message", talk), {"text": "x"}).status_code == 404


def test_vera_sees_nothing_even_in_a_hiring_team(as_, vera, logged):
    nurse = VacancyFactory(organisation=vera.organisation)
    nurse.hiring_team.add(vera)

    assert as_(vera).get(logged(vacancy=nurse).get_absolute_url()).status_code == 404


def test_today_says_who_waits(as_, rita, waiting):
    page = text(as_(rita).get(reverse("candidates:today-waiting")))

    assert "Sanne de Vries" in page
    assert "waits 3 days" in page


def test_today_without_anybody_offers_the_form(as_, rita):
    page = text(as_(rita).get(reverse("candidates:today-waiting")))

    assert reverse("candidates:conversation-log") in page


def test_a_campaign_shows_its_people_to_who_talks_and_counts_to_who_decides(
    as_, rita, max_, vera, logged, campaign
):
    logged(campaign=campaign)
    logged(name="Found", address="f", kind="sourced", text="", campaign=campaign)
    page = reverse("candidates:campaign-people", args=["nurses"])

    for_rita, for_max = text(as_(rita).get(page)), text(as_(max_).get(page))

    assert "Sanne" in for_rita
    assert "?campaign=nurses" in for_rita
    for said in ("2 people in 2 conversations", "1 waits for an answer"):
        assert said in for_max
    assert "Sanne" not in for_max
    assert text(as_(vera).get(page)) == ""


def test_the_counts_of_a_campaign_are_those_of_the_list_it_leads_to(
    as_, rita, logged, campaign, ago
):
    """A person with two talks is one, and who is hidden to be erased waits no more."""
    first = logged(campaign=campaign)
    logged(campaign=campaign, person=first.candidate, kind="comment")
    hidden = logged(name="Carl de Boer", address="carl", campaign=campaign)
    Candidate.objects.filter(pk=hidden.candidate_id).update(erased_at=ago(minutes=5))

    said = text(as_(rita).get(reverse("candidates:campaign-people", args=["nurses"])))

    for words in ("1 person in 2 conversations", "2 wait for an answer"):
        assert words in said
    assert "response" not in said


def test_a_person_shows_the_talks(as_, rita, waiting):
    page = reverse("candidates:candidate-conversations", args=[waiting.candidate_id])

    assert "Do you have night shifts?" in text(as_(rita).get(page))


@pytest.mark.parametrize("view", ["waiting", "mine", "all", "done"])
def test_the_first_page_of_a_tab_is_the_one_that_is_turned_to(
    as_, rita, hanna, logged, waiting, ago, view
):
    logged(name="Carl de Boer", address="carl", now=ago(hours=5), by=hanna)
    done = logged(name="Dora Smit", address="dora", now=ago(hours=7))
    operations.finish(conversation=done, by=rita, now=timezone.now())
    browser = as_(rita)

    def rows(query):
        drawn = text(browser.get(f"{INBOX}?view={view}{query}"))
        return [one.partition("</li>")[0] for one in drawn.split('class="talk-row"')]

    assert rows("")[1:] == rows("&page=1")[1:] != []
