"""Where people are met: the platforms we know, and the ways beside them."""

from functools import lru_cache

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext, gettext_lazy

from campaigns.channels import connectors
from candidates.people import handles
from core import telephone

MAIL, TELEPHONE, ELSEWHERE = "mail", "telephone", "elsewhere"
BESIDE: dict[str, Promise] = {
    MAIL: gettext_lazy("E-mail"),
    TELEPHONE: gettext_lazy("Telephone"),
    ELSEWHERE: gettext_lazy("Somewhere else"),
}
FACES = (
    (BESIDE[MAIL], "@", "teal"),
    (BESIDE[TELEPHONE], "T", "violet"),
    (BESIDE[ELSEWHERE], "…", "ink"),
)
# Sources that are no platform.
OTHER_SOURCES: dict[str, Promise] = {
    "form": gettext_lazy("Application form"),
    "referral": gettext_lazy("Through a colleague"),
    "import": gettext_lazy("Imported"),
}


def choices() -> list[tuple[str, str]]:
    return list(_choices(get_language()))


@lru_cache
def _choices(_language: str | None) -> tuple[tuple[str, str], ...]:
    """The words of a language stay what they are."""
    return (
        *((key, gettext(label)) for key, label in connectors.choices()),
        *((key, str(label)) for key, label in BESIDE.items()),
    )


def label(key: str) -> str:
    """The name of a platform or another source, for a reader."""
    return _labels(get_language()).get(key) or key


@lru_cache
def _labels(_language: str | None) -> dict[str, str]:
    others = {key: str(label) for key, label in OTHER_SOURCES.items()}
    return others | dict(choices())


def home(key: str) -> str:
    """The platform's own page; empty for the ways beside the platforms."""
    known = {connector.key: connector for connector in connectors.CONNECTORS}
    return known[key].default_base_url if key in known else ""


def handle(key: str, address: str) -> str:
    """A profile in the form in which two people's typing can be compared; empty for a post."""
    return handles.name(key, address)


def where_to_answer(
    key: str, *, profile: str = "", email: str = "", phone: str = ""
) -> str:
    """The address behind “open …”: the profile, a new mail, the telephone."""
    if key == MAIL:
        return f"mailto:{email}" if email else ""
    if key == TELEPHONE:
        return telephone.link(phone)
    return handles.page(key, profile) or home(key)


def simulated(key: str) -> str:
    """A remark where the platform only plays one."""
    known = {connector.key: connector for connector in connectors.CONNECTORS}
    is_simulated = key in known and known[key].is_simulated
    return gettext("a simulation") if is_simulated else ""
