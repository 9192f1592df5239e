"""When two ways of writing are the same person. Pure."""

import re
from urllib.parse import parse_qs, urlsplit

# Path parts that stand before the name of a profile: linkedin.com/in/…, bsky.app/profile/….
BEFORE_THE_NAME = {"in", "pub", "profile", "u", "user", "users", "people", "c", "web"}
# Telephone numbers are compared by their last digits: 06-… and +31 6 … are one.
LAST_DIGITS = 8


def handle(address: str, *, home: str = "") -> str:
    """`https://www.linkedin.com/in/Sanne/?utm=1` and `@sanne` → `sanne`.

    On a server that is not the platform's own `home` the server belongs to the name.
    """
    address = address.strip()
    if not is_address(address):
        return address.lstrip("@").rstrip("/").lower()
    parts = urlsplit(address if "://" in address else f"https://{address}")
    steps = [step for step in parts.path.split("/") if step]
    if steps and steps[0].lower() in BEFORE_THE_NAME and len(steps) > 1:
        steps = steps[1:]
    name = steps[0].lower() if steps else ""
    if name.endswith(".php"):  # facebook.com/profile.php?id=100…
        name = parse_qs(parts.query).get("id", [""])[0]
    if not name.startswith("@"):
        return name
    host = (parts.hostname or "").removeprefix("www.")
    return name[1:] if not home or _is_home(host, home) else f"{name[1:]}@{host}"


def _is_home(host: str, home: str) -> bool:
    return home == host or home.endswith(f".{host}") or host.endswith(f".{home}")


def is_address(text: str) -> bool:
    """Whether this is the address of a page, and not a name on a platform."""
    return bool(re.match(r"^(https?://|www\.|[\w-]+(\.[\w-]+)+/)", text.strip(), re.I))


def link(address: str) -> str:
    """The page to open, or nothing where only a name is known."""
    address = address.strip()
    if not is_address(address):
        return ""
    return address if address.lower().startswith("http") else f"https://{address}"


def telephone(number: str) -> str:
    """The digits that two ways of writing a number have in common."""
    digits = re.sub(r"\D", "", number)
    return digits[-LAST_DIGITS:] if len(digits) >= LAST_DIGITS else ""
