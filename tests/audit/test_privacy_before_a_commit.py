"""``ccr privacy --staged``: what git is about to commit, from the index, with its names, its message and its branch."""

import json
import os
from pathlib import Path

import pytest

from ccr_cli.git import program
from ccr_cli.intake.load import forget_frameworks
from git_repositories import NUMBER, PLAN, GitRepository, alone_in, new_repository
from helpers import Program, write_files


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone_in(tmp_path / "repo", monkeypatch)


@pytest.fixture
def repository(here: Path) -> GitRepository:
    made = new_repository(here)
    made.commit({"plans/x.yaml": PLAN, "kept.txt": "kept\n", "old.txt": "to go\n"})
    return made


def places(ccr: Program, *words: str) -> list[str]:
    """Where something was found; and that it was never repeated."""
    told = ccr("privacy", "--staged", "--format=json", *words)
    assert "012345678" not in told.out + told.err
    found = json.loads(told.out)["findings"]
    assert told.status == (1 if found else 0)
    return [f"{finding['path']}:{finding['line']}:{finding['column']}" for finding in found]


def test_what_is_staged_is_looked_at_and_not_what_is_on_disk(ccr: Program, repository: GitRepository) -> None:
    repository.stage({"plans/x.yaml": PLAN + f"note: {NUMBER}\n"})
    write_files(repository.folder, {"plans/x.yaml": PLAN})
    assert places(ccr) == ["plans/x.yaml:4:7"]

    repository.stage({"plans/x.yaml": PLAN + "note: Nothing\n"})
    write_files(repository.folder, {"plans/x.yaml": PLAN + f"note: {NUMBER}\n", "new.txt": NUMBER})
    assert places(ccr) == []


def test_before_the_first_commit_everything_staged_is_looked_at(ccr: Program, here: Path) -> None:
    new_repository(here).stage({"list.csv": f"who\n{NUMBER}\n"})

    assert places(ccr) == ["list.csv:2:1"]


def test_with_nothing_staged_nothing_is_found(ccr: Program, here: Path) -> None:
    new_repository(here)

    assert places(ccr) == []


def test_what_was_committed_before_is_not_asked_for_again(ccr: Program, repository: GitRepository) -> None:
    repository.commit({"list.txt": NUMBER})
    repository.stage({"kept.txt": "more\n"})

    assert places(ccr) == []


def test_what_is_removed_may_go(ccr: Program, repository: GitRepository) -> None:
    repository.commit({f"{NUMBER}.txt": NUMBER})
    repository.do("rm", "--quiet", f"{NUMBER}.txt")

    assert places(ccr) == []


def test_a_file_that_moved_is_looked_at_under_its_new_name(ccr: Program, repository: GitRepository) -> None:
    repository.do("mv", "kept.txt", f"{NUMBER}.txt")

    assert places(ccr) == ["….txt:1:1"]


def test_a_link_is_looked_at_by_where_it_leads(ccr: Program, repository: GitRepository) -> None:
    (repository.folder / "link").symlink_to(f"../{NUMBER}")
    (repository.folder / "kept.txt").unlink()
    (repository.folder / "kept.txt").symlink_to(f"../{NUMBER}")
    repository.stage({})

    assert places(ccr) == ["kept.txt:1:4", "link:1:4"]


def test_a_submodule_is_passed_over(ccr: Program, repository: GitRepository) -> None:
    new_repository(repository.folder / "inner").commit({"list.txt": NUMBER})
    repository.git("add", "inner")

    assert repository.do("diff", "--cached", "--name-only") == "inner"
    assert places(ccr) == []


@pytest.mark.parametrize(
    "name", ['a "quoted" name.txt', "with\ttab.txt", "with\nline.txt", "señora.txt", ":x*.txt", "-n"]
)
def test_any_name_of_a_file_is_understood(ccr: Program, repository: GitRepository, name: str) -> None:
    repository.stage({name: f"x {NUMBER}\n"})

    assert places(ccr) == [f"{name}:1:3"]


