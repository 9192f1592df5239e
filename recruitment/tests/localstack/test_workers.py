"""Celery's workers have one process each, wherever we start them or say how."""

import re
from pathlib import Path

import pytest

from recruitment import celery
from recruitment.localstack.stack import WORKERS, worker_command

HOUSE = Path(__file__).parents[3]


def test_make_run_starts_several_workers_of_one_process_with_names_of_their_own():
    commands = [worker_command(number) for number in range(WORKERS)]

    assert WORKERS > 1
    assert all("--concurrency=1" in command for command in commands)
    assert len({command[command.index("-n") + 1] for command in commands}) == WORKERS


def test_a_worker_has_one_process_unless_told_otherwise():
    assert celery.app.conf.worker_concurrency == 1
    assert celery.app.conf.worker_prefetch_multiplier == 1


def test_every_example_of_a_worker_has_one_process():
    pages = [*HOUSE.glob("docs/**/*.md"), HOUSE / "README.md", HOUSE / "Makefile"]
    examples = [
        example
        for page in pages
        for example in re.findall(r"celery -A \S+ worker.*", page.read_text())
    ]

    assert examples
    assert [one for one in examples if "--concurrency=1 " not in one] == []


@pytest.mark.parametrize(("processes", "is_warned"), [(None, 0), (1, 0), ("2", 1)])
def test_who_starts_more_processes_is_told_what_happens(processes, is_warned, caplog):
    celery.warn_of_several_processes(options={"concurrency": processes})

    assert ["--concurrency=1" in line for line in caplog.messages] == [True] * is_warned
