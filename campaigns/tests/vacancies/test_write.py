"""Writing a vacancy: the form explains, and the address stays."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse
from django.utils import translation

from campaigns.vacancies import operations
from campaigns.vacancies.forms import VacancyForm
from campaigns.vacancies.models import Vacancy
from campaigns.vacancies.slugs import free_slug
from core.audit.models import AuditEvent

ADD = "/vacancies/new/"


def test_a_vacancy_starts_as_a_draft_with_an_address_of_its_own(as_, rita, typed):
    answer = as_(rita).post(ADD, typed)

    vacancy = Vacancy.objects.get()
    assert answer.status_code == 302
    assert vacancy.status == Vacancy.Status.DRAFT
    assert vacancy.slug == "verpleegkundige-wijkzorg-utrecht"
    assert vacancy.requirement_list == ["Diploma mbo-4", "Een fiets"]
    assert vacancy.step_list == ["We bellen binnen twee dagen", "Een gesprek"]
    assert AuditEvent.objects.filter(verb="campaigns.vacancy.added").exists()


def test_the_last_day_ends_at_midnight_of_the_organisation(as_, rita, typed):
    as_(rita).post(ADD, typed)

    vacancy = Vacancy.objects.get()
    assert vacancy.closes_at == datetime(2099, 12, 31, 23, 0, tzinfo=UTC)
    assert str(vacancy.closes_on) == "2099-12-31"


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"title": ""}, "title", "required"),
        ({"hours_min": "40"}, "hours_max", "low to high"),
        ({"salary_min": "5000"}, "salary_max", "low to high"),
        ({"salary_max": ""}, "salary_max", "both amounts"),
        ({"closes_on": "2020-01-01"}, "closes_on", "passed"),
        ({"closes_on": "2020-02-31"}, "closes_on", "valid date"),
        ({"contact_email": "nobody"}, "contact_email", "valid email"),
        ({"next_steps": ""}, "next_steps", "required"),
        ({"salary_max": "x" * 300}, "salary_max", "number"),
    ],
)
def test_a_mistake_is_told_beside_its_field_and_nothing_is_lost(
    as_, rita, typed, change, field, words
):
    answer = as_(rita).post(ADD, typed | change)

    assert answer.status_code == 422
    with translation.override("en"):
        assert words in str(answer.context["form"].errors[field])
    assert "Je fietst langs cliënten." in answer.content.decode()
    assert not Vacancy.objects.exists()


def test_two_vacancies_of_one_title_get_two_addresses(as_, rita, typed):
    as_(rita).post(ADD, typed)
    as_(rita).post(ADD, typed)

    assert sorted(Vacancy.objects.values_list("slug", flat=True)) == [
        "verpleegkundige-wijkzorg-utrecht",
        "verpleegkundige-wijkzorg-utrecht-2",
    ]


@pytest.mark.parametrize(
    ("title", "place", "slug"),
    [
        (
            "Verzorgende IG (m/v/x)",
            "’s-Hertogenbosch",
            "verzorgende-ig-mvx-s-hertogenbosch",
        ),
        ("看護師", "", "vacancy"),
        ("x" * 300, "Utrecht", "x" * 150),
    ],
)
def test_an_address_is_made_of_plain_letters(title, place, slug):
    assert free_slug(title, place, is_taken=lambda _slug: False) == slug


def test_the_address_stays_when_the_title_changes(as_, rita, typed, vacancy):
    changed = typed | {"title": "Wijkverpleegkundige"}

    as_(rita).post(reverse("campaigns:vacancy-edit", args=[vacancy.pk]), changed)

    vacancy.refresh_from_db()
    assert (vacancy.title, vacancy.slug) == ("Wijkverpleegkundige", "nurse-utrecht")


def test_what_is_public_keeps_its_salary(as_, rita, typed, vacancy):
    poor = typed | {"salary_min": "", "salary_max": ""}

    answer = as_(rita).post(reverse("campaigns:vacancy-edit", args=[vacancy.pk]), poor)

    assert answer.status_code == 422
    assert set(answer.context["form"].errors) >= {"salary_min", "salary_max"}
    vacancy.refresh_from_db()
    assert vacancy.salary_min == 2800


def test_a_draft_is_saved_without_a_salary(as_, rita, typed):
    as_(rita).post(ADD, typed | {"salary_min": "", "salary_max": ""})

    assert Vacancy.objects.get().salary_min is None


def test_a_brand_or_colleague_of_somebody_else_cannot_be_chosen(as_, rita, typed, olga):
    from campaigns.tests.factories import BrandFactory

    foreign = BrandFactory(organisation=olga.organisation)
    stolen = typed | {"brand": foreign.pk, "hiring_team": [olga.pk]}

    errors = as_(rita).post(ADD, stolen).context["form"].errors

    assert set(errors) == {"brand", "hiring_team"}


def test_the_hiring_team_is_kept(as_, hanna, max_, typed):
    as_(hanna).post(ADD, typed | {"hiring_team": [max_.pk]})

    assert list(Vacancy.objects.get().hiring_team.all()) == [max_]


def test_an_operation_refuses_what_the_form_would(hanna, brand, noon):
    with pytest.raises(operations.ValidationError):
        operations.add_vacancy(by=hanna, now=noon, brand=brand, title="Cook")


@pytest.mark.parametrize("low", ["2.800", "€ 2.800,-", "2 800", "2,800.00", "2800"])
def test_a_salary_is_typed_in_either_notation(as_, rita, typed, low):
    answer = as_(rita).post(ADD, typed | {"salary_min": low, "salary_max": "3.450,75"})

    assert answer.status_code == 302
    vacancy = Vacancy.objects.get()
    assert (str(vacancy.salary_min), str(vacancy.salary_max)) == ("2800.00", "3450.75")
    with translation.override("nl"):
        shown = VacancyForm(instance=vacancy, member=rita)
        assert 'value="2800"' in str(shown["salary_min"])
        assert 'value="3450,75"' in str(shown["salary_max"])


@pytest.mark.parametrize("low", ["-5", "(5)", "$ 2.800", "1e3"])
def test_what_is_no_salary_is_refused(as_, rita, typed, low):
    answer = as_(rita).post(ADD, typed | {"salary_min": low})

    assert list(answer.context["form"].errors) == ["salary_min"]
