"""Applications under the address of a known person: who sent them is decided afterwards.

Anybody may type anybody's address in the public form. So such an application belongs to a
person of its own (`Application.claimed` is the known one) until the link in the mail to that
address is used, or a colleague says that it is the same person, or another one.
"""

from datetime import datetime
from functools import partial

from django.core import signing
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from candidates.applications import filing
from candidates.applications.models import Application, StageChange
from candidates.applications.screening import Answer, answer_of
from candidates.consent import retention
from candidates.people import rules
from candidates.people.models import Candidate
from core.audit.operations import record
from core.notices.models import Notice
from core.outbox.models import Mail
from core.ui import formats
from core.users.models import Membership

SALT = "candidates.applications.unconfirmed"
BETWEEN = "\n\n———\n\n"
LONGEST_NOTE, LONGEST_MOTIVATION = 4_000, 40_000
# Of two applications of one person for one vacancy the furthest stays.
FAR = ("new", "withdrawn", "rejected", "screening", "interview", "offer", "hired")


class CannotDecide(ValidationError):
    """The message is written for the person who tried."""


def token(application: Application) -> str:
    """What stands in the link of the mail: it proves that the mailbox was read."""
    return signing.dumps([application.pk, application.claimed_id], salt=SALT)


def of_token(text: str) -> Application | None:
    """The application to confirm. None when it was decided meanwhile; forged raises.

    The link does not expire: what it confirms may be erased, and then it opens nothing.
    """
    pk, claimed = signing.loads(text, salt=SALT)
    undecided = Application.objects.unconfirmed().of_people()
    undecided = undecided.filter(claimed__erased_at=None)
    return (
        undecided.select_related("vacancy__brand", "vacancy__organisation")
        .filter(pk=pk, claimed=claimed)
        .first()
    )


@transaction.atomic
def confirm_same_person(
    *, application: Application, by: Membership | None, now: datetime
) -> Application:
    """The known person sent this: it joins what we have of them. `by` None: by the link.

    Answers the application that stays: a second one for the same vacancy becomes one with
    the first.
    """
    found = _undecided(application)
    person, known = found.candidate, found.claimed
    if known is None:  # kept for the type: `_undecided` has refused that
        raise CannotDecide(_decided())
    stays = found
    for one in person.applications.select_related("vacancy").order_by("pk"):
        is_asked = one.pk == found.pk
        kept = _hand_over(one, known)
        stays = kept if is_asked else stays
    _take_over_facts(known, person, found, now)
    _take_over_rows(known, person)
    person.delete()
    record(
        by=by,
        verb="candidates.application.same_person",
        subject=stays,
        organisation_id=known.organisation_id,
        now=now,
        candidate=known.pk,
        by_link=by is None,
    )
    return stays


@transaction.atomic
def confirm_other_person(
    *, application: Application, by: Membership, now: datetime
) -> Application:
    """Somebody else sent this, perhaps with a shared address: they stay two people."""
    found = _undecided(application)
    found.claimed = None
    found.save(update_fields=["claimed"])
    record(
        by=by,
        verb="candidates.application.other_person",
        subject=found,
        organisation_id=by.organisation_id,
        now=now,
    )
    return found


def link(application: Application) -> str:
    return reverse("public-same-person", args=[token(application)])


def _undecided(application: Application) -> Application:
    """Locked with both people, so that two who decide at once do not both do."""
    rows = Application.objects.unconfirmed().select_for_update(of=("self",))
    found = rows.filter(pk=application.pk).first()
    if found is None:
        raise CannotDecide(_decided())
    people = Candidate.objects.select_for_update().order_by("pk")
    locked = people.in_bulk([found.candidate_id, found.claimed_id])
    if any(person.erased_at for person in locked.values()):
        raise CannotDecide(_("One of the two is being erased."))
    found.candidate = locked[found.candidate_id]
    found.claimed = locked[found.claimed_id]
    return found


def _decided() -> str:
    return _("Somebody decided this just before you.")


def _hand_over(application: Application, known: Candidate) -> Application:
    """Give one application to the known person; answers the one that is left."""
    other = known.applications.filter(vacancy=application.vacancy_id).first()
    if other is None:
        application.candidate, application.claimed = known, None
        application.save(update_fields=["candidate", "claimed"])
        return application
    if application.opening_id and other.opening_id:
        raise CannotDecide(
            _(
                "Both applications for this vacancy are hires that fill a seat. Move one"
                " of them back first."
            )
        )
    stays, goes = other, application
    if FAR.index(application.status) > FAR.index(other.status):
        stays, goes = application, other
    _join(stays, goes)
    goes.delete()
    if stays.candidate_id != known.pk:
        stays.candidate, stays.claimed = known, None
        stays.save(update_fields=["candidate", "claimed"])
    return stays


