"""What `make run` leaves behind when it ends, well or badly: data, and nothing else."""

import http.client
import os
import signal
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
import redis

from recruitment.tests.localstack.conftest import BASE, Werf, until


def write_a_row(werf):
    with psycopg.connect(werf.address["DATABASE_URL"], autocommit=True) as database:
        database.execute("create table kept (word text)")
        database.execute("insert into kept values ('still here')")


def read_the_row(werf):
    with psycopg.connect(werf.address["DATABASE_URL"]) as database:
        return database.execute("select word from kept").fetchone()[0]


def test_a_killed_runner_leaves_no_process_and_loses_no_data(werf):
    werf.start()
    write_a_row(werf)

    werf.kill_runner()

    until(lambda: not werf.processes(), 20)
    assert not (werf.home / "services.env").exists()
    werf.start()
    assert read_the_row(werf) == "still here"


def test_even_without_its_guard_a_killed_runner_leaves_nothing(werf):
    werf.start()
    write_a_row(werf)
    guard = until(lambda: [p for p in werf.processes() if is_guard(p)])

    for pid in guard:
        os.kill(pid, signal.SIGKILL)
    werf.kill_runner()

    until(lambda: not werf.processes(), 20)
    werf.start()
    assert read_the_row(werf) == "still here"


def is_guard(pid):
    return b"guard.py" in Path(f"/proc/{pid}/cmdline").read_bytes()


def test_stopping_politely_ends_well(werf):
    werf.start()

    werf.runner.send_signal(signal.SIGINT)

    assert werf.runner.wait(20) == 0
    assert not werf.processes()


def test_a_killed_server_comes_back_at_the_same_address(werf):
    werf.start()
    write_a_row(werf)
    line = redis.from_url(werf.address["REDIS_URL"])
    [postmaster] = (werf.home / "pgdata" / "postmaster.pid").read_text().split()[:1]

    subprocess.run(
        ["kill", "-9", postmaster, str(line.info()["process_id"])], check=True
    )

    def answers():
        try:
            return read_the_row(werf), redis.from_url(werf.address["REDIS_URL"]).ping()
        except (psycopg.OperationalError, redis.ConnectionError):
            return None

    assert until(answers, 20) == ("still here", True)


def test_a_second_run_in_the_same_folder_is_refused_with_words(werf):
    werf.start()

    second = subprocess.run(
        [sys.executable, "-m", "recruitment.localstack", "services"],
        cwd=BASE,
        env={"WERF_HOME": str(werf.home), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )

    assert second.returncode == 1
    assert "already runs" in second.stderr
    assert werf.runner.poll() is None


def test_servers_of_the_environment_are_used_and_none_is_started(werf, tmp_path):
    theirs = werf.start().address
    mine = Werf(tmp_path / "mine")
    mine.home.mkdir()

    mine.start(DATABASE_URL=theirs["DATABASE_URL"], REDIS_URL=theirs["REDIS_URL"])

    assert mine.address["DATABASE_URL"] == theirs["DATABASE_URL"]
    assert mine.address["REDIS_URL"] == theirs["REDIS_URL"]
    assert not (mine.home / "pgdata").exists()
    assert not (mine.home / "redis").exists()
    mine.stop()


@pytest.mark.slow
def test_the_whole_product_starts_answers_and_is_gone_when_killed(werf):
    werf.start("run")
    host, _, port = werf.address["SITE_URL"].removeprefix("http://").partition(":")
    line = http.client.HTTPConnection(host, int(port), timeout=10)
    line.request("GET", "/live")
    assert line.getresponse().status == 200

    werf.kill_runner()

    until(lambda: not werf.processes(), 30)
