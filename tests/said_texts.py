"""Makes every paper of plans, and prints which texts of papers were asked for, those of constants as well.

A process of its own: what is asked for while a paper's file is imported is asked for once.
"""

import json
import sys
from collections.abc import Callable
from datetime import date
from typing import Any

from ccr_cli.papers import texts as module
from ccr_cli.papers.texts import FOLDER, Texts, texts

_SAID: dict[int, set[str]] = {}


def _keeping(way: Callable[..., Any]) -> Callable[..., Any]:
    def said(self: Texts, key: str, /, *rest: Any, **arguments: Any) -> Any:
        _SAID.setdefault(id(self), set()).add(key)
        return way(self, key, *rest, **arguments)

    return said


def _make_all(path: str, day: date) -> None:
    from ccr_cli.intake.from_path import Unread, take_in
    from every_paper import ready_papers

    taken = take_in(path, day)
    assert taken is not None
    assert not isinstance(taken, Unread)
    for ready in ready_papers(taken, day):
        forms = ready.asked.paper.forms
        if ready.document is not None:
            ready.drawn("md" if "md" in forms else forms[0], "en")


def main(asked: list[tuple[str, str]]) -> dict[str, list[str]]:
    """The texts that nothing says, by paper; ``asked`` are paths of plans and days."""
    for path, day in asked:
        _make_all(path, date.fromisoformat(day))
    papers = sorted(path.stem for path in (FOLDER / "en").glob("*.yaml"))
    return {paper: [key for key in module._read("en", paper) if key not in _said_of(paper)] for paper in papers}


def _said_of(paper: str) -> set[str]:
    return _SAID.get(id(texts(paper)), set())


if __name__ == "__main__":
    Texts.__call__ = _keeping(Texts.__call__)  # type: ignore[method-assign]
    Texts.of = _keeping(Texts.of)  # type: ignore[method-assign]
    json.dump(main(json.load(sys.stdin)), sys.stdout)
