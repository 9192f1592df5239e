"""People in the browser."""

import io
import json
import re
import zipfile
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains

from campaigns.tests.factories import VacancyFactory
from candidates.applications.models import Document
from candidates.people import operations
from candidates.people.models import Candidate
from candidates.retention import operations as retention
from candidates.tests.factories import (
    NOON,
    ApplicationFactory,
    CandidateFactory,
    ConversationFactory,
)
from core.audit.models import AuditEvent

pytestmark = pytest.mark.django_db
LIST = reverse("candidates:candidate-list")


@pytest.fixture
def sanne(rita, noon):
    return operations.add(
        by=rita,
        now=noon,
        name="Sanne de Vries",
        source="linkedin",
        found_by_us=True,
        address="https://www.linkedin.com/in/sanne-de-vries/",
        email="sanne@mail.example",
        city="Utrecht",
    )


def fetched(page):
    """Where the page gets its parts."""
    return re.findall(r'hx-get="([^"]+)"', page)


def text(answer):
    return "".join(
        part.decode()
        for part in getattr(answer, "streaming_content", None) or [answer.content]
    )


def url(name, person):
    return reverse(f"candidates:candidate-{name}", args=[person.pk])


def test_the_list_shows_until_when_somebody_is_kept(as_, rita, sanne):
    page = text(as_(rita).get(LIST))

    assert "Sanne de Vries" in page
    assert "25 Dec" in page
    assert "Tell before" in page


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"q": "sanne"}, True),
        ({"q": "SANNE utrecht"}, True),
        ({"q": "mail.example"}, True),
        ({"q": "utr"}, True),
        ({"q": "sanne zwolle"}, False),
        ({"source": "linkedin"}, True),
        ({"source": "form"}, False),
        ({"basis": "legitimate_interest"}, True),
        ({"basis": "consent"}, False),
    ],
)
def test_people_are_found(as_, rita, sanne, asked, found):
    assert ("Sanne de Vries" in text(as_(rita).get(LIST, asked))) is found


def test_people_of_a_campaign_are_found(as_, rita, sanne, campaign, organisation):
    carl = CandidateFactory(organisation=organisation, name="Carl de Boer")
    ConversationFactory(candidate=sanne, campaign=campaign)
    ApplicationFactory(candidate=sanne, campaign=campaign)

    page = text(as_(rita).get(LIST, {"campaign": "nurses"}))

    assert page.count(sanne.get_absolute_url()) == 1
    assert carl.name not in page


def test_the_list_sorts_by_name(as_, rita, sanne, organisation):
    CandidateFactory(organisation=organisation, name="Abdel Ali")

    page = text(as_(rita).get(LIST, {"sort": "name"}))

    assert page.index("Abdel Ali") < page.index("Sanne de Vries")


def test_an_empty_list_offers_the_form(as_, rita):
    assert "Log a contact" in text(as_(rita).get(LIST))


def test_a_file_of_the_list_leaves_a_line(as_, rita, sanne):
    sheet = text(as_(rita).get(LIST, {"format": "csv"}))

    assert "Sanne de Vries" in sheet
    assert "LinkedIn" in sheet
    line = AuditEvent.objects.get(verb="candidates.list.exported")
    assert line.details == {"rows": 1}


@pytest.mark.parametrize("who", ["max_", "vera"])
def test_who_does_not_talk_has_no_list(request, as_, who, sanne):
    browser = as_(request.getfixturevalue(who))

    assert browser.get(LIST).status_code == 404
    assert browser.get(LIST, {"format": "csv"}).status_code == 404


def test_olga_sees_only_her_own_people(as_, olga, sanne):
    browser = as_(olga)

    assert "Sanne" not in text(browser.get(LIST))
    assert browser.get(sanne.get_absolute_url()).status_code == 404


def test_opening_a_person_leaves_a_line_that_the_page_shows(as_, rita, hanna, sanne):
    as_(hanna).get(sanne.get_absolute_url())

    browser = as_(rita)
    page = text(browser.get(sanne.get_absolute_url()))
    (trail,) = [part for part in fetched(page) if "trail" in part]
    page = text(browser.get(trail))

    views = AuditEvent.objects.about(sanne).filter(verb="candidates.person.viewed")
    assert {line.actor for line in views} == {hanna.user, rita.user}
    assert page.count("Opened the file") == 2


def test_the_page_says_basis_source_and_until_when(as_, rita, sanne):
    page = text(as_(rita).get(sanne.get_absolute_url()))

    for words in ("Legitimate interest", "LinkedIn", "Kept until 25 Dec", "Utrecht"):
        assert words in page
    assert "they must hear that we keep their name" in page


