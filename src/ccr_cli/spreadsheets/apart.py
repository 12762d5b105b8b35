"""An xls is read by a process of its own: what calamine makes of a damaged one can end the process that reads it."""

import pickle
import subprocess
import sys

from ccr_cli.spreadsheets.refusals import LockedError
from ccr_cli.spreadsheets.sheet import Spreadsheet

_LOCKED = 3
_SECONDS = 60  # the largest that is read takes three


def workbook_apart(raw: bytes) -> Spreadsheet:
    """The sheets of a workbook that can be seen. Raises ``LockedError``; ``ValueError`` for a damaged one."""
    if "EncryptedPackage".encode("utf-16-le") in raw:  # an xlsx with a password
        raise LockedError
    reader = [sys.executable, "-P", "-c", "from ccr_cli.spreadsheets.apart import read_here; read_here()"]
    try:
        done = subprocess.run(  # noqa: S603 - a list of words, and no shell
            reader, input=raw, capture_output=True, timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise ValueError from None
    if done.returncode == _LOCKED:
        raise LockedError
    if done.returncode:
        raise ValueError
    found: Spreadsheet = pickle.loads(done.stdout)  # noqa: S301 - what this program has written itself
    return found


def read_here() -> None:
    """Read a workbook from standard input, and write its sheets to standard output."""
    from python_calamine import PasswordError

    from ccr_cli.spreadsheets.workbook import workbook_of

    try:
        found = workbook_of(sys.stdin.buffer.read(), {})._replace(tells_hidden=False)
    except PasswordError:
        sys.exit(_LOCKED)
    sys.stdout.buffer.write(pickle.dumps(found))
