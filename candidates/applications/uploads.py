"""Taking a file from a request without letting it fill the disk."""

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest

from candidates.applications.documents import LARGEST

FLAG = "has_too_large_file"


class NotTooLarge(FileUploadHandler):
    """Stops keeping a file that grows past the limit; the other fields still arrive."""

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request)
        self.received = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self.received += len(raw_data)
        if self.received > LARGEST:
            setattr(self.request, FLAG, True)
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None


def limit(request: HttpRequest) -> None:
    """Must come before anything reads request.POST."""
    request.upload_handlers.insert(0, NotTooLarge(request))


def is_too_large(request: HttpRequest) -> bool:
    return bool(getattr(request, FLAG, False))
