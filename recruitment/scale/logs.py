"""Clicks and views, the trail, and notices that were read."""

from analytics.clicks.models import Click, VacancyView
from core.audit.models import AuditEvent
from core.notices.models import Notice
from recruitment.scale.copying import Copy
from recruitment.scale.demo import WORDS, Demo


def visits(demo: Demo, links: range, vacancies: range) -> None:
    clicks, views = demo.size.clicks, demo.size.views
    device = ("phone", "desktop", "phone", "tablet")
    Copy(Click, ["link_id", "at", "device"]).write(
        clicks,
        lambda _f: (
            (links[n % len(links)], demo.at(n, clicks), device[n % 4])
            for n in range(clicks)
        ),
    )
    Copy(VacancyView, ["vacancy_id", "link_id", "at", "device"]).write(
        views,
        lambda _f: (
            (
                vacancies[n % len(vacancies)],
                links[n % len(links)],
                demo.at(n, views),
                device[n % 4],
            )
            for n in range(views)
        ),
    )
    demo.say(f"{clicks} clicks, {views} views")


def trail_and_notices(demo: Demo, people: range) -> None:
    """The trail, and notices that were read."""
    size, told = demo.size.lines, demo.size.notices
    table = Copy(
        AuditEvent,
        ["organisation_id", "actor_id", "verb", "subject_type", "subject_id", "details", "at"],
    )  # fmt: skip
    table.write(
        size,
        lambda _f: (
            (
                demo.house.pk,
                demo.members[n % len(demo.members)][1],
                "candidates.person.viewed",
                "candidates.candidate",
                people[n % len(people)],
                "{}",
                demo.at(n, size),
            )
            for n in range(size)
        ),
    )
    notice = Copy(Notice, ["member_id", "text", "once", "created_at", "read_at", "mailed_at"])  # fmt: skip
    notice.write(
        told,
        lambda _f: (
            (
                demo.members[n % len(demo.members)][0],
                WORDS[n % len(WORDS)],
                f"scale-{n}",
                demo.at(n, told),
                demo.at(n, told),
                demo.at(n, told),
            )
            for n in range(told)
        ),
    )
    demo.say(f"{size} lines of the trail, {told} notices")
