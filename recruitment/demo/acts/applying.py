"""People apply by the form, and go through the procedure as far as they got by today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from candidates.applications.documents import check
from candidates.applications.models import Application
from candidates.applications.operations import move
from candidates.applications.receiving import Sent
from candidates.applications.receiving import apply as receive
from candidates.applications.screening import Answer, answer_of, screen
from candidates.applications.unconfirmed import confirm_same_person
from candidates.people.models import Candidate
from candidates.people.operations import correct
from recruitment.demo.clock import Life
from recruitment.demo.texts import letters
from recruitment.demo.texts.people import CITIES, email, phone
from recruitment.demo.texts.vacancies import ENDS
from recruitment.demo.world import World

Step = tuple[int, str, str]
HIRED: tuple[Step, ...] = (
    (1, "screening", ""),
    (4, "interview", ""),
    (12, "offer", ""),
    (18, "hired", ""),
)
OFFER = HIRED[:3]
INTERVIEW = HIRED[:2]
SCREENING = HIRED[:1]


def _ended(*ends: Step) -> tuple[Step, ...]:
    return (*SCREENING, *ends)


# What became of people who applied long ago, a while ago, lately.
LONG_AGO = (
    _ended((4, "rejected", "requirements")),
    _ended((5, "interview", ""), (12, "rejected", "other_chosen")),
    _ended((6, "withdrawn", "other_job")),
    _ended((3, "rejected", "requirements")),
    _ended((5, "interview", ""), (10, "withdrawn", "pay")),
    _ended((9, "rejected", "no_answer")),
    _ended((5, "rejected", "travel")),
    _ended((4, "interview", ""), (9, "rejected", "hours")),
)
A_WHILE_AGO = (INTERVIEW, LONG_AGO[2], OFFER, LONG_AGO[0], INTERVIEW, LONG_AGO[6])
LATELY = (SCREENING, INTERVIEW, SCREENING)
MONTH, FORTNIGHT = -26, -11


@dataclass(frozen=True, slots=True)
class Stream:
    """Who applies for one vacancy: how many, on which days, and which of them are hired."""

    vacancy: str
    count: int
    first: int
    last: int
    hired: frozenset[int] = frozenset()

    def day(self, number: int) -> int:
        return self.first + round(number * (self.last - self.first) / (self.count - 1))


STREAMS = (
    Stream("trainee", 26, -78, -32, frozenset({0, 3, 6, 9, 12, 15})),
    Stream("nurse", 20, -76, 0, frozenset({3})),
    Stream("carer", 24, -74, 0, frozenset({2, 8})),
    Stream("heatpumps", 20, -50, 0, frozenset({1, 4})),
    Stream("service", 10, -47, -1),
    Stream("planner", 8, -46, -27),
)
TALKERS = {"carer": "denise", "trainee": "denise"}
# Every so many: came by no link we know, sent a CV, applied a second time.
WITHOUT_LINK, WITH_CV, TWICE = 6, 9, 11


def apply(world: World) -> None:
    """Start the procedure of everybody who applied by the form."""
    for stream in STREAMS:
        for number in range(stream.count):
            fate = _fate(stream, number)
            world.clock.begin(_applies(world, stream, number, fate))


def _fate(stream: Stream, number: int) -> Sequence[Step]:
    if number in stream.hired:
        return HIRED
    day = stream.day(number)
    if stream.vacancy in ENDS or day < MONTH:
        return LONG_AGO[number % len(LONG_AGO)]
    choice = A_WHILE_AGO if day < FORTNIGHT else LATELY
    return choice[number % len(choice)]


def _applies(world: World, stream: Stream, number: int, fate: Sequence[Step]) -> Life:
    clock, key = world.clock, stream.vacancy
    day = stream.day(number)
    now = yield clock.some_time(day, 7, 22)
    name = world.people.next()
    vacancy = world.vacancies[key]
    link = None
    if number % WITHOUT_LINK != WITHOUT_LINK - 1:
        link = world.link_before(key, now)
    letter = clock.random.choice(letters.LETTERS[key])
    sent = Sent(
        name=name,
        email=email(name),
        phone=phone(clock.random.randrange(1_000_000)) if number % 3 else "",
        motivation=letter,
        heard_from=clock.random.choice(letters.HEARD),
        via=link.slug if link else "",
    )
    files = []
    if number % WITH_CV == 0:
        page = letters.cv(name, vacancy.title)
        files = [check(f"CV {name}.txt", page.encode())]
    language = "en" if letter.startswith("I ") else "nl"
    notice = world.notices[language]
    application = receive(
        vacancy=vacancy, sent=sent, files=files, notice=notice, now=now
    )
    if number % TWICE == TWICE - 1 and (again := world.link_before(key, now)):
        # Something was forgotten: once more, by another link. It stands apart until it is
        # confirmed, which the last ones did not do yet.
        now = yield now + timedelta(minutes=50)
        is_confirmed = day < FORTNIGHT
        once_more = Sent(
            name=name if is_confirmed else f"{name[0]}. {name.partition(' ')[2]}",
            email=sent.email,
            motivation=letters.FORGOTTEN[language],
            via=again.slug,
        )
        second = receive(vacancy=vacancy, sent=once_more, notice=notice, now=now)
        if is_confirmed:
            confirm_same_person(application=second, by=None, now=now)
    yield from goes_through(world, application, fate, TALKERS.get(key, "youssef"))


def goes_through(
    world: World, application: Application, fate: Sequence[Step], recruiter: str
) -> Life:
    """From stage to stage, in office hours."""
    clock = world.clock
    start, now = clock.day_of(application.applied_at), application.applied_at
    for days, to, reason in fate:
        day = start + days
        now = yield max(clock.office(day), now + timedelta(minutes=40))
        if to != "screening":
            _decides(world, application, reason, recruiter, now)
        else:
            _ask_where_they_live(world, application.candidate, recruiter, now)
        move(
            by=world.by(recruiter),
            application=application,
            to=to,
            reason=reason,
            now=now,
        )


def _decides(
    world: World,
    application: Application,
    reason: str,
    recruiter: str,
    now: datetime,
) -> None:
    """At screening, before or without an interview; of who does not answer nobody knows."""
    if reason == "no_answer" or answer_of(application) is not Answer.UNDECIDED:
        return
    answer = Answer.NO if reason == "requirements" else Answer.YES
    decided = screen(
        by=world.by(recruiter), application=application, answer=answer, now=now
    )
    application.qualified_at = decided.qualified_at
    application.screened_at = decided.screened_at


def _ask_where_they_live(
    world: World, candidate: Candidate, recruiter: str, now: datetime
) -> None:
    """On the telephone, at the first look."""
    city = world.clock.random.choice(CITIES)
    correct(
        candidate=candidate, by=world.by(recruiter), now=now, changes={"city": city}
    )
