"""manage.py rotate_field_keys: seal every kept secret with the first key of FIELD_KEYS."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from campaigns.channels.models import ChannelAccount
from core import secrets


class Command(BaseCommand):
    """Put a new key first, run this, then take the old key away."""

    help = __doc__

    def handle(self, *_args: Any, **_options: Any) -> None:
        sealed = ChannelAccount.objects.exclude(sealed_credentials="").order_by("pk")
        done, lost = 0, []
        for pk in list(sealed.values_list("pk", flat=True)):
            try:
                done += reseal(pk)
            except secrets.CannotOpen:
                lost.append(str(pk))
        self.stdout.write(f"{done} secrets are sealed with the first key")
        if lost:
            raise CommandError(
                f"Cannot be opened with any key, left as they are: accounts {', '.join(lost)}"
            )


@transaction.atomic
def reseal(pk: int) -> bool:
    """Under the lock of the row, so that a session renewed meanwhile is not lost."""
    row = ChannelAccount.objects.select_for_update().get(pk=pk)
    content = row.credentials()
    if not content:
        return False
    row.sealed_credentials = secrets.seal(content, place=row.place)
    row.save(update_fields=["sealed_credentials"])
    return True
