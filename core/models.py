"""Table of contents of this room's tables."""

from core.audit.models import AuditEvent
from core.cleanup.models import CleanUp
from core.drafts.models import FormDraft
from core.effects.models import Effect, EffectAttempt
from core.imports.models import Layout
from core.limits import Counter
from core.notices.models import Notice
from core.seats import WorkerSlot
from core.users.models import Invitation, Membership, Organisation, User
from core.webhooks.models import Endpoint

__all__ = [
    "AuditEvent",
    "CleanUp",
    "Counter",
    "Effect",
    "EffectAttempt",
    "Endpoint",
    "FormDraft",
    "Invitation",
    "Layout",
    "Membership",
    "Notice",
    "Organisation",
    "User",
    "WorkerSlot",
]
