"""A vacancy as search engines read it: schema.org/JobPosting.

Documented at https://schema.org/JobPosting and in Google's “job posting” structured data.
"""

import json
from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from campaigns.vacancies.models import Vacancy

# From this many hours a week a job counts as full time.
FULL_TIME = 36
KINDS = {
    Vacancy.Contract.TEMPORARY: "TEMPORARY",
    Vacancy.Contract.INTERNSHIP: "INTERN",
    Vacancy.Contract.FREELANCE: "CONTRACTOR",
}
# What would end the script element or start another is written as a JavaScript escape.
UNSAFE = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def employment_type(vacancy: Vacancy) -> list[str]:
    if vacancy.contract in KINDS:
        return [KINDS[Vacancy.Contract(vacancy.contract)]]
    types = []
    if vacancy.hours_max >= FULL_TIME:
        types.append("FULL_TIME")
    if vacancy.hours_min < FULL_TIME:
        types.append("PART_TIME")
    return types


def description(vacancy: Vacancy, headings: tuple[str, str, str, str]) -> str:
    """The whole text as simple HTML; what was typed is escaped."""
    work, bring, offer, steps = (escape(heading) for heading in headings)

    def listed(items: list[str]) -> str:
        return "<ul>" + "".join(f"<li>{escape(item)}</li>" for item in items) + "</ul>"

    def told(text: str) -> str:
        return "".join(f"<p>{escape(part)}</p>" for part in text.splitlines() if part)

    return (
        f"<p>{escape(vacancy.summary)}</p>"
        f"<h3>{work}</h3>{told(vacancy.work)}"
        f"<h3>{bring}</h3>{listed(vacancy.requirement_list)}"
        f"<h3>{offer}</h3>{told(vacancy.offer)}"
        f"<h3>{steps}</h3>{listed(vacancy.step_list)}"
    )


def job_posting(
    vacancy: Vacancy, *, url: str, headings: tuple[str, str, str, str]
) -> dict[str, Any]:
    """The facts; only for a vacancy that is open and so names its salary."""
    zone = vacancy.organisation.zone
    posted = (vacancy.opened_at or vacancy.created_at).astimezone(zone)
    address = {"@type": "PostalAddress", "addressLocality": vacancy.location}
    employer = {"@type": "Organization", "name": vacancy.brand.name}
    facts: dict[str, Any] = {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "title": vacancy.title,
        "description": description(vacancy, headings),
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


def as_script(facts: dict[str, Any]) -> SafeString:
    """A data block: browsers do not run it, so the content security policy allows it."""
    body = json.dumps(facts, ensure_ascii=False).translate(UNSAFE)
    return mark_safe(f'<script type="application/ld+json">{body}</script>')  # noqa: S308