@pytest.mark.parametrize(
    "surroundings",
    [
        {"GIT_LITERAL_PATHSPECS": "1"},
        {"GIT_GLOB_PATHSPECS": "1"},
        {"GIT_NOGLOB_PATHSPECS": "1"},
        {"GIT_ICASE_PATHSPECS": "1"},
        {"GIT_EXTERNAL_DIFF": "false", "GIT_DIFF_OPTS": "--unified=0"},
        {"GIT_NAMESPACE": "other"},
        {"GIT_TRACE": "1", "GIT_TRACE2_EVENT": "1"},
        {"GIT_DEFAULT_HASH": "sha256"},
        {"GIT_SHALLOW_FILE": "/nowhere"},
        {"GIT_DIR": "/nowhere"},
        {"GIT_DIR": "OTHER/.git", "GIT_WORK_TREE": "OTHER"},
        {"GIT_WORK_TREE": "/nowhere"},
        {"GIT_COMMON_DIR": "OTHER/.git"},
        {"GIT_INDEX_FILE": "OTHER/.git/index"},
        {"GIT_OBJECT_DIRECTORY": "OTHER/.git/objects"},
        {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.bare", "GIT_CONFIG_VALUE_0": "true"},
        {"GIT_CONFIG_PARAMETERS": "'core.bare'='true'"},
        {"GIT_CONFIG_COUNT": "one"},
        {"LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de"},
    ],
    ids=lambda names: next(iter(names)),
)
def test_what_the_caller_tells_git_changes_no_answer(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch, surroundings: dict[str, str]
) -> None:
    repository.stage({"kept.txt": NUMBER, "sub/*.txt": f"{NUMBER}\n", f"sub/{NUMBER}.txt": "x\n"})
    other = new_repository(repository.folder.parent / "other")
    other.commit({"other.txt": NUMBER})
    other.stage({"staged.txt": NUMBER})
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value.replace("OTHER", str(other.folder)))
    monkeypatch.chdir(repository.folder / "sub")

    assert places(ccr) == ["../kept.txt:1:1", "*.txt:1:1", "….txt:1:1"]
    assert ccr("privacy", "--format=json").out.count('"path"') == 2
    history = json.loads(ccr("privacy", "--history", "--format=json").out)
    assert sorted(finding["path"] for finding in history["findings"]) == [":kept.txt", ":sub/*.txt", ":sub/….txt"]


