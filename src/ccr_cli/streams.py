"""The standard streams, put in order at the door: who reads them, and who has left, changes no exit status."""

import errno
import io
import os
import sys
from typing import Any, TypeVar

Stream = TypeVar("Stream")
_READER_LEFT = (errno.EPIPE, errno.EINVAL)  # the second is what Windows says of a pipe that nobody reads


class _Output(io.FileIO):
    """Standard output: what a reader who has left doesn't take is dropped, and a full disk is told once."""

    def __init__(self, number: int) -> None:
        super().__init__(number, "wb", closefd=False)
        self._is_broken = False

    def write(self, data: Any) -> int:
        """Write bytes, or drop them once it is clear that they go nowhere. Raises ``OSError`` for a full disk."""
        if not self._is_broken:
            try:
                return super().write(data)
            except BlockingIOError:
                raise
            except OSError as error:
                self._is_broken = True
                if not self._may_be_dropped(error):
                    raise
        return memoryview(data).nbytes

    def _may_be_dropped(self, error: OSError) -> bool:
        return error.errno in _READER_LEFT


class _Remarks(_Output):
    """Standard error: there is nowhere to say that nothing can be said."""

    def _may_be_dropped(self, error: OSError) -> bool:  # noqa: ARG002
        return True


def put_in_order() -> None:
    """Let no closed or broken stream end the program; a closed standard output stays ``None``, for the door to tell."""
    _hold_closed_places()
    if sys.stdout is not None and sys.stdout is sys.__stdout__:
        sys.stdout = _with(_Output, sys.stdout)
    if sys.stderr is None:
        sys.stderr = io.StringIO()
    elif sys.stderr is sys.__stderr__:
        sys.stderr = _with(_Remarks, sys.stderr)


def _hold_closed_places() -> None:
    """Open the null device for each closed stream: else the next file opened would be written into as a screen."""
    while (number := os.open(os.devnull, os.O_RDWR)) <= 2:
        os.set_inheritable(number, True)  # noqa: FBT003 - so it is for git
    os.close(number)


def _with(kind: type[_Output], stream: Stream) -> "Stream | io.TextIOWrapper":
    """The same stream with our way of writing; a Windows console, which writes in a way of its own, stays as it is."""
    if not isinstance(stream, io.TextIOWrapper):
        return stream
    raw = getattr(stream.buffer, "raw", stream.buffer)  # it has no buffer under PYTHONUNBUFFERED
    if not isinstance(raw, io.FileIO):
        return stream
    return io.TextIOWrapper(
        io.BufferedWriter(kind(raw.fileno())),
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=stream.line_buffering or stream.write_through,
    )


def write_for_programs(text: str) -> None:
    """Write to standard output in UTF-8 and with the text's own line ends, whatever the terminal can show."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    sys.stdout.write(text)
