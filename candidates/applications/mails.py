"""Letters to who applied."""

import logging
from datetime import datetime, timedelta
from email.utils import formataddr

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from campaigns.vacancies.models import Vacancy
from core import limits

log = logging.getLogger(__name__)
# So that nobody can flood somebody else's mailbox through our form.
MOST, PER = 3, timedelta(days=1)


def confirm(*, vacancy: Vacancy, to: str, now: datetime) -> bool:
    """Say that it arrived and what happens next; False when the mail could not be sent.

    Nothing that was typed is in it: whoever typed it may not be whose address it is.
    """
    if not limits.is_within(guard="apply-mail", who=to, most=MOST, per=PER, now=now):
        return True
    title = " ".join(vacancy.title.split())
    brand = vacancy.brand.name
    mail = EmailMessage(
        subject=_("Your application: %(title)s") % {"title": title},
        body=render_to_string(
            "candidates/applications/mail/received.txt",
            {"vacancy": vacancy, "url": settings.SITE_URL + vacancy.public_path},
        ),
        from_email=formataddr((brand, settings.DEFAULT_FROM_EMAIL)),
        to=[to],
        reply_to=[vacancy.contact_email] if vacancy.contact_email else [],
    )
    try:
        mail.send()
    except OSError as error:  # also every smtplib refusal
        # The refusal of a mail server names the address: only its kind is logged.
        log.warning("A confirmation was not sent: %s", type(error).__name__)
        return False
    return True
