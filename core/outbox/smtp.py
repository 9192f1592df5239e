"""Handing one mail to the mail server, so that we know at which step it went wrong.

A server may only deliver what ended with the lone dot, so everything before it is certain.
"""

import re
import smtplib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.smtp import EmailBackend
from django.core.mail.message import sanitize_address

from core.faults import fault
from core.refusals import Disconnected, OutcomeUnknown, Rejected, Unavailable

STEP_SECONDS = 10
"""How long the mail server may think about one step."""
OK, FORWARDED, GO_ON = 250, 251, 354
PERMANENT, TAKES_NO_MAIL = 500, 521
REFUSALS = range(400, 600)


def hand_over(mail: EmailMessage) -> None:
    """Give one mail to the mail server; silence means that it took it."""
    line = get_connection(timeout=STEP_SECONDS)
    if isinstance(line, EmailBackend):
        _over_smtp(line, mail)
    else:
        line.send_messages([mail])


def _over_smtp(line: EmailBackend, mail: EmailMessage) -> None:
    server = _open(line)
    try:
        with _in_time(server):
            _offer(server, mail)
            _give_text(server, mail)
            _finish_text(server)
    finally:
        _leave(server)


def _open(line: EmailBackend) -> smtplib.SMTP:
    try:
        line.open()
    except smtplib.SMTPAuthenticationError as error:
        raise Disconnected("mail_sign_in", status=error.smtp_code) from error
    except smtplib.SMTPResponseException as error:
        raise Unavailable("mail_unreachable", status=error.smtp_code) from error
    except OSError as error:  # refused, no such host, silent, no TLS; smtplib's own too
        raise Unavailable("mail_unreachable") from error
    if line.connection is None:
        raise Unavailable("mail_unreachable")
    server: smtplib.SMTP = line.connection
    return server


@contextmanager
def _in_time(server: smtplib.SMTP) -> Iterator[None]:
    """The whole talk ends in time: a server that says one letter every few seconds does not hold us."""

    def hang_up() -> None:
        if server.sock is not None:
            with suppress(OSError):
                server.sock.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(settings.PUBLISH_REQUEST.total_seconds(), hang_up)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _offer(server: smtplib.SMTP, mail: EmailMessage) -> None:
    """From whom, to whom, and may we begin? Nothing is sent yet, whatever happens here."""
    sender = parseaddr(mail.from_email)[1]
    try:
        server.ehlo_or_helo_if_needed()
        _check(*server.mail(sender), wanted=(OK,), about="mail_sender")
        for address in mail.recipients():
            plain = sanitize_address(address, "utf-8")
            _check(*server.rcpt(plain), wanted=(OK, FORWARDED), about="mail_recipient")
        _check(*server.docmd("DATA"), wanted=(GO_ON,), about="mail_text")
    except OSError as error:
        raise Unavailable("mail_cut") from error
    except UnicodeError as error:  # an address that this server has no letters for
        raise Rejected("mail_recipient") from error


def _check(code: int, _said: bytes, *, wanted: tuple[int, ...], about: str) -> None:
    """What the server said names the address: only its number is kept."""
    if code in wanted:
        return
    if code == -1:
        raise Unavailable("mail_cut")
    if code < PERMANENT or code == TAKES_NO_MAIL:
        raise Unavailable("mail_later", status=code)
    if about == "mail_sender":
        raise Disconnected(about, status=code)
    raise Rejected(about, status=code)


def _give_text(server: smtplib.SMTP, mail: EmailMessage) -> None:
    """All but the dot that ends it: without that nothing may be delivered."""
    text = re.sub(rb"\r\n|\r|\n", b"\r\n", mail.message().as_bytes())
    text = re.sub(rb"(?m)^\.", b"..", text)
    if not text.endswith(b"\r\n"):
        text += b"\r\n"
    try:
        server.send(text)
    except OSError as error:
        raise Unavailable("mail_cut") from error


def _finish_text(server: smtplib.SMTP) -> None:
    """The dot, and the answer to it: the one moment in which silence is doubt."""
    fault("mail_before_dot")
    try:
        server.send(b".\r\n")
        fault("mail_after_dot")
        code, said = server.getreply()
    except OSError as error:
        raise OutcomeUnknown("mail_no_answer") from error
    fault("mail_after_answer")
    if code != OK and code not in REFUSALS:  # half a line, or nothing of this protocol
        raise OutcomeUnknown("mail_no_answer")
    _check(code, said, wanted=(OK,), about="mail_text")


def _leave(server: smtplib.SMTP) -> None:
    """A goodbye that nobody waits for."""
    with suppress(OSError, ValueError):
        if server.sock is not None:
            server.sock.settimeout(1)
            server.quit()
    server.close()
