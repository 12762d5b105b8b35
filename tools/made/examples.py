"""What the program says of small plans."""

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

from made.running import ccr

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


_SECTOR = "victim-legal-consular"


def check() -> str:
    """What ``ccr check`` says of a file with four slips."""
    return told(MISTAKEN, ("check", "plans/saguaro.yaml"))


def check_as_data() -> str:
    """The same as JSON."""
    return told(MISTAKEN, ("check", "plans/saguaro.yaml", "--format", "json"), form="json")


def gaps_as_data() -> str:
    """One sector of a small plan as JSON."""
    words = ("gaps", "plans/saguaro.yaml", "--sector", _SECTOR, "--as-of", "2026-12-03", "--format", "json")
    data = json.loads(outputs(BEGUN, words)[0])
    return f"```json\n{json.dumps(data, ensure_ascii=False, indent=2)}\n```"


def gaps_as_table() -> str:
    """The first lines of a small plan as CSV."""
    table = outputs(BEGUN, ("gaps", "plans/saguaro.yaml", "--as-of", "2026-12-03", "--format", "csv"))[0]
    return "\n".join(["```text", *table.removeprefix("\ufeff").splitlines()[:4], "```"])


def record() -> str:
    """What commands that record something say and change."""
    return told(
        BEGUN,
        ("partner", "join", "clinic", "--on", "2026-12-03"),
        ("partner", "commit", "clinic", "safety-and-confidentiality", "--on", "2026-12-03"),
        ("meeting", "add", "--on", "2026-12-03", "--present", "casa-segura", "--present", "clinic"),
    )


def told(text: str, *commands: Sequence[str], form: str = "text") -> str:
    """Commands and what they print, one after the other, on a plan with this text."""
    printed = outputs(text, *commands)
    if len(commands) == 1:
        return f"```{form}\n{printed[0]}```"
    steps = [f"$ ccr {' '.join(words)}\n{output}" for words, output in zip(commands, printed, strict=True)]
    return f"```{form}\n" + "\n".join(steps) + "```"


def outputs(text: str, *commands: Sequence[str]) -> list[str]:
    """What each command prints."""
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder) / "plans" / "saguaro.yaml"
        plan.parent.mkdir()
        plan.write_text(text, encoding="utf-8")
        return [ccr(*words, folder=Path(folder)) for words in commands]
