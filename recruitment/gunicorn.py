"""How the web server runs, here and in production.

PORT, or BIND for another interface than loopback; WEB_PROCESSES and WEB_THREADS for its size.
"""

import gc
import os
import sys
from pathlib import Path
from typing import Any

from gunicorn import glogging

from core.logs import Formatter
from recruitment.settings.environment import (
    LOG_FORMATS,
    LOG_LEVELS,
    Environment,
    read_files,
)

env = Environment()
read_files(env.source)
bind = env.text("BIND") or f"127.0.0.1:{env.whole_number('PORT', 8000, least=1)}"
worker_class = "gthread"
workers = env.whole_number("WEB_PROCESSES", 2, least=1)
threads = env.whole_number("WEB_THREADS", 4, least=1)
chdir = str(Path(__file__).resolve().parent.parent)
# A request that waits for a restarting database waits at most ten seconds; see DATABASE_POOL.
timeout = 30
graceful_timeout = 8
keepalive = 5
# Signs of life go to memory: a slow disk must not look like a dead worker.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108
# Each process opens its own database pool, so nothing is loaded before they split.
preload_app = False
loglevel = env.choice("WEB_LOG_LEVEL", "WARNING", LOG_LEVELS).lower()
accesslog = env.text("ACCESS_LOG") or None
control_socket_disable = True
reload = env.flag("DEBUG")
is_json = env.choice("LOG_FORMAT", "TEXT", LOG_FORMATS) == "JSON"


class WebLog(glogging.Logger):  # type: ignore[misc]
    """The lines of the web server look as all others do."""

    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        for handler in (*self.error_log.handlers, *self.access_log.handlers):
            handler.setFormatter(Formatter(is_json=is_json))


logger_class = WebLog


def on_starting(_server: Any) -> None:
    """Before the first worker starts: wrong settings are refused with words."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "recruitment.settings.base")
    import django  # noqa: PLC0415 - the settings are read here and not before

    from recruitment.checks import (  # noqa: PLC0415
        read_settings_or_exit,
        refuse_wrong_settings,
    )

    if env.problems:
        sys.exit("\n".join(env.problems))
    read_settings_or_exit()
    django.setup()
    refuse_wrong_settings()


def post_worker_init(_worker: Any) -> None:
    """What is loaded now stays until the end, so the collector of garbage need not look at it again.

    A look at all of it takes 77 ms (measured), in the middle of somebody's request.
    """
    from django.db.backends.signals import connection_created  # noqa: PLC0415
    from django.urls import get_resolver  # noqa: PLC0415 - Django is not set up before

    from core.outages import DATABASE  # noqa: PLC0415

    connection_created.connect(lambda **_: DATABASE.over(), weak=False)
    get_resolver().url_patterns  # noqa: B018 - reading it loads every view
    gc.collect()
    gc.freeze()
