"""A program of somebody else on 127.0.0.1, and the worker that tells it what happened."""

import threading
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

import pytest
from django.utils import timezone

from core.delivery import engine
from core.delivery.handlers import WEBHOOKS
from core.delivery.rescue import rescue
from core.delivery.worker_locks import WorkerLock
from core.webhooks import operations
from core.webhooks.models import WebhookDelivery

EVERY_EVENT = [
    "application.moved",
    "application.received",
    "publication.held",
    "publication.published",
]


class Receiver(ThreadingHTTPServer):
    """Keeps what comes in; answers 204, or what was ordered ("cut" is no answer at all)."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Door)
        self.got, self.orders, self.headers = [], [], {}

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/hooks/k3y"

    def order(self, *answers, **headers):
        self.orders += answers
        self.headers = headers


class Door(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.got.append(SimpleNamespace(headers=self.headers, body=body))
        answer = self.server.orders.pop(0) if self.server.orders else 204
        if answer == "cut":
            self.connection.close()
            return
        self.send_response(answer)
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *_words):
        """It keeps silent."""


@pytest.fixture
def receiver(monkeypatch):
    monkeypatch.setenv("OUTBOUND_LOCAL_HOSTS", "127.0.0.1")
    with Receiver() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def quick(settings):
    settings.PUBLISH_PATIENCE = timedelta(0)


@pytest.fixture
def endpoint(receiver, ada):
    return operations.add(
        address=receiver.url, events=EVERY_EVENT, by=ada, now=timezone.now()
    )


@pytest.fixture
def work(db):
    """Tell what is due; and look after what is in doubt, as the loop does."""

    def turn():
        with WorkerLock() as lock:
            engine.work(lock, seconds=20, lane=WEBHOOKS)
            if rescue(seconds=5):
                engine.work(lock, seconds=20, lane=WEBHOOKS)

    return turn


@pytest.fixture
def deliveries():
    return lambda: list(WebhookDelivery.objects.order_by("pk"))
