"""Putting pictures into the media library."""

import logging
import secrets
from datetime import datetime, timedelta
from functools import partial

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.content.models import MediaAsset
from campaigns.content.wording import UNUSABLE
from core import pictures
from core.audit.operations import record
from core.users.models import Membership

log = logging.getLogger(__name__)


class CannotTake(ValidationError):
    """The picture is refused; the message says why."""


def look_at(upload: "UploadedFile[bytes]") -> pictures.Picture:
    """The picture made anew, or the reason why it is none."""
    # What is too large is not even read.
    is_too_large = (upload.size or 0) > pictures.MAX_BYTES
    try:
        return pictures.rewritten(b"" if is_too_large else upload.read())
    except pictures.Unusable as unusable:
        code = "too_large" if is_too_large else unusable.code
        raise CannotTake(str(UNUSABLE[code])) from unusable


def keep(
    *, by: Membership, picture: pictures.Picture, alt_text: str, now: datetime
) -> MediaAsset:
    """Store a picture that was looked at; without alt text it is not offered to others."""
    asset = MediaAsset(
        organisation=by.organisation,
        alt_text=alt_text.strip(),
        mime=picture.mime,
        sha256=picture.sha256,
        width=picture.width,
        height=picture.height,
        size=len(picture.content),
        added_by=by,
        added_at=now,
    )
    # The name says nothing: not who, not what, and nobody can guess the next one.
    name = f"{secrets.token_hex(16)}.{picture.extension}"
    try:
        asset.file.save(name, ContentFile(picture.content), save=False)
    except OSError as error:
        # What was written of it.
        default_storage.delete(asset.file.field.generate_filename(asset, name))
        log.exception("a picture cannot be kept")
        raise CannotTake(
            _(
                "We cannot keep your picture at this moment. Try again in a few minutes,"
                " or save without it."
            )
        ) from error
    asset.save()
    record(by=by, verb="campaigns.picture.added", subject=asset, now=now)
    return asset


def describe(*, by: Membership, asset: MediaAsset, alt_text: str) -> MediaAsset:
    """Say what is to be seen, once; an approved description does not change."""
    if asset.alt_text:
        raise CannotTake(_("This picture has its description already."))
    MediaAsset.objects.filter(pk=asset.pk, added_by=by).update(alt_text=alt_text)
    asset.alt_text = alt_text
    return asset


def rendition(asset: MediaAsset, width: int) -> bytes:
    """The picture at one of a few widths; made once, then kept beside it."""
    if width not in pictures.WIDTHS or width >= asset.width:
        with asset.file.open("rb") as original:
            return bytes(original.read())
    name = f"{asset.file.name}.{width}"
    if not default_storage.exists(name):
        with asset.file.open("rb") as original:
            narrow = pictures.narrowed(original.read(), width)
        try:
            name = default_storage.save(name, ContentFile(narrow))
        except OSError:
            default_storage.delete(name)
            log.exception("a smaller picture cannot be kept")
            return bytes(narrow)
    with default_storage.open(name) as kept:
        return bytes(kept.read())


# A picture whose description was forgotten waits this long for it.
WAITS = timedelta(days=2)


def forget_undescribed(*, now: datetime, most: int) -> int:
    """Remove pictures that were never described and stand in no post; how many."""
    forgotten = MediaAsset.objects.filter(
        alt_text="", added_at__lt=now - WAITS, posts=None
    )
    keys = forgotten.order_by("pk").values_list("pk", flat=True)[:most]
    locked = MediaAsset.objects.filter(pk__in=list(keys)).select_for_update()
    # Somebody may have used one in a post just now.
    found = [asset for asset in locked if not asset.posts.exists()]
    for asset in found:
        name = str(asset.file.name)
        asset.delete()
        for stored in (name, *(f"{name}.{width}" for width in pictures.WIDTHS)):
            transaction.on_commit(partial(default_storage.delete, stored), robust=True)
    return len(found)
