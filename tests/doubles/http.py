"""Speaking to our own doubles, outside the product: plain standard library."""

import json
import urllib.request


def ask(method, url, content=None, headers=None):
    raw = None if content is None else json.dumps(content).encode()
    kind = {} if raw is None else {"Content-Type": "application/json"}
    request = urllib.request.Request(  # noqa: S310 - loopback
        url, raw, {**kind, **(headers or {})}, method=method
    )
    with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
        return json.loads(answer.read() or b"{}")
