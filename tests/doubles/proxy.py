"""A TCP proxy that loses answers: it stands between a connector and a real server, and cuts where it is told."""

import contextlib
import socket
import threading
import time


class Proxy:
    """Listens on a port of its own and passes bytes on. Settings hold for connections made after them."""

    def __init__(self, target_port):
        self.target_port = target_port
        self.cut_answer_after = None
        self.cut_request_after = None
        self.delay = 0.0
        self.only = b""
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self._serve, daemon=True).start()

    def lose_answers(self, after=0, only=b""):
        """The request arrives; of the answer only so many bytes come back. `only`: requests with these bytes."""
        self.cut_answer_after, self.only = after, only

    def pass_all(self):
        self.cut_answer_after = self.cut_request_after = None
        self.delay, self.only = 0.0, b""

    def close(self):
        self.listener.close()

    def _serve(self):
        while True:
            try:
                client, _address = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self._join, args=(client,), daemon=True).start()

    def _join(self, client):
        server = socket.create_connection(("127.0.0.1", self.target_port))
        first = client.recv(65536)
        is_meant = self.only in first
        request_limit = self.cut_request_after if is_meant else None
        answer_limit = self.cut_answer_after if is_meant else None
        if is_meant:
            time.sleep(self.delay)
        threading.Thread(
            target=self._pump, args=(client, server, request_limit, first), daemon=True
        ).start()
        self._pump(server, client, answer_limit)

    def _pump(self, source, target, limit, chunk=b""):
        passed = 0
        with contextlib.suppress(OSError):
            chunk = chunk or source.recv(65536)
            while chunk:
                if limit is not None and passed + len(chunk) > limit:
                    target.sendall(chunk[: limit - passed])
                    _reset(target)
                    _reset(source)
                    return
                target.sendall(chunk)
                passed += len(chunk)
                chunk = source.recv(65536)
            target.shutdown(socket.SHUT_WR)


def _reset(connection):
    """Shut down first: a thread that waits on the other end holds a bare close back."""
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
    connection.close()
