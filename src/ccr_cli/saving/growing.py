"""New files that grow together, line by line: each gets its name when all of them are whole, or none does."""

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TextIO

from ccr_cli.saving.moment import endings_wait, keep_folder


@contextmanager
def growing(paths: Sequence[Path]) -> Iterator[Sequence[TextIO]]:
    """Files to write to, in UTF-8 and with the line ends that are written, beside their places in one folder.

    One that is there already is replaced in the moment in which the new one is whole. When anything fails, all that is
    there stays as it is. Raises ``OSError``.
    """
    beside = [path.with_name(f".{path.name}.{os.getpid()}.ccr-new") for path in paths]
    try:
        with ExitStack() as files:
            opened = [files.enter_context(path.open("x", encoding="utf-8", newline="")) for path in beside]
            yield opened
            for file in opened:
                file.flush()
                os.fsync(file.fileno())
        with endings_wait():
            for written, path in zip(beside, paths, strict=True):
                written.replace(path)
            keep_folder(paths[0].parent)
    finally:
        for path in beside:
            with suppress(OSError):
                path.unlink()
