"""The need for people: a viewer does not find it, a manager reads and decides."""

from campaigns.tests.factories import (
    DepartmentFactory,
    OpeningFactory,
    RequisitionFactory,
)
from tests.doors import Door

SEE = "SIGN_IN NO NO OK OK OK OK"
LISTS = "SIGN_IN OK NO OK OK OK OK"
WRITE = "SIGN_IN NO NO OK NO OK OK"
MISTAKES = "SIGN_IN NO NO 422 NO 422 422"
GO = "SIGN_IN NO NO GO NO GO GO"
POST_ONLY = "SIGN_IN 405 NO 405 NO 405 405"
READ_ONLY = "SIGN_IN 405 NO 405 405 405 405"


def draft(world):
    """A draft of somebody else, for everybody who knocks."""
    made = RequisitionFactory(organisation=world.campaign.organisation)
    OpeningFactory(requisition=made)
    return [made.pk]


def asked(world):
    made = RequisitionFactory(organisation=world.campaign.organisation, status="asked")
    return [made.pk]


def unused(world):
    return [DepartmentFactory(organisation=world.campaign.organisation).pk]


DOORS = {
    "campaigns:workforce-plan": Door(get=LISTS, post=READ_ONLY),
    "campaigns:opening-list": Door(get=LISTS, post=READ_ONLY),
    "campaigns:opening-edit": Door(lambda w: [w.opening.pk], get=WRITE, post=MISTAKES),
    "campaigns:opening-withdraw": Door(lambda w: [w.opening.pk], get=WRITE, post=GO),
    "campaigns:requisition-list": Door(get=LISTS, post=READ_ONLY),
    "campaigns:requisition-add": Door(
        get="SIGN_IN OK NO OK NO OK OK", post="SIGN_IN 422 NO 422 NO 422 422"
    ),
    "campaigns:requisition": Door(
        lambda w: [w.requisition.pk], get=SEE, post=READ_ONLY
    ),
    "campaigns:requisition-edit": Door(draft, get=WRITE, post=MISTAKES),
    "campaigns:requisition-ask": Door(draft, get=POST_ONLY, post=GO),
    "campaigns:requisition-decide": Door(
        asked,
        get="SIGN_IN NO NO NO OK OK OK",
        post="SIGN_IN NO NO NO 422 422 422",
    ),
    "campaigns:requisition-withdraw": Door(draft, get=WRITE, post=GO),
    "campaigns:requisition-vacancies": Door(
        lambda w: [w.requisition.pk], get=SEE, post=READ_ONLY
    ),
    "campaigns:department-list": Door(get=LISTS, post=READ_ONLY),
    "campaigns:department-add": Door(
        get="SIGN_IN OK NO OK NO OK OK", post="SIGN_IN 422 NO 422 NO 422 422"
    ),
    "campaigns:department-edit": Door(
        lambda w: [w.department.pk], get=WRITE, post=MISTAKES
    ),
    # The first who removes it goes on; the next does not find it any more.
    "campaigns:department-remove": Door(
        unused, get=WRITE, post="SIGN_IN NO NO GO NO NO NO"
    ),
}