def test_a_folder_of_somebody_else_is_opened_where_that_was_allowed(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As machines that build in a container allow it."""
    repository.stage({"list.txt": NUMBER})
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setattr(program, "_OF_THE_MACHINE", program._OF_THE_MACHINE | {"GIT_TEST_ASSUME_DIFFERENT_OWNER"})
    assert "belongs to somebody else" in ccr("privacy", "--staged").err
    monkeypatch.setenv("GIT_CONFIG_COUNT", "2")
    for number, (name, value) in enumerate([("core.bare", "true"), ("safe.directory", "*")]):
        monkeypatch.setenv(f"GIT_CONFIG_KEY_{number}", name)
        monkeypatch.setenv(f"GIT_CONFIG_VALUE_{number}", value)
    assert places(ccr) == ["list.txt:1:1"]


def test_a_name_that_is_not_utf8_is_understood(ccr: Program, repository: GitRepository) -> None:
    Path(os.fsdecode(os.fsencode(repository.folder) + b"/se\xf1ora.txt")).write_text(NUMBER, encoding="utf-8")
    repository.stage({})

    told = ccr("privacy", "--staged")

    assert told.status == 1
    assert "ora.txt:1:1: error CCR401" in told.out
    for form in ("json", "github", "sarif"):
        assert ccr("privacy", "--staged", f"--format={form}").status == 1
    assert ccr("privacy").status == 1
    repository.commit({})
    assert ccr("privacy", "--history").status == 1


def test_from_a_folder_below_all_of_it_is_looked_at(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.stage({"list.txt": NUMBER, "plans/x.yaml": PLAN + f"note: {NUMBER}\n"})
    monkeypatch.chdir(repository.folder / "plans")

    assert places(ccr) == ["../list.txt:1:1", "x.yaml:4:7"]


def test_a_plan_with_a_framework_of_its_own_is_looked_at_with_it(ccr: Program, repository: GitRepository) -> None:
    own = "ccr_framework: 1\nid: ours\nname: Ours\nsectors: []\ncommitments: []\n"
    text = PLAN.replace("immigrant-survivors", "./ours.yaml") + f"note: {NUMBER}\n"
    repository.stage({"plans/x.yaml": text, "plans/ours.yaml": own})

    assert places(ccr) == ["plans/x.yaml:4:7"]
    forget_frameworks()  # other tests have one at the same place


@pytest.mark.parametrize("branch", [NUMBER, f"notes/{NUMBER}-call", f"call_{NUMBER}"])
def test_the_branch_is_looked_at(ccr: Program, repository: GitRepository, branch: str) -> None:
    repository.do("checkout", "--quiet", "-b", branch)
    repository.stage({"kept.txt": "more\n"})

    told = ccr("privacy", "--staged")

    assert told.status == 1
    assert "In the name of a branch or tag: Don't put an A-number here." in told.out
    assert "`git branch -m`" in told.out
    assert "012345678" not in told.out + told.err


def test_beside_all_branches_there_is_no_branch_to_look_at(ccr: Program, repository: GitRepository) -> None:
    repository.do("checkout", "--quiet", "--detach")

    assert places(ccr) == []


SCISSORS = "# ------------------------ >8 ------------------------\n"
DIFF = f"diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +0,0 @@\n-{NUMBER}\n"
BELOW = f"# Do not modify.\n# Ignored.\n{DIFF}"
MESSAGES: dict[str, tuple[dict[str, str], str, list[int]]] = {
    "what -v writes": ({}, f"One\n\n{SCISSORS}{BELOW}", []),
    "what -v writes twice": ({}, f"One\n\n{SCISSORS}{BELOW}# ----\n# Changes not staged:\n{DIFF}", []),
    "of a submodule": ({}, f"One\n\n{SCISSORS}# Ignored.\nSubmodule x 1..2:\n  > {NUMBER}\n", []),
    "a comment above it": ({}, f"One\n\n# {NUMBER}\n{SCISSORS}{BELOW}", [3]),
    "no diff below": ({}, f"One\n\n{SCISSORS}# below\n-{NUMBER}\n", [5]),
    "git's comments below": ({}, f"One\n\n{SCISSORS}{BELOW}\n# Please enter the message\n#\n", [10]),
    "a comment of git's below": ({}, f"One\n\n{SCISSORS}# {NUMBER}\n", [4]),
    "cut always": ({"commit.cleanup": "scissors"}, f"One\n\n{SCISSORS}# below\n-{NUMBER}\n", []),
    "verbose always": ({"commit.verbose": "2"}, f"One\n\n{SCISSORS}# below\n-{NUMBER}\n", []),
    "never verbose": ({"commit.verbose": "0"}, f"One\n\n{SCISSORS}# below\n-{NUMBER}\n", [5]),
    "another sign": (
        {"core.commentChar": ";"},
        f"One\n#\t{NUMBER}\n\n;\tdeleted: {NUMBER}\n{SCISSORS}{BELOW}".replace("# ", "; "),
        [2],
    ),
    "a sign of several": (
        {"core.commentString": "//"},
        f"One\n#\t{NUMBER}\n\n//\tdeleted: {NUMBER}\n{SCISSORS}{BELOW}".replace("# ", "// "),
        [2],
    ),
    "a sign that git chose": (
        {"core.commentChar": "auto"},
        f"# One\n#\t{NUMBER}\n\n;\tdeleted: {NUMBER}\n{(SCISSORS + BELOW).replace('# ', '; ')}",
        [2],
    ),
    "a sign that git chose, without a diff": (
        {"core.commentChar": "auto"},
        f"# One\n#\t{NUMBER}\n\n; Changes:\n;\tdeleted: {NUMBER}\n;\n",
        [2],
    ),
    "not git's list": ({}, f"One\n\n#\t{NUMBER}\n\n# Changes:\n#\tdeleted: x\n#\n", [3]),
    "comments are kept": ({"commit.cleanup": "whitespace"}, f"One\n\n# Changes:\n#\tdeleted: {NUMBER}\n#\n", [4]),
}


@pytest.mark.parametrize("kind", MESSAGES)
def test_of_a_message_that_is_edited_what_git_may_keep_is_looked_at(
    ccr: Program, repository: GitRepository, kind: str
) -> None:
    settings, text, lines = MESSAGES[kind]
    for name, value in settings.items():
        repository.do("config", name, value)
    write_files(repository.folder, {".git/COMMIT_EDITMSG": text})

    found = places(ccr, ".git/COMMIT_EDITMSG")

    assert [int(place.split(":")[1]) for place in found] == lines


@pytest.mark.parametrize("kind", MESSAGES)
def test_of_a_message_that_was_given_whole_all_is_looked_at(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setenv("GIT_EDITOR", ":")  # as git tells its hooks
    settings, text, _ = MESSAGES[kind]
    for name, value in settings.items():
        repository.do("config", name, value)
    write_files(repository.folder, {".git/COMMIT_EDITMSG": text})

    assert len(places(ccr, ".git/COMMIT_EDITMSG")) == text.count(NUMBER)


LATIN = "Señora García\n\nSu número: A012345678, nació el 3 de mayo de 1990\n"


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "latin1", "CP1252", "UTF-8", "UTF-16", "UTF-7", "unknown", "hex"])
def test_a_message_is_read_as_git_says_it_is_written(ccr: Program, repository: GitRepository, encoding: str) -> None:
    repository.do("config", "i18n.commitEncoding", encoding)
    raw = LATIN.encode("latin-1" if encoding in ("unknown", "hex") else encoding)
    write_files(repository.folder, {".git/COMMIT_EDITMSG": raw})

    assert places(ccr, ".git/COMMIT_EDITMSG")[:1] == [".git/COMMIT_EDITMSG:3:12"]
    assert "nac" not in ccr("privacy", "--staged", ".git/COMMIT_EDITMSG").out


def test_an_encoding_that_hides_what_everybody_reads_hides_nothing(ccr: Program, repository: GitRepository) -> None:
    repository.do("config", "i18n.commitEncoding", "UTF-16LE")
    write_files(repository.folder, {".git/COMMIT_EDITMSG": f"Call {NUMBER}!\n\n"})

    assert places(ccr, ".git/COMMIT_EDITMSG") == [".git/COMMIT_EDITMSG:1:6"]


def test_the_files_that_git_lists_under_a_message_are_not_part_of_it(ccr: Program, repository: GitRepository) -> None:
    status = f"# Changes to be committed:\n#\tdeleted:    {NUMBER}.txt\n#\n"
    write_files(repository.folder, {".git/COMMIT_EDITMSG": f"Take out a file\n\n{status}"})

    assert places(ccr, ".git/COMMIT_EDITMSG") == []


def test_a_list_in_a_message_is_looked_at(ccr: Program, repository: GitRepository) -> None:
    write_files(repository.folder, {".git/COMMIT_EDITMSG": f"Calls\n\n-\t{NUMBER}\n1.\t{NUMBER}\n"})

    assert places(ccr, ".git/COMMIT_EDITMSG") == [".git/COMMIT_EDITMSG:3:3", ".git/COMMIT_EDITMSG:4:4"]


def test_files_that_are_named_are_taken_from_the_index(ccr: Program, repository: GitRepository) -> None:
    """So pre-commit can hand over every file of a repository, and the message."""
    repository.commit({"list.txt": NUMBER})
    write_files(repository.folder, {"list.txt": "clean", "kept.txt": NUMBER, ".git/COMMIT_EDITMSG": NUMBER})

    named = places(ccr, "list.txt", "kept.txt", "plans/x.yaml", ".git/COMMIT_EDITMSG")

    assert named == ["list.txt:1:1", ".git/COMMIT_EDITMSG:1:1"]


def test_a_message_that_is_not_there_is_told(ccr: Program, repository: GitRepository) -> None:
    told = ccr("privacy", "--staged", ".git/NO_MESSAGE")

    assert told.status == 2
    assert "`.git/NO_MESSAGE`: the system refused (no such file)." in told.err


def test_what_git_no_longer_has_is_told(ccr: Program, repository: GitRepository) -> None:
    repository.stage({"list.txt": "lost\n"})
    id_ = repository.do("rev-parse", ":list.txt")
    (repository.folder / ".git/objects" / id_[:2] / id_[2:]).unlink()

    told = ccr("privacy", "--staged")

    assert told.status == 2
    assert "`list.txt`: the system refused (it is not on this machine)." in told.err


def test_what_to_do_next_is_told(ccr: Program, repository: GitRepository) -> None:
    repository.stage({"list.txt": NUMBER})

    assert ccr("privacy", "--staged").out.splitlines()[-2:] == [
        "Take it out and commit again; a file needs `git add` before that.",
        "`ccr explain privacy` shows what to do when it was committed already.",
    ]


def test_a_repository_of_another_kind_of_ids(ccr: Program, here: Path) -> None:
    made = new_repository(here, "--object-format=sha256")
    made.stage({"list.txt": NUMBER})
    assert places(ccr) == ["list.txt:1:1"]

    made.commit({})
    assert places(ccr) == []
    assert ccr("privacy", "--history").status == 1


def test_a_bare_repository_has_nothing_staged(ccr: Program, here: Path) -> None:
    new_repository(here, "--bare")

    told = ccr("privacy", "--staged")

    assert told.status == 2
    assert "This git repository has no files of its own to look at, only their history." in told.err
