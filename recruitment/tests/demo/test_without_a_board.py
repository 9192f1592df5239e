"""Where no simulated platform listens it is left out."""

import pytest
from django.utils import timezone

from campaigns.channels.models import ChannelAccount
from recruitment.demo.acts import founding


@pytest.mark.django_db
def test_only_channels_by_hand_are_registered(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    world = founding.gather(now=timezone.now(), seed=1)

    founding.register(world, board="")

    assert all(account.is_by_hand for account in ChannelAccount.objects.all())
    assert len(world.accounts) == 6
