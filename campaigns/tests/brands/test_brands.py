"""The names under which we recruit."""

from campaigns.brands.models import Brand
from campaigns.tests.factories import BrandFactory
from core.audit.models import AuditEvent

LIST, ADD = "/settings/brands/", "/settings/brands/add/"
TYPED = {"name": "Wolkenbeuk", "website": "wolkenbeuk.example", "colour": "#0B5FC0"}


def test_a_brand_is_added(as_, hanna, organisation):
    browser = as_(hanna)

    browser.post(ADD, TYPED)

    brand = Brand.objects.get()
    assert (brand.organisation, brand.website) == (
        organisation,
        "https://wolkenbeuk.example",
    )
    assert "Wolkenbeuk" in browser.get(LIST).content.decode()
    assert AuditEvent.objects.get().verb == "campaigns.brand.added"


def test_a_brand_is_changed(as_, hanna, organisation):
    brand = BrandFactory(organisation=organisation)

    as_(hanna).post(f"{LIST}{brand.pk}/", {**TYPED, "about": "We care."})

    brand.refresh_from_db()
    assert brand.about == "We care."


def test_bad_input_explains_itself_and_stays(as_, hanna, organisation):
    BrandFactory(organisation=organisation, name="Wolkenbeuk")

    answer = as_(hanna).post(ADD, {**TYPED, "about": "We care."})
    colour = as_(hanna).post(ADD, {**TYPED, "name": "New", "colour": "blue"})

    assert answer.status_code == 422
    assert "a brand with this name already" in answer.content.decode()
    assert "We care." in answer.content.decode()
    assert "#0b5fc0" in colour.content.decode()
    assert Brand.objects.count() == 1


def test_who_does_not_plan_does_not_find_them(as_, vera, organisation):
    assert as_(vera).get(LIST).status_code == 404


def test_another_organisation_cannot_change_one(as_, olga, organisation):
    brand = BrandFactory(organisation=organisation)

    assert as_(olga).post(f"{LIST}{brand.pk}/", TYPED).status_code == 404
