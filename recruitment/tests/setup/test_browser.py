"""Which browser the tests use; that there is none is never a reason to skip them."""

import pytest

from scripts import browser as program
from scripts.setup import browser


@pytest.fixture
def bare_machine(tmp_path, monkeypatch):
    monkeypatch.delenv("CHROMIUM_PATH", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser, "UNPACKED", tmp_path / "unpacked")
    return tmp_path


def put(folder, name, status=0):
    folder.mkdir(exist_ok=True)
    found = folder / name
    found.write_text(f"#!/bin/sh\nexit {status}\n")
    found.chmod(0o755)
    return str(found)


def test_the_one_that_was_named_goes_first(bare_machine, monkeypatch):
    put(bare_machine, "chromium")
    monkeypatch.setenv("CHROMIUM_PATH", "/somewhere/else")

    assert program.path() == "/somewhere/else"


def test_the_light_one_of_the_machine_goes_before_the_heavy_ones(bare_machine):
    put(bare_machine, "chromium")
    light = put(bare_machine, "chromium-headless-shell")

    assert program.path() == light


def test_one_that_does_not_start_is_passed_over(bare_machine):
    put(bare_machine, "chromium-headless-shell", status=127)
    works = put(bare_machine, "chromium")

    assert program.path() == works


def test_the_unpacked_one_is_for_machines_without(bare_machine):
    unpacked = put(bare_machine / "unpacked", "start")

    assert program.path() == unpacked


def test_without_any_the_tests_fail_and_say_what_to_do(bare_machine):
    with pytest.raises(FileNotFoundError, match="make test"):
        program.path()
