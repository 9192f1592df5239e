"""The first organisation of an empty product, and its administrator."""

import getpass
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, ProgrammingError, transaction
from django.utils import timezone

from core.users import operations

ASKED = {
    "organisation": "Name of the organisation",
    "name": "Name of its administrator",
    "email": "E-mail address of its administrator",
}
EXAMPLE = (
    'manage.py create_organisation "Wolkenbeuk" --name "Ada" --email ada@wolkenbeuk.example'
    " --password-file /run/secrets/ada"
)


class Command(BaseCommand):
    """`manage.py create_organisation "Wolkenbeuk" --name "Ada" --email ada@wolkenbeuk.example`."""

    help = (
        "Makes an organisation with its first administrator. In a terminal it asks for"
        f" what is not given. Without one all is given: {EXAMPLE}"
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("organisation", nargs="?")
        parser.add_argument("--name", help="Of the administrator.")
        parser.add_argument("--email", help="Of the administrator, who signs in by it.")
        where = parser.add_mutually_exclusive_group()
        where.add_argument(
            "--password-stdin",
            action="store_true",
            help="Read the password from standard input.",
        )
        where.add_argument(
            "--password-file", type=Path, help="Read the password from this file."
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        asks = sys.stdin is not None and sys.stdin.isatty()
        missing = [name for name in ASKED if not (options[name] or "").strip()]
        is_given = options["password_stdin"] or options["password_file"]
        if not asks and (missing or not is_given):
            raise CommandError(_not_given(missing, is_given=bool(is_given)))
        try:
            for name in missing:
                options[name] = input(f"{ASKED[name]}: ")
            password = self._password(options)
        except (EOFError, KeyboardInterrupt) as error:
            raise CommandError("Stopped; nothing was made.") from error
        self._make(options, password)

    def _password(self, options: dict[str, Any]) -> str:
        if options["password_stdin"]:
            return sys.stdin.readline().rstrip("\r\n")
        path: Path | None = options["password_file"]
        if path:
            try:
                return path.read_text(encoding="utf-8").rstrip("\r\n")
            except (OSError, UnicodeDecodeError) as error:
                raise CommandError(f"{path} cannot be read: {error}.") from error
        password = getpass.getpass("Password (at least 12 characters): ")
        if getpass.getpass("The same password again: ") != password:
            raise CommandError("The two passwords differ; nothing was made.")
        return password

    def _make(self, options: dict[str, Any], password: str) -> None:
        try:
            with transaction.atomic():
                member = operations.found(
                    organisation=options["organisation"],
                    name=options["name"],
                    email=options["email"],
                    now=timezone.now(),
                )
                validate_password(password, member.user)
                member.user.set_password(password)
                member.user.save(update_fields=["password"])
        except ValidationError as refusal:
            raise CommandError(" ".join(refusal.messages)) from refusal
        except ProgrammingError as error:
            raise CommandError(
                "The database has no tables of this version yet. Run manage.py prepare first."
            ) from error
        except OperationalError as error:
            raise CommandError(
                "The database of DATABASE_URL does not answer. Nothing was made."
            ) from error
        self.stdout.write(
            f"{member.organisation} is ready; sign in as {member.user.email}."
        )


def _not_given(missing: list[str], *, is_given: bool) -> str:
    """What to add to the command, because there is nobody to ask."""
    options = [
        "--" + name if name != "organisation" else "its name" for name in missing
    ]
    if not is_given:
        options.append("--password-file FILE or --password-stdin")
    return (
        "There is no terminal to ask, and this is missing:"
        f" {', '.join(options)}. For example: {EXAMPLE}"
    )
