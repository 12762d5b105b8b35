"""Code names no part of a framework: a framework is data, and one of somebody's own has the same rights."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ccr_cli.command_line.table import COMMANDS
from ccr_cli.intake.load import built_in
from ccr_cli.plan.built_in import BUILT_IN
from ccr_cli.plan.keys import all_keys
from ccr_cli.plan.plan import Plan
from ccr_cli.questions.elements.judging import JUDGED

SOURCE = Path(__file__).parents[2] / "src" / "ccr_cli"
EXAMPLES = {"needed", "optional"}
"""What gives a key of the format its example."""
SHOWN = {"wrong", "right"}
"""The examples of a rule."""


def ids() -> set[str]:
    """The ids of both frameworks, except of what the program judges and of what is a word of the format as well."""
    found = set()
    for framework in map(built_in, BUILT_IN):
        found |= {framework.id, *(sector.id for sector in framework.sectors), *framework.seats}
        for parts in (framework.commitments, framework.elements, framework.tasks, framework.components):
            found |= {part.id for part in parts or ()}
        found |= {story.id for story in framework.stories or ()}
    of_the_format = {key.key for _, key in all_keys(Plan)} | set(COMMANDS)
    return found - set(JUDGED) - of_the_format


def literals(node: ast.AST) -> Iterator[ast.Constant]:
    """The texts in code, except docstrings and examples."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", None) in EXAMPLES:
        return
    if isinstance(node, ast.keyword) and node.arg in SHOWN:
        return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node
    for child in ast.iter_child_nodes(node):
        yield from literals(child)


def named(text: str, known: set[str]) -> list[str]:
    """The ids in a text: the whole of it, or a word in it with a hyphen; others, such as food, are words of English."""
    words = re.findall(r"(?<![\w-])[a-z]+(?:-[a-z0-9]+)+(?![\w-])", text)
    return [word for word in dict.fromkeys((text, *words)) if word in known]


ALLOWED = {(path, name) for path in ("plan/built_in.py", "commands/init.py") for name in BUILT_IN}
"""The list of the frameworks that come with the program, and the help that names them."""


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_code_names_a_part_of_a_framework(path: Path) -> None:
    known, name = ids(), path.relative_to(SOURCE).as_posix()
    found = [
        f"{name}:{node.lineno} {word}"
        for node in literals(ast.parse(path.read_text(encoding="utf-8")))
        for word in named(str(node.value), known)
        if (name, word) not in ALLOWED
    ]
    assert found == []


def test_such_a_name_would_be_found() -> None:
    known = {"victim-services", "food"}
    told = 'seat = "food"\nhint = say("Type ccr seat open victim-services.")\nkey = needed("Its id.", "food")\n'
    assert [words for node in literals(ast.parse(told)) if (words := named(str(node.value), known))] == [
        ["food"],
        ["victim-services"],
    ]