def _join(stays: Application, goes: Application) -> None:
    """Everything that was sent stays; the first moment counts."""
    first, second = sorted((stays, goes), key=lambda one: one.applied_at)
    texts = [first.motivation.strip(), second.motivation.strip()]
    if texts[1] in texts[0]:
        texts.pop()
    stays.motivation = BETWEEN.join(filter(None, texts))[:LONGEST_MOTIVATION]
    stays.heard_from = first.heard_from or second.heard_from
    stays.campaign_id = first.campaign_id or second.campaign_id
    stays.applied_at = first.applied_at
    decision = ("screened_at", "screened_by", "qualified_at")
    if answer_of(stays) is Answer.UNDECIDED:
        for name in decision:
            setattr(stays, name, getattr(goes, name))
    stays.save(
        update_fields=["motivation", "heard_from", "campaign", "applied_at", *decision]
    )
    have = set(stays.documents.values_list("sha256", flat=True))
    goes.documents.exclude(sha256__in=have).update(application=stays)
    for twice in goes.documents.prefetch_related("page_pictures"):
        for stored in (twice.file, *(page.file for page in twice.page_pictures.all())):
            name = str(stored.name)
            transaction.on_commit(partial(filing.remove, name), robust=True)
    links = stays.touchpoints.exclude(link=None).values("link")
    goes.touchpoints.exclude(link__in=links).update(application=stays)
    # Lines of the procedure are written once: those of the other are written anew.
    StageChange.objects.bulk_create(
        StageChange(
            application=stays,
            from_status=line.from_status,
            to_status=line.to_status,
            by_id=line.by_id,
            at=line.at,
        )
        for line in goes.stage_changes.exclude(from_status="")
    )
    mails = Mail.objects.about(goes)
    mails.update(target_id=stays.pk)
    Notice.objects.filter(url=goes.get_absolute_url()).update(
        url=stays.get_absolute_url()
    )


def _take_over_facts(
    known: Candidate, person: Candidate, application: Application, now: datetime
) -> None:
    """What was empty is filled; what differs becomes a line of the note."""
    is_other_phone = bool(known.phone) and person.phone_key not in {
        "",
        known.phone_key,
    }
    for name in ("phone", "city", "headline"):
        setattr(known, name, getattr(known, name) or getattr(person, name))
    lines = [known.note.strip(), person.note.strip()]
    is_other_name = person.name.casefold() != known.name.casefold()
    if is_other_name or is_other_phone:
        with translation.override(known.organisation.language):
            lines.append(_sent_as(person, application))
    known.note = "\n\n".join(filter(None, lines))[:LONGEST_NOTE]
    applied_on = timezone.localdate(application.applied_at, known.organisation.zone)
    bases = {
        rules.basis_after_applying(
            one.basis, kept_until=one.keep_until, applied_on=applied_on
        )
        for one in (known, person)
    }
    known.basis = rules.CONSENT if rules.CONSENT in bases else rules.APPLICATION
    known.keep_until = retention.in_procedure(
        applied_on, max(known.keep_until, person.keep_until)
    )
    known.do_not_contact = known.do_not_contact or person.do_not_contact
    known.save()


def _sent_as(person: Candidate, application: Application) -> str:
    facts = {
        "day": formats.day(application.applied_at),
        "name": person.name,
        "phone": person.phone,
    }
    if person.phone:
        return _("Applied on %(day)s as %(name)s, telephone %(phone)s.") % facts
    return _("Applied on %(day)s as %(name)s.") % facts


def _take_over_rows(known: Candidate, person: Candidate) -> None:
    """Profiles, talks and whatever else is about the person who was one too many."""
    have = known.profiles.values("platform", "handle")
    for profile in person.profiles.all():
        if have.filter(platform=profile.platform, handle=profile.handle).exists():
            profile.delete()
    for relation in Candidate._meta.related_objects:
        model, name = relation.related_model, relation.field.name
        if isinstance(model, str):  # never, once Django is ready
            continue
        for row in model._default_manager.filter(**{name: person.pk}):
            setattr(row, f"{name}_id", known.pk)
            try:
                with transaction.atomic():
                    row.save(update_fields=[name])
            except IntegrityError:  # one per person, and the known person has theirs
                row.delete()
    Mail.objects.about(person).update(target_id=known.pk)
    Notice.objects.filter(url=person.get_absolute_url()).update(
        url=known.get_absolute_url()
    )
