"""Keep the documents in step with the program: the parts that it makes, what it prints in the guides, and its pictures.

``update`` writes them anew; ``check`` exits with 1 when one is out of date. Both take the names of documents, such as
``docs/commands.md``, and all of them without.
"""

import re
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from made import commands, examples, framework, keys, privacy, tables
from made.guide import printed
from made.pictures import PICTURES
from made.running import ROOT

PARTS: Mapping[str, Callable[[], str]] = {
    "check": examples.check,
    "check-as-data": examples.check_as_data,
    "commands": commands.commands,
    "framework-keys": keys.framework_keys,
    "gaps-as-data": examples.gaps_as_data,
    "gaps-as-table": examples.gaps_as_table,
    "plan-keys": keys.plan_keys,
    "record": examples.record,
    "seats": partial(framework.seats, "immigrant-survivors"),
    "seats-of-teams": partial(framework.seats, "sexual-assault-response"),
    "sobrevivientes": partial(privacy.survivors, "es"),
    "survivors": partial(privacy.survivors, "en"),
    "tables": tables.tables,
}
_PART = re.compile(
    r"^(?P<indent> *)<!-- made: (?P<name>[\w-]+) -->\n(?:.*?\n)??(?P=indent)<!-- end -->", re.DOTALL | re.MULTILINE
)


def documents() -> list[Path]:
    """Every document that may hold something made."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def names() -> list[str]:
    """What can be asked for: the documents and the pictures, seen from the top of the repository."""
    return [*(str(path.relative_to(ROOT)) for path in documents()), *(picture.file for picture in PICTURES)]


def made_anew(name: str) -> str:
    """A document or a picture as the program makes it now."""
    for picture in PICTURES:
        if picture.file == name:
            return picture.draw()
    text = (ROOT / name).read_text(encoding="utf-8")
    return printed(_PART.sub(_made_part, text), language="es" if name.startswith("docs/es/") else "en")


def _made_part(match: re.Match[str]) -> str:
    indent = match["indent"]
    body = PARTS[match["name"]]().replace("\n", f"\n{indent}").replace(f"\n{indent}\n", "\n\n")
    return f"{indent}<!-- made: {match['name']} -->\n{indent}{body}\n{indent}<!-- end -->"


def update(asked: Iterable[str]) -> int:
    """Write them anew."""
    for name in asked:
        path = ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made_anew(name), encoding="utf-8")
    return 0


def check(asked: Iterable[str]) -> int:
    """Name those that are out of date."""
    old = [name for name in asked if _as_it_is(ROOT / name) != made_anew(name)]
    for name in old:
        print(f"{name} is out of date: run python tools/documents.py update {name}")
    return 1 if old else 0


def _as_it_is(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


def main(words: list[str]) -> int:
    """Update or check."""
    asked = words[1:] or names()
    return update(asked) if words[:1] == ["update"] else check(asked)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
