"""What everybody sees, and what does not happen to them while they look."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from campaigns.tests.factories import VacancyFactory
from campaigns.vacancies.models import Vacancy


class Addresses(HTMLParser):
    """Everything a browser would fetch by itself, and every script."""

    def __init__(self, page):
        super().__init__()
        self.fetched, self.scripts, self.inline = [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        self.inline += [n for n in named if n.startswith("on") or n == "style"]
        if tag == "script":
            self.scripts.append(named)
        if tag in {"script", "img", "iframe", "source", "video", "embed", "object"}:
            self.fetched += [named.get("src"), named.get("data")]
        if tag == "link" and named.get("rel") != "canonical":
            self.fetched.append(named["href"])


def posting(page):
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    return json.loads(found[1])


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("path", ["/jobs/", "/jobs/nurse-utrecht/", "/go/nothing"])
def test_no_cookie_no_foreign_host_no_script(client, vacancy, path, language):
    answer = client.get(path, headers={"Accept-Language": language})

    assert not answer.cookies
    seen = Addresses(answer.content.decode())
    assert [url for url in seen.fetched if url and not url.startswith("/")] == []
    assert [s for s in seen.scripts if s.get("type") != "application/ld+json"] == []
    assert seen.inline == []
    assert answer["Content-Language"] == language
    assert "Accept-Language" in answer["Vary"]


def test_the_style_fetches_nothing_from_elsewhere():
    sheets = Path(__file__).parents[3] / "static" / "src" / "css"

    for sheet in sheets.glob("*.css"):
        assert not re.search(r"url\(['\"]?(https?:)?//", sheet.read_text())


def test_a_visitor_reads_it_in_their_own_language(client, vacancy):
    for language, words in (("nl", "Solliciteer"), ("en", "Apply now")):
        page = client.get(vacancy.public_path, headers={"Accept-Language": language})
        assert words in page.content.decode()


def test_search_engines_read_the_facts(client, vacancy, settings):
    facts = posting(client.get(vacancy.public_path).content.decode())

    assert facts["@type"] == "JobPosting"
    assert facts["title"] == "Nurse"
    assert facts["datePosted"] == "2026-11-25"
    assert facts["employmentType"] == ["FULL_TIME", "PART_TIME"]
    assert facts["hiringOrganization"]["name"] == "Wolkenbeuk Thuiszorg"
    assert facts["jobLocation"]["address"]["addressLocality"] == "Utrecht"
    assert facts["baseSalary"]["value"] == {
        "@type": "QuantitativeValue",
        "minValue": 2800.0,
        "maxValue": 3900.0,
        "unitText": "MONTH",
    }
    assert facts["directApply"] is True
    assert facts["identifier"]["value"] == "nurse-utrecht"
    assert "validThrough" not in facts


def test_a_text_cannot_break_out_of_the_facts(client, vacancy):
    evil = '</script><script>alert("x")</script><!--'
    Vacancy.objects.update(title=evil, summary=evil, work=evil, requirements=evil)

    page = client.get(vacancy.public_path).content.decode()

    assert "<script>alert" not in page
    assert posting(page)["title"] == evil
    assert len(Addresses(page).scripts) == 1


def test_the_page_names_salary_next_steps_and_contact(client, vacancy):
    Vacancy.objects.update(
        contact_name="Sam de Boer", contact_email="sam@wolkenbeuk.example"
    )

    page = client.get(vacancy.public_path, headers={"Accept-Language": "en"})

    for words in (
        "€2,800 – €3,900 per month",
        "A nursing diploma",
        "We call you",
        "Sam",
    ):
        assert words in page.content.decode()


def test_the_link_somebody_came_by_is_handed_to_the_form(client, vacancy):
    page = client.get(f"{vacancy.public_path}?via=abc").content.decode()
    assert "/jobs/nurse-utrecht/apply/?via=abc" in page

    page = client.get(f'{vacancy.public_path}?via="><script>').content.decode()
    assert "via=" not in page


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("", True),
        ("?q=nurs", True),
        ("?q=nurse+wolkenbeuk", True),
        ("?q=cook", False),
        ("?place=utr", True),
        ("?place=Groningen", False),
        ("?employer=wolkenbeuk", True),
        ("?employer=elders", False),
        ("?q=%00", True),
        ("?page=99", True),
        ("?page=x&q=%25", False),
    ],
)
def test_a_visitor_searches(client, vacancy, query, is_found):
    answer = client.get(f"/jobs/{query}")

    assert answer.status_code == 200
    assert ("/jobs/nurse-utrecht/" in answer.content.decode()) == is_found


def test_the_list_shows_only_what_is_open(client, vacancy, draft):
    assert "Cook" not in client.get("/jobs/").content.decode()


def test_the_list_asks_the_database_no_more_for_ten_than_for_one(client, vacancy):
    def asked():
        with CaptureQueriesContext(connection) as captured:
            client.get("/jobs/")
        return len(captured.captured_queries)

    one = asked()
    VacancyFactory.create_batch(9, organisation=vacancy.organisation)
    assert asked() == one


@pytest.mark.parametrize("slug", ["nothing", "cook-utrecht"])
def test_an_unknown_vacancy_and_a_draft_look_the_same(client, draft, slug):
    assert client.get(f"/jobs/{slug}/").status_code == 404
