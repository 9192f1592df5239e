"""Table of contents of this room's tables."""

from candidates.applications.models import (
    Application,
    Document,
    StageChange,
    Touchpoint,
)
from candidates.consent.models import PrivacyNotice
from candidates.conversations.models import Conversation, Message
from candidates.people.models import Candidate, Profile

__all__ = [
    "Application",
    "Candidate",
    "Conversation",
    "Document",
    "Message",
    "PrivacyNotice",
    "Profile",
    "StageChange",
    "Touchpoint",
]
