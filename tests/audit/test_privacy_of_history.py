"""``ccr privacy --history``: every version and message, each once, under a path that git understands."""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from ccr_cli.audit.examiner import Examiner
from ccr_cli.intake import in_parallel
from git_repositories import NUMBER, PLAN, GitRepository, alone_in, new_repository
from helpers import TODAY, Program
from terminal import Terminal, needs_tmux


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone_in(tmp_path / "repo", monkeypatch)


@pytest.fixture
def repository(here: Path) -> GitRepository:
    made = new_repository(here)
    made.commit({"plans/x.yaml": PLAN, "kept.txt": "kept\n"})
    return made


def places(ccr: Program) -> list[str]:
    """Where something was found; and that it was never repeated."""
    told = ccr("privacy", "--history", "--format=json")
    assert "012345678" not in told.out + told.err
    found = json.loads(told.out)["findings"]
    assert told.status == (1 if found else 0)
    return [f"{finding['path']}:{finding['line']}:{finding['column']}" for finding in found]


def test_a_version_that_was_deleted_long_ago_is_found_where_git_has_it(ccr: Program, repository: GitRepository) -> None:
    wrong = repository.commit({"plans/x.yaml": PLAN + f"note: {NUMBER}\n"})
    repository.commit({"plans/x.yaml": PLAN})
    repository.do("rm", "-r", "--quiet", "plans")
    repository.commit({})

    [place] = places(ccr)

    assert place == f"{wrong[:10]}:plans/x.yaml:4:7"
    assert NUMBER in repository.do("show", place.removesuffix(":4:7"))


def test_a_version_is_told_once_at_every_path_where_it_stands(ccr: Program, repository: GitRepository) -> None:
    first = repository.commit({"list.txt": NUMBER})
    repository.do("mv", "list.txt", "moved.txt")
    second = repository.commit({"copy.txt": NUMBER})
    repository.do("rm", "--quiet", "copy.txt")
    repository.commit({})
    third = repository.commit({"copy.txt": NUMBER})
    repository.stage({"new.txt": NUMBER})

    assert sorted(places(ccr)) == sorted(
        [
            f"{third[:10]}:copy.txt:1:1",
            f"{second[:10]}:moved.txt:1:1",
            f"{first[:10]}:list.txt:1:1",
            ":new.txt:1:1",
        ]
    )


def test_a_message_is_told_by_its_commit(ccr: Program, repository: GitRepository) -> None:
    wrong = repository.commit({"kept.txt": "more\n"}, f"Call\n\n{NUMBER} called\n")

    assert places(ccr) == [f"{wrong[:10]}:3:1"]
    assert "In git's message: Don't put an A-number here." in ccr("privacy", "--history").out


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "UTF-7", "unknown"])
def test_messages_are_read_as_git_says_they_are_written(ccr: Program, repository: GitRepository, encoding: str) -> None:
    repository.do("config", "i18n.commitEncoding", encoding)
    text = "Señora García\n\nNúmero A012345678\n"
    (repository.folder.parent / "message").write_bytes(text.encode("latin-1" if encoding == "unknown" else encoding))
    repository.do("commit", "--quiet", "--allow-empty", "--file=../message")
    repository.do("tag", "--annotate", "v1", "--file=../message")
    commit, tag = (repository.do("rev-parse", "--short=10", name) for name in ("HEAD", "v1"))

    assert sorted(places(ccr)) == sorted([f"{commit}:3:8", f"{tag}:3:8"])


def test_what_an_amended_commit_said_is_found_as_long_as_git_keeps_it(ccr: Program, repository: GitRepository) -> None:
    wrong = repository.commit({"list.txt": NUMBER})
    repository.stage({"list.txt": "clean\n"})
    repository.do("commit", "--quiet", "--amend", "--no-verify", "--message=Clean")
    assert places(ccr) == [f"{wrong[:10]}:list.txt:1:1"]

    repository.do("reflog", "expire", "--expire=now", "--all")
    assert places(ccr) == [f"{wrong[:10]}:list.txt:1:1"]
    repository.do("gc", "--quiet", "--prune=now")
    assert places(ccr) == []


