"""A plan worked out backwards for the technicians, and the posts it is short."""

from datetime import timedelta
from decimal import Decimal

from analytics.planner import operations, selectors
from analytics.planner.calculation import calculate
from campaigns.proposals.operations import propose
from recruitment.demo.texts.campaigns import HEATPUMPS
from recruitment.demo.world import World

# In percent of the hires; the simulated board brings nobody.
SHARES = {"v-tiktok": 40, "v-linkedin": 40, "v-facebook": 20}
HIRES, BUDGET = 10, Decimal(16_000)
# Ten days before the campaign ends, so that nobody starts in the last week.
MARGIN = 10
YOUSSEF = (
    "Schatting van Youssef: van de laatste tien aanbiedingen gingen er drie niet door."
)


def plan(world: World) -> None:
    """Sanne counts back on the day on which the campaign starts."""
    campaign, sanne = world.campaigns[HEATPUMPS.key], world.by("sanne")
    began = world.clock.at(HEATPUMPS.starts, 11)
    operations.assume(
        campaign=campaign,
        by=sanne,
        key="accept",
        low=Decimal("0.55"),
        likely=Decimal("0.70"),
        high=Decimal("0.85"),
        source=YOUSSEF,
        now=began,
    )
    operations.make_plan(
        campaign=campaign,
        by=sanne,
        hires=HIRES,
        due_on=world.clock.at(HEATPUMPS.ends - MARGIN).date(),
        shares={
            world.accounts[key]: percent
            for key, percent in SHARES.items()
            if key in world.accounts
        },
        budget=BUDGET,
        now=began + timedelta(minutes=5),
    )


def put_forward(world: World) -> None:
    """What is short by today stands on the calendar as proposals."""
    campaign, now = world.campaigns[HEATPUMPS.key], world.clock.now
    operations.refresh_histories(organisations=[world.organisation], now=now)
    found = calculate(
        selectors.inputs_of(campaign, now=now),
        campaign.backward_plan,
        selectors.channels_of(campaign, campaign.backward_plan),
        *selectors.proposed_and_dropped(campaign),
    )
    propose(campaign=campaign, by=world.by("sanne"), asks=found.asks(), now=now)
