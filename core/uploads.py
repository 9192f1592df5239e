"""What a request may bring in files, decided before anything of it is kept.

The first of FILE_UPLOAD_HANDLERS. A view that takes less than the default says so with
`limit` before anything reads `request.POST`.
"""

import logging
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from django import forms
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import (
    FileUploadHandler,
    StopFutureHandlers,
    TemporaryFileUploadHandler,
)
from django.http import HttpRequest, QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

log = logging.getLogger(__name__)
NO_ROOM = _(
    "We cannot keep your file: there is no room for it at this moment. What you typed is still here. Choose the file"
    " again in a few minutes."
)
MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one request. `fields` are the names of the fields that take a file; None is any."""

    most_bytes: int = 10 * MEGABYTE
    """Of one file. A larger one arrives as its name and size, without content."""
    most_files: int = 4
    most_request: int = 45 * MEGABYTE
    """What says that it is larger is not read at all."""
    fields: frozenset[str] | None = None


DEFAULT = Limits()


def limit(request: HttpRequest, limits: Limits) -> None:
    """Take less than the default; must come before anything reads `request.POST`."""
    request.upload_limits = limits  # type: ignore[attr-defined]


def is_too_large(request: HttpRequest) -> bool:
    """Whether the request says that it is larger than its limits, so that it was not read."""
    try:
        length = int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return False
    return length > _limits(request).most_request


def _limits(request: HttpRequest | None) -> Limits:
    found: Limits = getattr(request, "upload_limits", DEFAULT)
    return found


class NotTaken(UploadedFile):  # type: ignore[type-arg]
    """A file past a limit: its name and a size that every form refuses, and nothing of it."""


class LimitedUploads(FileUploadHandler):
    """Keeps what comes in within the limits of the request, whatever the form says later."""

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self.files = self.received = 0
        self.is_taken = True

    def handle_raw_input(
        self,
        input_data: Any,
        META: Any,  # noqa: N803 - Django's name
        content_length: int,
        *args: Any,
        **kwargs: Any,
    ) -> "tuple[QueryDict, MultiValueDict[str, UploadedFile[bytes]]] | None":
        limits = _limits(self.request)
        if content_length <= limits.most_request:
            return None
        if limits is DEFAULT:
            raise RequestDataTooBig("The request is larger than any form of ours.")
        # The view asks `is_too_large` and answers in words.
        return QueryDict(), MultiValueDict()

    def new_file(self, field_name: str, *args: Any, **kwargs: Any) -> None:
        super().new_file(field_name, *args, **kwargs)
        limits = _limits(self.request)
        self.received = 0
        self.files += 1
        is_asked_for = limits.fields is None or field_name in limits.fields
        self.is_taken = is_asked_for and self.files <= limits.most_files
        if not self.is_taken:
            # Not `SkipFile`: Django closes the file before this one with it.
            raise StopFutureHandlers

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        self.received += len(raw_data)
        if self.received > _limits(self.request).most_bytes:
            self.is_taken = False
        return raw_data if self.is_taken else None

    def file_complete(self, file_size: int) -> "UploadedFile[bytes] | None":
        if self.is_taken:
            return None
        size = max(self.received, _limits(self.request).most_bytes + 1)
        return NotTaken(BytesIO(), self.file_name, self.content_type, size)


class NotKept(UploadedFile):  # type: ignore[type-arg]
    """A file for which there was no room while it came in: its name, and nothing of it."""


class TemporaryFiles(TemporaryFileUploadHandler):
    """As Django's, for files that do not go into memory; a full disk is an answer of the form, not of the server.

    The last of FILE_UPLOAD_HANDLERS. What could not be written arrives as `NotKept`.
    """

    is_kept = True

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Make the file; there may be no room for that either."""
        self.is_kept = True
        try:
            super().new_file(*args, **kwargs)
        except OSError as error:
            self._give_up(error)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Write it, as long as there is room."""
        if not self.is_kept:
            return
        try:
            super().receive_data_chunk(raw_data, start)
        except OSError as error:
            self._give_up(error)

    def file_complete(self, file_size: int) -> "UploadedFile[bytes] | None":
        """The last bytes are written here."""
        if self.is_kept:
            try:
                return super().file_complete(file_size)
            except OSError as error:
                self._give_up(error)
        return NotKept(BytesIO(), self.file_name, self.content_type, file_size)

    def upload_interrupted(self) -> None:
        """Nothing of it stays."""
        if self.is_kept and hasattr(self, "file"):
            super().upload_interrupted()

    def _give_up(self, error: OSError) -> None:
        log.error("an upload cannot be kept: %s", error)
        self.is_kept = False
        if unfinished := self.__dict__.pop("file", None):
            with suppress(OSError):  # what is still to be written finds no room either
                unfinished.close()
            with suppress(OSError):
                Path(unfinished.temporary_file_path()).unlink()


class FileField(forms.FileField):
    """Every field that takes a file: one that could not be kept is refused in words."""

    def to_python(self, data: Any) -> Any:
        """The file; the rest of the form is shown again as it was typed."""
        if isinstance(data, NotKept):
            raise forms.ValidationError(NO_ROOM, code="no_room")
        return super().to_python(data)
