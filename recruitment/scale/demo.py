"""What there is in the demo already, to which all that is made refers."""

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

from campaigns.channels.models import ChannelAccount
from candidates.consent.models import PrivacyNotice
from core.users.models import Membership, Organisation
from recruitment.scale.sizes import Size

SEED = 20261128
YEARS = timedelta(days=730)
DAY = timedelta(days=1)
# What is said in posts, applications, talks and notices.
WORDS = (
    "Ik heb interesse in de functie en hoor graag meer over de diensten en het rooster.",
    "Dank voor je bericht! Kun je me vertellen hoe het team eruitziet?",
    "Donderdag om tien uur past mij goed. Tot dan.",
    "Ik werk nu vier dagen per week en zou dat graag zo houden.",
)


class Demo:
    """The organisation of the demo, its members and channels; how much is made, and until when."""

    def __init__(self, size: Size, now: datetime, say: Callable[[str], None]) -> None:
        self.size, self.now, self.say = size, now, say
        self.random = Random(SEED)  # noqa: S311 - the same rows every time, no secret
        self.house = Organisation.objects.order_by("pk").get()
        members = Membership.objects.filter(organisation=self.house).order_by("pk")
        self.members = list(members.values_list("pk", "user"))
        talkers = members.filter(role__in=["hr", "recruiter"])
        self.talkers = list(talkers.values_list("pk", flat=True))
        self.accounts = [
            one.pk
            for one in ChannelAccount.objects.filter(organisation=self.house).order_by(
                "pk"
            )
            if one.connector.is_by_hand
        ]
        notices = PrivacyNotice.objects.filter(organisation=self.house)
        self.notice = notices.order_by("pk").values_list("pk", flat=True)[0]

    def at(self, number: int, count: int) -> datetime:
        """Spread over the years, the last ones today."""
        return self.now - YEARS * (1 - (number + 1) / count)
