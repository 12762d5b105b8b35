"""What the commands of a guide print, when they are typed one after the other in an empty folder.

A block of ``sh`` is typed as it is. Where ``<!-- printed -->`` stands behind it, what it printed is shown, or its first
lines: ``<!-- printed: 12 -->``. A line that fails stops everything. A page that says ``<!-- beside: plans -->`` is
typed beside a copy of the example plans, and a block behind ``<!-- file: list.csv -->`` is a file beside it.
"""

import contextlib
import re
import shlex
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

from ccr_cli.app import run
from made.running import ROOT, around, captured, inside

_BLOCK = re.compile(
    r"^```sh\n(?P<typed>.*?)^```\n(?:\n<!-- printed(?:: (?P<most>\d+))? -->\n(?:```text\n.*?^```\n)?<!-- end -->\n)?",
    re.DOTALL | re.MULTILINE,
)
_BESIDE = "<!-- beside: plans -->"
_FILE = re.compile(r"^<!-- file: (?P<name>[\w.-]+) -->\n```\w*\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)
_COLOR = re.compile(r"\x1b\[[0-9;]*m")
SCREEN = {"FORCE_COLOR": "1", "COLUMNS": "90"}
"""The terminal on which a guide is typed."""

Typist: TypeAlias = Callable[[str, Path, str], str]
"""What types a block in a folder and in a language: the result is what was printed. Raises ``SystemExit``."""


class FailedLine(SystemExit):
    """A line of a guide that doesn't work."""

    def __init__(self, typed: str, output: str) -> None:
        super().__init__(f"This fails in the guide:\n{typed}\n{output}")


def typed_here(block: str, folder: Path, language: str) -> str:
    """Type a block in this process, which is fast: every line of it is a command of this program."""
    with around(language, **SCREEN), inside(folder), captured() as told:
        for line in block.splitlines():
            program, *words = shlex.split(line)
            if program != "ccr" or run(words):
                raise FailedLine(line, told.getvalue())
    return told.getvalue()


def printed(text: str, language: str, typist: Typist = typed_here) -> str:
    """The text with all that is printed as it is now; one without such a place is not typed."""
    if "<!-- printed" not in text:
        return text
    with _folder_for(text) as folder:
        return _BLOCK.sub(lambda block: _with_output(block, typist(block["typed"], folder, language)), text)


@contextlib.contextmanager
def folder_at(page: str | None, line: str, language: str) -> Iterator[Path]:
    """The folder of a page when all is typed that stands before a line; one with the example plans without a page."""
    text = _BESIDE if page is None else (ROOT / page).read_text(encoding="utf-8")
    typed = "".join(block["typed"] for block in _BLOCK.finditer(text))
    before, found, _ = typed.partition(f"{line}\n")
    if page is not None and not found:
        raise FailedLine(line, f"{page} doesn't type it.")
    with _folder_for(text) as folder:
        typed_here(before, folder, language)
        yield folder


@contextlib.contextmanager
def _folder_for(text: str) -> Iterator[Path]:
    """An empty folder, or one with the example plans where a page says so."""
    with tempfile.TemporaryDirectory() as folder:
        if _BESIDE in text:
            shutil.copytree(ROOT / "plans", Path(folder) / "plans")
        for file in _FILE.finditer(text):
            (Path(folder) / file["name"]).write_text(file["text"], encoding="utf-8")
        yield Path(folder)


def _with_output(block: re.Match[str], output: str) -> str:
    if "<!-- printed" not in block[0]:
        return block[0]
    mark = f"<!-- printed: {block['most']} -->" if block["most"] else "<!-- printed -->"
    shown = _first(_COLOR.sub("", output), int(block["most"] or 0))
    return f"```sh\n{block['typed']}```\n\n{mark}\n```text\n{shown}```\n<!-- end -->\n"


def _first(output: str, most: int) -> str:
    lines = [line.rstrip() for line in output.strip("\n").splitlines()]
    kept = lines[:most] if most and len(lines) > most else lines
    while kept != lines and not kept[-1]:
        kept.pop()
    return "".join(f"{line}\n" for line in (kept if kept == lines else [*kept, "…"]))
