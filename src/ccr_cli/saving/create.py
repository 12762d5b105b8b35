"""New files on disk: written whole, or not at all, and never over another."""

import os
from pathlib import Path


def create(path: Path, text: str) -> None:
    """Write a new file. Raises ``FileExistsError`` when there is one; leaves nothing half written."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise
