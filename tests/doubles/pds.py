"""A real Bluesky server (tools/pds), with accounts. Missing is a failure, never a skip."""

import base64
import hmac
import itertools
import json
import os
import secrets
import time
from pathlib import Path

from scripts.setup import node
from scripts.setup import pds as setup
from scripts.setup.steps import take
from tests.doubles.http import ask
from tests.doubles.running import Running

PASSWORD = "anchor-rope-tide"
JWT_SECRET = secrets.token_hex(32)
_numbers = itertools.count(1)


class Pds:
    """The running server."""

    def __init__(self, folder: Path):
        if not (setup.FOLDER / "node_modules" / ".installed").exists():
            take([*node.steps(setup.NODE), *setup.steps()])
        self.program = node.find(setup.NODE)
        self.running = Running(
            [self.program.node, setup.FOLDER / "server.mjs", folder],
            cwd=setup.FOLDER,
            env={**os.environ, "PDS_JWT_SECRET": JWT_SECRET},
        )

    @property
    def url(self):
        return self.running.url

    @property
    def port(self):
        return self.running.port

    def account(self):
        """A new account: credentials as the connector wants them."""
        handle = f"team-{next(_numbers)}.test"
        made = ask(
            "POST",
            f"{self.url}/xrpc/com.atproto.server.createAccount",
            {"email": f"{handle}@mail.test", "handle": handle, "password": PASSWORD},
        )
        return {
            "identifier": handle,
            "password": PASSWORD,
            "base_url": self.url,
            "did": made["did"],
        }

    def records(self, did):
        """What is really in the repository of an account."""
        query = f"repo={did}&collection=app.bsky.feed.post&limit=100"
        return ask("GET", f"{self.url}/xrpc/com.atproto.repo.listRecords?{query}")[
            "records"
        ]

    def expired_access(self, did):
        """An access token of this server, rightly signed, whose time was over an hour ago."""
        header = {"typ": "at+jwt", "alg": "HS256"}
        then = int(time.time()) - 7200
        claims = {
            "scope": "com.atproto.access",
            "aud": "did:web:localhost",
            "sub": did,
            "iat": then,
            "exp": then + 3600,
        }
        signed = b".".join(
            _coded(json.dumps(part).encode()) for part in (header, claims)
        )
        seal = hmac.new(JWT_SECRET.encode(), signed, "sha256").digest()
        return (signed + b"." + _coded(seal)).decode()

    def end(self):
        self.running.end()


def _coded(raw):
    return base64.urlsafe_b64encode(raw).rstrip(b"=")
