"""The list of people, and one person."""

from django.urls import reverse

from candidates.people.operations import add_profile
from candidates.tests.factories import CandidateFactory
from core.personal_data import HOLDINGS
from tests.weight import Page


def more_people(world, n):
    CandidateFactory.create_batch(n, organisation=world.campaign.organisation)


def more_profiles(world, n):
    for number in range(n):
        add_profile(
            candidate=world.candidate, platform="linkedin", address=f"name{number}"
        )


PAGES = {
    "candidates": Page(lambda w: reverse("candidates:candidate-list"), more_people),
    "candidate": Page(lambda w: w.candidate.get_absolute_url(), more_profiles),
    "candidate, who looked": Page(
        lambda w: w.candidate.get_absolute_url() + "?part=trail", more_profiles
    ),
    "candidate, everything": Page(
        lambda w: reverse("candidates:candidate-export", args=[w.candidate.pk]),
        more_profiles,
    ),
    **{
        f"candidate, everything: {model._meta.label}": Page(
            lambda w, label=model._meta.label: (
                reverse("candidates:candidate-export", args=[w.candidate.pk])
                + f"?table={label}"
            ),
            more_profiles,
        )
        for model in HOLDINGS
    },
}