@pytest.mark.parametrize("related", [ApplicationFactory, ConversationFactory])
def test_max_sees_a_person_of_his_hiring_team_and_changes_nothing(
    as_, max_, sanne, related
):
    nurse = VacancyFactory(organisation=max_.organisation)
    nurse.hiring_team.add(max_)
    browser = as_(max_)
    assert browser.get(sanne.get_absolute_url()).status_code == 404
    related(candidate=sanne, vacancy=nurse)
    related(candidate=CandidateFactory(organisation=max_.organisation))

    page = browser.get(sanne.get_absolute_url())

    assert page.status_code == 200
    assert url("edit", sanne) not in text(page)
    for deed in ("edit", "export", "erase", "told", "do-not-contact"):
        assert browser.get(url(deed, sanne)).status_code == 404
    assert list(Candidate.objects.visible_to(max_)) == [sanne]


def test_what_we_know_is_corrected_and_the_trail_names_only_the_facts(as_, rita, sanne):
    answer = as_(rita).post(
        url("edit", sanne), {"name": "Sanne Visser", "city": "Zeist", "email": ""}
    )

    assert answer.status_code == 302
    sanne.refresh_from_db()
    assert (sanne.name, sanne.city, sanne.email) == ("Sanne Visser", "Zeist", "")
    line = AuditEvent.objects.get(verb="candidates.person.corrected")
    assert sorted(line.details["fields"]) == ["city", "email", "name"]
    assert "Visser" not in str(line.details)


def test_a_mistake_in_a_correction_is_explained(as_, rita, sanne):
    answer = as_(rita).post(url("edit", sanne), {"name": "", "city": "Zeist"})

    assert answer.status_code == 422
    assert "Zeist" in text(answer)
    sanne.refresh_from_db()
    assert sanne.city == "Utrecht"


@pytest.mark.parametrize("data", [{}, {"wanted": ""}, {"wanted": "maybe"}])
def test_do_not_contact_is_lifted_by_nothing_else_than_a_no(as_, rita, sanne, data):
    browser = as_(rita)
    browser.post(url("do-not-contact", sanne), {"wanted": "yes"})

    browser.post(url("do-not-contact", sanne), data)

    sanne.refresh_from_db()
    assert sanne.do_not_contact


def test_do_not_contact_is_set_and_lifted(as_, rita, sanne):
    browser = as_(rita)
    browser.post(url("do-not-contact", sanne), {"wanted": "yes"})
    assert "asked us not to get in touch" in text(browser.get(sanne.get_absolute_url()))

    browser.post(url("do-not-contact", sanne), {"wanted": "no"})
    sanne.refresh_from_db()
    assert not sanne.do_not_contact


def test_who_was_told_is_no_longer_due(as_, rita, sanne, noon):
    as_(rita).post(url("told", sanne))

    sanne.refresh_from_db()
    assert sanne.notified_on is not None
    assert not sanne.must_be_told
    assert not Candidate.objects.notice_overdue(sanne.keep_until).exists()


def test_everything_we_keep_can_be_read(as_, rita, sanne):
    ConversationFactory(candidate=sanne).messages.create(
        direction="in", text="Do you have night shifts?", at=sanne.created_at
    )

    browser = as_(rita)
    page = text(browser.get(url("export", sanne)))
    page += "".join(text(browser.get(part)) for part in fetched(page))

    for words in ("sanne@mail.example", "night shifts", "sanne-de-vries"):
        assert words in page


def test_a_part_of_a_copy_that_nobody_opened_leaves_its_own_line(as_, rita, sanne):
    url = reverse("candidates:candidate-export", args=[sanne.pk])

    as_(rita).get(url, {"table": "candidates.Profile"}, headers={"HX-Request": "true"})

    views = AuditEvent.objects.about(sanne).filter(verb="candidates.person.viewed")
    assert views.count() == 1


def test_a_copy_is_one_look_however_many_parts_it_has(as_, rita, sanne):
    browser = as_(rita)
    page = text(browser.get(url("export", sanne)))
    for part in fetched(page):
        browser.get(part, headers={"HX-Request": "true"})

    views = AuditEvent.objects.about(sanne).filter(verb="candidates.person.viewed")
    assert views.count() == 1


def test_a_table_that_we_do_not_keep_has_no_part(as_, rita, sanne):
    browser = as_(rita)

    assert browser.get(url("export", sanne), {"table": "core.User"}).status_code == 404
    empty = browser.get(url("export", sanne), {"table": "candidates.Document"})
    assert not text(empty).strip()


def test_everything_we_keep_can_be_taken_along(as_, rita, sanne):
    answer = as_(rita).get(url("export", sanne), {"format": "json"})

    copy = json.loads(answer.content)
    assert "Sanne" not in answer.headers["Content-Disposition"]
    person = copy["tables"]["candidates.Candidate"]["rows"][0]
    assert person["name"] == "Sanne de Vries"
    assert person["keep_until"] == "2026-12-25"
    assert (
        AuditEvent.objects.about(sanne)
        .filter(verb="candidates.person.exported")
        .exists()
    )


