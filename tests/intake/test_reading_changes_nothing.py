"""Whatever reads leaves every file as it was: bytes, names and time stamps, in every form and language."""

import os
import subprocess
from pathlib import Path

import pytest

from ccr_cli.command_line.table import GROUPS, LOOK
from ccr_cli.language.speaker import LANGUAGES
from helpers import EXAMPLES, HEAD, Program, write_files

PARTNER = "open-gate"
LIST_FORMS = (
    *(("--plan=ocotillo", f"--format={form}") for form in ("text", "json", "markdown", "csv")),
    *(("--plan=ocotillo", f"--audience={audience}") for audience in ("internal", "partners", "public")),
    ("--plan=ocotillo", "--as-of=2025-01-01", "--plain"),
    ("--plan=wrong",),
    (),
)
FORMS: dict[str, tuple[tuple[str, ...], ...]] = {
    "gaps": (
        *((f"--format={form}",) for form in ("text", "json", "markdown", "csv")),
        *((f"--audience={audience}",) for audience in ("internal", "partners", "public")),
        ("--plain",),
        ("--sector=basic-services",),
        ("--fail-on=sector",),
        ("--fail-on=seat",),
        ("--as-of=2025-01-01",),
    ),
    "ready": tuple(
        ("ocotillo", *form)
        for form in (
            *((f"--format={form}",) for form in ("text", "json", "markdown")),
            *((f"--audience={audience}",) for audience in ("internal", "partners", "public")),
            ("--plain",),
            ("--fail-on=not-ready",),
            ("--as-of=2025-01-01",),
        )
    ),
    "region": (
        *((f"--format={form}",) for form in ("text", "json", "markdown", "csv", "html")),
        *((f"--audience={audience}",) for audience in ("internal", "coalition", "public")),
        ("--plain", "--seat=housing"),
        ("--as-of=2025-01-01",),
    ),
    "stories": (
        *((f"--format={form}",) for form in ("text", "json", "markdown")),
        *((f"--audience={audience}",) for audience in ("internal", "partners", "public")),
        ("--plain",),
        ("--seat=victim-services",),
        ("--sector=basic-services",),
        ("--as-of=2025-01-01",),
    ),
    "check": (
        *((f"--format={form}",) for form in ("text", "json", "github", "sarif")),
        ("--plain",),
        ("--strict",),
        ("--as-of=2025-01-01",),
    ),
    "next": (
        *((f"--format={form}", "--plan=ocotillo", "--audience=internal") for form in ("text", "json", "markdown")),
        ("--audience=partners", "--plan=ocotillo"),
        ("--all", "--plain", "--plan=ocotillo"),
        ("--most=3", "--as-of=2025-01-01", "--plan=ocotillo"),
        ("--plan=wrong",),
    ),
    "show": (
        *((f"--format={form}", "--plan=ocotillo") for form in ("text", "json", "markdown")),
        *((f"--audience={audience}", "ocotillo") for audience in ("internal", "partners", "public")),
        ("--plain", "ocotillo", "--as-of=2025-01-01"),
        ("wrong",),
    ),
    "privacy": (
        *((f"--format={form}",) for form in ("text", "json", "github", "sarif")),
        ("--plain", "--strict"),
        ("--staged",),
        ("--history",),
        ("plans/ocotillo.yaml", "--as-of=2025-01-01"),
        ("nowhere",),
    ),
    "explain": ((), ("privacy",), ("housing",), ("CCR102",), ("funding-ends",), ("nothing-like-it",)),
    "primer": (
        (),
        ("u-visa",),
        ("--plain",),
        *((f"--format={form}",) for form in ("text", "json", "markdown")),
        ("nothing-like-it",),
    ),
    "schema": ((), ("--framework",)),
    "completion": (("bash",), ("zsh",), ("fish",)),
    "partner list": (*LIST_FORMS, ("--plan=ocotillo", "--status=invited"), ("--plan=ocotillo", "--seat=housing")),
    "partner show": (
        *((id_, "--plan=ocotillo", f"--format={form}") for form in ("text", "json") for id_ in ("casa", PARTNER)),
        (PARTNER, "--plan=ocotillo", "--audience=public"),
        (PARTNER, "--plan=wrong"),
    ),
    "diff": (
        *((f"--format={form}", "--plan=ocotillo") for form in ("text", "json", "markdown")),
        *(("meeting", "ocotillo", f"--audience={audience}") for audience in ("internal", "partners", "public")),
        ("2025-01-01", "ocotillo", "--plain", "--all"),
        ("plans/ocotillo.yaml", "plans/windows.yaml"),
        ("HEAD", "--plan=ocotillo"),
        ("--plan=wrong",),
        (),
    ),
    "roles": (*LIST_FORMS, ("ocotillo", "--all")),
    "places": (*LIST_FORMS, ("ocotillo", "--all")),
    "assess": (*((*form, "--show") for form in LIST_FORMS), ("ocotillo", "--show", "--all")),
    "bridges": (*LIST_FORMS, ("ocotillo", "--all"), ("ocotillo", "--audience=internal", "--format=csv")),
    "candidates": (
        *((f"--format={form}", "ocotillo", "--from=services.csv") for form in ("text", "json", "markdown", "csv")),
        ("ocotillo", "--from=services.csv", "--seat=food", "--near=Ocotillo", "--all"),
        ("ocotillo", "--from=services.csv", "--add=1", "--dry-run"),
        ("ocotillo", "--from=none.csv"),
        ("wrong", "--from=services.csv"),
    ),
    "history": (*LIST_FORMS, ("ocotillo", "--all", "--every=commit"), ("ocotillo", "--audience=partners")),
    "meeting list": LIST_FORMS,
    "action list": LIST_FORMS,
}
WRITING = {"init", "write", "draw", "export"}
TAKES_PLANS = ("gaps", "region", "stories", "check", "next")


