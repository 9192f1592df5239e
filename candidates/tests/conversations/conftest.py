import pytest

from candidates.conversations import operations
from candidates.conversations.models import Conversation
from core.tests.outbox.conftest import mailbox, rescue, seat, work

__all__ = ["mailbox", "rescue", "seat", "work"]


@pytest.fixture
def logged(rita, noon):
    """`logged(name="…", text="…")` is a contact that Rita wrote down at noon."""

    def log(**details):
        said = {
            "by": rita,
            "now": noon,
            "kind": Conversation.Kind.DIRECT_MESSAGE,
            "platform": "linkedin",
            "name": "Sanne de Vries",
            "address": "https://www.linkedin.com/in/sanne-de-vries/",
            "text": "Do you have night shifts?",
        }
        return operations.log_contact(**{**said, **details})

    return log
