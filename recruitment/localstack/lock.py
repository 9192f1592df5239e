"""One owner of a folder at a time; the kernel frees it however the owner ends."""

import fcntl
from pathlib import Path
from typing import IO


class Lock:
    """An advisory lock on a file."""

    def __init__(self, path: Path) -> None:
        """Name the file; nothing is locked yet."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self._handle: IO[str] | None = None

    def acquire(self) -> bool:
        """Take it if it is free."""
        handle = self.path.open("a+")
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            handle.close()
            return False
        self._handle = handle  # open for as long as we live; children do not inherit it
        return True

    def release(self) -> None:
        """Let others have it."""
        if self._handle:
            self._handle.close()
            self._handle = None
