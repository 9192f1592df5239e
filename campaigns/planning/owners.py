"""Whose step of the method it is: who has the duty for it, else who leads the campaign."""

from campaigns.planning.evidence import Answers
from campaigns.planning.models import Duty
from campaigns.planning.steps import MethodStep

DUTY_OF: dict[MethodStep, str] = {
    MethodStep.CONTENT: Duty.Kind.POSTS,
    MethodStep.CALENDAR: Duty.Kind.POSTS,
    MethodStep.APPROACH: Duty.Kind.MESSAGES,
    MethodStep.MEASURE: Duty.Kind.FIGURES,
}


def owners(answers: Answers) -> dict[MethodStep, str]:
    """The name for each step; empty where nobody has it."""
    lead = "".join(one["name"] for one in answers["lead"])
    holders: dict[str, str] = {}
    for one in answers["holders"]:
        holders.setdefault(one["kind"], one["name"])
    return {
        step: holders.get(DUTY_OF[step], lead) if step in DUTY_OF else lead
        for step in MethodStep
    }
