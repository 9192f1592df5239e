"""Whoever types the address of a known person changes nothing of that person."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse

from campaigns.tests.factories import VacancyFactory
from candidates.applications import operations, unconfirmed
from candidates.applications.documents import check
from candidates.applications.models import Application
from candidates.people import operations as people
from candidates.people.models import Candidate
from candidates.retention import operations as retention
from candidates.tests.applications import corpus
from candidates.tests.factories import CandidateFactory, ConversationFactory
from core import personal_data
from core.notices.models import Notice

pytestmark = pytest.mark.django_db


def everything(person):
    """All that is kept of somebody, table by table."""
    person.refresh_from_db()
    return {held.model._meta.label: rows for held, rows in personal_data.export(person)}


@pytest.fixture
def known(received):
    """Carl applied already, with a CV."""
    first = received(motivation="First.", files=[check("cv.pdf", corpus.pdf())])
    return first.candidate


@pytest.fixture
def second(received, known, noon, link):
    """Somebody types Carl's address the next day."""
    return received(
        name="C. Visser",
        phone="06 87654321",
        motivation="Second.",
        files=[check("diploma.odt", corpus.odt())],
        heard_from="friend",
        via="abc",
        at=noon + timedelta(days=1),
    )


@pytest.mark.parametrize(
    "email",
    ["carl@ma\u0131l.example", "\uff43arl@mail.example", "carl@mail.example\u200b"],
)
def test_nobody_confirms_by_an_address_that_only_looks_alike(
    carl, known, postman, email
):
    """PostgreSQL takes a letter of another script for one of ours; the mail would go to the other domain."""
    postman()
    mail.outbox.clear()
    before = everything(known)

    carl.sends(email=email, name="Somebody Else", phone="06 87654321")
    postman()

    assert everything(known) == before
    for letter in mail.outbox:
        has_proof = "/application/" in letter.body
        assert not has_proof or letter.to == ["carl@mail.example"]
    assert len(mail.outbox) == (0 if email.startswith("\uff43") else 1)


@pytest.mark.parametrize("name", ["Carl Visser", "Somebody Else"])
@pytest.mark.parametrize("email", ["carl@mail.example", "CARL@mail.EXAMPLE"])
@pytest.mark.parametrize("of", ["the same vacancy", "another vacancy"])
def test_nothing_of_the_known_person_changes(
    received, known, vacancy, organisation, link, noon, name, email, of
):
    before = everything(known)
    other = VacancyFactory(organisation=organisation)

    received(
        name=name,
        email=email,
        phone="06 87654321",
        motivation="Something else.",
        heard_from="friend",
        files=[check("diploma.odt", corpus.odt())],
        via="abc",
        at=noon + timedelta(days=300),
        of=vacancy if of == "the same vacancy" else other,
    )

    assert everything(known) == before


def test_of_whom_we_found_nothing_changes_either(received, organisation, noon):
    found = CandidateFactory(
        organisation=organisation,
        name="C. Visser",
        email="Carl@mail.example",
        basis="legitimate_interest",
        notice_due_on=noon.date(),
    )
    before = everything(found)

    received(phone="06 12345678")

    assert everything(found) == before


def test_it_counts_as_an_application_of_a_person_of_its_own(second, known):
    assert second.claimed == known
    assert second.candidate != known
    assert second.candidate.name == "C. Visser"
    assert Application.objects.count() == 2


def test_a_third_one_claims_the_known_person_and_not_the_second(
    second, known, received
):
    third = received(name="Anna", motivation="Third.")

    assert third.claimed == known


def test_a_repeated_second_one_is_one(second, received):
    again = received(name="C. Visser", phone="06 87654321", motivation="Second.")

    assert again == second


def test_colleagues_hear_that_it_is_not_confirmed(rita, second):
    assert Notice.objects.filter(
        member=rita, text__contains="not confirmed yet", url=second.get_absolute_url()
    ).exists()


