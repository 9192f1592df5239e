"""What the forms of the ledger let somebody choose from, read in one question."""

from collections.abc import Mapping
from typing import Any

from django.db.models import F, QuerySet, Value
from django.db.models.functions import Concat, Trim

from campaigns.budget.models import Commitment, HourRate
from campaigns.channels.models import ChannelAccount
from campaigns.vacancies.models import Vacancy
from core.together import Together


def _ask(organisation: int, campaign: int) -> Mapping[str, QuerySet[Any, Any]]:
    accounts = ChannelAccount.objects.filter(organisation=organisation).in_use()
    vacancies = Vacancy.objects.filter(campaigns=campaign)
    orders = Commitment.objects.filter(campaign=campaign).open()
    rates = HourRate.objects.filter(organisation=organisation)
    name = Trim(Concat("supplier", Value(" "), "reference"))
    return {
        "accounts": accounts.order_by("name").values("id", label=F("name")),
        "vacancies": vacancies.order_by("title").values("id", label=F("title")),
        "orders": orders.order_by("supplier", "pk").values("id", label=name),
        "rates": rates.order_by("name").values("id", label=F("name")),
    }


read = Together(_ask)
