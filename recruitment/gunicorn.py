"""How the web server runs, here and in production.

PORT, or BIND for another interface than loopback; WEB_PROCESSES and WEB_THREADS for its size.
"""

import gc
import os
from pathlib import Path
from typing import Any

bind = os.environ.get("BIND") or f"127.0.0.1:{os.environ.get('PORT', '8000')}"
worker_class = "gthread"
workers = int(os.environ.get("WEB_PROCESSES", "2"))
threads = int(os.environ.get("WEB_THREADS", "4"))
chdir = str(Path(__file__).resolve().parent.parent)
# A request that waits for a restarting database waits at most ten seconds; see DATABASE_POOL.
timeout = 30
graceful_timeout = 8
keepalive = 5
# Signs of life go to memory: a slow disk must not look like a dead worker.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108
# Each process opens its own database pool, so nothing is loaded before they split.
preload_app = False
loglevel = os.environ.get("WEB_LOG_LEVEL", "warning")
accesslog = os.environ.get("ACCESS_LOG") or None
control_socket_disable = True
reload = os.environ.get("DEBUG", "").lower() in {"1", "true", "on", "yes"}


def post_worker_init(_worker: Any) -> None:
    """What is loaded now stays until the end, so the collector of garbage need not look at it again.

    A look at all of it takes 77 ms (measured), in the middle of somebody's request.
    """
    from django.urls import get_resolver  # noqa: PLC0415 - Django is not set up before

    get_resolver().url_patterns  # noqa: B018 - reading it loads every view
    gc.collect()
    gc.freeze()
