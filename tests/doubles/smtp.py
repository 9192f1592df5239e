"""A real SMTP server with faults on order: what it accepted is the truth.

    with MailServer() as server:
        server.orders.append("reject")
        …
        server.accepted

`python -m tests.doubles.smtp --effects FILE [--orders a,b]` is the same as a program of its own,
which writes every mail it accepted into FILE and prints its address.

| order       | what the server does with the next mail                       |
| ----------- | -------------------------------------------------------------- |
| busy        | 421 when it hears the sender                                    |
| grey        | 451 for the recipient                                           |
| nobody      | 550 for the recipient                                           |
| sender      | 550 for the sender                                              |
| later       | 452 after the text                                              |
| spam        | 554 after the text                                              |
| cut         | hangs up in the middle of the offer                             |
| mute        | takes the mail and never answers                                |
| cut_after   | takes the mail and hangs up instead of answering                |
| slow        | takes the mail and answers one letter at a time, for ever       |
"""

import argparse
import asyncio
import json
import sys
import threading
import time
from email import message_from_bytes
from pathlib import Path

from aiosmtpd.smtp import SMTP

HANG = 30


class Postman:
    """Takes mails, and does what was ordered."""

    def __init__(self, effects=None, orders=()):
        self.orders, self.accepted, self.effects = list(orders), [], effects
        self.order = ""

    async def handle_MAIL(self, server, session, envelope, address, options):  # noqa: N802
        self.order = self.orders.pop(0) if self.orders else ""
        if self.order == "busy":
            return "421 Too busy"
        if self.order == "sender":
            return "550 You may not send from here"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if self.order == "grey":
            return f"451 Try again later, {address}"
        if self.order == "nobody":
            return f"550 Nobody here is called {address}"
        if self.order == "cut":
            server.transport.abort()
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        if self.order == "later":
            return "452 No room"
        if self.order == "spam":
            return "554 Looks like spam"
        self._accept(envelope)
        if self.order == "mute":
            await asyncio.sleep(HANG)
        if self.order == "cut_after":
            server.transport.abort()
        if self.order == "slow":
            for _letter in range(HANG * 4):
                server.transport.write(b"2")
                await asyncio.sleep(0.25)
        return "250 Thank you"

    def _accept(self, envelope):
        mail = message_from_bytes(envelope.content)
        taken = {
            "to": envelope.rcpt_tos,
            "id": mail["Message-ID"],
            "subject": str(mail["Subject"]),
        }
        self.accepted.append(envelope)
        if self.effects:
            with self.effects.open("a") as lines:
                lines.write(json.dumps(taken) + "\n")


class MailServer:
    """Listens on a free port while it lasts."""

    host = "127.0.0.1"

    def __init__(self, effects=None, orders=()):
        self.postman = Postman(effects, orders)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._is_up = threading.Event()

    def _run(self):
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(
            self._loop.create_server(
                lambda: SMTP(self.postman, hostname="mail.test"), self.host, 0
            )
        )
        self.port = server.sockets[0].getsockname()[1]
        self._is_up.set()
        self._loop.run_forever()
        server.close()

    def __enter__(self):
        self._thread.start()
        assert self._is_up.wait(10)
        return self

    def __exit__(self, *_error):
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def order(self, *orders):
        self.postman.orders.extend(orders)

    @property
    def accepted(self):
        """The mails that were taken, as messages."""
        return [message_from_bytes(taken.content) for taken in self.postman.accepted]


def main():
    words = argparse.ArgumentParser()
    words.add_argument("--effects", type=Path, required=True)
    words.add_argument("--orders", default="")
    asked = words.parse_args()
    orders = [order for order in asked.orders.split(",") if order]
    with MailServer(asked.effects, orders) as server:
        sys.stdout.write(f"http://{server.host}:{server.port}\n")
        sys.stdout.flush()
        while True:
            time.sleep(3600)


if __name__ == "__main__":
    main()