def test_what_a_dropped_stash_held_is_found_as_long_as_git_keeps_it(ccr: Program, repository: GitRepository) -> None:
    (repository.folder / "kept.txt").write_text(f"stash {NUMBER}", encoding="utf-8")
    repository.do("stash", "--quiet", "--message", f"for {NUMBER}")
    stash = repository.do("rev-parse", "stash")
    repository.do("stash", "drop", "--quiet")

    found = places(ccr)
    assert f"{stash[:10]}:kept.txt:1:7" in found
    assert [place for place in found if place.startswith(f"{stash[:10]}:1:")]
    repository.do("gc", "--quiet", "--prune=now")
    assert places(ccr) == []


def test_a_tag_that_nothing_leads_to_is_found(ccr: Program, repository: GitRepository) -> None:
    repository.do("tag", "--annotate", "v1", "--message", f"tag {NUMBER}")
    tag = repository.do("rev-parse", "v1")
    repository.do("tag", "--delete", "v1")

    assert places(ccr) == [f"{tag[:10]}:1:5"]


def test_a_commit_that_stands_on_nothing_any_more_is_told_by_ids(ccr: Program, repository: GitRepository) -> None:
    wrong = repository.commit({"list.txt": NUMBER}, f"Call {NUMBER}")
    id_, tree = (repository.do("rev-parse", name) for name in ("HEAD:list.txt", "HEAD^{tree}"))
    repository.do("reset", "--quiet", "--hard", "HEAD^")
    repository.do("reflog", "expire", "--expire=now", "--all")
    (repository.folder / ".git/ORIG_HEAD").unlink()
    (repository.folder / ".git/objects" / tree[:2] / tree[2:]).unlink()

    assert sorted(places(ccr)) == sorted([f"{id_[:10]}:1:1", f"{wrong[:10]}:1:6"])


@pytest.mark.parametrize("who", ["AUTHOR", "COMMITTER"])
@pytest.mark.parametrize("what", ["NAME", "EMAIL"])
def test_who_wrote_a_commit_is_looked_at_for_numbers(
    ccr: Program, repository: GitRepository, who: str, what: str
) -> None:
    value = NUMBER if what == "NAME" else f"{NUMBER}@example.org"
    repository.environment[f"GIT_{who}_{what}"] = value
    wrong = repository.commit({"a.txt": "a\n"})
    repository.commit({"b.txt": "b\n"})

    [place] = places(ccr)

    lines = repository.do("cat-file", "-p", place.split(":")[0]).splitlines()
    assert lines[int(place.split(":")[1]) - 1][int(place.split(":")[2]) - 1 :].startswith(NUMBER)
    assert place.startswith(repository.do("rev-parse", "HEAD")[:10])
    assert wrong != repository.do("rev-parse", "HEAD")
    told = ccr("privacy", "--history").out
    assert "In the name or address of an author, committer or tagger: Don't put an A-number here." in told


def test_the_id_of_a_commit_is_told_even_if_by_chance_it_is_ten_digits() -> None:
    found = Examiner(TODAY).message("5205550123", f"Call {NUMBER}\n".encode())
    assert [finding.path for finding in found.findings] == ["5205550123"]


def test_who_wrote_a_tag_is_looked_at_for_numbers(ccr: Program, repository: GitRepository) -> None:
    repository.environment["GIT_COMMITTER_NAME"] = NUMBER
    repository.do("tag", "--annotate", "v1", "--message", "v1")

    assert places(ccr) == [f"{repository.do('rev-parse', 'v1')[:10]}:4:8"]


def test_that_a_name_stands_there_is_fine(ccr: Program, repository: GitRepository) -> None:
    repository.environment["GIT_AUTHOR_NAME"] = "Rosa Quezada (survivor advocate, 520-555-0142)"
    repository.environment["GIT_AUTHOR_EMAIL"] = "rosa.quezada1990@gmail.com"
    repository.commit({"a.txt": "a\n"})

    assert places(ccr) == []


