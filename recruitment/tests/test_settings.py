"""Wrong settings are refused at start, each with its variable, what is wrong and an example."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import environ
import pytest
from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse

from recruitment import checks
from recruitment.localstack.redis_server import free_port
from recruitment.settings.environment import BASE, Environment

GOOD = {
    "ENV_FILES": "",
    "SECRET_KEY": "only-for-this-test-9f4e7a2c5b8d1f3a6c9e2b5d8a1f4c7e0b3d6f",
    "FIELD_KEYS": f"k1:{'0f' * 32}",
    "DATABASE_URL": "postgres://werf@127.0.0.1:1/werf",
    "REDIS_URL": "redis://127.0.0.1:1/0",
    "EMAIL_URL": "smtp+tls://werf:secret@mail.example:587",
    "WERF_DEMO": "0",
}


def start(*words, tmp_path, **variables):
    """What a program of ours says when it is started with these variables, and how it ends."""
    env = {"PATH": os.environ["PATH"], "MEDIA_ROOT": str(tmp_path / "media")}
    env |= GOOD | variables
    ended = subprocess.run(
        [sys.executable, *words],
        cwd=BASE,
        env={name: value for name, value in env.items() if value is not None},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return ended.returncode, ended.stdout + ended.stderr


@pytest.fixture
def environment(monkeypatch):
    """Reads variables that a test sets, and nothing else of this process."""
    monkeypatch.setattr(environ.Env, "ENVIRON", {})

    def make(**variables):
        environ.Env.ENVIRON.update(variables)
        return Environment()

    return make


@pytest.mark.parametrize(
    ("method", "value"),
    [
        ("seconds", "10m"),
        ("seconds", "-5"),
        ("seconds", "nan"),
        ("seconds", "1e400"),
        ("seconds", "1,5"),
        ("seconds", ""),
        ("seconds", "9999999999"),
        ("whole_number", "two"),
        ("whole_number", "-1"),
        ("whole_number", "1.5"),
        ("whole_number", "9" * 5000),
        ("choice", "LOUD"),
        ("choice", ""),
        ("flag", "maybe"),
        ("flag", "2"),
        ("address", "werf.example"),
        ("address", "ftp://werf.example"),
        ("address", "https://[::1"),
        ("address", "https://werf.example/jobs"),
        ("address", "https://werf.example?x=1"),
        ("time_zone", "Europe/Amsterdamm"),
        ("time_zone", "/etc/passwd"),
        ("redis", "localhost:6379"),
        ("redis", "redis://"),
        ("redis", "redis://host:port/0"),
        ("redis", "http://127.0.0.1:6379"),
        ("redis", "redis://127.0.0.1:6379/first"),
        ("redis", "unix:///run/redis.sock"),
        ("database", "werf"),
        ("database", "postgres://werf@db:port/werf"),
        ("database", "sqlite:///werf.db"),
        ("database", "postgres://werf@db"),
        ("mail", "mail.example"),
        ("mail", "smtp+tls://"),
        ("mail", "smtp://mail.example:port"),
        ("mail", "filemail:///srv/mails"),
    ],
)
def test_a_wrong_value_is_refused_with_its_name_and_an_example(
    environment, method, value
):
    defaults = {
        "seconds": (10,),
        "whole_number": (1,),
        "choice": ("INFO", ("INFO", "ERROR")),
        "flag": (),
        "address": ("http://127.0.0.1:8000",),
        "time_zone": ("Europe/Amsterdam",),
        "redis": ("redis://127.0.0.1:6379/0",),
        "database": ("postgres:///werf",),
        "mail": (),
    }
    env = environment(SOME_NAME=value)

    getattr(env, method)("SOME_NAME", *defaults[method])

    with pytest.raises(
        ImproperlyConfigured, match=r"SOME_NAME.* For example: SOME_NAME="
    ):
        env.refuse()


def test_right_values_are_read_and_typed(environment):
    env = environment(
        SPAN="0.5",
        NUMBER="3",
        LEVEL="warning",
        SWITCH="Yes",
        HOSTS="a.example, b.example",
        SITE="https://werf.example/",
        QUEUE="redis+socket:///run/redis.sock",
        TOKEN="$ecret",
    )

    assert env.seconds("SPAN", 10) == timedelta(seconds=0.5)
    assert env.whole_number("NUMBER", 1) == 3
    assert env.choice("LEVEL", "INFO", ("INFO", "WARNING")) == "WARNING"
    assert env.flag("SWITCH") is True
    assert env.words("HOSTS") == ["a.example", "b.example"]
    assert env.address("SITE", "") == "https://werf.example"
    assert env.redis("QUEUE", "") == "redis+socket:///run/redis.sock"
    assert env.text("TOKEN") == "$ecret"
    assert env.seconds("NOT_SET", 20) == timedelta(seconds=20)
    env.refuse()


def test_a_secret_is_not_shown_when_it_is_wrong(environment):
    env = environment(QUEUE="redis://:hunter2@host:port/0")

    env.redis("QUEUE", "redis://127.0.0.1:6379/0")

    assert "hunter2" not in "".join(env.problems)


def test_a_secret_comes_from_a_file(environment, tmp_path):
    file = tmp_path / "key"
    file.write_text("from a file\n")

    assert environment(KEY_FILE=str(file)).secret("KEY") == "from a file"


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_secret_file_that_cannot_be_read_is_refused(environment, tmp_path, content):
    file = tmp_path / "key"
    if content is not None:
        file.write_bytes(content)
    env = environment(KEY_FILE=str(file))

    env.secret("KEY")

    with pytest.raises(ImproperlyConfigured, match="KEY_FILE"):
        env.refuse()


@pytest.mark.parametrize(
    "words",
    [
        ("manage.py", "check"),
        ("manage.py", "publisher"),
        ("-m", "gunicorn", "-c", "recruitment/gunicorn.py", "recruitment.wsgi"),
        ("-m", "celery", "-A", "recruitment", "worker", "-P", "solo"),
        ("-m", "celery", "-A", "recruitment", "beat", "-s", "schedule"),
    ],
    ids=["check", "publisher", "web", "worker", "beat"],
)
def test_every_program_refuses_without_a_traceback(words, tmp_path):
    words = [str(tmp_path / word) if word == "schedule" else word for word in words]
    port = str(free_port())
    for variables, said in [
        (
            {"SECRET_KEY": None, "PUBLISH_SETTLE": "10m"},
            ("SECRET_KEY", "PUBLISH_SETTLE=10m"),
        ),
        ({"PUBLISH_LEASE": "20"}, ("recruitment.E001", "PUBLISH_LEASE")),
    ]:
        code, out = start(*words, tmp_path=tmp_path, PORT=port, **variables)

        assert code
        assert all(word in out for word in said), out
        assert "Traceback" not in out


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"WERF_DEMO": "1", "SITE_URL": "https://werf.example"}, "recruitment.E003"),
        ({"FIELD_KEYS": "k1:short"}, "core.E001"),
        ({"PUBLISH_LEASE": "30", "PUBLISH_REQUEST": "29"}, "recruitment.E001"),
        ({"MEDIA_ROOT": "/proc/werf"}, "recruitment.E002"),
    ],
)
def test_settings_that_do_not_fit_together_are_refused(variables, said, tmp_path):
    code, out = start("manage.py", "check", tmp_path=tmp_path, **variables)

    assert code == 1
    assert said in out


def test_a_redis_that_does_not_answer_and_no_mail_server_are_no_refusal(tmp_path):
    code, out = start("manage.py", "check", tmp_path=tmp_path, EMAIL_URL=None)

    assert code == 0
    assert "recruitment.W001" in out


@pytest.mark.parametrize("url", [None, "consolemail://"])
@pytest.mark.parametrize("is_demo", [False, True])
def test_a_mail_is_printed_in_the_demo_only(url, is_demo, tmp_path):
    words = (
        "import django; django.setup(); from django.core import mail;"
        "mail.send_mail('For Anna', 'Dear Anna', None, ['anna@mail.example'])"
    )

    code, out = start(
        "-c",
        words,
        tmp_path=tmp_path,
        DJANGO_SETTINGS_MODULE="recruitment.settings.base",
        EMAIL_URL=url,
        WERF_DEMO="1" if is_demo else "0",
    )

    assert code == 0, out
    assert ("Dear Anna" in out) == is_demo
    assert ("anna@" in out) == is_demo
    assert ("not sent: 1" in out) != is_demo


@pytest.mark.parametrize("scheme", ["smtp+tls", "smtp+ssl"])
def test_mail_goes_over_the_kind_of_tls_that_was_asked_for(scheme, tmp_path):
    words = (
        "from django.conf import settings as s; print(s.EMAIL_USE_TLS, s.EMAIL_USE_SSL)"
    )

    _code, out = start(
        "-c",
        words,
        tmp_path=tmp_path,
        DJANGO_SETTINGS_MODULE="recruitment.settings.base",
        EMAIL_URL=f"{scheme}://werf:secret@mail.example:465",
    )

    assert out.split() == [str(scheme == "smtp+tls"), str(scheme == "smtp+ssl")]


@pytest.mark.django_db
def test_administrators_are_told_that_mails_are_not_sent(as_, ada, rita, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

    assert "Mails are not sent" in as_(ada).get(reverse("home")).text
    assert "Mails are not sent" not in as_(rita).get(reverse("home")).text
    assert "not set: mails are not sent" in as_(ada).get(reverse("status")).text

    settings.EMAIL_BACKEND = checks.MAIL_SERVER

    assert "Mails are not sent" not in as_(ada).get(reverse("home")).text


def test_each_variable_is_read_in_one_place():
    text = Path(BASE, "recruitment", "settings", "base.py").read_text()
    names = [
        word.split('"')[1] for word in text.split("env.")[1:] if word.count('"') > 1
    ]

    assert sorted(set(names)) == sorted(names)
