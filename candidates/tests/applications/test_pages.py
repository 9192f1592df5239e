"""What recruiters see of applications."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from campaigns.tests.factories import VacancyFactory
from candidates.applications import operations
from candidates.applications.documents import check
from candidates.tests.applications import corpus
from candidates.tests.factories import ApplicationFactory, CandidateFactory
from core.audit.models import AuditEvent

pytestmark = pytest.mark.django_db


@pytest.fixture
def application(received, link):
    return received(
        motivation="I like <people>.",
        heard_from="instagram",
        via="abc",
        files=[check('My "CV".pdf', corpus.pdf())],
    )


def stage_of(page, name):
    stages = {stage.value: stage for stage in page.context["stages"]}
    return [card.application.candidate.name for card in stages[name].cards]


def test_the_page_tells_how_they_came_and_what_happened(as_, rita, application):
    page = as_(rita).get(application.get_absolute_url()).content.decode()

    for words in (
        "Carl Visser",
        "I like &lt;people&gt;.",
        "Instagram",
        "Nurses",  # the campaign of the link
        "Came by a link on",
        "Sent the form",
        "My CV.pdf",
    ):
        assert words in page


def test_looking_leaves_a_line(as_, rita, application):
    as_(rita).get(application.get_absolute_url())

    line = AuditEvent.objects.get(verb="candidates.application.viewed")
    assert line.subject_id == application.candidate_id
    assert line.actor == rita.user


def test_a_document_is_a_download_that_runs_nowhere(as_, rita, application):
    document = application.documents.get()

    answer = as_(rita).get(
        reverse("candidates:application-document", args=[document.pk])
    )

    assert b"".join(answer.streaming_content) == corpus.pdf()
    assert answer["Content-Disposition"].startswith("attachment;")
    assert "\n" not in answer["Content-Disposition"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["Cache-Control"] == "no-store, private"
    assert AuditEvent.objects.filter(verb="candidates.document.opened").exists()


@pytest.mark.parametrize("who", ["olga", "vera", "max_"])
def test_a_document_is_not_there_for_others(request, as_, application, who):
    document = application.documents.get()
    path = reverse("candidates:application-document", args=[document.pk])

    assert as_(request.getfixturevalue(who)).get(path).status_code == 404


def test_a_document_has_no_public_address(client, application):
    name = application.documents.get().file.name

    for path in (f"/media/{name}", f"/static/{name}", f"/{name}"):
        assert client.get(path).status_code in {302, 404}


def test_the_board_has_a_column_for_each_stage(as_, rita, application, noon):
    second = ApplicationFactory(
        candidate__organisation=rita.organisation,
        candidate__name="Dana Smit",
        vacancy=application.vacancy,
        applied_at=noon,
        stage_since=noon - timedelta(days=20),
    )
    operations.move(by=rita, application=second, to="interview", now=noon)

    page = as_(rita).get("/applications/")

    assert stage_of(page, "new") == ["Carl Visser"]
    assert stage_of(page, "interview") == ["Dana Smit"]
    assert "data-board" in page.content.decode()


def test_the_board_shows_the_last_few_who_left_and_counts_the_others(
    as_, rita, application
):
    now = timezone.now()
    for days in range(10):
        ApplicationFactory(
            candidate__organisation=rita.organisation,
            candidate__name=f"Left {days} days ago",
            vacancy=application.vacancy,
            status="rejected",
            reason="hours",
            ended_at=now - timedelta(days=days),
            stage_since=now - timedelta(days=days),
        )

    page = as_(rita).get("/applications/")

    names = stage_of(page, "rejected")
    assert names == [f"Left {days} days ago" for days in range(8)]
    assert 'data-count="10"' in page.content.decode()
    assert "and 2 more" in page.content.decode()


def test_board_and_table_have_the_same_filters(as_, rita, application, organisation):
    other = ApplicationFactory(
        candidate=CandidateFactory(organisation=organisation, name="Dana Smit"),
        vacancy=VacancyFactory(organisation=organisation, title="Cook"),
    )
    browser = as_(rita)
    for query in (
        f"vacancy={application.vacancy_id}",
        "q=visser",
        "campaign=nurses",
    ):
        for view in ("", "&view=table"):
            page = browser.get(f"/applications/?{query}{view}").content.decode()
            assert "Carl Visser" in page, query
            assert "Dana Smit" not in page, query

    page = browser.get("/applications/?stage=new&view=table").content.decode()
    assert other.candidate.name in page


def test_the_list_is_a_file_too(as_, rita, application):
    answer = as_(rita).get("/applications/?view=table&format=csv&q=carl")

    assert "Carl Visser" in b"".join(answer.streaming_content).decode()


def test_the_board_offers_what_it_shows_as_a_file(as_, rita, application):
    page = as_(rita).get("/applications/?q=carl").content.decode()

    for kind in ("csv", "xlsx"):
        assert f'href="?q=carl&amp;format={kind}"' in page


def test_who_only_looks_has_a_board_without_menus(as_, max_, rita, application):
    application.vacancy.hiring_team.add(max_)

    of_rita = as_(rita).get("/applications/").content.decode()
    of_max = as_(max_).get("/applications/").content.decode()

    move = reverse("candidates:application-move", args=[application.pk])
    form = f'<form method="post" action="{move}"><input type="hidden" name="csrfmiddlewaretoken"'
    assert form in of_rita
    assert f'data-move-url="{move}"' in of_rita
    assert application.get_absolute_url() in of_max
    assert move not in of_max


def test_a_vacancy_of_somebody_else_filters_nothing_out(as_, rita, olga, application):
    theirs = VacancyFactory(organisation=olga.organisation)

    page = as_(rita).get(f"/applications/?vacancy={theirs.pk}")

    assert page.status_code == 200


def test_an_erased_person_is_not_on_the_board(as_, rita, application, stored, noon):
    stored.people.update(erased_at=noon, name="Erased person")

    assert "Erased" not in as_(rita).get("/applications/").content.decode()
    assert as_(rita).get(application.get_absolute_url()).status_code == 404


def test_an_empty_board_and_table_say_what_to_do(as_, rita):
    assert as_(rita).get("/applications/").status_code == 200
    page = as_(rita).get("/applications/?view=table").content.decode()
    assert "No applications yet" in page


def test_the_slot_of_a_vacancy_counts_and_names(as_, rita, application):
    path = reverse("candidates:vacancy-applications", args=[application.vacancy_id])

    page = as_(rita).get(path).content.decode()

    assert "Carl Visser" in page
    assert f"?vacancy={application.vacancy_id}" in page


def test_the_slot_of_a_person_shows_their_applications(as_, rita, application):
    path = reverse("candidates:candidate-applications", args=[application.candidate_id])

    page = as_(rita).get(path).content.decode()

    assert "Nurse" in page
    assert f"/applications/new/?candidate={application.candidate_id}" in page


def test_a_talk_becomes_an_application(as_, rita, organisation, vacancy, campaign):
    dana = CandidateFactory(organisation=organisation, name="Dana Smit")

    answer = as_(rita).post(
        f"/applications/new/?candidate={dana.pk}",
        {
            "vacancy": vacancy.pk,
            "campaign": campaign.pk,
            "applied_on": "2026-11-20",
            "heard_from": "linkedin",
            "motivation": "Told me so.",
        },
    )

    application = dana.applications.get()
    assert answer["Location"] == application.get_absolute_url()
    assert application.is_logged
    assert application.campaign == campaign
    assert application.applied_at.isoformat() == "2026-11-20T11:00:00+00:00"
    assert application.touchpoints.get().kind == "conversation"
    assert AuditEvent.objects.filter(verb="candidates.application.logged").exists()


def test_the_same_person_and_vacancy_twice_is_refused_in_words(
    as_, rita, application, vacancy
):
    page = as_(rita).post(
        f"/applications/new/?candidate={application.candidate_id}",
        {"vacancy": vacancy.pk, "applied_on": "2026-11-20"},
    )

    assert page.status_code == 422
    assert "applied to this vacancy already" in page.content.decode()


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"applied_on": "2099-01-01"}, "applied_on"),
        ({"applied_on": "yesterday"}, "applied_on"),
        ({"vacancy": ""}, "vacancy"),
    ],
)
def test_a_mistake_in_logging_is_told_beside_its_field(
    as_, rita, organisation, vacancy, typed, field
):
    dana = CandidateFactory(organisation=organisation)
    good = {"vacancy": vacancy.pk, "applied_on": "2026-11-20", "motivation": "Kept."}

    page = as_(rita).post(f"/applications/new/?candidate={dana.pk}", good | typed)

    assert page.status_code == 422
    assert field in page.context["form"].errors
    assert "Kept." in page.content.decode()


@pytest.mark.parametrize("asked", ["", "?candidate=x", "?candidate=999999"])
def test_logging_for_nobody_is_not_there(as_, rita, asked):
    assert as_(rita).get(f"/applications/new/{asked}").status_code == 404


def test_what_is_held_is_forgotten_after_an_hour(media, noon):
    from candidates.applications import filing

    ticket = filing.hold(check("cv.pdf", corpus.pdf()), organisation_id=1, now=noon)

    assert filing.find_held(ticket) is not None
    assert filing.forget_held(now=noon + timedelta(minutes=59)) == 0
    assert filing.forget_held(now=noon + timedelta(hours=1)) == 1
    assert filing.find_held(ticket) is None
