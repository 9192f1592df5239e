"""What a result costs: for who may see money."""

from tests.doors import Door
from tests.doors.budget import SEE_MONEY
from tests.doors.planning import slug

DOORS = {"analytics:campaign-costs": Door(slug, **SEE_MONEY)}
