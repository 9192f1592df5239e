"""Keep the names under which we recruit."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from campaigns.brands.models import Brand
from core.audit.operations import record
from core.users.models import Membership


class CannotKeepBrand(ValidationError):
    """The message is written for the person who tried."""


@transaction.atomic
def keep_brand(*, brand: Brand, by: Membership, now: datetime) -> Brand:
    """Save a new or changed brand; two with one name would be told apart by nobody."""
    is_new = brand.pk is None
    try:
        brand.validate_constraints()
    except ValidationError as error:
        raise CannotKeepBrand({"name": error.messages}) from error
    brand.save()
    verb = "campaigns.brand.added" if is_new else "campaigns.brand.changed"
    record(by=by, verb=verb, subject=brand, now=now)
    return brand
