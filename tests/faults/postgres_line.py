"""A stand-in for the socket of PostgreSQL that loses the answer to a COMMIT, or to a statement that is a
transaction of its own; or it dawdles, or falls silent.

It speaks to each client as the server does: bytes are passed on, and only looked at.
"""

import contextlib
import shutil
import socket
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import quote

NAME = ".s.PGSQL.5432"
CLAIM = b"INSERT INTO campaigns_attempt"
FINISH = b"UPDATE campaigns_attempt"


class PostgresLine:
    """Stands between programs and the server whose socket is in `folder`."""

    def __init__(self, folder):
        self.server = str(Path(folder) / NAME)
        self.folder = Path(tempfile.mkdtemp(prefix="werf-line-"))
        self.mark, self.deed = b"", ""
        self.delay = 0.0
        self.done, self.is_open = threading.Event(), threading.Event()
        self.is_open.set()
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(str(self.folder / NAME))
        self.listener.listen(50)
        threading.Thread(target=self._serve, daemon=True).start()

    def address(self, url):
        """That of the same database, by way of us."""
        return f"{url.partition('?')[0]}?host={quote(str(self.folder))}"

    def lose_answer(self, mark):
        """The next transaction with these words is committed, and nobody hears of it."""
        self.mark, self.deed = mark, "lose"

    def silence_after(self, mark):
        """After the next transaction with these words nothing comes through any more, until `speak`."""
        self.mark, self.deed = mark, "silence"

    def speak(self):
        self.is_open.set()

    def close(self):
        self.speak()
        self.listener.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _serve(self):
        while True:
            try:
                client, _address = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=_Talk(self, client).run, daemon=True).start()

    def is_hit(self, said):
        """Once: the transaction that we were told to wait for ends here."""
        if not self.mark or self.mark not in said.replace(b'"', b""):
            return ""
        deed, self.mark = self.deed, b""
        return deed


class _Talk:
    """One session."""

    def __init__(self, line, client):
        self.line, self.client = line, client
        self.server = socket.socket(socket.AF_UNIX)
        self.deed = ""

    def run(self):
        with contextlib.suppress(OSError):
            self.server.connect(self.line.server)
            threading.Thread(target=self._answers, daemon=True).start()
            self._questions()
        self._hang_up()

    def _questions(self):
        said = b""
        while chunk := self.client.recv(65536):
            self.line.is_open.wait()
            if self.line.delay:
                time.sleep(self.line.delay)
            said += chunk
            # A statement outside a transaction is one: it ends where its values come (`B`, bind).
            is_alone = b"BEGIN" not in said and chunk[:1] == b"B"
            if is_alone or b"COMMIT" in chunk:
                self.deed = self.line.is_hit(said)
            if is_alone or b"COMMIT" in chunk or b"ROLLBACK" in chunk:
                said = b""
            self.server.sendall(chunk)

    def _answers(self):
        with contextlib.suppress(OSError):
            while chunk := self.server.recv(65536):
                deed, self.deed = self.deed, ""
                if deed == "lose":
                    self.line.done.set()
                    break
                if deed == "silence":
                    self.line.is_open.clear()
                    self.line.done.set()
                self.client.sendall(chunk)
        self._hang_up()

    def _hang_up(self):
        for end in (self.client, self.server):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
