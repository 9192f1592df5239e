"""Table of contents of this room's tables."""

from core.audit.models import AuditEvent
from core.limits import Counter
from core.notices.models import Notice
from core.users.models import Membership, Organisation, User

__all__ = ["AuditEvent", "Counter", "Membership", "Notice", "Organisation", "User"]
