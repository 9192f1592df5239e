"""Which remarks stop a text, and which of those were let through with a reason."""

import hashlib
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from campaigns.guidelines import wording
from campaigns.guidelines.models import Exemption
from campaigns.guidelines.rules.remarks import Remark


class IsStopped(ValidationError):
    """The guidelines keep this text here until it changes, or somebody says why it may stay."""


def why(stopped: Iterable[Remark]) -> list[str]:
    """What to do, and then each remark as a sentence."""
    asked = _("The guidelines stop this text. Change it, or say why it may stay.")
    return [asked, *(wording.sentence(one) for one in stopped)]


def sha_of(*texts: str) -> str:
    """One name for exactly these texts."""
    return hashlib.sha256("\x1f".join(texts).encode()).hexdigest()


def exemptions_of(organisation_id: int, text_sha: str) -> list[Exemption]:
    """What was said about exactly this text, newest first."""
    rows = Exemption.objects.filter(organisation_id=organisation_id, text_sha=text_sha)
    return list(rows.select_related("given_by__user").order_by("-pk"))


def still_stopped(
    remarks: Iterable[Remark], exemptions: Iterable[Exemption]
) -> list[Remark]:
    """The blocking remarks for which nobody gave a reason.

    A reason was given for exactly this text with all that a rule said of it: it counts for that
    rule, also when the rule has learned since to name other words.
    """
    passed = {rule for one in exemptions for rule, _words in one.remarks}
    return [one for one in remarks if one.is_blocking and one.rule.value not in passed]
