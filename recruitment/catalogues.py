"""Turn the translations that people edit (.po) into the ones that Django reads (.mo).

Babel does it, so that no machine needs the gettext programs. It must be done before Django starts: a
catalogue that is not there when a process asks for its first text is empty until the process ends.
"""

import os
import secrets
from pathlib import Path


def compile_one(source: Path) -> Path:
    """Write the .mo beside the .po, in one stroke: others may be reading it."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - only where one is stale
    from babel.messages.pofile import read_po  # noqa: PLC0415

    with source.open("rb") as lines:
        catalogue = read_po(lines)
    target = source.with_suffix(".mo")
    half = target.with_name(f"{target.name}.{secrets.token_hex(4)}")
    with half.open("wb") as out:
        write_mo(out, catalogue)  # leaves out what is fuzzy or empty
    half.replace(target)
    # Dated as its source: a .po that comes back older from git is stale too.
    os.utime(target, ns=(source.stat().st_atime_ns, source.stat().st_mtime_ns))
    return target


def is_stale(source: Path) -> bool:
    """Whether the .po has been changed since it was compiled."""
    target = source.with_suffix(".mo")
    return not target.exists() or target.stat().st_mtime_ns != source.stat().st_mtime_ns


def compile_stale(base: Path) -> list[Path]:
    """Compile every room's catalogue that needs it."""
    sources = sorted(base.glob("*/locale/*/LC_MESSAGES/*.po"))
    return [compile_one(source) for source in sources if is_stale(source)]