@pytest.fixture(params=["in a pipe", "on a terminal"])
def tree(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Good plans and bad ones, a framework, files that are no plans, and what is kept, all with an old time stamp."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / ".state"))
    if request.param == "on a terminal":
        monkeypatch.setenv("FORCE_COLOR", "1")
    write_files(
        tmp_path,
        {
            "plans/ocotillo.yaml": (EXAMPLES / "ocotillo.yaml").read_bytes(),
            "plans/wrong.yaml": HEAD + "nmae: a\npartners:\n  a: {name: a, seats: [housing], status: gone}\n",
            "plans/unclosed.yml": HEAD + "principles: [a\n",
            "plans/framework.yaml": "ccr_framework: 1\nid: ours\nname: Ours\nsectors: []\ncommitments: []\n",
            "plans/empty.yaml": "",
            "plans/windows.yaml": b"\xef\xbb\xbf" + HEAD.replace("\n", "\r\n").encode(),
            "plans/.schema/plan.json": "{}",
            "plans/notes.txt": "not a plan",
            "services.csv": "ID,Agency,City\n1,Sotol Food Bank,Ocotillo\n",
            ".state/ccr-cli/undo/00000000000000000001-1.json": "{}",
        },
    )
    for path in sorted(tmp_path.rglob("*"), reverse=True):
        os.utime(path, ns=(10**18, 10**18))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def state(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Everything in a folder: times, rights and bytes by name."""
    return {
        str(path.relative_to(folder)): (
            path.stat().st_mtime_ns,
            path.stat().st_mode,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in (folder, *folder.rglob("*"))
    }


def every_way(command: str) -> list[tuple[str, ...]]:
    """A command in all its forms and languages, and of other files than the usual ones."""
    ways = [(*command.split(), *form, f"--lang={language}") for form in FORMS[command] for language in LANGUAGES]
    if command in TAKES_PLANS:
        ways += [(command, "plans/ocotillo.yaml"), (command, "plans/wrong.yaml"), (command, "nowhere")]
    return ways


def test_every_command_that_only_reads_is_tried() -> None:
    of_groups = {f"{group} {name}" for group, names in GROUPS.items() for name in ("list", "show") if name in names}
    assert set(FORMS) == (set(LOOK) | of_groups) - WRITING


@pytest.mark.parametrize("command", FORMS)
def test_reading_leaves_every_file_as_it_was(ccr: Program, tree: Path, command: str) -> None:
    before = state(tree)
    statuses = {ccr(*arguments).status for arguments in every_way(command)}
    assert state(tree) == before
    assert 0 in statuses
    assert statuses <= {0, 1, 2}


@pytest.mark.parametrize("tree", ["in a pipe"], indirect=True)
def test_reading_in_a_git_work_tree_leaves_nothing_to_commit(ccr: Program, tree: Path) -> None:
    git(tree, "init", "--quiet")
    git(tree, "add", "--all")
    git(tree, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--message=Start")
    for command in FORMS:
        for arguments in every_way(command):
            ccr(*arguments)
    assert git(tree, "status", "--porcelain", "--ignored") == ""


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout
