"""``ccr privacy`` of files and folders: any text, the names of files too, and nothing of it shown again."""

import json
import os
from functools import partial
from pathlib import Path

import pytest

from git_repositories import NUMBER, PLAN, new_repository
from helpers import Program, write_files


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    return tmp_path


TEXTS: dict[str, bytes] = {
    "notes.md": f"# Notes\n\n- {NUMBER} called\n".encode(),
    "list.csv": f"who,when\n{NUMBER},Monday\n".encode(),
    "plain.txt": f"{NUMBER}".encode(),
    "no-ending": f"x\r\n{NUMBER}\r\n".encode(),
    "plans/value.yaml": f"{PLAN}note: {NUMBER} called\n".encode(),
    "plans/comment.yaml": f"{PLAN}# {NUMBER} called\n".encode(),
    "plans/key.yaml": f"{PLAN}{NUMBER}: called\n".encode(),
    "plans/unclosed.yaml": f"{PLAN}principles: [a\nnote: {NUMBER}\n".encode(),
    "plans/tab.yaml": f"{PLAN}\tnote: {NUMBER}\n".encode(),
    "plans/second.yaml": f"{PLAN}---\nnote: {NUMBER}\n".encode(),
    "plans/windows.yaml": f"{PLAN}note: señora {NUMBER}\n".encode("cp1252"),
    "marked.txt": b"\xef\xbb\xbf" + NUMBER.encode(),
    "windows.txt": f"señora {NUMBER}".encode("cp1252"),
    "wide.txt": f"{NUMBER}".encode("utf-16"),
    "ours.yaml": f"ccr_framework: 1\nid: ours\nname: {NUMBER}\n".encode(),
}


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_it_is_found_in_any_text_and_never_shown(ccr: Program, here: Path, name: str, form: str) -> None:
    write_files(here, {name: TEXTS[name]})

    told = ccr("privacy", f"--format={form}")

    assert told.status == 1
    assert "CCR401" in told.out
    assert name in told.out
    assert "012345678" not in told.out + told.err


def test_of_one_in_each_row_of_a_sheet_the_screen_tells_the_first_and_where_the_others_are(
    ccr: Program, here: Path
) -> None:
    rows = [f"Agency {number},A{number:09}" for number in range(11, 31)]
    write_files(here, {"roster.csv": "\n".join(["Agency,Number", *rows]) + "\n", "two.csv": "\n".join(rows[:2])})

    told = ccr("privacy", "roster.csv", "two.csv")

    lines = [line for line in told.out.splitlines() if "CCR401" in line and ".csv:" in line]
    assert [line.partition(": ")[0].rpartition(":")[0] for line in lines] == ["roster.csv:2", "two.csv:1", "two.csv:2"]
    assert "20 such places in this file; the others are in lines 3, 4, 5, 6, 7, 8, 9, 10 and 11 more." in told.out
    assert ": 22 errors" in told.out
    assert len(json.loads(ccr("privacy", "--format=json").out)["findings"]) == 22


def test_each_is_told_with_its_line_and_column(ccr: Program, here: Path) -> None:
    write_files(here, {name: TEXTS[name] for name in ("notes.md", "list.csv", "plans/unclosed.yaml")})

    found = json.loads(ccr("privacy", "--format=json").out)["findings"]

    assert [(finding["path"], finding["line"], finding["column"]) for finding in found] == [
        ("list.csv", 2, 1),
        ("notes.md", 3, 3),
        ("plans/unclosed.yaml", 5, 7),
    ]


def test_nothing_found_is_no_proof(ccr: Program, here: Path) -> None:
    write_files(here, {"notes.md": "Call the consulate.\n", "plans/x.yaml": PLAN})

    told = ccr("privacy")

    assert told.status == 0
    assert told.out.splitlines() == [
        "Looked at 2 files, messages and branches: 0 errors, 0 warnings.",
        "That it found nothing proves nothing; somebody has to read along.",
    ]


