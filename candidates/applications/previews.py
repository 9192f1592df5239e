"""Pictures of documents, made in the background: a browser shows neither Word nor HEIC."""

import logging
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import Q

from candidates.applications import filing, rendering
from candidates.applications.models import Document, DocumentPage
from core.background.jobs import register

log = logging.getLogger(__name__)
Preview = Document.Preview
# Whoever makes one is dead after this: the program ends by itself long before.
LOST_AFTER = timedelta(minutes=5)
MOST_TRIES = 3


def make_one(now: datetime) -> bool:
    """Make the preview of one document; False when none waits for it."""
    document = _take(now)
    if document is None:
        return False
    made: rendering.Rendered | None = None
    try:
        with document.file.open("rb") as stored:
            content = stored.read()
        kind = str(document.file.name).rpartition(".")[2]
        with tempfile.TemporaryDirectory(prefix="preview-") as folder:
            made = rendering.render(kind, content, folder=Path(folder))
    except (rendering.CannotRender, OSError):
        # Not why: it is about what stands in the document.
        log.info("document %s has no preview", document.pk)
    _keep(document, made)
    return True


def _take(now: datetime) -> Document | None:
    """Ours from now on; others take the next."""
    is_lost = Q(preview=Preview.MAKING, preview_since__lt=now - LOST_AFTER)
    with transaction.atomic():
        waiting = Document.objects.filter(Q(preview=Preview.WAITING) | is_lost)
        rows = waiting.select_for_update(skip_locked=True).order_by("pk")
        # Whoever died at one three times leaves it alone.
        found = rows.filter(preview_tries__lt=MOST_TRIES).first()
        rows.filter(preview_tries__gte=MOST_TRIES).update(preview=Preview.NONE)
        if found is not None:
            found.preview, found.preview_since = Preview.MAKING, now
            found.preview_tries += 1
            found.save(update_fields=["preview", "preview_since", "preview_tries"])
    return found


def _keep(document: Document, made: rendering.Rendered | None) -> None:
    """Write the pictures down, unless the document is gone meanwhile."""
    kept: list[str] = []
    try:
        with transaction.atomic():
            row = Document.objects.select_for_update().filter(pk=document.pk).first()
            if row is None or row.preview != Preview.MAKING:
                return
            row.preview = Preview.DONE if made and made.pages else Preview.NONE
            row.page_count = made.count if made else None
            row.save(update_fields=["preview", "page_count"])
            for number, page in enumerate(made.pages if made else [], start=1):
                picture = DocumentPage(
                    document=row, number=number, width=page.width, height=page.height
                )
                picture.file.save(
                    filing.name_of_preview(), ContentFile(page.content), save=False
                )
                kept.append(str(picture.file.name))
                picture.save()
    except BaseException:
        for name in kept:
            filing.remove(name)
        raise


register("previews", make_one)
