"""What every command for readers says of a plan: run in this process, without a test around it."""

import io
import json
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

from ccr_cli.app import run
from hidden_changes import is_named
from reader_commands import command_lines

AS_OF = "--as-of=2026-11-22"
LANGUAGES = ("en", "es")
_PLACE = re.compile(r'(?<=plan\.yaml):\d+:\d+|"(?:line|column)": \d+')
"""Where in the file a privacy rule finds something: it is for whoever keeps the file, and every line above moves it."""


def outputs(plan: dict[str, Any], reader: str, seed: int) -> dict[tuple[str, ...], str]:
    """All that a reader is told of a plan, by what is typed: each form in one language, now and then in columns."""
    path = Path("plans/plan.yaml")
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(plan, ensure_ascii=False, indent=1), encoding="utf-8")
    shown = [id_ for id_, partner in plan["partners"].items() if is_named(partner, reader)]
    found = {}
    for number, words in enumerate(command_lines(shown)):
        language = LANGUAGES[(seed + number) % 2]
        with _columns(is_wide=(seed + number) % 3 == 0):
            typed = (*words, f"--audience={reader}", AS_OF, f"--lang={language}")
            found[typed] = said(typed)
    return found


def said(words: tuple[str, ...]) -> str:
    """The status, and all that a command says."""
    out, err, before = io.StringIO(), io.StringIO(), sys.argv
    sys.argv = ["ccr", *words]
    try:
        with redirect_stdout(out), redirect_stderr(err):
            status = run(words)
    finally:
        sys.argv = before
    return _PLACE.sub("", f"{status}\n{out.getvalue()}\n{err.getvalue()}")


@contextmanager
def _columns(*, is_wide: bool) -> Iterator[None]:
    """As a terminal draws it."""
    if is_wide:
        os.environ |= {"FORCE_COLOR": "1", "COLUMNS": "200"}
    try:
        yield
    finally:
        if is_wide:
            del os.environ["FORCE_COLOR"]
