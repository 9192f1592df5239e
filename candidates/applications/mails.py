"""Letters to who applied: asked for with the application, sent by the workers."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidates.applications import unconfirmed
from candidates.applications.models import Application
from candidates.applications.recipients import who_is_told
from core import limits
from core.delivery.handlers import Doubt
from core.notices.models import Notice
from core.notices.operations import tell
from core.outbox.kinds import About, FrozenMail
from core.outbox.letters import Letter
from core.outbox.models import Mail
from core.outbox.operations import queue_mail

# So that nobody can flood somebody else's mailbox through our form.
MOST, PER = 3, timedelta(days=1)


class Confirmation(FrozenMail):
    """That it arrived. One that is missing does less harm than two."""

    name = "application-confirmation"
    label = gettext_lazy("Confirmation to an applicant")
    doubt = Doubt.LEAVE

    def is_wanted(self, mail: Mail) -> bool:
        application = _application(mail)
        return application is not None and application.candidate.erased_at is None

    def in_trouble(self, mail: Mail, *, now: datetime) -> None:
        application = _application(mail)
        if application is None:
            return
        vacancy = application.vacancy
        tell(
            who_is_told(vacancy, application.campaign, now),
            text=lambda: (
                _(
                    "An applicant for %(vacancy)s did not get our e-mail: it could not be sent."
                )
                % {"vacancy": vacancy.title}
            ),
            once=f"mail:{mail.pk}:{mail.fence}",
            url=application.get_absolute_url(),
            tone=Notice.Tone.WARNING,
        )

    def about(self, mails: Collection[Mail]) -> Mapping[int, About]:
        keys = {mail.target_id for mail in mails}
        found = Application.objects.filter(pk__in=keys).select_related("vacancy")
        pages = {a.pk: About(a.vacancy.title, a.get_absolute_url()) for a in found}
        return {e.pk: pages[e.target_id] for e in mails if e.target_id in pages}


def _application(mail: Mail) -> Application | None:
    found = Application.objects.filter(pk=mail.target_id)
    return found.select_related("candidate", "vacancy", "campaign").first()


def confirm(*, application: Application, to: str, now: datetime) -> None:
    """Ask for a mail that says that it arrived and what happens next, in the visitor's language.

    In the transaction of the application: there is a mail if and only if there is an application.
    Nothing that was typed is in it: whoever typed it may not be whose address it is.
    """
    if not limits.is_within(guard="apply-mail", who=to, most=MOST, per=PER, now=now):
        return
    vacancy = application.vacancy
    queue_mail(
        kind=Confirmation.name,
        target=application,
        organisation=vacancy.organisation,
        once=f"application-{application.pk}-confirmed-{now.timestamp():.0f}",
        payload=_letter(application, to).as_payload(),
    )


def _letter(application: Application, to: str) -> Letter:
    vacancy = application.vacancy
    title = " ".join(vacancy.title.split())
    return Letter(
        to=to,
        subject=_("Your application: %(title)s") % {"title": title},
        body=render_to_string(
            "candidates/applications/mail/received.txt",
            {
                "vacancy": vacancy,
                "url": settings.SITE_URL + vacancy.public_path,
                "confirm_url": settings.SITE_URL + unconfirmed.link(application)
                if application.is_unconfirmed
                else "",
            },
        ),
        sender=vacancy.brand.name,
        reply_to=vacancy.contact_email,
    )
