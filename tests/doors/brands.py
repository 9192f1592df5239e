"""Brands, under settings."""

from tests.doors import Door
from tests.doors.planning import NEW, PLAN


def pk(world):
    return [world.brand.pk]


DOORS = {
    "campaigns:brand-list": Door(get=NEW, post="SIGN_IN 405 NO NO NO 405 405"),
    "campaigns:brand-add": Door(get=NEW, post=NEW),
    "campaigns:brand-edit": Door(pk, get=PLAN, post=PLAN),
}
