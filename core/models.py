"""Table of contents of this room's tables."""

from core.audit.models import AuditEvent
from core.cleanup.models import CleanUp
from core.delivery.models import WorkerSlot
from core.drafts.models import FormDraft
from core.imports.models import Layout
from core.limits import Counter
from core.notices.models import Notice
from core.outbox.models import Mail, MailAttempt
from core.users.models import Invitation, Membership, Organisation, User
from core.webhooks.models import Endpoint, WebhookAttempt, WebhookDelivery

__all__ = [
    "AuditEvent",
    "CleanUp",
    "Counter",
    "Endpoint",
    "FormDraft",
    "Invitation",
    "Layout",
    "Mail",
    "MailAttempt",
    "Membership",
    "Notice",
    "Organisation",
    "User",
    "WebhookAttempt",
    "WebhookDelivery",
    "WorkerSlot",
]
