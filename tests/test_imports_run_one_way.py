"""The house: commands use everything below them, and nothing below knows what is above."""

import ast
import graphlib
from collections.abc import Iterator
from pathlib import Path

import pytest

import ccr_cli

SOURCE = Path(ccr_cli.__file__).parent
MAY_USE = {
    "language": {"language"},
    "errors": {"language"},
    "where": set(),
    "streams": set(),
    "plan": {"where", "language", "plan"},
    "matching": {"language", "plan", "matching"},
    "rules": {"where", "language", "plan", "matching", "rules"},
    "spreadsheets": {"errors", "language", "spreadsheets"},
    "rosters": {"errors", "language", "plan", "matching", "privacy", "spreadsheets", "rosters"},
    "directories": {"errors", "language", "plan", "matching", "spreadsheets", "directories"},
    "questions": {"where", "language", "plan", "matching", "directories", "questions"},
    "edits": {"where", "errors", "language", "plan", "edits"},
    "yaml_text": {"where", "errors", "language", "rules", "yaml_text"},
    "privacy": {"where", "errors", "language", "plan", "rules", "yaml_text", "privacy"},
    "manual": {"rules", "privacy"},
    "saving": {"errors", "language", "yaml_text", "saving"},
    "git": {"errors", "language", "saving", "git"},
    "intake": {"where", "errors", "language", "plan", "rules", "yaml_text", "privacy", "intake"},
    "editing": {"where", "language", "plan", "rules", "edits", "yaml_text", "privacy", "intake", "editing"},
    "undoing": {"errors", "language", "plan", "rules", "yaml_text", "privacy", "saving", "intake", "undoing"},
    "fixing": {"where", "errors", "plan", "rules", "edits", "yaml_text", "privacy", "saving"}.union(
        ("intake", "editing", "fixing")
    ),
    "audit": {"where", "errors", "language", "plan", "rules", "yaml_text", "privacy", "git", "intake", "audit"},
    "views": {"where", "language", "plan", "rules", "yaml_text", "rosters", "directories", "questions", "manual"}.union(
        ("views",)
    ),
    "pictures": {"where", "language", "plan", "questions", "views", "pictures"},
    "papers": {"where", "language", "plan", "questions", "views", "pictures", "papers"},
    "exports": {"where", "language", "plan", "questions", "intake", "editing", "exports"},
    "commands": {
        "where",
        "errors",
        "language",
        "plan",
        "rules",
        "matching",
        "questions",
        "edits",
        "yaml_text",
        "privacy",
        "manual",
    }.union(
        ("saving", "git", "intake", "editing", "fixing", "undoing", "audit", "views", "pictures", "papers", "exports"),
        ("spreadsheets", "rosters", "directories"),
        ("commands", "streams"),
    ),
    "command_line": {"errors", "language", "command_line", "streams"},
    "app": {"errors", "language", "command_line"},
    "__main__": {"app", "command_line", "streams"},
    "__init__": set(),
}


def part_of(module: str) -> str:
    steps = module.split(".")
    return steps[1] if len(steps) > 1 else "__init__"


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("ccr_cli"):
            names = [f"ccr_cli.{alias.name}" for alias in node.names] if node.module == "ccr_cli" else [node.module]
            yield from (name for name in names if name != "ccr_cli.__version__")
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("ccr_cli"))


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_part_uses_only_what_is_below_it(path: Path) -> None:
    relative = path.relative_to(SOURCE)
    part = relative.parts[0].removesuffix(".py")
    used = {part_of(module) for module in imported(path)}
    assert used <= MAY_USE[part], f"{relative} imports {used - MAY_USE[part]}"


def test_no_two_files_need_each_other() -> None:
    """Also through others, and where one is imported only when something runs."""
    files = {module_of(path): path for path in sorted(SOURCE.rglob("*.py"))}
    graphlib.TopologicalSorter({name: set(imported(path)) & files.keys() for name, path in files.items()}).prepare()


def module_of(path: Path) -> str:
    return ".".join(("ccr_cli", *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__")


OF_OPTIONS = {"ccr_cli.commands.options", "ccr_cli.commands.completing", "ccr_cli.errors", "ccr_cli.language.message"}
COMMANDS = [path for path in sorted((SOURCE / "commands").rglob("*.py")) if "\ndef run(" in path.read_text("utf-8")]


@pytest.mark.parametrize("path", COMMANDS, ids=lambda path: str(path.relative_to(SOURCE / "commands")))
def test_the_file_of_a_command_imports_its_work_when_it_runs(path: Path) -> None:
    """So its options are there at once for the shell that asks when somebody presses Tab."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    at_once = [
        node for node in tree.body if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("ccr_cli")
    ]
    names = {
        f"{node.module}.{alias.name}" if node.module == "ccr_cli.commands" else str(node.module)
        for node in at_once
        for alias in node.names
    }
    assert names <= OF_OPTIONS
    assert path.parent.name != "work"


def test_no_module_is_made_up_while_importing() -> None:
    assert [path.name for path in SOURCE.rglob("*.py") if "meta_path" in path.read_text(encoding="utf-8")] == []


def test_tests_lie_in_rooms_of_the_same_names() -> None:
    """Those that are about several rooms, or about all, stand above them."""
    rooms = {path.name for path in SOURCE.iterdir() if path.is_dir()}
    folders = {path.name for path in Path(__file__).parent.iterdir() if path.is_dir() and path.name[0] not in "._"}
    assert folders - {"examples"} <= rooms


def test_only_one_module_knows_rich_besides_the_progress_bar() -> None:
    using = {
        str(path.relative_to(SOURCE))
        for path in SOURCE.rglob("*.py")
        if "from rich" in path.read_text(encoding="utf-8") or "import rich" in path.read_text(encoding="utf-8")
    }
    assert using == {"views/terminal.py", "commands/output.py"}


def test_no_code_names_a_sector_or_a_seat() -> None:
    from ccr_cli.intake.load import built_in

    framework = built_in("immigrant-survivors")
    ids = {sector.id for sector in framework.sectors} | set(framework.seats)
    telling = {id_ for id_ in ids if "-" in id_}  # words such as "food" are English too
    named = set()
    for path in SOURCE.rglob("*.py"):
        if path.parts[-2] in ("rules", "plan") or path.name == "new_plan.py":
            continue  # examples of what to type
        strings = (
            node.value
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Constant)
        )
        named |= telling & {value for value in strings if isinstance(value, str)}
    assert named == set()
