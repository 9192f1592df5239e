"""Keep the guidelines, and say why a text may go out in spite of one."""

from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _

from campaigns.guidelines.models import Exemption, Guideline
from campaigns.guidelines.rules.book import BOOK, Rule
from campaigns.guidelines.rules.remarks import Remark
from core.audit.operations import record
from core.users.models import Membership
from core.users.roles import MAY_PLAN, MAY_WRITE


class CannotKeepGuideline(ValidationError):
    """The message is written for the person who tried."""


class CannotExempt(ValidationError):
    """Without a reason, or not by this person."""


@transaction.atomic
def keep_guideline(*, guideline: Guideline, by: Membership, now: datetime) -> Guideline:
    """Save how we write, on the whole or on one channel; it counts from the next check."""
    is_new = guideline.pk is None
    _refuse_others(guideline, by)
    guideline.levels = _differing(guideline)
    try:
        guideline.full_clean()
    except ValidationError as error:
        raise CannotKeepGuideline(error.message_dict) from error
    guideline.updated_at = now
    guideline.save()
    record(
        by=by,
        verb=f"campaigns.guideline.{'added' if is_new else 'changed'}",
        subject=guideline,
        now=now,
        account=guideline.account_id,
        levels=guideline.levels,
    )
    return guideline


@transaction.atomic
def drop_guideline(*, guideline: Guideline, by: Membership, now: datetime) -> None:
    """Let a channel follow the organisation again."""
    _refuse_others(guideline, by)
    if guideline.account_id is None:
        raise CannotKeepGuideline(_("The guideline of the organisation stays."))
    record(
        by=by,
        verb="campaigns.guideline.removed",
        subject=guideline,
        now=now,
        account=guideline.account_id,
    )
    guideline.delete()


@transaction.atomic
def exempt(
    *,
    by: Membership,
    subject: models.Model,
    text_sha: str,
    remarks: Iterable[Remark],
    reason: str,
    now: datetime,
) -> Exemption:
    """Let exactly this text of `subject` pass the rules that stop it, with a reason for who reads it next."""
    if not by.is_one_of(*MAY_WRITE):
        raise CannotExempt(_("Your role does not write posts."))
    if not reason.strip():
        raise CannotExempt({"reason": _("Say why this text may stay as it is.")})
    stopped = [[one.rule.value, one.words] for one in remarks if one.is_blocking]
    given = Exemption.objects.create(
        organisation_id=by.organisation_id,
        text_sha=text_sha,
        remarks=stopped,
        reason=reason.strip(),
        given_by=by,
        given_at=now,
    )
    # The reason itself may name somebody: it is kept in its row, not in the trail.
    record(
        by=by,
        verb="campaigns.guideline.overridden",
        subject=subject,
        organisation_id=by.organisation_id,
        now=now,
        rules=sorted({rule for rule, _words in stopped}),
        exemption=given.pk,
    )
    return given


def _refuse_others(guideline: Guideline, by: Membership) -> None:
    if not by.is_one_of(*MAY_PLAN):
        raise CannotKeepGuideline(_("HR staff keep the guidelines."))
    account = guideline.account
    places = {guideline.organisation_id, account.organisation_id if account else None}
    if places - {by.organisation_id, None}:
        raise CannotKeepGuideline(_("This belongs to another organisation."))


def _differing(guideline: Guideline) -> dict[str, str]:
    """What differs from the book; a channel may also say what the book says."""
    return {
        rule: level
        for rule, level in guideline.levels.items()
        if rule in set(Rule)
        and level in {"block", "warn"}
        and (guideline.account_id or BOOK[Rule(rule)].level != level)
    }
