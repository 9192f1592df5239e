"""Why a platform did not let us in, in words for the person who tried."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.outbound import Disconnected, OutboundError

WORDS = {
    "wrong_password": _(
        "The platform does not know this name with this password. Make a new app"
        " password and try again."
    ),
    "second_factor": _(
        "The platform asks for a code as well. Use an app password: it needs none."
    ),
    "account_suspended": _("The platform has suspended this account."),
    "token_refused": _(
        "The platform does not accept these details. Make a new access token and"
        " paste all of it."
    ),
    "token_unusable": _(
        "There is a character in these details that cannot be right. Copy them again."
    ),
    "not_permitted": _(
        "The account lacks a permission. Give the application read and write access."
    ),
    "not_found": _(
        "The server answers, but not as this platform does. Check the address."
    ),
    "address_not_usable": _(
        "This is not an address we can use. Write it as https://example.com."
    ),
    "address_not_allowed": _(
        "This address leads into a private network, and we do not go there."
    ),
    "unreachable": _(
        "The server cannot be reached. Check the address, or try again later."
    ),
    "no_answer": _("The server did not answer in time. Try again later."),
    "throttled": _(
        "The platform asks us to slow down. Try again in a quarter of an hour."
    ),
    "platform_failed": _("The platform has a fault at this moment. Try again later."),
    "unreadable_answer": _(
        "The server answers, but not as this platform does. Check the address."
    ),
    "incomplete_answer": _(
        "The server answers, but not as this platform does. Check the address."
    ),
    "credentials_unreadable": _(
        "What was kept of this account cannot be opened any more. Sign in again."
    ),
    "redirected": _(
        "The server sends us to another address. Fill in the address it ends at."
    ),
}


NOT_SAID_BY_A_PLATFORM = frozenset(
    {"address_not_usable", "address_not_allowed", "unreachable", "no_answer"}
)


def explain(no: OutboundError) -> str:
    """One sentence that says what to do; what the platform itself said comes behind it."""
    words = WORDS.get(no.code)
    if words is None:
        words = (
            WORDS["token_refused"]
            if isinstance(no, Disconnected)
            else WORDS["platform_failed"]
        )
    if not no.text or no.code in NOT_SAID_BY_A_PLATFORM:
        return str(words)
    return gettext("%(words)s It said: “%(said)s”") % {"words": words, "said": no.text}


def trouble(code: str) -> str:
    """What is the matter with an account: its code in words, or the words that an older row holds."""
    return str(WORDS.get(code, code))
