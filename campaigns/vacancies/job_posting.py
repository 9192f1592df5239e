"""A vacancy as search engines read it: schema.org/JobPosting.

Documented at https://schema.org/JobPosting and in Google's “job posting” structured data.
"""

from typing import Any

from django.template.loader import render_to_string

from campaigns.vacancies.models import Vacancy

# From this many hours a week a job counts as full time.
FULL_TIME = 36
KINDS = {
    Vacancy.Contract.TEMPORARY: "TEMPORARY",
    Vacancy.Contract.INTERNSHIP: "INTERN",
    Vacancy.Contract.FREELANCE: "CONTRACTOR",
}


def employment_type(vacancy: Vacancy) -> list[str]:
    if vacancy.contract in KINDS:
        return [KINDS[Vacancy.Contract(vacancy.contract)]]
    types = []
    if vacancy.hours_max >= FULL_TIME:
        types.append("FULL_TIME")
    if vacancy.hours_min < FULL_TIME:
        types.append("PART_TIME")
    return types


def description(vacancy: Vacancy) -> str:
    """The whole text as simple HTML."""
    template = "campaigns/vacancies/_job_description.html"
    return str(render_to_string(template, {"vacancy": vacancy}).strip())


def job_posting(vacancy: Vacancy, *, url: str) -> dict[str, Any]:
    """The facts; only for a vacancy that is open and so names its salary."""
    zone = vacancy.organisation.zone
    posted = (vacancy.opened_at or vacancy.created_at).astimezone(zone)
    address = {"@type": "PostalAddress", "addressLocality": vacancy.location}
    employer = {"@type": "Organization", "name": vacancy.brand.name}
    facts: dict[str, Any] = {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "title": vacancy.title,
        "description": description(vacancy),
        "identifier": {
            "@type": "PropertyValue",
            "name": vacancy.brand.name,
            "value": vacancy.slug,
        },
        "url": url,
        "datePosted": posted.date().isoformat(),
        "employmentType": employment_type(vacancy),
        "hiringOrganization": employer,
        "jobLocation": {
            "@type": "Place",
            "address": {**address, "addressCountry": "NL"},
        },
        "baseSalary": {
            "@type": "MonetaryAmount",
            "currency": vacancy.currency,
            "value": {
                "@type": "QuantitativeValue",
                "minValue": float(vacancy.salary_min or 0),
                "maxValue": float(vacancy.salary_max or 0),
                "unitText": vacancy.salary_period.upper(),
            },
        },
        "directApply": True,
        "totalJobOpenings": vacancy.seats,
    }
    if vacancy.brand.website:
        employer["sameAs"] = vacancy.brand.website
    if vacancy.postcode:
        facts["jobLocation"]["address"]["postalCode"] = vacancy.postcode
    if vacancy.closes_at:
        facts["validThrough"] = vacancy.closes_at.isoformat()
    if vacancy.is_remote:
        facts["jobLocationType"] = "TELECOMMUTE"
        facts["applicantLocationRequirements"] = {"@type": "Country", "name": "NL"}
    return facts
