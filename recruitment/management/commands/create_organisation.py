"""The first organisation of an empty product, and its administrator."""

import getpass
import sys
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from core.users import operations


class Command(BaseCommand):
    """`manage.py create_organisation "Wolkenbeuk" --name "Ada" --email ada@wolkenbeuk.example`."""

    help = "Makes an organisation with its first administrator; asks for the password."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("organisation")
        parser.add_argument("--name", required=True)
        parser.add_argument("--email", required=True)
        parser.add_argument(
            "--password-stdin",
            action="store_true",
            help="Read the password from stdin.",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        if options["password_stdin"]:
            password = sys.stdin.readline().rstrip("\n")
        else:
            password = getpass.getpass("Password (at least 12 characters): ")
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
        self.stdout.write(
            f"{member.organisation} is ready; sign in as {member.user.email}."
        )
