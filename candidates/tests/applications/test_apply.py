"""Carl applies, by the form, without JavaScript and without a cookie."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import translation

from campaigns.vacancies.models import Vacancy
from candidates.applications.documents import LARGEST
from candidates.people import operations as people
from candidates.tests.applications import corpus
from core.audit.models import AuditEvent
from core.notices.models import Notice
from core.outbox.delivery import MailHandler
from core.outbox.models import Mail

pytestmark = pytest.mark.django_db


def test_a_form_becomes_an_application(carl, stored, vacancy, noon):
    answer = carl.sends(
        phone="06 12345678",
        motivation="I like people.\nAnd bicycles.",
        heard_from="instagram",
    )

    assert answer.status_code == 302
    assert answer["Location"] == "/jobs/nurse-utrecht/thanks/"
    application = stored.applications.get()
    person = application.candidate
    assert (person.name, person.email, person.phone) == (
        "Carl Visser",
        "carl@mail.example",
        "06 12345678",
    )
    assert person.basis == "application"
    assert person.organisation == vacancy.organisation
    assert person.keep_until > noon.date()
    assert application.vacancy == vacancy
    assert application.status == "new"
    assert application.motivation.splitlines() == ["I like people.", "And bicycles."]
    assert application.heard_from == "instagram"
    assert not application.is_logged
    assert [c.to_status for c in application.stage_changes.all()] == ["new"]
    assert AuditEvent.objects.filter(verb="candidates.application.received").exists()


@pytest.mark.parametrize(
    "number", ["(010) 555 66 77", "010–555\u00a066 77", "\u202a+31105556677\u202c"]
)
def test_a_number_is_stored_clean_in_whatever_spelling(carl, stored, number):
    assert carl.sends(phone=number).status_code == 302

    assert stored.applications.get().candidate.phone == "010 555 6677"


def test_a_name_and_an_address_are_enough(carl, stored):
    carl.sends()

    assert stored.applications.count() == 1


def test_no_cookie_on_any_page_of_the_way(carl, upload):
    pages = [
        carl.get(),
        carl.sends(name=""),
        carl.sends(wait=1),
        carl.sends(cv=upload("cv.pdf", corpus.pdf())),
        carl.get("/jobs/nurse-utrecht/thanks/"),
    ]

    assert [page.status_code for page in pages] == [200, 422, 200, 302, 200]
    for page in pages:
        assert not page.cookies
        assert page["Cache-Control"] == "no-store, private"
        assert page["Referrer-Policy"] == "no-referrer"
        assert "csrfmiddlewaretoken" not in page.content.decode()
        assert "<script" not in page.content.decode()


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 121}, "name"),
        ({"email": ""}, "email"),
        ({"email": "carl@"}, "email"),
        ({"email": "carl@mail.example\nBcc: all@mail.example"}, "email"),
        ({"phone": "call me"}, "phone"),
        ({"heard_from": "nonsense"}, "heard_from"),
        ({"motivation": "x" * 8001}, "motivation"),
    ],
)
def test_a_mistake_is_told_beside_its_field_and_nothing_is_lost(
    carl, stored, typed, field
):
    answer = carl.sends(**({"motivation": "I like people."} | typed))

    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {field}
    for value in ({"motivation": "I like people."} | carl.carl | typed).values():
        assert answer.context["form"].data.get(field) == typed[field]
        assert value is not None
    assert not stored.applications.exists()


def test_the_page_shows_what_was_typed_again(carl):
    page = carl.sends(email="carl@", motivation="I like <b>people</b>.")

    text = page.content.decode()
    assert 'value="Carl Visser"' in text
    assert 'value="carl@"' in text
    assert "I like &lt;b&gt;people&lt;/b&gt;." in text


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("cv.pdf", b"", "empty"),
        ("cv.pdf", corpus.pdf() + b" " * LARGEST, "larger than 5 MB"),
        ("cv.exe", b"MZ", "We read PDF"),
        ("cv.pdf", b"<html>hi</html>", "not what its name says"),
        ("cv.pdf", corpus.pdf()[:-40], "damaged"),
        ("cv.docx", corpus.docx(parts={"word/vbaProject.bin": b"x"}), "macros"),
        ("cv.docx", corpus.docx(parts={"a": b"\0" * 61 * 2**20}), "far too much"),
        ("cv.docx", corpus.encrypted(), "password"),
    ],
)
def test_a_file_is_refused_with_its_reason_and_nothing_is_lost(
    carl, stored, media, upload, name, content, reason
):
    answer = carl.sends(motivation="I like people.", cv=upload(name, content))

    page = answer.content.decode()
    assert answer.status_code == 422
    assert reason in page
    assert "I like people." in page
    assert 'value="Carl Visser"' in page
    assert not stored.applications.exists()
    assert not [path for path in media.rglob("*") if path.is_file()]


def test_a_cv_is_kept_under_a_random_name(carl, stored, media, upload):
    carl.sends(cv=upload("../../Mijn CV.pdf", corpus.pdf()))

    document = stored.documents.get()
    assert document.original_name == "Mijn CV.pdf"
    assert document.mime == "application/pdf"
    assert document.size == len(corpus.pdf())
    assert "Mijn" not in document.file.name
    assert document.file.read() == corpus.pdf()
    assert len([path for path in media.rglob("*") if path.is_file()]) == 1


def test_a_good_file_need_not_be_chosen_again(carl, stored, media, upload):
    refused = carl.sends(name="", cv=upload("cv.pdf", corpus.pdf()))
    assert "cv.pdf" in refused.content.decode()

    carl.sends(carl.hidden(refused), wait=2)

    assert stored.documents.get().original_name == "cv.pdf"
    assert len([path for path in media.rglob("*") if path.is_file()]) == 1


def test_a_file_that_was_kept_can_be_left_out(carl, stored, media, upload):
    refused = carl.sends(name="", cv=upload("cv.pdf", corpus.pdf()))

    carl.sends(carl.hidden(refused), wait=2, drop="1")

    assert stored.applications.count() == 1
    assert not stored.documents.exists()
    assert not [path for path in media.rglob("*") if path.is_file()]


def test_a_forged_ticket_opens_no_file(carl, stored, media):
    (media / "secret.pdf").write_bytes(corpus.pdf())

    carl.sends(held='["../secret.pdf","secret.pdf","pdf"]')

    assert stored.applications.count() == 1
    assert not stored.documents.exists()


def test_the_words_that_were_shown_are_kept_with_it(carl, stored):
    page = carl.get()
    assert "four weeks after the procedure ends" in page.content.decode()
    assert not stored.notices.exists()  # looking writes nothing

    carl.sends(carl.hidden(page))

    notice = stored.applications.get().notice
    assert (notice.language, notice.version) == ("en", 1)
    assert "four weeks" in notice.text


def test_a_dutch_visitor_gets_the_dutch_notice(carl, stored):
    carl.sends(language="nl")

    assert stored.applications.get().notice.language == "nl"


def test_a_notice_that_changed_meanwhile_is_not_the_one_that_was_shown(
    carl, stored, notice, organisation, noon
):
    from candidates.consent import operations as consent

    hidden = carl.opens()
    consent.publish_notice(
        organisation=organisation, language="en", text="New.", by=None, now=noon
    )

    carl.sends(hidden)

    assert stored.applications.get().notice == notice


def test_a_link_is_remembered_from_the_click_to_the_application(
    carl, link, stored, campaign
):
    click = carl.get("/go/abc", **{"User-Agent": "Mozilla/5.0 Firefox/140.0"})
    vacancy_page = carl.get(click["Location"])
    assert "/jobs/nurse-utrecht/apply/?via=abc" in vacancy_page.content.decode()

    carl.sends(carl.opens(via="abc"))

    application = stored.applications.get()
    assert application.campaign == campaign
    assert [point.link for point in application.touchpoints.all()] == [link]


@pytest.mark.parametrize("via", ["nothing", "'; drop table", "x" * 300, "<script>"])
def test_a_link_that_is_not_ours_is_forgotten(carl, stored, via):
    carl.sends(carl.opens() | {"via": via})

    assert not stored.applications.get().touchpoints.exists()


def test_a_link_of_another_organisation_is_no_touchpoint(carl, stored, olga):
    from campaigns.tests.factories import TrackedLinkFactory

    TrackedLinkFactory(organisation=olga.organisation, slug="theirs")

    carl.sends(carl.opens() | {"via": "theirs"})

    assert not stored.touchpoints.exists()
    assert stored.applications.get().campaign is None


def test_colleagues_of_the_team_hear_of_it_without_a_name(
    carl, vacancy, rita, max_, vera
):
    vacancy.hiring_team.add(max_, vera)

    carl.sends()

    told = Notice.objects.get()
    assert told.member == max_  # not Vera: the page is not there for her
    assert told.text == "New application for Nurse."
    assert told.url.startswith("/applications/")


def test_without_a_team_all_who_recruit_hear_of_it(carl, rita, hanna, max_):
    carl.sends()

    assert {notice.member for notice in Notice.objects.all()} == {rita, hanna}


def test_who_answers_messages_in_the_campaign_hears_of_it(carl, link, campaign, hanna):
    from campaigns.duties.models import Duty

    Duty.objects.create(
        campaign=campaign, kind=Duty.Kind.MESSAGES, member=hanna, weekdays=[1]
    )

    carl.sends(carl.opens(via="abc"))

    assert [notice.member for notice in Notice.objects.all()] == [hanna]


def test_a_confirmation_follows(carl, vacancy, stored, postman):
    carl.sends(motivation="Buy pills at https://pills.example")
    assert mail.outbox == []  # the visitor does not wait for a mail server

    postman()

    (letter,) = mail.outbox
    assert letter.to == ["carl@mail.example"]
    assert "Nurse" in letter.subject
    assert "We call you within two days." in letter.body
    assert "within 5 working days" in letter.body
    assert "Wolkenbeuk Thuiszorg" in letter.from_email
    assert "Carl" not in letter.subject + letter.body
    assert "pills" not in letter.body


def test_a_confirmation_is_in_the_visitors_language(carl, postman):
    carl.sends(language="nl")
    with translation.override("en"):
        postman()

    assert mail.outbox[0].subject.startswith("Je sollicitatie")


def test_a_mailbox_is_not_flooded_through_our_form(carl, postman):
    for _turn in range(5):
        carl.sends()
    postman()

    assert len(mail.outbox) == 3


def test_a_mail_server_that_is_away_loses_nothing(
    carl, stored, rita, settings, caplog, postman
):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    settings.PUBLISH_PATIENCE = timedelta(0)

    answer = carl.sends()
    for _round in range(MailHandler.max_attempts):
        postman()

    assert answer.status_code == 302
    assert stored.applications.count() == 1
    assert "carl@mail.example" not in caplog.text
    (told,) = Notice.objects.filter(text__contains="did not get our e-mail")
    assert told.url == stored.applications.get().get_absolute_url()


def test_who_is_erased_gets_no_mail_any_more(carl, stored, hanna, noon, postman):
    carl.sends()
    person = stored.people.get()
    people.erase(candidate=person, by=hanna, now=noon)

    postman()

    assert mail.outbox == []
    assert not Mail.objects.exists()


def test_a_database_that_fails_leaves_no_file_behind(
    carl, stored, media, upload, monkeypatch
):
    from candidates.applications import receiving

    def fails(*_args, **_kwargs):
        raise RuntimeError

    monkeypatch.setattr(receiving, "who_is_told", fails)
    carl.client.raise_request_exception = False

    assert carl.sends(cv=upload("cv.pdf", corpus.pdf())).status_code == 500

    assert not stored.applications.exists()
    assert not stored.people.exists()
    assert not list((media / "documents").rglob("*.pdf"))


@pytest.mark.parametrize("status", ["closed", "filled"])
def test_a_closed_vacancy_has_no_form(carl, stored, status):
    hidden = carl.opens()
    Vacancy.objects.update(status=status)

    assert carl.get()["Location"] == "/jobs/nurse-utrecht/"
    assert carl.sends(hidden)["Location"] == "/jobs/nurse-utrecht/"
    assert not stored.applications.exists()


def test_who_was_typing_at_closing_time_may_finish(carl, stored, noon):
    Vacancy.objects.update(closes_at=noon + timedelta(minutes=5))
    hidden = carl.opens()

    carl.sends(hidden, wait=600)

    assert stored.applications.count() == 1


def test_a_draft_has_no_form_and_no_thanks(carl):
    Vacancy.objects.update(status="draft")

    assert carl.get().status_code == 404
    assert carl.get("/jobs/nurse-utrecht/thanks/").status_code == 404


def test_the_thanks_promise_an_answer(carl):
    page = carl.get("/jobs/nurse-utrecht/thanks/").content.decode()

    assert "within 5 working days" in page
    assert "We call you within two days." in page