def test_the_mail_has_a_link_and_the_button_confirms(carl, stored, postman):
    carl.sends(motivation="First.")
    carl.sends(name="C. Visser", motivation="Second.")
    postman()
    first, second = mail.outbox
    assert "/application/" not in first.body
    path = re.search(r"https?://[^/]+(/application/\S+)", second.body)[1]
    assert "C. Visser" not in second.body

    page = carl.get(path)

    assert page.status_code == 200
    assert "C. Visser" not in page.content.decode()
    assert not page.cookies
    assert page["Cache-Control"] == "no-store, private"
    assert stored.applications.count() == 2  # programs open links too

    answer = carl.client.post(path, headers={"Accept-Language": "en"})

    assert "we know that it is yours" in answer.content.decode()
    application = stored.applications.get()
    assert application.motivation.split(unconfirmed.BETWEEN) == ["First.", "Second."]
    assert stored.people.get().name == "Carl Visser"
    again = carl.client.post(path, headers={"Accept-Language": "en"})
    assert "nothing left to confirm" in again.content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_forged_link_opens_nothing(client, second, method):
    good = unconfirmed.token(second)
    url = reverse("public-same-person", args=[good[:-2] + "xx"])

    assert getattr(client, method)(url).status_code == 404
    second.refresh_from_db()
    assert second.is_unconfirmed


def test_a_link_to_what_was_erased_opens_nothing(client, second, hanna, noon):
    url = unconfirmed.link(second)
    person = second.candidate
    people.erase(candidate=person, by=hanna, now=noon)

    client.post(url)

    assert Application.objects.count() == 2
    assert not Application.objects.unconfirmed().exists()


def test_the_same_person_has_one_file_with_everything(second, known, rita, noon, media):
    talk = ConversationFactory(candidate=second.candidate)
    people.add_profile(candidate=second.candidate, platform="linkedin", address="@carl")

    stays = unconfirmed.confirm_same_person(application=second, by=rita, now=noon)

    known.refresh_from_db()
    talk.refresh_from_db()
    assert Candidate.objects.get() == known
    assert Application.objects.get() == stays
    assert (known.name, known.phone) == ("Carl Visser", "06 87654321")
    assert "C. Visser" in known.note
    assert "First." in stays.motivation
    assert "Second." in stays.motivation
    assert {d.original_name for d in stays.documents.all()} == {"cv.pdf", "diploma.odt"}
    assert stays.touchpoints.count() == 1
    assert talk.candidate == known
    assert known.profiles.get().handle == "carl"
    assert not Notice.objects.filter(url=second.get_absolute_url()).exists()


@pytest.mark.parametrize("who", ["known", "new"])
def test_a_consent_of_either_stays_when_they_are_one(
    second, known, rita, hanna, noon, who
):
    person = known if who == "known" else second.candidate
    retention.keep_longer(
        candidate=person, kind="consent", reason="Said so", by=hanna, now=noon
    )

    unconfirmed.confirm_same_person(application=second, by=rita, now=noon)

    known.refresh_from_db()
    assert known.basis == "consent"


def test_a_known_telephone_number_stays_and_the_other_is_noted(
    second, known, rita, noon
):
    Candidate.objects.filter(pk=known.pk).update(phone="06 11111111")

    unconfirmed.confirm_same_person(application=second, by=rita, now=noon)

    known.refresh_from_db()
    assert known.phone == "06 11111111"
    assert "06 87654321" in known.note


def test_an_application_for_another_vacancy_moves_over(
    received, known, organisation, rita, noon
):
    second = received(of=VacancyFactory(organisation=organisation))

    unconfirmed.confirm_same_person(application=second, by=rita, now=noon)

    assert set(Application.objects.values_list("candidate", "claimed")) == {
        (known.pk, None)
    }
    assert Application.objects.count() == 2


@pytest.mark.parametrize(
    ("first_to", "second_to", "stays_in"),
    [
        ("", "", "new"),
        ("rejected", "", "rejected"),
        ("rejected", "interview", "interview"),
        ("offer", "screening", "offer"),
        ("", "hired", "hired"),
    ],
)
def test_of_two_for_one_vacancy_the_furthest_stays(
    known, second, rita, noon, first_to, second_to, stays_in
):
    first = known.applications.get()
    for one, to in ((first, first_to), (second, second_to)):
        if to:
            operations.move(by=rita, application=one, to=to, reason="travel", now=noon)

    stays = unconfirmed.confirm_same_person(application=second, by=rita, now=noon)

    stays.refresh_from_db()
    assert stays.status == stays_in
    assert stays.candidate == known
    assert stays.applied_at == noon
    moves = set(stays.stage_changes.exclude(from_status="").values_list("to_status"))
    assert moves == {(to,) for to in (first_to, second_to) if to}