def test_a_name_that_a_plan_keeps_to_itself_is_not(ccr: Program, repository: GitRepository) -> None:
    house = "partners:\n  house: {name: Casa Luna Nueva, seats: [housing], status: at-the-table, confidential: name}\n"
    repository.commit({"plans/x.yaml": PLAN + house})
    repository.environment["GIT_AUTHOR_NAME"] = "Casa Luna Nueva"
    repository.commit({"a.txt": "a\n"})

    told = ccr("privacy", "--history")

    assert "CCR414" in told.out
    assert "Luna" not in told.out


def test_what_was_staged_and_in_no_commit_is_found_as_long_as_git_keeps_it(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.stage({"list.txt": NUMBER})
    assert places(ccr) == [":list.txt:1:1"]
    monkeypatch.chdir(repository.folder / "plans")
    assert places(ccr) == [":list.txt:1:1"]

    repository.stage({"list.txt": "clean\n"})
    assert [place[10:] for place in places(ccr)] == [":1:1"]
    repository.do("gc", "--quiet", "--prune=now")
    assert places(ccr) == []


def test_other_branches_stashes_notes_and_tags_are_looked_at(ccr: Program, repository: GitRepository) -> None:
    repository.do("checkout", "--quiet", "-b", "other")
    branch = repository.commit({"branch.txt": NUMBER})
    repository.do("checkout", "--quiet", "main")
    (repository.folder / "kept.txt").write_text(f"stash {NUMBER}", encoding="utf-8")
    repository.do("stash", "--quiet")
    stash = repository.do("rev-parse", "stash")
    repository.do("notes", "add", "--message", f"note {NUMBER}")
    note = repository.do("rev-parse", "refs/notes/commits")
    repository.do("tag", "--annotate", "v1", "--message", f"tag {NUMBER}")
    tag = repository.do("rev-parse", "v1")

    found = places(ccr)

    assert f"{branch[:10]}:branch.txt:1:1" in found
    assert f"{stash[:10]}:kept.txt:1:7" in found
    assert f"{tag[:10]}:1:5" in found
    assert [place for place in found if place.startswith(f"{note[:10]}:") and place.endswith(":1:6")]
    assert len(found) == 4


def test_a_version_that_only_a_tag_leads_to_is_told_by_its_id(ccr: Program, repository: GitRepository) -> None:
    repository.stage({"list.txt": NUMBER})
    id_ = repository.do("rev-parse", ":list.txt")
    repository.do("tag", "loose", id_)
    repository.do("rm", "--quiet", "--cached", "list.txt")

    assert places(ccr) == [f"{id_[:10]}:1:1"]


def test_what_a_merge_brought_is_found(ccr: Program, repository: GitRepository) -> None:
    repository.do("checkout", "--quiet", "-b", "other")
    repository.commit({"a.txt": "a\n"})
    repository.do("checkout", "--quiet", "main")
    repository.commit({"b.txt": "b\n"})
    repository.do("merge", "--quiet", "--no-commit", "--no-ff", "other")
    merge = repository.commit({"a.txt": f"a {NUMBER}\n"})

    assert places(ccr) == [f"{merge[:10]}:a.txt:1:3"]


def test_names_of_files_that_are_gone_are_looked_at_and_not_told(ccr: Program, repository: GitRepository) -> None:
    wrong = repository.commit({f"calls/{NUMBER}/list.txt": "x\n"})
    repository.do("rm", "-r", "--quiet", "calls")
    repository.commit({})

    assert places(ccr) == [f"{wrong[:10]}:calls/…/list.txt:1:1"]


def test_names_of_branches_and_tags_are_looked_at_and_not_told(ccr: Program, repository: GitRepository) -> None:
    repository.do("branch", f"calls/{NUMBER}")
    repository.do("tag", f"{NUMBER}-v1")

    assert places(ccr) == ["refs/heads/calls/…:1:1", "refs/tags/…:1:1"]


@pytest.mark.parametrize("name", ["with\nline.txt", "with\ttab.txt", ":x", 'a "b".txt', "señora.txt"])
def test_any_name_of_a_file_is_understood(ccr: Program, repository: GitRepository, name: str) -> None:
    wrong = repository.commit({name: NUMBER})

    assert places(ccr) == [f"{wrong[:10]}:{name}:1:1"]


def test_what_is_no_text_is_named_once(ccr: Program, repository: GitRepository) -> None:
    commit = repository.commit({"map.png": b"\x89PNG\x00"})

    assert json.loads(ccr("privacy", "--history", "--format=json").out)["not_text"] == [f"{commit[:10]}:map.png"]


def test_an_empty_repository_has_nothing(ccr: Program, here: Path) -> None:
    new_repository(here)

    assert places(ccr) == []


def test_a_bare_repository_has_a_history(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = repository.commit({"list.txt": NUMBER})
    repository.do("clone", "--quiet", "--bare", ".", "../bare.git")
    monkeypatch.chdir(repository.folder.parent / "bare.git")

    assert places(ccr) == [f"{wrong[:10]}:list.txt:1:1"]


def test_a_shallow_clone_says_that_there_is_more(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit({"list.txt": NUMBER})
    repository.do("rm", "--quiet", "list.txt")
    repository.commit({})
    repository.do("clone", "--quiet", "--depth=1", f"file://{repository.folder}", "../shallow")
    monkeypatch.chdir(repository.folder.parent / "shallow")

    told = ccr("privacy", "--history")

    assert told.status == 0
    assert "This is a shallow clone: older versions are elsewhere and were not looked at." in told.out
    assert json.loads(ccr("privacy", "--history", "--format=json").out)["shallow"] is True


def test_what_a_partial_clone_left_elsewhere_is_not_fetched_and_that_is_told(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit({"list.txt": NUMBER})
    repository.do("rm", "--quiet", "list.txt")
    repository.commit({})
    repository.do("config", "uploadpack.allowFilter", "true")
    clone = repository.folder.parent / "partial"
    repository.do("clone", "--quiet", "--filter=blob:none", f"file://{repository.folder}", str(clone))
    monkeypatch.chdir(clone)
    kept = sorted(str(path) for path in (clone / ".git/objects").rglob("*"))

    told = ccr("privacy", "--history")

    assert told.status == 2
    assert "1 version is not on this machine and was not looked at." in told.out
    assert sorted(str(path) for path in (clone / ".git/objects").rglob("*")) == kept


def test_a_repository_that_is_damaged_is_no_clean_one(ccr: Program, repository: GitRepository) -> None:
    id_ = repository.commit({"list.txt": "x\n"})
    path = repository.folder / ".git/objects" / id_[:2] / id_[2:]
    path.chmod(0o644)
    path.write_bytes(b"nothing that git knows")

    told = ccr("privacy", "--history")

    assert told.status == 2
    assert "git could not answer" in told.err
    assert "`git fsck`" in told.err


@pytest.mark.parametrize(
    ("language", "first", "lawyer"),
    [("en", "Stop. Don't push", "before a lawyer says so"), ("es", "Deténgase. No haga push", "no borre ni reescriba")],
)
def test_with_what_was_found_comes_what_to_do_in_its_order(
    ccr: Program, repository: GitRepository, language: str, first: str, lawyer: str
) -> None:
    repository.commit({"list.txt": NUMBER})

    told = ccr("privacy", "--history", "--lang", language).out
    steps = json.loads(ccr("privacy", "--history", "--format=json", "--lang", language).out)["what_to_do"]

    assert told.index("  1. " + first) < told.index(lawyer) < told.index("VAWA") < told.index("git filter-repo")
    assert [step for step in steps if step in told] == steps
    assert len(steps) == 7
    assert ("Remove it" if language == "en" else "Quítelo") not in told  # not before the lawyer


def test_without_a_finding_nobody_is_told_to_stop(ccr: Program, repository: GitRepository) -> None:
    told = ccr("privacy", "--history")

    assert told.status == 0
    assert told.out.splitlines() == [
        "Looked at 3 files, messages and branches: 0 errors, 0 warnings.",
        "That it found nothing proves nothing; somebody has to read along.",
    ]


def test_looking_changes_nothing_in_the_repository(ccr: Program, repository: GitRepository) -> None:
    repository.commit({"list.txt": NUMBER})
    repository.stage({"list.txt": "clean\n"})
    before = {path: path.stat() for path in repository.folder.rglob("*")}

    for words in ((), ("--staged",), ("--history",)):
        ccr("privacy", *words)

    after = {path: path.stat() for path in repository.folder.rglob("*")}
    assert {path: (stat.st_mtime_ns, stat.st_size) for path, stat in after.items()} == {
        path: (stat.st_mtime_ns, stat.st_size) for path, stat in before.items()
    }


def many_versions(repository: GitRepository, number: int) -> None:
    """Let git take in a plan in very many versions, the last but one with something that may not stand there."""
    parts: list[bytes] = []
    for index in range(number):
        text = f"{PLAN}note: Meeting {index}{' ' + NUMBER if index == number - 2 else ''}\n".encode()
        parts += [
            b"commit refs/heads/many\ncommitter A <a@example.org> %d +0000\n" % (1_700_000_000 + index),
            b"data 4\nMore\nM 100644 inline plans/x.yaml\ndata %d\n%s\n" % (len(text), text),
        ]
    given = repository.folder.parent / "versions"
    given.write_bytes(b"".join(parts))
    repository.do("-c", "core.compression=0", "-c", f"alias.take=!git fast-import --quiet <{given}", "take")


@pytest.mark.parametrize("cores", [1, 2])
def test_thousands_of_versions_are_looked_at(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch, cores: int
) -> None:
    monkeypatch.setattr(in_parallel, "_cores", lambda: cores)
    many_versions(repository, 3000)

    [place] = places(ccr)

    assert place.endswith(":plans/x.yaml:4:20")


def test_what_goes_wrong_in_one_of_several_processes_is_told(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(in_parallel, "_cores", lambda: 2)
    repository.commit({f"notes/{number}.txt": f"{number}\n" for number in range(400)})
    repository.commit({"long.txt": "".join(hashlib.sha256(bytes([number])).hexdigest() for number in range(256))})
    id_ = repository.do("rev-parse", "HEAD:long.txt")
    path = repository.folder / ".git/objects" / id_[:2] / id_[2:]
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:4000])

    told = ccr("privacy", "--history")

    assert told.status == 2
    assert "so not everything was looked at" in told.err
    assert "`git fsck`" in told.err


@pytest.fixture
def terminal(here: Path) -> Iterator[Terminal]:
    opened = Terminal(here)
    yield opened
    opened.close()


@needs_tmux
def test_on_a_terminal_a_bar_says_how_far_it_is(terminal: Terminal, repository: GitRepository) -> None:
    many_versions(repository, 120)  # so few that one process reads them
    slow = repository.folder.parent / "slow"
    slow.mkdir()
    program = shutil.which("git")
    (slow / "git").write_text(
        "#!/bin/sh\n"
        f'case "$*" in *"cat-file --batch --"*) {program} "$@" |'
        " { head -c 9000; sleep 2; head -c 9000; sleep 3; cat; };;"
        f' *) exec {program} "$@";; esac\n',
        encoding="utf-8",
    )
    (slow / "git").chmod(0o755)

    terminal.start("privacy", "--history", PATH=f"{slow}:{os.environ['PATH']}")
    terminal.wait_for("Reading every version")
    screen = terminal.wait_for("ended=")

    assert "ended=1" in screen
    assert "What to do when survivor information got in" in screen
    assert "012345678" not in screen
