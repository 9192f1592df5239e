"""The list of vacancies."""

from campaigns.tests.factories import VacancyFactory


def test_a_colleague_searches_and_filters(as_, vera, vacancy, draft):
    page = as_(vera).get("/vacancies/?q=coo").content.decode()
    assert "Cook" in page
    assert "Nurse" not in page

    page = as_(vera).get("/vacancies/?status=open").content.decode()
    assert "Nurse" in page
    assert "Cook" not in page


def test_only_those_of_a_campaign(as_, hanna, campaign, vacancy, draft):
    campaign.vacancies.add(draft)

    page = as_(hanna).get("/vacancies/?campaign=nurses").content.decode()

    assert "Cook" in page
    assert "Nurse<" not in page


def test_what_belongs_to_another_organisation_is_not_there(as_, olga, vacancy):
    assert "Nurse" not in as_(olga).get("/vacancies/").content.decode()


def test_the_list_is_a_file_too(as_, hanna, vacancy):
    answer = as_(hanna).get("/vacancies/?format=csv")

    lines = b"".join(answer.streaming_content).decode()
    assert "Nurse" in lines
    assert "€2,800 – €3,900 per month" in lines


def test_an_empty_list_says_what_to_do(as_, hanna, vera):
    assert "/vacancies/new/" in as_(hanna).get("/vacancies/").content.decode()
    assert "/vacancies/new/" not in as_(vera).get("/vacancies/").content.decode()


def test_a_title_that_is_code_is_only_text(as_, hanna, organisation):
    VacancyFactory(organisation=organisation, title="<script>alert(1)</script>")

    assert "<script>alert" not in as_(hanna).get("/vacancies/").content.decode()