def test_a_file_that_both_have_is_kept_once(
    received, known, rita, noon, media, django_capture_on_commit_callbacks
):
    second = received(motivation="Second.", files=[check("cv.pdf", corpus.pdf())])

    with django_capture_on_commit_callbacks(execute=True):
        unconfirmed.confirm_same_person(application=second, by=rita, now=noon)

    assert len(list((media / "documents").rglob("*.pdf"))) == 1


def test_another_person_stays_another_person(second, known, rita, noon):
    before = everything(known)

    unconfirmed.confirm_other_person(application=second, by=rita, now=noon)

    second.refresh_from_db()
    assert not second.is_unconfirmed
    assert Candidate.objects.count() == 2
    assert everything(known) == before


@pytest.mark.parametrize(
    "decide", [unconfirmed.confirm_same_person, unconfirmed.confirm_other_person]
)
def test_who_decides_second_is_told(second, rita, noon, decide):
    unconfirmed.confirm_other_person(application=second, by=rita, now=noon)

    with pytest.raises(unconfirmed.CannotDecide):
        decide(application=second, by=rita, now=noon)


def test_the_page_says_so_and_has_both_buttons(client, rita, second, known):
    client.force_login(rita.user)

    page = client.get(second.get_absolute_url()).content.decode()

    assert "under the name C. Visser" in page
    assert known.get_absolute_url() in page
    for name in ("same-person", "other-person"):
        url = reverse(f"candidates:{name}", args=[second.pk])
        assert f'action="{url}"' in page
        assert client.get(url).status_code == 405
    slot = client.get(f"/applications/candidate/{known.pk}/").content.decode()
    assert "under the name C. Visser" in slot
    assert client.post(url).status_code == 302
    second.refresh_from_db()
    assert not second.is_unconfirmed


def test_who_may_see_the_first_sees_the_second(
    max_, known, vacancy, organisation, received
):
    vacancy.hiring_team.add(max_)
    second = received(of=VacancyFactory(organisation=organisation), name="C. Visser")

    assert second in Application.objects.visible_to(max_)
    assert second.candidate in Candidate.objects.visible_to(max_)


def test_who_may_see_the_second_does_not_see_the_first(
    client, max_, known, organisation, received
):
    other = VacancyFactory(organisation=organisation)
    other.hiring_team.add(max_)
    second = received(of=other, name="C. Visser")
    client.force_login(max_.user)

    page = client.get(second.get_absolute_url()).content.decode()

    assert "under the name C. Visser" in page
    assert known.name not in page
    assert known not in Candidate.objects.visible_to(max_)


def test_erasing_the_known_person_leaves_the_question_to_a_person(
    second, known, hanna, noon
):
    report = people.erase(candidate=known, by=hanna, now=noon)

    second.refresh_from_db()
    assert second.claimed is None
    assert not report.is_clean  # the address still stands, with the other one


def test_a_copy_for_one_does_not_name_the_other(second, known):
    copy = str(everything(second.candidate)["candidates.Application"])

    assert "Carl Visser" not in copy


@pytest.mark.parametrize("who", ["claimed", "candidate"])
def test_who_is_being_erased_is_not_joined(client, second, known, rita, noon, who):
    gone = getattr(second, who)
    retention.ask_for_erasure(candidate=gone, typed_name=gone.name, by=rita, now=noon)

    with pytest.raises(unconfirmed.CannotDecide):
        unconfirmed.confirm_same_person(application=second, by=rita, now=noon)
    client.post(unconfirmed.link(second))

    assert Candidate.objects.count() == 2
    second.refresh_from_db()
    assert second.is_unconfirmed


def test_rows_of_which_a_person_has_one_stay_one(second, known, rita, noon):
    for person in (known, second.candidate):
        retention.keep_longer(
            candidate=person, kind="legal_hold", reason="A claim.", by=rita, now=noon
        )

    unconfirmed.confirm_same_person(application=second, by=rita, now=noon)

    assert known.extensions.count() == 1
