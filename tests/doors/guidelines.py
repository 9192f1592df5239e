"""Guidelines: everybody of the organisation reads, who plans writes."""

from campaigns.guidelines.models import Guideline
from tests.doors import Door
from tests.doors.planning import NEW, ONCE, PLAN, READ_POST


def account(world):
    return [world.account.pk]


def own(world):
    """Something that Hanna drops first; it is gone when Ada comes."""
    Guideline.objects.get_or_create(
        organisation=world.campaign.organisation, account=world.account
    )
    return [world.account.pk]


DOORS = {
    "campaigns:guideline-list": Door(post=READ_POST),
    "campaigns:guideline-edit": Door(get=NEW, post=NEW.replace("OK", "422")),
    "campaigns:guideline-channel": Door(
        account, get=PLAN, post=PLAN.replace("OK", "422")
    ),
    "campaigns:guideline-channel-drop": Door(
        own, get="SIGN_IN 405 NO NO NO 405 405", post=ONCE
    ),
}
