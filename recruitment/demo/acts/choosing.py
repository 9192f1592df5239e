"""Own results reach the page of channels; a person knows better once, and sets the mix."""

from datetime import timedelta

from analytics.outcomes.operations import refresh_benchmarks
from campaigns.fit import operations as fit
from recruitment.demo.texts.personas import MIX, OVERRULED
from recruitment.demo.world import World


def choose(world: World) -> None:
    """After the story is played, so that there is something to learn from."""
    now, sanne = world.clock.now, world.by("sanne")
    refresh_benchmarks(organisations=[world.organisation], now=now)
    for account in world.accounts.values():
        fit.set_mix(account=account, by=sanne, shares=MIX, now=now - timedelta(days=3))
    for campaign, persona, platform, score, reason in OVERRULED:
        for account in world.accounts.values():
            if account.platform_label.lower() == platform:
                fit.overrule(
                    campaign=world.campaigns[campaign],
                    persona=world.personas[persona],
                    account=account,
                    by=sanne,
                    score=score,
                    reason=reason,
                    now=now - timedelta(days=2),
                )
