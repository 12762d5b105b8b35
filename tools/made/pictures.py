"""The pictures in the documents: each shows what a line of a page makes, where the page types it."""

import shlex
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias

from ccr_cli.commands.paper_makers import agenda
from ccr_cli.intake.leaving import seen_of
from ccr_cli.intake.load import take_in_plan
from ccr_cli.language.speaker import speaker
from ccr_cli.papers.voice import Voice
from made.guide import folder_at
from made.pages import page
from made.running import ccr
from made.screens import screen

Drawer: TypeAlias = Callable[[list[str], Path, str], str]
"""Draws what a line makes, from its words, the folder where it is typed, and the language."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A line that is typed on a page, or else beside the example plans, and how what it makes is drawn."""

    file: str
    page: str | None
    line: str
    language: str
    drawer: Drawer

    def draw(self) -> str:
        """The picture as it is now."""
        with folder_at(self.page, self.line, self.language) as folder:
            return self.drawer(shlex.split(self.line), folder, self.language)


def drawing(words: list[str], folder: Path, language: str) -> str:
    """A picture that the program itself draws, as it is."""
    return ccr(*words[1:], "-o", "-", folder=folder, language=language)


def agenda_page(words: list[str], folder: Path, language: str) -> str:
    """The first page of the agenda that partners get, as a picture."""
    path = folder / "plans" / f"{words[3]}.yaml"
    today = date.fromisoformat(words[words.index("--as-of") + 1])
    seen = seen_of(take_in_plan(str(path), path.read_bytes(), today), "partners", today)
    if seen.plan is None or seen.framework is None:
        raise ValueError(words)
    return page(agenda(seen.plan, seen.framework, today), Voice([speaker(language)], language))


PICTURES = tuple(
    Picture(
        f"docs/pictures/{name}.svg", page and f"docs/{page}.md", f"ccr {line}", "es" if "-es" in name else "en", drawer
    )
    for name, drawer, page, line in (
        ("gaps", screen, None, "gaps plans/saguaro.yaml --as-of 2026-11-24"),
        ("gaps-es", screen, None, "gaps plans/ironwood.yaml --as-of 2026-11-24"),
        ("next", screen, "guide", "next --as-of 2025-03-03 --most 5"),
        ("next-es", screen, "es/guia", "next --as-of 2025-03-03 --most 5"),
        ("ready", screen, "guide", "ready --as-of 2025-05-09"),
        ("ready-es", screen, "es/guia", "ready --as-of 2025-05-09"),
        ("diff", screen, "guide", "diff 2025-05-08 --as-of 2025-10-08"),
        ("diff-es", screen, "es/guia", "diff 2025-05-08 --as-of 2025-10-08"),
        ("table", drawing, "papers", "draw table saguaro --as-of 2026-12-02"),
        ("table-es", drawing, "es/documentos", "draw table ironwood --as-of 2026-12-02"),
        ("agenda", agenda_page, "papers", "write agenda saguaro --as-of 2027-01-13 -o agenda.html"),
        ("agenda-es", agenda_page, "es/documentos", "write agenda ironwood --as-of 2026-12-15 -o orden.html"),
    )
)
