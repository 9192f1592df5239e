"""Campaigns and their plan: the team reads, who plans writes."""

from tests.doors import TEAM, Door

NEW = "SIGN_IN OK NO NO NO OK OK"
PLAN = "SIGN_IN NO NO NO NO OK OK"
# Hanna goes first; what she did stands, or is gone, when Ada comes.
ONCE = "SIGN_IN NO NO NO NO GO NO"
TWICE = "SIGN_IN NO NO NO NO GO GO"
READ_POST = "SIGN_IN 405 405 405 405 405 405"
ONLY_POST = "SIGN_IN 405 405 405 405 405 405"


def slug(world):
    return [world.campaign.slug]


def form(args):
    return Door(args, get=PLAN, post=PLAN)


DOORS = {
    "campaigns:campaign-list": Door(post=READ_POST),
    "campaigns:campaign-add": Door(get=NEW, post=NEW),
    "campaigns:campaign": Door(slug, get=TEAM, post=READ_POST),
    "campaigns:campaign-step": Door(
        lambda w: [w.campaign.slug, "goals"], get=TEAM, post=READ_POST
    ),
    "campaigns:campaign-edit": form(slug),
    "campaigns:campaign-start": Door(slug, get="SIGN_IN NO NO NO NO GO GO", post=TWICE),
    "campaigns:campaign-close": Door(
        slug, get=PLAN, post="SIGN_IN NO NO NO NO 422 422"
    ),
    "campaigns:campaign-reopen": Door(
        slug, get="SIGN_IN 405 NO NO NO 405 405", post=TWICE
    ),
    "campaigns:campaign-plan": Door(slug, get=TEAM, post=READ_POST),
    "campaigns:campaign-personas": Door(slug, get=PLAN, post=TWICE),
    "campaigns:goal-add": form(slug),
    "campaigns:goal-edit": form(lambda w: [w.goal.pk]),
    "campaigns:goal-remove": Door(lambda w: [w.goal.pk], get=PLAN, post=ONCE),
    "campaigns:kpi-add": form(lambda w: [w.goal.pk]),
    "campaigns:kpi-edit": form(lambda w: [w.kpi.pk]),
    "campaigns:kpi-remove": Door(lambda w: [w.kpi.pk], get=PLAN, post=ONCE),
    "campaigns:goal-step-add": form(lambda w: [w.goal.pk]),
    "campaigns:goal-step-edit": form(lambda w: [w.step.pk]),
    "campaigns:goal-step-remove": Door(lambda w: [w.step.pk], get=PLAN, post=ONCE),
    "campaigns:goal-step-finish": Door(
        lambda w: [w.step.pk], get=ONLY_POST, post=TWICE
    ),
    "campaigns:goal-step-reopen": Door(
        lambda w: [w.step.pk], get=ONLY_POST, post=TWICE
    ),
    "campaigns:campaign-channel-add": form(slug),
    "campaigns:campaign-channel-edit": form(lambda w: [w.choice.pk]),
    "campaigns:campaign-channel-leave": Door(
        lambda w: [w.choice.pk], get=PLAN, post=ONCE
    ),
}
