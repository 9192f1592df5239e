"""A file that came in, for the tables of importers; and how files of a layout are read."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.imports.reading import Book, open_book
from core.states import Stateful
from core.users.models import Membership, Organisation


class FoundBy(models.TextChoices):
    """How it is known which column holds what."""

    GUESSED = "guessed", _("guessed from the headings")
    REMEMBERED = "remembered", _("as you chose for the last file with these headings")
    CHOSEN = "chosen", _("as you chose")


class ImportedFile(Stateful):
    """One file. Its content is kept privately until it is imported or thrown away.

    Rows come in by pieces, in the order of the file: `row` is the last that was handled.
    """

    class Status(models.TextChoices):
        UPLOADED = "uploaded", _("Uploaded")
        IMPORTING = "importing", _("Being imported")
        IMPORTED = "imported", _("Imported")
        UNDONE = "undone", _("Undone")

    MOVES = {
        Status.UPLOADED: {Status.IMPORTING},
        Status.IMPORTING: {Status.IMPORTED, Status.UNDONE},
        Status.IMPORTED: {Status.UNDONE},
        Status.UNDONE: set(),
    }

    status = models.CharField(max_length=10, choices=Status, default=Status.UPLOADED)
    file_name = models.CharField(max_length=200)
    content = models.BinaryField(blank=True)
    sha256 = models.CharField(max_length=64, blank=True, db_default="")
    # Where the table is, and what its columns hold: name of a column of the importer → place.
    sheet = models.PositiveSmallIntegerField(default=0, db_default=0)
    heading = models.CharField(max_length=20, blank=True, db_default="")
    columns = models.JSONField(default=dict)
    is_month_first = models.BooleanField(default=False, db_default=False)
    found_by = models.CharField(
        max_length=10,
        choices=FoundBy,
        default=FoundBy.GUESSED,
        db_default=FoundBy.GUESSED,
    )
    made_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    imported_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)
    # Whether rows that look like what is there come in too, as a person said.
    takes_alike = models.BooleanField(default=False, db_default=False)
    row = models.PositiveIntegerField(default=0, db_default=0)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.file_name

    def book(self) -> Book:
        return open_book(bytes(self.content))


class Layout(models.Model):
    """Which column holds what in files with these headings, as somebody of the organisation chose."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="import_layouts"
    )
    importer = models.CharField(max_length=40)
    fingerprint = models.CharField(max_length=64)
    columns = models.JSONField()
    is_month_first = models.BooleanField(default=False)
    used_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "importer", "fingerprint"],
                name="import_layout_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.importer}: {self.fingerprint[:8]}"
