"""What the pages of one vacancy ask the database: written once and planned once."""

from django.db.models import BigIntegerField, TextField

from campaigns.vacancies.models import Vacancy
from core.prepared import Given, Prepared
from core.users.finding import Visible
from core.users.models import Membership

PK = BigIntegerField()
# What its page says nothing of.
NOT_ON_PAGE = (
    "brand__website",
    "brand__about",
    "brand__colour",
    "requisition__reason",
    "requisition__motivation",
    "requisition__hours_min",
    "requisition__hours_max",
    "requisition__salary_min",
    "requisition__salary_max",
    "requisition__salary_period",
    "requisition__currency",
    "requisition__asked_at",
    "requisition__remark",
    "requisition__created_at",
)


WITH_BRAND: Visible[Vacancy] = Visible(
    lambda member: Vacancy.objects.visible_to(member).select_related("brand")
)
WITH_NEED: Visible[Vacancy] = Visible(
    lambda member: (
        Vacancy.objects.visible_to(member)
        .select_related("brand", "requisition")
        .defer(*NOT_ON_PAGE)
    )
)
_TEAM = Prepared(
    lambda: (
        Membership.objects.filter(hiring_for=Given("vacancy", PK))
        .select_related("user")
        .only("user__name")
    )
)

_PUBLIC = Prepared(
    lambda: (
        Vacancy.objects.with_public_page()
        .filter(slug=Given("slug", TextField()))
        .select_related("brand", "organisation")
    )
)


def public(slug: str) -> Vacancy | None:
    """The one that everybody may read about at this address."""
    return _PUBLIC.get(slug=slug)


def team_of(vacancy: Vacancy) -> list[Membership]:
    """Who hires for it, with their names."""
    return _TEAM.all(vacancy=vacancy.pk)
