"""The privacy notice an organisation starts with (GDPR article 13), in plain words."""

from django.utils import translation
from django.utils.translation import gettext as _


def default_notice(organisation: str, language: str) -> str:
    """Who, what, why, how long, who sees it, and what one can ask; in the language named."""
    with translation.override(language):
        parts = [
            _(
                "%(organisation)s is responsible for what you send us here."
                " We use it for one thing: to deal with your application."
            ),
            _(
                "What we keep: your name, your e-mail address, your telephone number if"
                " you give it, your motivation and your documents, through which of our"
                " links you came, and what happens in the procedure. We do not ask for"
                " your birth date, a photograph or anything about your health, origin or"
                " belief; please leave those out of your CV."
            ),
            _(
                "Why we may: you ask us to consider you for a job, and we cannot do that"
                " without these (GDPR article 6.1.b). You are not obliged to give them."
            ),
            _(
                "How long: until four weeks after the procedure ends. Only if you agree"
                " we keep them for up to a year, for another vacancy."
            ),
            _(
                "Who sees it: our recruiters and the hiring team of this vacancy. We do"
                " not sell it and send it to nobody else; the company that hosts our"
                " computers may only keep it for us."
            ),
            _(
                "People decide, never a computer. Should we look at your professional"
                " profile on a public network, you hear what we saw and may respond."
            ),
            _(
                "You may always see, correct, take along or erase what we keep about"
                " you, or object to it. Reply to our e-mail and we do it within a month,"
                " at no cost. Are you not satisfied? Then you can complain to the Dutch"
                " Data Protection Authority (Autoriteit Persoonsgegevens)."
            ),
        ]
        return "\n\n".join(str(part) for part in parts) % {"organisation": organisation}
