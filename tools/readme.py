"""Keep the parts of the README that the program makes in step with it.

``update`` writes them anew; ``check`` exits with 1 when one is out of date.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path
from textwrap import fill

from ccr_cli.language.speaker import speaker
from ccr_cli.views.blocks import Block, Heading, Paragraph
from ccr_cli.views.what_to_do import explain_privacy

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
WIDTH = 118  # characters of a line
MISTAKEN = """\
# yaml-language-server: $schema=.schema/plan.json
ccr: 1
name: Saguaro County Task Force
area: Room 4 # 2
framework: immigrant-survivors

changes:
  - date: 2026/2/11
    what: A new form.
partners:
  casa-segura:
    name: Casa Segura
    status: At the table
    seats: [courthouse]
"""


BEGUN = """\
ccr: 1
name: Saguaro County Task Force
framework: immigrant-survivors

partners:
  casa-segura:
    name: Casa Segura
    seats: [victim-services]  # and the hotline
    status: at-the-table
  clinic:
    name: Clinic West
    seats: [health-care]
    status: invited           # by the director, twice
    since: 2026-10-08

meetings:
  every: month
  held:
    - date: 2026-11-05
      present: [casa-segura]
"""


def ccr(*arguments: str, folder: Path = ROOT) -> str:
    """What the program prints."""
    settings = {"COLUMNS": "100", "LC_ALL": "C.UTF-8", "CCR_LANG": "en", "PYTHONPATH": str(ROOT / "src")}
    environment = {**os.environ, **settings}
    command = [sys.executable, "-m", "ccr_cli", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=folder, check=False)
    return done.stdout


def names() -> list[str]:
    """The program's commands and groups of commands, as it lists them itself."""
    return re.findall(r"^  (\w+)  +\S", ccr("--help"), re.MULTILINE)


def commands() -> str:
    """The help of every command."""
    parts = [f"### `ccr {name}`\n\n```text\n{ccr(name, '--help')}```" for name in names()]
    return "\n\n".join([f"```text\n{ccr('--help')}```", *parts])


def check() -> str:
    """What ``ccr check`` says of a file with four slips."""
    return shown(MISTAKEN, ("check", "plans/saguaro.yaml"))


def record() -> str:
    """What commands that record something say and change."""
    return shown(
        BEGUN,
        ("partner", "join", "clinic", "--on", "2026-12-03"),
        ("partner", "commit", "clinic", "safety-and-confidentiality", "--on", "2026-12-03"),
        ("meeting", "add", "--on", "2026-12-03", "--present", "casa-segura", "--present", "clinic"),
    )


def shown(text: str, *commands: Sequence[str]) -> str:
    """Commands and what they print, one after the other, on a plan with this text."""
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder) / "plans" / "saguaro.yaml"
        plan.parent.mkdir()
        plan.write_text(text, encoding="utf-8")
        told = [ccr(*words, folder=Path(folder)) for words in commands]
    if len(commands) == 1:
        return f"```text\n{told[0]}```"
    steps = [f"$ ccr {' '.join(words)}\n{output}" for words, output in zip(commands, told, strict=True)]
    return "```text\n" + "\n".join(steps) + "```"


def survivors(language: str) -> str:
    """What ``ccr explain privacy`` tells, as Markdown."""
    return "\n\n".join(
        part
        for items in groupby(explain_privacy(speaker(language)), key=lambda block: bool(getattr(block, "marker", "")))
        for part in (["\n".join(map(as_markdown, items[1]))] if items[0] else map(as_markdown, items[1]))
        if part
    )


def as_markdown(block: Block) -> str:
    """A heading, a paragraph or an item of a list; nothing for the headline, which the README has itself."""
    match block:
        case Heading(text):
            return f"### {text}"
        case Paragraph(text, marker=marker) if text:
            before = f"{marker} " if marker else ""
            return wrapped(f"{before}{text}", " " * len(before))
        case _:
            return ""


def wrapped(text: str, indent: str) -> str:
    """A text in lines as long as the README's."""
    return fill(text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


PARTS: dict[str, Callable[[], str]] = {
    "commands": commands,
    "check": check,
    "record": record,
    "survivors": partial(survivors, "en"),
    "sobrevivientes": partial(survivors, "es"),
}


def made_anew(text: str) -> str:
    """The README with every made part as the program makes it now."""

    def replace(match: re.Match[str]) -> str:
        indent = match["indent"]
        body = PARTS[match["name"]]().replace("\n", f"\n{indent}").replace(f"\n{indent}\n", "\n\n")
        return f"{indent}<!-- made: {match['name']} -->\n{indent}{body}\n{indent}<!-- end -->"

    pattern = r"^(?P<indent> *)<!-- made: (?P<name>\w+) -->\n(?:.*?\n)??(?P=indent)<!-- end -->"
    return re.sub(pattern, replace, text, flags=re.DOTALL | re.MULTILINE)


def main() -> int:
    """Update or check."""
    text = README.read_text(encoding="utf-8")
    new = made_anew(text)
    if sys.argv[1:] == ["update"]:
        README.write_text(new, encoding="utf-8")
    elif text != new:
        print("The README is out of date: run python tools/readme.py update")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
