"""Keep the parts of the README that the program makes in step with it.

``update`` writes them anew; ``check`` exits with 1 when one is out of date.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "src"))

from ccr_cli.command_line.table import COMMANDS  # noqa: E402

README = ROOT / "README.md"
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


def ccr(*arguments: str, folder: Path = ROOT) -> str:
    """What the program prints."""
    settings = {"COLUMNS": "100", "LC_ALL": "C.UTF-8", "CCR_LANG": "en", "PYTHONPATH": str(ROOT / "src")}
    environment = {**os.environ, **settings}
    command = [sys.executable, "-m", "ccr_cli", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=folder, check=False)
    return done.stdout


def commands() -> str:
    """The help of every command, and of every group of commands."""
    parts = [f"### `ccr {name}`\n\n```text\n{ccr(name, '--help')}```" for name in COMMANDS]
    return "\n\n".join([f"```text\n{ccr('--help')}```", *parts])


def check() -> str:
    """What ``ccr check`` says of a file with four slips."""
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder) / "plans" / "saguaro.yaml"
        plan.parent.mkdir()
        plan.write_text(MISTAKEN, encoding="utf-8")
        told = ccr("check", "plans/saguaro.yaml", folder=Path(folder))
    return f"```text\n{told}```"


PARTS: dict[str, Callable[[], str]] = {"commands": commands, "check": check}


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
