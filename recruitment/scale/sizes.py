"""How much there will be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """How much there will be."""

    campaigns: int
    vacancies: int
    posts: int
    publications: int
    people: int
    applications: int
    talks: int
    messages: int
    clicks: int
    views: int
    snapshots: int
    lines: int
    notices: int
    # Messages of the longest talks.
    longest: int


SIZES = {
    "small": Size(5, 20, 125, 500, 500, 600, 800, 5_000, 10_000, 2_000, 5_000, 2_000, 200, 300),
    "full": Size(
        campaigns=60,
        vacancies=300,
        posts=25_000,
        publications=100_000,
        people=50_000,
        applications=60_000,
        talks=80_000,
        messages=1_000_000,
        clicks=2_000_000,
        views=500_000,
        snapshots=1_000_000,
        lines=200_000,
        notices=20_000,
        longest=5_000,
    ),
}  # fmt: skip
