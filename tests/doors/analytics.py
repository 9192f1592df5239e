"""Reports: everybody in the team reads, money is for who may see it."""

from tests.doors import TEAM, Door

READ = "SIGN_IN 405 405 405 405 405 405"
DOORS = {
    "analytics:report": Door(post=READ),
    "analytics:today-kpis": Door(
        get="SIGN_IN OK NO NO OK OK OK", post="SIGN_IN 405 NO NO 405 405 405"
    ),
    "analytics:campaign-report": Door(["nurses"], get=TEAM, post=READ),
    "analytics:campaign-kpis": Door(["nurses"], get=TEAM, post=READ),
    "analytics:total-rows": Door(["applications"], post=READ),
    "analytics:report-rows": Door(["nurses", "applications"], get=TEAM, post=READ),
    "analytics:publication-figures": Door(
        lambda w: [w.publication.pk], get=TEAM, post=READ
    ),
    "analytics:figures-type-in": Door(
        lambda w: [w.publication.pk],
        get="SIGN_IN NO NO OK NO OK OK",
        post="SIGN_IN NO NO 422 NO 422 422",
    ),
}
