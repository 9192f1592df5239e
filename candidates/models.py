"""Table of contents of this room's tables."""

from candidates.applications.models import (
    Application,
    Document,
    DocumentPage,
    StageChange,
    Touchpoint,
)
from candidates.consent.models import PrivacyNotice
from candidates.conversations.models import Conversation, Message
from candidates.people.models import Candidate, Profile
from candidates.retention.models import Erasure, Expiry, Extension, RetentionNight

__all__ = [
    "Application",
    "Candidate",
    "Conversation",
    "Document",
    "DocumentPage",
    "Erasure",
    "Expiry",
    "Extension",
    "Message",
    "PrivacyNotice",
    "Profile",
    "RetentionNight",
    "StageChange",
    "Touchpoint",
]
