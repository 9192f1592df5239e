"""Set-up does what is needed, once, and says why when it cannot."""

import re
import sys

import pytest

from scripts.setup import node, python_packages
from scripts.setup.steps import BASE, Step, StepFailed, run, take


@pytest.fixture
def made(tmp_path):
    return []


@pytest.fixture
def step(tmp_path, made):
    wanted = tmp_path / "wanted"
    wanted.write_text("first")
    return Step(
        "something",
        tmp_path / "stamp",
        wanted.read_text,
        lambda: made.append(wanted.read_text()),
    )


def test_a_step_is_taken_once_until_its_inputs_change(step, made, tmp_path):
    take([step])
    take([step])
    assert made == ["first"]

    (tmp_path / "wanted").write_text("second")
    take([step])
    assert made == ["first", "second"]


def test_only_what_is_done_is_shown(step, capsys):
    take([step])
    assert "[1/1] something" in capsys.readouterr().out

    take([step])
    assert capsys.readouterr().out == ""


def test_a_step_that_fails_is_tried_again_next_time(tmp_path, made):
    def fail_once():
        made.append("try")
        if len(made) == 1:
            raise StepFailed

    step = Step("something", tmp_path / "stamp", lambda: "inputs", fail_once)

    with pytest.raises(StepFailed):
        take([step])
    take([step])

    assert made == ["try", "try"]


def test_a_larger_set_of_packages_covers_the_smaller_ones(tmp_path, monkeypatch):
    monkeypatch.setattr(python_packages, "VENV", tmp_path)
    monkeypatch.setattr(python_packages, "make_venv", lambda: None)
    monkeypatch.setattr(python_packages, "install", lambda *files: None)

    take([python_packages.step("requirements-dev.txt")])

    assert python_packages.step("requirements-local.txt").is_done()
    assert python_packages.step("requirements.txt").is_done()


def test_a_smaller_set_does_not_cover_the_larger_one(tmp_path, monkeypatch):
    monkeypatch.setattr(python_packages, "VENV", tmp_path)
    monkeypatch.setattr(python_packages, "make_venv", lambda: None)
    monkeypatch.setattr(python_packages, "install", lambda *files: None)

    take([python_packages.step("requirements-local.txt")])

    assert not python_packages.step("requirements-dev.txt").is_done()


def test_what_a_command_said_is_told_when_it_fails():
    with pytest.raises(StepFailed, match="no such luck"):
        run([sys.executable, "-c", "import sys; sys.exit('no such luck')"])


def test_an_old_node_is_not_used(tmp_path, monkeypatch):
    for name, answer in (("node", "v18.20.0"), ("npm", "10.0.0")):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\necho {answer}\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")

    assert node.of_this_machine((20, 19)) is None
    assert node.of_this_machine((18, 0)).node == tmp_path / "node"


@pytest.mark.parametrize(
    "path", sorted(BASE.glob("requirements*.txt")), ids=lambda p: p.name
)
def test_every_package_is_pinned_with_a_hash_and_no_address(path):
    text = path.read_text().replace("\\\n", "")
    packages = [line for line in text.splitlines() if not line.startswith("#")]

    assert "://" not in text
    assert packages
    for package in packages:
        assert re.match(r"[\w.\[\],-]+==\S+ .*--hash=sha256:", package), package


@pytest.mark.parametrize(
    "path",
    [BASE / "package-lock.json", *sorted(BASE.glob("tools/*/package-lock.json"))],
    ids=lambda p: str(p.relative_to(BASE)),
)
def test_the_npm_locks_name_no_registry(path):
    assert '"resolved": "http' not in path.read_text()
    assert "registry" not in path.read_text()
