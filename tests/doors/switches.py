"""The brakes, and what is on hold."""

from django.utils import timezone

from campaigns.publishing.models import Switch
from tests.doors import Door


def brake(world):
    switch = Switch.objects.create(
        organisation=world.campaign.organisation,
        account=world.account,
        reason="A test of the doors",
        set_by=world.member,
        set_at=timezone.now(),
    )
    return [switch.pk]


DOORS = {
    "campaigns:held": Door(
        get="SIGN_IN OK NO OK NO OK OK", post="SIGN_IN 422 NO 422 NO 422 422"
    ),
    "campaigns:switches": Door(
        get="SIGN_IN OK NO NO NO OK OK", post="SIGN_IN 422 NO NO NO 422 422"
    ),
    "campaigns:switch-on": Door(
        brake,
        get="SIGN_IN 405 NO NO NO 405 405",
        # Hanna takes it off; for Ada, who comes second, it is not there any more.
        post="SIGN_IN NO NO NO NO GO NO",
    ),
}
