"""The signed word in a long form that says whose draft of which form it is.

Only the page of its owner holds it. It is enough to keep what was typed for that owner, who reads it after
signing in; it opens nothing (docs/decisions/0016-a-draft-knows-its-writer.md).
"""

import uuid
from dataclasses import dataclass
from typing import Self

from django.core import signing
from django.http import HttpRequest

FIELD = "draft"
SALT = "core.drafts"
DAYS = 7


@dataclass(frozen=True, slots=True)
class Ticket:
    """One filling-in of a form."""

    number: uuid.UUID
    member_id: int
    form: str
    subject: str
    page: str

    def sign(self) -> str:
        content = [self.number.hex, self.member_id, self.form, self.subject, self.page]
        return signing.dumps(content, salt=SALT, compress=True)

    @classmethod
    def read(cls, text: str) -> Self | None:
        """The ticket, unless somebody made it up or it is too old."""
        try:
            number, *rest = signing.loads(text, salt=SALT, max_age=DAYS * 86_400)
        except signing.BadSignature:
            return None
        return cls(uuid.UUID(hex=number), *rest)


def posted(request: HttpRequest) -> Ticket | None:
    """The ticket of the form that was sent."""
    text = request.POST.get(FIELD, "")
    return Ticket.read(text) if text else None
