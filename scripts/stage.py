"""A demo of its own, in a folder of its own, for the tour and the bench."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

BASE = Path(__file__).resolve().parent.parent
PATIENCE = 300


class Stage:
    """`with Stage("tour") as stage:` the product runs at stage.url, fresh from the demo."""

    def __init__(self, name: str) -> None:
        self.home = BASE / ".run" / name
        self.log = self.home / "log.txt"

    def __enter__(self) -> Self:
        # Told to end, this program ends what it started, as at the end of the block.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
        shutil.rmtree(self.home, ignore_errors=True)
        self.home.mkdir(parents=True)
        unwanted = {
            "PORT",
            "DATABASE_URL",
            "REDIS_URL",
            "MAKELEVEL",
            "ENV_FILES",
            "SITE_URL",
        }
        env = {
            name: value for name, value in os.environ.items() if name not in unwanted
        }
        env |= {"WERF_HOME": str(self.home), "WERF_DEMO": "1"}
        print(f"starting the demo (its log: {self.log.relative_to(BASE)})", flush=True)
        with self.log.open("w") as log:
            self.runner = subprocess.Popen(
                [sys.executable, "-m", "recruitment.localstack", "run"],
                cwd=BASE,
                env=env,
                stdout=log,
                stderr=log,
                stdin=subprocess.DEVNULL,
            )
        try:
            self._wait()
        except BaseException:
            self._stop()
            raise
        self._enter_django()
        return self

    def _wait(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while "Ctrl-C stops everything" not in self.log.read_text():
            if self.runner.poll() is not None or time.monotonic() > deadline:
                sys.exit(f"The demo does not start:\n{self.log.read_text()[-4000:]}")
            time.sleep(0.2)

    def _enter_django(self) -> None:
        """Let this program read the same database and make sessions in it."""
        os.environ.update(
            WERF_HOME=str(self.home),
            DJANGO_SETTINGS_MODULE="recruitment.settings.base",
            DJANGO_ALLOW_ASYNC_UNSAFE="1",  # Playwright has an event loop in this thread
        )
        import django  # noqa: PLC0415

        django.setup()
        from django.conf import settings  # noqa: PLC0415

        self.url: str = settings.SITE_URL

    def session(self, email: str, backend: str | None = None) -> dict[str, str]:
        """A cookie with which somebody of the demo is signed in: by the form, or by a way named."""
        from django.conf import settings  # noqa: PLC0415
        from django.test import Client  # noqa: PLC0415
        from django.urls import reverse  # noqa: PLC0415

        from core.users.models import User  # noqa: PLC0415

        browser = Client(SERVER_NAME=settings.ALLOWED_HOSTS[0])
        if backend:
            browser.force_login(User.objects.get(email=email), backend)
        else:
            typed = {"login": email, "password": settings.DEMO_PASSWORD}
            browser.post(reverse("account_login"), typed)
        name = settings.SESSION_COOKIE_NAME
        return {"name": name, "value": browser.cookies[name].value, "url": self.url}

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop()

    def _stop(self) -> None:
        if self.runner.poll() is None:
            self.runner.send_signal(signal.SIGTERM)
            self.runner.wait(60)