def test_other_mistakes_of_a_plan_are_for_check(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/x.yaml": PLAN + "mision: x\n"})

    assert ccr("privacy").status == 0


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (f"{NUMBER}.txt", "….txt"),
        (f"notes/call_{NUMBER}.md", "notes/….md"),
        (f"notes/{NUMBER}/calls.md", "notes/…/calls.md"),
        (f"x.{NUMBER}", "…"),
    ],
)
def test_a_name_that_may_not_be_is_told_without_it(ccr: Program, here: Path, name: str, shown: str) -> None:
    write_files(here, {name: "nothing\n"})

    told = ccr("privacy")

    assert told.status == 1
    assert told.out.startswith(f"{shown}:1:")
    assert "In the name of a file or folder: Don't put an A-number here." in told.out
    assert "012345678" not in told.out + told.err


def test_a_name_that_a_plan_keeps_to_itself_is_found_beside_the_plan(ccr: Program, here: Path) -> None:
    partner = "  house: {name: Casa Luna Nueva, seats: [housing], status: at-the-table, confidential: name}\n"
    write_files(
        here,
        {
            "plans/x.yaml": f"{PLAN}partners:\n{partner}",
            "notes.md": "We met at Casa Luna Nueva.\n",
            "casa_luna_nueva.txt": "x\n",
        },
    )

    told = ccr("privacy", "--format=json")

    assert sorted(paths_found(told.out)) == ["notes.md", "….txt"]
    assert "luna" not in told.out.lower()


def test_what_is_no_text_is_counted_and_named(ccr: Program, here: Path) -> None:
    write_files(here, {"map.png": b"\x89PNG\x00\x01", f"{NUMBER}.pdf": b"%PDF\x00"})

    told, data = ccr("privacy"), json.loads(ccr("privacy", "--format=json").out)

    assert "2 files are no text, and nobody looked inside (1 picture and 1 PDF file): `map.png` and `….pdf`." in (
        told.out.replace("`….pdf` and `map.png`", "`map.png` and `….pdf`")
    )
    assert sorted(data["not_text"]) == ["map.png", "….pdf"]
    assert data["counts"]["not_text"] == 2
    assert "012345678" not in told.out


def test_of_a_large_file_all_is_looked_at(ccr: Program, here: Path) -> None:
    write_files(here, {"large.csv": "Monday,24\n" * 600_000 + f"{NUMBER}\n"})

    told = ccr("privacy")

    assert told.status == 1
    assert "large.csv:600001:1: error CCR401" in told.out


def test_in_a_work_tree_what_git_ignores_is_left_out(ccr: Program, here: Path) -> None:
    new_repository(here)
    write_files(
        here,
        {".gitignore": "private/\n*.bak\n", "private/list.txt": NUMBER, "x.bak": NUMBER, "sub/new.txt": NUMBER},
    )

    assert paths_found(ccr("privacy", "--format=json").out) == ["sub/new.txt"]
    assert paths_found(ccr("privacy", "private", "x.bak", "--format=json").out) == ["private/list.txt", "x.bak"]


def test_what_git_has_is_looked_at_though_it_ignores_it_by_now(ccr: Program, here: Path) -> None:
    repository = new_repository(here)
    repository.commit({"list.txt": NUMBER, ".gitignore": "*.txt\n"})

    assert paths_found(ccr("privacy", "--format=json").out) == ["list.txt"]


def test_another_repository_inside_is_looked_at_too(ccr: Program, here: Path) -> None:
    new_repository(here)
    new_repository(here / "inner").commit({"list.txt": NUMBER})

    assert paths_found(ccr("privacy", "--format=json").out) == ["inner/list.txt"]


