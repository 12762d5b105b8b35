"""Files that are zip archives inside, such as Word's, with the same bytes whenever they are made."""

import io
import zipfile
from collections.abc import Callable
from typing import IO

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # that a zip archive can tell


def with_fixed_dates(save: Callable[[IO[bytes]], None]) -> bytes:
    """What ``save`` writes, with each file inside dated as early as can be."""
    saved = io.BytesIO()
    save(saved)
    out = io.BytesIO()
    with zipfile.ZipFile(saved) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as fixed:
        for entry in made.infolist():
            fixed.writestr(_dated(entry.filename), made.read(entry))
    return out.getvalue()


def _dated(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # as on Unix, wherever it was made
    entry.external_attr = 0o600 << 16
    return entry
