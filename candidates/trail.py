"""What the rows of this room are called in the trail."""

from django.utils.translation import pgettext_lazy

from core.audit.wording import SUBJECTS

SUBJECTS.update(
    {
        "candidates.application": pgettext_lazy("trail", "Application"),
        "candidates.candidate": pgettext_lazy("trail", "Candidate"),
        "candidates.conversation": pgettext_lazy("trail", "Conversation"),
        "candidates.document": pgettext_lazy("trail", "Document"),
        "candidates.erasure": pgettext_lazy("trail", "Erasure"),
        "candidates.message": pgettext_lazy("trail", "Message"),
        "candidates.privacynotice": pgettext_lazy("trail", "Privacy notice"),
    }
)
