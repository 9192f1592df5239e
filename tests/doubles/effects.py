"""Reads an effect file: what a platform really did, whatever anybody was told."""

import json

from tests.doubles.http import ask


class Effects:
    def __init__(self, path):
        self.path = path

    @property
    def lines(self):
        return (
            [json.loads(line) for line in self.path.read_text().splitlines()]
            if self.path.exists()
            else []
        )

    @property
    def applied(self):
        return [line["applied"] for line in self.lines if "applied" in line]

    def with_text(self, part):
        return [post for post in self.applied if part in post["text"]]


class Scripted:
    """A running double that takes orders about what goes wrong."""

    def __init__(self, running, effects):
        self.running = running
        self.effects = Effects(effects)

    @property
    def url(self):
        return self.running.url

    def order(self, *faults, on="post", is_endless=False, **match):
        ask(
            "POST",
            f"{self.url}/control/faults",
            {"on": on, "sequence": list(faults), "is_endless": is_endless, **match},
        )

    def lag(self, seconds):
        ask("POST", f"{self.url}/control/listing", {"lag": seconds})

    def forgive(self):
        ask("DELETE", f"{self.url}/control/faults")