def test_the_copy_to_take_along_has_the_files_themselves(
    as_, rita, sanne, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    for number, name in enumerate(["CV.pdf", "CV.pdf", "Photo of René.jpg"]):
        document = Document(
            application=ApplicationFactory(candidate=sanne),
            original_name=name,
            mime="x",
            size=3,
            sha256=str(number),
            received_at=NOON,
        )
        document.file.save("x.pdf", ContentFile(f"file {number}".encode()))
    other = Document(
        application=ApplicationFactory(), original_name="other", mime="x", size=1
    )
    other.sha256, other.received_at = "9", NOON
    other.file.save("y.pdf", ContentFile(b"somebody else"))
    default_storage.delete(Document.objects.get(sha256="1").file.name)

    answer = as_(rita).get(url("export", sanne), {"format": "zip"})

    with zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content))) as archive:
        assert archive.namelist() == [
            "data.json",
            "files/1 CV.pdf",
            "files/2 CV.pdf (missing).txt",
            "files/3 Photo of René.jpg",
        ]
        assert archive.read("files/3 Photo of René.jpg") == b"file 2"
        copy = json.loads(archive.read("data.json"))
    assert copy["tables"]["candidates.Candidate"]["rows"][0]["name"] == "Sanne de Vries"
    assert len(copy["tables"]["candidates.Document"]["rows"]) == 3
    assert "Sanne" not in answer.headers["Content-Disposition"]
    assert AuditEvent.objects.filter(verb="candidates.person.exported").count() == 1
    assert "?format=zip" in as_(rita).get(url("export", sanne)).content.decode()


def test_nobody_is_erased_by_mistake(as_, rita, sanne):
    answer = as_(rita).post(url("erase", sanne), {"typed_name": "Sanne"})

    assert answer.status_code == 422
    assert "not the name of this person" in text(answer)
    sanne.refresh_from_db()
    assert sanne.email


def test_an_erasure_hides_at_once_and_reports_after_an_hour(as_, rita, sanne):
    browser = as_(rita)
    answer = browser.post(url("erase", sanne), {"typed_name": "sanne de vries"})
    page = text(browser.get(answer.url))

    assert "Undo" in page
    assert browser.get(sanne.get_absolute_url()).status_code == 404
    assert "Sanne" not in text(browser.get(LIST))
    retention.finish_erasures(now=timezone.now() + timedelta(hours=2), most=1)
    page = text(browser.get(answer.url))
    assert "Nothing is left" in page
    assert "Sanne" not in page
    assert Candidate.objects.count() == 1


def test_an_erasure_is_undone_by_a_button(as_, rita, sanne):
    browser = as_(rita)
    answer = browser.post(url("erase", sanne), {"typed_name": "sanne de vries"})

    back = browser.post(f"{answer.url}undo/")

    assert back.url == sanne.get_absolute_url()
    assert browser.get(back.url).status_code == 200


def test_an_erased_person_can_be_met_again(rita, sanne, noon):
    operations.erase(candidate=sanne, by=rita, now=noon)

    again = Candidate.objects.visible_to(rita).known_as(
        platform="linkedin",
        handle="sanne-de-vries",
        email="sanne@mail.example",
        phone="",
    )
    assert again == []


def test_a_number_from_before_they_were_checked_stays_until_it_is_changed(
    as_, rita, sanne
):
    Candidate.objects.filter(pk=sanne.pk).update(phone="ask Carl")
    said = {"name": "Sanne Vries", "email": sanne.email, "phone": "ask Carl"}
    kept = as_(rita).post(url("edit", sanne), said)
    refused = as_(rita).post(url("edit", sanne), {**said, "phone": "ask Rita"})
    as_(rita).post(url("edit", sanne), {**said, "phone": "06–1234 5678"})

    assert (kept.status_code, refused.status_code) == (302, 422)
    sanne.refresh_from_db()
    assert (sanne.phone, sanne.phone_key) == ("06 12345678", "+31612345678")
    assert 'href="tel:+31612345678"' in text(as_(rita).get(sanne.get_absolute_url()))


WARNING = "This says who somebody is"


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (
            "Moslima, 54 jaar, zwanger",
            ["“Moslima” (religion)", "“54 jaar” (age)", "“zwanger” (health)"],
        ),
        ("Gehandicapt, praat veel", ["“Gehandicapt” (health)"]),
        ("Single mum from Poland", ["“Single mum” (private life)"]),
    ],
)
def test_a_note_that_says_who_somebody_is_is_warned_about(as_, rita, sanne, note, said):
    typed = {"name": sanne.name, "email": sanne.email, "note": note}
    page = as_(rita).post(
        reverse("candidates:candidate-edit", args=[sanne.pk]), typed, follow=True
    )

    assertContains(page, WARNING)
    for one in said:
        assertContains(page, f"<li>{one}</li>", html=True)


def test_a_headline_of_an_import_is_warned_about_too(as_, rita, sanne):
    Candidate.objects.filter(pk=sanne.pk).update(headline="Jonge moeder, kok")

    assertContains(as_(rita).get(sanne.get_absolute_url()), WARNING)


def test_a_note_about_the_work_is_left_alone(as_, rita, sanne):
    note = "10 jaar ervaring met ouderen, wil 24 uur, begeleidt jongeren met autisme"
    Candidate.objects.filter(pk=sanne.pk).update(note=note)

    assertNotContains(as_(rita).get(sanne.get_absolute_url()), WARNING)