def test_it_works_without_git(ccr: Program, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(here, {"list.txt": NUMBER, ".git/x.txt": NUMBER})
    monkeypatch.setenv("PATH", str(here))

    assert paths_found(ccr("privacy", "--format=json").out) == ["list.txt"]
    told = ccr("privacy", "--staged")
    assert told.status == 2
    assert "The program `git` is not on this machine" in told.err


def test_a_link_is_looked_at_as_git_keeps_it(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/x.yaml": PLAN})
    (here / "plans/link").symlink_to(f"../{NUMBER}")
    (here / "plans/loop").symlink_to(".")

    told = ccr("privacy")

    assert told.out.startswith("plans/link:1:4: error CCR401")
    assert told.status == 1


def test_a_link_to_a_file_outside_is_looked_at_by_what_is_in_that_file(ccr: Program, here: Path) -> None:
    write_files(here, {"outside/list.txt": NUMBER, "inside/a.txt": "a\n"})
    (here / "inside/plans").mkdir()
    (here / "inside/plans/p.yaml").symlink_to(here / "outside/list.txt")
    (here / "inside/again.txt").symlink_to("a.txt")
    (here / "inside/gone.txt").symlink_to("nothing")
    (here / "inside/circle").symlink_to("circle")

    told = ccr("privacy", "inside")

    assert told.status == 1
    assert told.out.startswith("inside/plans/p.yaml:1:1: error CCR401")
    assert "Looked at 6 files, messages and branches: 1 error" in told.out


@pytest.mark.parametrize("has_git", [False, True])
def test_a_link_to_a_folder_outside_is_told(ccr: Program, here: Path, has_git: bool) -> None:
    write_files(here, {"outside/list.txt": NUMBER, "inside/a/a.txt": "a\n"})
    (here / "inside/away").symlink_to(here / "outside")
    (here / "inside/again").symlink_to("a")
    if has_git:
        new_repository(here / "inside")

    told = ccr("privacy", "inside")

    assert told.status == 0
    assert "1 folder was not looked at" in told.out
    assert "a link that leads out of here: `inside/away`." in told.out
    assert json.loads(ccr("privacy", "inside", "--format=json").out)["elsewhere"] == ["inside/away"]


def test_what_is_no_file_is_told_and_passed_over(ccr: Program, here: Path) -> None:
    os.mkfifo(here / "pipe")
    (here / "device").symlink_to("/dev/zero")
    write_files(here, {"list.txt": NUMBER})

    for words in ((), ("pipe", "device", "list.txt")):
        told = ccr("privacy", *words)

        assert told.status == 2
        assert told.out.startswith("list.txt:1:1: error CCR401")
        assert "`pipe`: the system refused (it is a pipe, a socket or a device)." in told.err
        assert "(it is a pipe, a socket or a device).\n" in told.err.replace("`pipe`: ", "")


def test_in_a_work_tree_what_is_gone_from_the_disk_is_passed_over(ccr: Program, here: Path) -> None:
    repository = new_repository(here)
    repository.commit({"gone.txt": "x\n", "away/gone.txt": "x\n", "list.txt": NUMBER, "inner/below/a.txt": "a\n"})
    (here / "gone.txt").unlink()
    (here / "away/gone.txt").unlink()
    (here / "away").rmdir()

    told = ccr("privacy")
    assert (told.status, told.err) == (1, "")
    assert told.out.startswith("list.txt:1:1: error CCR401")
    assert "Looked at 2 files" in told.out


def test_of_a_sparse_checkout_what_is_there_is_looked_at(ccr: Program, here: Path) -> None:
    repository = new_repository(here)
    repository.commit({"a/list.txt": NUMBER, "b/list.txt": NUMBER, "c.txt": "c\n"})
    repository.do("sparse-checkout", "set", "--sparse-index", "a")

    assert not (here / "b").exists()
    assert paths_found(ccr("privacy", "--format=json").out) == ["a/list.txt"]


def test_a_submodule_that_was_not_fetched_is_told(ccr: Program, here: Path) -> None:
    new_repository(here / "inner").commit({"list.txt": NUMBER})
    whole = new_repository(here / "whole")
    whole.do("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(here / "inner"), "deep/inner")
    whole.commit({"list.txt": NUMBER})
    whole.do("clone", "--quiet", ".", "../clone")

    told = ccr("privacy", "clone")
    assert told.status == 1
    assert told.out.startswith("clone/list.txt:1:1: error CCR401")
    assert "a submodule that is not on this machine, or a link that leads out of here: `clone/deep/inner`." in told.out
    assert paths_found(ccr("privacy", "whole", "--format=json").out) == ["whole/deep/inner/list.txt", "whole/list.txt"]
    write_files(here, {"clone/deep/inner/more/x.txt": NUMBER})
    assert paths_found(ccr("privacy", "clone", "--format=json").out) == [
        "clone/deep/inner/more/x.txt",
        "clone/list.txt",
    ]


def test_a_repository_without_a_work_tree_inside_is_walked(ccr: Program, here: Path) -> None:
    new_repository(here).commit({"list.txt": NUMBER})
    new_repository(here / "bare.git", "--bare")

    assert paths_found(ccr("privacy", "--format=json").out) == ["list.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is kept from root")
@pytest.mark.parametrize("has_git", [False, True])
def test_a_folder_that_the_system_does_not_open_is_told(
    ccr: Program, here: Path, has_git: bool, request: pytest.FixtureRequest
) -> None:
    write_files(here, {"inside/a/it's b/x.txt": "x", "inside/ok.txt": NUMBER, "inside/tracked/y.txt": "y"})
    if has_git:
        new_repository(here / "inside").do("add", "tracked")
    for name in ("a/it's b", "tracked"):
        closed = here / "inside" / name
        closed.chmod(0)
        request.addfinalizer(partial(closed.chmod, 0o700))

    for words in (("inside",), ("inside/a", "inside/ok.txt")):
        told = ccr("privacy", *words)

        assert told.status == 2
        assert "inside/ok.txt:1:1: error CCR401" in told.out
        assert "it's b`: the system refused (permission denied)." in told.err
    assert "tracked" in ccr("privacy", "inside").err


def test_a_link_that_is_named_is_followed(ccr: Program, here: Path) -> None:
    write_files(here, {"lists/a.txt": NUMBER})
    (here / "link.txt").symlink_to("lists/a.txt")
    (here / "folder").symlink_to("lists")

    assert paths_found(ccr("privacy", "link.txt", "--format=json").out) == ["lists/a.txt"]
    assert paths_found(ccr("privacy", "folder", "--format=json").out) == ["folder/a.txt"]


@pytest.mark.parametrize("form", ["github", "sarif"])
def test_what_nobody_looked_at_is_told_where_the_form_has_no_room_for_it(ccr: Program, here: Path, form: str) -> None:
    write_files(here, {"map.png": b"\x89PNG\x00"})

    told = ccr("privacy", f"--format={form}")

    assert "map.png" not in told.out
    assert "nobody looked inside (1 picture): `map.png`." in told.err


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is kept from root")
def test_a_file_that_the_system_does_not_give_is_told(ccr: Program, here: Path) -> None:
    write_files(here, {f"{NUMBER}.txt": "x", "ok.txt": "x"})
    (here / f"{NUMBER}.txt").chmod(0)

    told = ccr("privacy")

    assert told.status == 2
    assert "`….txt`: the system refused (permission denied)." in told.err
    assert "012345678" not in told.out + told.err


def test_a_path_that_is_not_there_is_an_error(ccr: Program, here: Path) -> None:
    told = ccr("privacy", "nowhere.txt")

    assert (told.status, told.out) == (2, "")
    assert "There is no file or folder `nowhere.txt`." in told.err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--staged", "--history"), "`--staged` and `--history` don't go together."),
        (("--history", "plans"), "`--history` takes no path: it is about the whole repository."),
        (("--install-hooks", "plans"), "`--install-hooks` takes no path: it is about the whole repository."),
    ],
)
def test_what_does_not_go_together_is_told(ccr: Program, words: tuple[str, ...], sentence: str) -> None:
    told = ccr("privacy", *words)

    assert told.status == 2
    assert sentence in told.err


@pytest.mark.parametrize("words", [("--staged",), ("--history",), ("--install-hooks",)])
def test_outside_of_a_repository_it_says_so(ccr: Program, words: tuple[str, ...]) -> None:
    told = ccr("privacy", *words)

    assert (told.status, told.out) == (2, "")
    assert "This folder is in no git repository." in told.err


def paths_found(out: str) -> list[str]:
    return [finding["path"] for finding in json.loads(out)["findings"]]
