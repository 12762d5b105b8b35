"""The hooks: a real ``git commit`` is stopped by what may not get in, in words that help and repeat nothing."""

import os
import re
import shutil
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from ccr_cli.git.hooks import HOOKS
from git_repositories import NUMBER, PLAN, Done, GitRepository, alone_in, folder_with_ccr, guard, new_repository
from helpers import ROOT, Program, write_files
from terminal import Terminal, needs_tmux

NAMES = {hook.name for hook in HOOKS}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone_in(tmp_path / "repo", monkeypatch)


@pytest.fixture
def repository(here: Path, monkeypatch: pytest.MonkeyPatch) -> GitRepository:
    """A repository of somebody who has ccr installed."""
    made = new_repository(here)
    programs = folder_with_ccr(here.parent / "programs", "ccr")
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")
    made.commit({"plans/x.yaml": PLAN})
    return made


@pytest.fixture
def guarded(repository: GitRepository) -> GitRepository:
    """A repository with the hooks in it."""
    return guard(repository)


def test_what_is_installed_is_what_guards_a_repository_here(ccr: Program, repository: GitRepository) -> None:
    assert ccr("privacy", "--install-hooks").status == 0
    folder = repository.folder / ".git/hooks"
    installed = {path: (path.read_bytes(), path.stat().st_mode & 0o111) for path in folder.iterdir()}

    shutil.rmtree(folder)
    guard(repository)

    written = {path: (path.read_bytes(), path.stat().st_mode & 0o111) for path in folder.iterdir()}
    assert {path: told for path, told in installed.items() if path.name in NAMES} == written
    assert {path.name for path in written} == NAMES


def commit(repository: GitRepository, *words: str, **environment: str) -> Done:
    return repository.git("commit", *words, **environment)


def is_stopped(repository: GitRepository, done: Done, before: str) -> bool:
    assert "012345678" not in done.told
    assert "Traceback" not in done.told
    return done.status == 1 and repository.do("rev-parse", "HEAD") == before


WORDS = {
    "en": ("Don't put an A-number here.", "`ccr explain privacy` shows what to do"),
    "es": ("`ccr explain privacy` muestra qué hacer",),
}


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize(
    "files",
    [
        {"plans/x.yaml": f"{PLAN}note: {NUMBER} called\n"},
        {"plans/x.yaml": f"{PLAN}# {NUMBER} called\n"},
        {"plans/unclosed.yaml": f"{PLAN}principles: [a\n# {NUMBER}\n"},
        {"notes.md": f"- {NUMBER}\n"},
        {"list.csv": f"who\n{NUMBER}\n"},
        {f"{NUMBER}.txt": "x\n"},
        {f"calls/{NUMBER}/x.txt": "x\n"},
    ],
    ids=["a plan", "a comment", "a plan that can't be read", "notes", "a table", "a name", "the name of a folder"],
)
def test_a_commit_with_it_in_a_file_is_stopped(guarded: GitRepository, files: dict[str, str], language: str) -> None:
    before = guarded.do("rev-parse", "HEAD")
    guarded.stage(files)

    done = commit(guarded, "--message=More", CCR_LANG=language)

    assert is_stopped(guarded, done, before)
    for words in WORDS[language]:
        assert words in done.told


@pytest.mark.parametrize("language", WORDS)
def test_a_message_with_it_is_stopped(guarded: GitRepository, language: str) -> None:
    before = guarded.do("rev-parse", "HEAD")

    done = commit(guarded, "--allow-empty", f"--message=Call\n\n{NUMBER} called", CCR_LANG=language)

    assert is_stopped(guarded, done, before)
    assert ".git/COMMIT_EDITMSG:3:1: error CCR401" in done.told
    assert ("In git's message: " if language == "en" else "En el mensaje de git: ") in done.told


@pytest.mark.parametrize("language", WORDS)
def test_a_branch_with_it_is_stopped(guarded: GitRepository, language: str) -> None:
    before = guarded.do("rev-parse", "HEAD")
    guarded.do("checkout", "--quiet", "-b", f"calls/{NUMBER}")
    guarded.stage({"new.txt": "x\n"})

    done = commit(guarded, "--message=More", CCR_LANG=language)

    assert is_stopped(guarded, done, before)
    assert "refs/heads/calls/…" in done.told


@pytest.mark.parametrize("language", WORDS)
def test_a_fine_commit_passes(guarded: GitRepository, language: str) -> None:
    before = guarded.do("rev-parse", "HEAD")
    guarded.stage({"plans/x.yaml": f"{PLAN}note: Ask the clinic.\n", "new.txt": "x\n"})

    done = commit(guarded, "--message=Ask the clinic", CCR_LANG=language)

    assert done.status == 0, done.told
    assert guarded.do("rev-parse", "HEAD^") == before


def test_once_it_is_taken_out_the_commit_passes(guarded: GitRepository) -> None:
    guarded.stage({"notes.md": NUMBER})
    assert commit(guarded, "--message=More").status == 1
    guarded.stage({"notes.md": "Ask the clinic.\n"})

    assert commit(guarded, "--message=More").status == 0


def test_a_commit_of_all_or_of_one_file_is_looked_at_as_git_makes_it(guarded: GitRepository) -> None:
    """With these words git commits from another index than the usual one."""
    guarded.commit({"a.txt": "a\n", "b.txt": "b\n"})
    before = guarded.do("rev-parse", "HEAD")
    write_files(guarded.folder, {"a.txt": NUMBER, "b.txt": "more\n"})

    assert is_stopped(guarded, commit(guarded, "--all", "--message=More"), before)
    assert is_stopped(guarded, commit(guarded, "--message=More", "a.txt"), before)
    assert commit(guarded, "--message=More", "b.txt").status == 0


def test_a_commit_whose_words_nobody_reads_is_made_all_the_same(guarded: GitRepository) -> None:
    before = guarded.do("rev-parse", "HEAD")
    guarded.stage({"notes.md": "x\n"})
    reading, writing = os.pipe()
    os.close(reading)
    words = ["git", "commit", "--quiet", "--message=More"]
    done = subprocess.run(
        words, cwd=guarded.folder, env=guarded.surroundings(), stdout=writing, stderr=writing, check=False
    )
    os.close(writing)
    assert done.returncode == 0
    assert guarded.do("rev-parse", "HEAD^") == before


def test_an_editor_s_message_is_looked_at_without_what_git_writes_under_it(guarded: GitRepository) -> None:
    guarded.commit({f"{NUMBER}.txt": NUMBER})
    before = guarded.do("rev-parse", "HEAD")
    guarded.do("rm", "--quiet", f"{NUMBER}.txt")
    editor = guarded.folder.parent / "editor"
    editor.write_text(f'#!/bin/sh\nsed -i "1s/.*/Say {NUMBER}/" "$1"\n', encoding="utf-8")
    editor.chmod(0o755)

    assert is_stopped(guarded, commit(guarded, "--verbose", GIT_EDITOR=str(editor)), before)
    editor.write_text('#!/bin/sh\nsed -i "1s/.*/Take it out/" "$1"\n', encoding="utf-8")
    assert commit(guarded, "--verbose", GIT_EDITOR=str(editor)).status == 0


@pytest.mark.parametrize("words", [("--edit",), ()])
def test_the_file_of_a_refused_commit_given_again_is_all_of_it_the_message(
    guarded: GitRepository, words: tuple[str, ...]
) -> None:
    guarded.commit({"list.txt": NUMBER})
    before = guarded.do("rev-parse", "HEAD")
    guarded.stage({"list.txt": "clean\n"})
    editor = guarded.folder.parent / "editor"
    editor.write_text('#!/bin/sh\nsed -i "1s/.*/Rosa, A012345670/" "$1"\n', encoding="utf-8")
    editor.chmod(0o755)
    assert commit(guarded, "--verbose", GIT_EDITOR=str(editor)).status == 1
    refused = guarded.folder.parent / "refused"
    written = (guarded.folder / ".git/COMMIT_EDITMSG").read_text(encoding="utf-8")
    refused.write_text(written.replace("Rosa, A012345670", "Take it out"), encoding="utf-8")
    assert f"-{NUMBER}" in written

    done = commit(guarded, f"--file={refused}", *words, GIT_EDITOR="true")

    assert is_stopped(guarded, done, before)
    assert "In git's message: " in done.told


@pytest.mark.parametrize(
    "message",
    [f"One\n\n# {'-' * 24} >8 {'-' * 24}\n{NUMBER}\n", f"One\n\n#\t{NUMBER}\n", f"One\n\n#\tdeleted: {NUMBER}\n"],
)
def test_what_git_keeps_of_a_message_that_is_given_is_looked_at(guarded: GitRepository, message: str) -> None:
    before = guarded.do("rev-parse", "HEAD")
    (guarded.folder.parent / "message").write_text(message, encoding="utf-8")

    for words in (("--file=../message",), (f"--message={message}",), ("--cleanup=verbatim", "--file=../message")):
        assert is_stopped(guarded, commit(guarded, "--allow-empty", *words), before)


def test_settings_of_one_command_count_for_its_message(guarded: GitRepository) -> None:
    before = guarded.do("rev-parse", "HEAD")
    (guarded.folder.parent / "message").write_bytes(f"Señora\n\n{NUMBER}\n".encode("utf-16"))

    done = guarded.git("-c", "i18n.commitEncoding=UTF-16", "commit", "--allow-empty", "--file=../message")

    assert is_stopped(guarded, done, before) or "NUL" in done.told


def test_a_merge_that_would_bring_it_is_stopped(guarded: GitRepository) -> None:
    guarded.do("checkout", "--quiet", "-b", "other")
    guarded.commit({"notes.md": NUMBER})
    guarded.do("checkout", "--quiet", "main")
    before = guarded.commit({"b.txt": "b\n"})

    done = guarded.git("merge", "--no-edit", "other")

    assert done.status != 0
    assert "notes.md:1:1: error CCR401" in done.told
    assert guarded.do("rev-parse", "HEAD") == before


def test_the_first_commit_is_looked_at(ccr: Program, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = new_repository(here)
    programs = folder_with_ccr(here.parent / "programs", "ccr-plan")
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")
    ccr("privacy", "--install-hooks")
    repository.stage({"notes.md": NUMBER})

    assert commit(repository, "--message=Start").status == 1
    assert repository.git("rev-parse", "--verify", "--quiet", "HEAD").status != 0


def test_in_another_work_tree_of_the_same_repository_too(guarded: GitRepository) -> None:
    guarded.do("worktree", "add", "--quiet", "../second", "-b", "second")
    second = GitRepository(guarded.folder.parent / "second", guarded.environment)
    before = second.do("rev-parse", "HEAD")

    assert is_stopped(second, commit(second, "--allow-empty", f"--message={NUMBER}"), before)
    second.stage({"notes.md": NUMBER})
    assert is_stopped(second, commit(second, "--message=More"), before)
    second.stage({"notes.md": "x\n"})
    assert commit(second, "--message=More").status == 0
    before = second.do("rev-parse", "HEAD")
    write_files(second.folder, {"notes.md": NUMBER, "sub/more.md": "y\n"})
    assert is_stopped(second, commit(second, "--all", "--message=More"), before)
    assert is_stopped(second, second.git("-C", "sub", "commit", "--message=More", "../notes.md"), before)
    assert is_stopped(second, commit(second, "--message=More", "--", "notes.md"), before)


def test_where_ccr_is_gone_a_commit_is_stopped_in_both_languages(guarded: GitRepository) -> None:
    before = guarded.do("rev-parse", "HEAD")
    programs = guarded.folder.parent / "few"
    programs.mkdir()
    for name in ("git", "sh"):
        (programs / name).symlink_to(shutil.which(name) or name)

    done = commit(guarded, "--allow-empty", "--message=More", PATH=str(programs))

    assert is_stopped(guarded, done, before)
    assert "ccr was not found, so nobody looked at this commit and it was stopped." in done.told
    guarded.do("init", "--quiet", "--bare", "../far.git")
    pushed = guarded.git("push", "../far.git", "main", PATH=str(programs))
    assert pushed.status != 0
    assert "ccr was not found, so nobody looked at this push and it was stopped." in pushed.told
    assert "No se encontró ccr, así que nadie revisó este commit y se detuvo." in done.told


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook.name)
def test_a_hook_is_for_any_shell_and_names_nothing_of_this_machine(guarded: GitRepository, hook: object) -> None:
    [path] = [guarded.folder / ".git/hooks" / known.name for known in HOOKS if known is hook]
    text = path.read_text(encoding="utf-8")

    assert text.startswith("#!/bin/sh\n")
    assert path.stat().st_mode & stat.S_IXUSR
    assert not re.search(r"(^|[\s\"'=:])/(?!bin/sh\b|dev/null\b)\w", text)
    assert str(Path.home()) not in text


def test_hooks_of_ones_own_stay_and_the_line_to_add_is_shown(ccr: Program, repository: GitRepository) -> None:
    write_files(repository.folder, {".git/hooks/pre-commit": "#!/bin/sh\necho mine\n"})

    told = ccr("privacy", "--install-hooks")

    assert told.status == 1
    assert told.out.splitlines() == [
        (
            "`.git/hooks/pre-commit` is there already, and stays as it is, but git doesn't run it: "
            "`chmod +x .git/hooks/pre-commit` fixes that. Add this line to it, below its first line: "
            f"`{HOOKS[0].line}`"
        ),
        *(f"Wrote `.git/hooks/{hook.name}`." for hook in HOOKS[1:]),
    ]
    assert (repository.folder / ".git/hooks/pre-commit").read_text(encoding="utf-8") == "#!/bin/sh\necho mine\n"

    (repository.folder / ".git/hooks/pre-commit").chmod(0o755)
    told = ccr("privacy", "--install-hooks")
    assert told.status == 1
    assert told.out.splitlines()[0] == (
        f"`.git/hooks/pre-commit` is there already, and stays as it is. "
        f"Add this line to it, below its first line: `{HOOKS[0].line}`"
    )

    write_files(repository.folder, {".git/hooks/pre-commit": f"#!/bin/sh\n{HOOKS[0].line}\necho mine\n"})
    told = ccr("privacy", "--install-hooks")
    assert told.status == 0
    assert told.out.splitlines()[0] == "`.git/hooks/pre-commit` is there already, and does this."


def test_where_pre_commit_has_its_hook_it_is_named(ccr: Program, repository: GitRepository) -> None:
    made = "#!/usr/bin/env bash\n# File generated by pre-commit: https://pre-commit.com\n"
    write_files(repository.folder, {".git/hooks/pre-commit": made})

    told = ccr("privacy", "--install-hooks")

    assert told.status == 1
    assert told.out.splitlines()[0] == (
        "`.git/hooks/pre-commit` was made by pre-commit, and stays as it is. "
        "Add `ccr-privacy` to `.pre-commit-config.yaml` instead."
    )
    assert (repository.folder / ".git/hooks/pre-commit").read_text(encoding="utf-8") == made


def test_the_line_to_add_does_what_the_hook_does(ccr: Program, repository: GitRepository) -> None:
    for hook in HOOKS:
        write_files(repository.folder, {f".git/hooks/{hook.name}": f"#!/bin/sh\n{hook.line}\n"})
        (repository.folder / ".git/hooks" / hook.name).chmod(0o755)
    before = repository.do("rev-parse", "HEAD")

    assert is_stopped(repository, commit(repository, "--allow-empty", f"--message={NUMBER}"), before)
    repository.stage({"notes.md": NUMBER})
    assert is_stopped(repository, commit(repository, "--message=More"), before)


def test_installing_twice_is_installing_once(ccr: Program, guarded: GitRepository) -> None:
    told = ccr("privacy", "--install-hooks")

    assert told.status == 0
    assert told.out.splitlines() == [f"`.git/hooks/{hook.name}` is there already, and does this." for hook in HOOKS]


def test_a_folder_of_hooks_inside_the_repository_is_used(ccr: Program, repository: GitRepository) -> None:
    repository.do("config", "core.hooksPath", ".hooks")

    assert ccr("privacy", "--install-hooks").status == 0
    assert {path.name for path in (repository.folder / ".hooks").iterdir()} == {hook.name for hook in HOOKS}
    assert commit(repository, "--allow-empty", f"--message={NUMBER}").status == 1


def test_a_folder_of_hooks_outside_of_the_repository_is_left_alone(ccr: Program, repository: GitRepository) -> None:
    outside = repository.folder.parent / "everybody"
    outside.mkdir()
    repository.do("config", "core.hooksPath", str(outside))

    told = ccr("privacy", "--install-hooks")

    assert told.status == 2
    assert "git takes its hooks from a folder outside of this repository, so none was installed." in told.err
    assert "`ccr privacy --staged --warnings || exit 1` to `pre-commit`" in told.err
    assert list(outside.iterdir()) == []


def test_hooks_that_lost_their_run_bit_get_it_back(ccr: Program, guarded: GitRepository) -> None:
    for hook in HOOKS:
        (guarded.folder / ".git/hooks" / hook.name).chmod(0o644)
    before = guarded.do("rev-parse", "HEAD")

    told = ccr("privacy", "--install-hooks")

    assert told.status == 0
    assert told.out.splitlines() == [
        f"`.git/hooks/{hook.name}` was there, but git could not run it, so it did nothing: that is fixed."
        for hook in HOOKS
    ]
    assert is_stopped(guarded, commit(guarded, "--allow-empty", f"--message={NUMBER}"), before)
    assert ccr("privacy", "--install-hooks").out.count("does this") == len(HOOKS)


OLD_GIT = '#!/bin/sh\ncase "$*" in *" hook run"*) exit 1;; esac\nexec {real} "$@"\n'
"""A git before 2.36, which knows no ``git hook run``."""


@pytest.fixture(params=["git", "an old git"])
def any_git(request: pytest.FixtureRequest, repository: GitRepository, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "git":
        return
    programs = repository.folder.parent / "old"
    programs.mkdir()
    (programs / "git").write_text(OLD_GIT.format(real=shutil.which("git")), encoding="utf-8")
    (programs / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")


LINE = HOOKS[0].line
_DOES = "is there already, and does this."
_NEVER = "has the line, but doesn't come to it"
_CRLF = "has the line ends of Windows"
_GONE = "names a program that isn't here"
_GOES_ON = "asks ccr, but goes on when ccr refuses"


@pytest.mark.usefixtures("any_git")
@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (f"#!/bin/sh\n{LINE}\necho mine\n", _DOES),
        (f"{LINE}\n", _DOES),
        (f"#!/usr/bin/env bash\nset -eu\necho mine\nif true; then\n  {LINE}\nfi\n", _DOES),
        ("#!/bin/sh\nexec ccr privacy --staged --warnings --lang es\n", _DOES),
        ("#!/bin/sh\nset -e\nccr privacy --staged --warnings >/dev/null 2>&1\necho fine\n", _DOES),
        (f"#!/bin/sh\nexit 0\n{LINE}\n", _NEVER),
        (f"#!/bin/sh\nfalse && {{\n{LINE}\n}}\nexit 0\n", _NEVER),
        (f"#!/bin/sh\ncat <<END\n{LINE}\nEND\n", _NEVER),
        (f"#!/bin/sh\nlook() {{\n{LINE}\n}}\n", _NEVER),
        (f"#!/bin/sh\nif [ -d .git/x ]; then\n{LINE}\nfi\n", _NEVER),
        (f"#!/bin/sh\n({LINE})\nexit 0\n", _GOES_ON),
        ("#!/bin/sh\nccr privacy --staged --warnings\nexit 0\n", _GOES_ON),
        ("#!/bin/sh\nccr privacy --staged --warnings || true\n", _GOES_ON),
        ("#!/bin/sh\nccr privacy --staged --warnings | cat\n", _GOES_ON),
        (f"#!/bin/sh\r\n{LINE}\r\n", _CRLF),
        (f"#!/nonexist/sh\n{LINE}\n", _GONE),
        (f"#!/usr/bin/env nonexist\n{LINE}\n", _GONE),
    ],
)
def test_whether_a_hook_of_ones_own_is_at_work_is_seen_by_running_it(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch, text: str, sentence: str
) -> None:
    monkeypatch.setattr("ccr_cli.git.hooks.HOOKS", HOOKS[:1])  # the others would be tried each time as well
    path = repository.folder / ".git/hooks/pre-commit"
    path.write_bytes(text.encode())
    path.chmod(0o755)
    repository.stage({"notes.md": NUMBER})
    before = repository.do("rev-parse", "HEAD")
    state = repository.do("status", "--porcelain")

    told = ccr("privacy", "--install-hooks")

    assert sentence in told.out.splitlines()[0]
    assert told.status == (0 if sentence == _DOES else 1)
    assert (path.read_bytes(), repository.do("status", "--porcelain")) == (text.encode(), state)
    done = commit(repository, "--message=More")
    if sentence in (_DOES, _CRLF, _GONE):
        assert done.status != 0
        assert repository.do("rev-parse", "HEAD") == before
    else:  # as it was told
        assert done.status == 0


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [(f"#!/bin/sh\r\n{LINE}\r\n", _CRLF), (f"#!/bin/sh\nexit 0\n{LINE}\n", _NEVER)],
    ids=["line ends", "never"],
)
def test_what_is_told_of_a_hook_mends_it(ccr: Program, repository: GitRepository, wrong: str, sentence: str) -> None:
    path = repository.folder / ".git/hooks/pre-commit"
    path.write_bytes(wrong.encode())
    path.chmod(0o755)

    told = ccr("privacy", "--install-hooks").out.splitlines()[0]

    assert sentence in told
    command = re.findall("`([^`]+)`", told)[-1]
    if sentence == _CRLF:
        subprocess.run(["sh", "-c", command], cwd=repository.folder, check=True)
    else:
        first, *rest = wrong.splitlines(keepends=True)
        path.write_text("".join([first, f"{command}\n", *rest]), encoding="utf-8")
    assert ccr("privacy", "--install-hooks").out.splitlines()[0].endswith(_DOES)
    repository.stage({"notes.md": NUMBER})
    assert commit(repository, "--message=More").status == 1


def test_a_hook_of_ours_with_other_line_ends_is_mended(ccr: Program, guarded: GitRepository) -> None:
    path = guarded.folder / ".git/hooks/pre-commit"
    path.write_bytes(HOOKS[0].script.replace("\n", "\r\n").encode())

    told = ccr("privacy", "--install-hooks")

    assert told.status == 0
    assert "git could not run it, so it did nothing: that is fixed." in told.out.splitlines()[0]
    assert path.read_text(encoding="utf-8") == HOOKS[0].script


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("there", ["nothing", "another program"])
def test_hooks_that_find_no_ccr_are_told(
    ccr: Program, here: Path, monkeypatch: pytest.MonkeyPatch, there: str, language: str
) -> None:
    new_repository(here)
    programs = here.parent / "few"
    programs.mkdir()
    for name in ("git", "sh"):
        (programs / name).symlink_to(shutil.which(name) or name)
    if there == "another program":
        (programs / "ccr").write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
        (programs / "ccr").chmod(0o755)
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setenv("HOME", str(here.parent))

    told = ccr("privacy", "--install-hooks", "--lang", language)

    assert told.status == 1
    words = "is run by git, but finds no `ccr`" if language == "en" else "git lo ejecuta, pero no encuentra `ccr`"
    assert told.out.count(words) == len(HOOKS)


def test_while_hooks_are_tried_nothing_passes(guarded: GitRepository) -> None:
    """Who sets the variable gets past no hook."""
    before = guarded.do("rev-parse", "HEAD")
    guarded.stage({"new.txt": "x\n"})

    done = commit(guarded, "--message=More", CCR_HOOK_TRIAL="1")

    assert is_stopped(guarded, done, before)
    assert "`CCR_HOOK_TRIAL` is set, so this only tries the hooks: nothing was looked at." in done.told
    assert not (guarded.folder / "1").exists()


OLDER = """\
#!/bin/sh
# Looks for what may never stand in a plan: ccr privacy --help
PATH="$PATH:$HOME/.local/bin"
ccr=$(command -v ccr-plan || command -v ccr) || {
    echo 'ccr wasn'\\''t found.' >&2
    exit 1
}
exec "$ccr" privacy --staged "$1"
"""


@pytest.mark.parametrize("mode", [0o755, 0o644])
def test_a_hook_of_an_older_version_is_written_anew(ccr: Program, repository: GitRepository, mode: int) -> None:
    path = repository.folder / ".git/hooks/commit-msg"
    write_files(repository.folder, {".git/hooks/commit-msg": OLDER})
    path.chmod(mode)

    told = ccr("privacy", "--install-hooks")

    assert told.status == 0
    assert "`.git/hooks/commit-msg` was from an older version of ccr, and was written again." in told.out
    assert path.read_text(encoding="utf-8") == HOOKS[1].script
    assert os.access(path, os.X_OK)


@pytest.mark.parametrize(
    "text", [f"{OLDER}echo mine\n", OLDER.replace("exec", "echo mine\nexec"), OLDER.replace("exit 1", "exit 1; rm x")]
)
def test_a_hook_of_ours_to_which_somebody_added_stays(ccr: Program, repository: GitRepository, text: str) -> None:
    write_files(repository.folder, {".git/hooks/commit-msg": text})

    told = ccr("privacy", "--install-hooks")

    assert told.status == 1
    assert (repository.folder / ".git/hooks/commit-msg").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("where", "sentence"),
    [
        ("", "`core.hooksPath` is set to nothing, so git runs no hook, and none was installed."),
        ("plans/x.yaml", "git takes its hooks from what is no folder, so none was installed."),
        ("plans/x.yaml/hooks", "git takes its hooks from what is no folder, so none was installed."),
        ("/dev/null", "git takes its hooks from a folder outside of this repository, so none was installed."),
    ],
)
def test_where_git_runs_no_hooks_none_are_installed(
    ccr: Program, repository: GitRepository, where: str, sentence: str
) -> None:
    repository.do("config", "core.hooksPath", where)

    told = ccr("privacy", "--install-hooks")

    assert (told.status, told.out) == (2, "")
    assert sentence in told.err
    assert "git config" in told.err


def test_that_git_does_not_run_a_hook_is_told(ccr: Program, repository: GitRepository) -> None:
    """A wrapper of git that takes hooks from elsewhere, whatever the settings say."""
    programs = repository.folder.parent / "wrapped"
    programs.mkdir()
    real = shutil.which("git")
    (programs / "git").write_text(
        f'#!/bin/sh\ncase "$*" in *" hook run pre"*) exit 1;; esac\nexec {real} "$@"\n', encoding="utf-8"
    )
    (programs / "git").chmod(0o755)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", f"{programs}:{os.environ['PATH']}")
        told = ccr("privacy", "--install-hooks")

    assert told.status == 1
    assert told.out.splitlines()[0] == (
        "`.git/hooks/pre-commit` is there, but git doesn't run it; `git hook run pre-commit` shows why."
    )
    assert "Wrote `.git/hooks/commit-msg`." in told.out


def test_from_a_folder_below_they_go_where_git_seeks_them(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository.folder / "plans")

    assert ccr("privacy", "--install-hooks").out.splitlines()[0] == "Wrote `../.git/hooks/pre-commit`."
    assert (repository.folder / ".git/hooks/pre-commit").exists()


def test_init_in_a_pipe_installs_nothing_and_says_how_to(ccr: Program, repository: GitRepository) -> None:
    told = ccr("init", "saguaro")

    assert told.out.splitlines()[-1] == (
        "`ccr privacy --install-hooks` makes git look for survivors' data before every commit."
    )
    assert not (repository.folder / ".git/hooks/pre-commit").exists()


def test_init_says_nothing_of_it_without_git_or_with_hooks(ccr: Program, here: Path) -> None:
    assert "hooks" not in ccr("init", "saguaro").out
    new_repository(here)
    ccr("privacy", "--install-hooks")
    assert "hooks" not in ccr("init", "yuma").out


@pytest.fixture
def terminal(here: Path) -> Iterator[Terminal]:
    opened = Terminal(here, rows=100)
    yield opened
    opened.close()


@needs_tmux
@pytest.mark.parametrize(
    ("answer", "files"),
    [("y", NAMES), ("yes", NAMES), ("", set()), ("no", set())],
)
def test_init_at_a_terminal_asks(terminal: Terminal, repository: GitRepository, answer: str, files: set[str]) -> None:
    terminal.start("init", "saguaro", "--name=Saguaro", "--area=Saguaro County", "--language=en")
    terminal.wait_for("Victim services: who is at the table?")
    for _seat in range(18):
        terminal.type("")
    terminal.wait_for("Is this right?")
    terminal.type("")
    terminal.wait_for("Should git look for survivors' data before every commit? [yes/no; Enter: no]")
    terminal.type(answer)

    screen = terminal.wait_for("ended=")

    assert "ended=0" in screen
    hooks = {hook.name for hook in HOOKS}
    assert {path.name for path in (repository.folder / ".git/hooks").iterdir()} & hooks == files
    assert ("`ccr privacy --install-hooks`" in screen) == (not files)


@needs_tmux
@pytest.mark.parametrize("answer", ["sí", "si", "S"])
def test_in_spanish_yes_needs_no_accent(terminal: Terminal, repository: GitRepository, answer: str) -> None:
    terminal.start("init", "saguaro", "--name=Saguaro", "--area=Saguaro", "--language=es", CCR_LANG="es")
    terminal.wait_for("Servicios para víctimas: ")
    for _seat in range(18):
        terminal.type("")
    terminal.wait_for("¿Está bien?")
    terminal.type("")
    terminal.wait_for("¿Debe git buscar datos de personas sobrevivientes antes de cada commit?")
    terminal.type(answer)

    assert "ended=0" in terminal.wait_for("ended=")
    assert (repository.folder / ".git/hooks/pre-commit").exists()


def test_pre_commit_is_offered_both() -> None:
    import yaml

    offered = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}

    assert set(offered) == {"ccr-check", "ccr-privacy"}
    assert offered["ccr-privacy"]["entry"] == "ccr privacy --staged --warnings"
    assert offered["ccr-privacy"]["stages"] == ["pre-commit", "commit-msg"]
    plans = re.compile(offered["ccr-check"]["files"])
    assert [
        bool(plans.search(path)) for path in ("plans/x.yaml", "a/plans/b/x.yml", "plans/.schema/x.yaml", "x.yaml")
    ] == [
        True,
        True,
        False,
        False,
    ]


def test_what_pre_commit_hands_over_is_looked_at(ccr: Program, repository: GitRepository) -> None:
    """It gives the files that are staged in the one stage, and the message in the other."""
    repository.stage({"notes.md": NUMBER, "b.txt": "b\n"})
    assert ccr("privacy", "--staged", "notes.md", "b.txt").out.startswith("notes.md:1:1: error CCR401")

    repository.stage({"notes.md": "x\n"})
    write_files(repository.folder, {".git/COMMIT_EDITMSG": f"{NUMBER}\n"})
    assert ccr("privacy", "--staged", "notes.md", "b.txt").status == 0
    assert ccr("privacy", "--staged", ".git/COMMIT_EDITMSG").status == 1


@pytest.fixture
def far(guarded: GitRepository) -> GitRepository:
    """What the guarded repository pushes to."""
    guarded.do("init", "--quiet", "--bare", "--initial-branch=main", "../far.git")
    guarded.do("remote", "add", "origin", "../far.git")
    guarded.do("push", "--quiet", "origin", "main")
    return GitRepository(guarded.folder.parent / "far.git", guarded.environment)


def beside(repository: GitRepository, files: dict[str, str], message: str = "More") -> str:
    """A commit on the branch ``other``, made where nobody looked."""
    repository.do("checkout", "--quiet", "-B", "other", "main")
    made = repository.commit(files, message)
    repository.do("checkout", "--quiet", "main")
    return made


def push_is_stopped(repository: GitRepository, far: GitRepository, *words: str) -> Done:
    before = far.do("for-each-ref")
    done = repository.git("push", *words)
    assert done.status != 0
    assert far.do("for-each-ref") == before
    assert "012345678" not in done.told
    assert "Traceback" not in done.told
    return done


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("way", ["merge", "cherry-pick", "rebase", "am", "revert", "no-verify"])
def test_what_came_in_past_the_hooks_is_not_pushed(
    guarded: GitRepository, far: GitRepository, way: str, language: str
) -> None:
    wrong = beside(guarded, {"notes.md": NUMBER})
    if way == "am":
        guarded.do("format-patch", "--quiet", "-1", wrong, "--output=../a.patch")
    if way == "revert":
        guarded.commit({"notes.md": NUMBER})
        guarded.do("rm", "--quiet", "notes.md")
        guarded.commit({})
    do = {
        "merge": ("merge", "--quiet", "other"),
        "cherry-pick": ("cherry-pick", "other"),
        "rebase": ("rebase", "--quiet", "other"),
        "am": ("am", "--quiet", "../a.patch"),
        "revert": ("revert", "--no-edit", "HEAD"),
        "no-verify": ("merge", "--quiet", "--no-verify", "other"),
    }[way]
    guarded.do(*do)

    done = push_is_stopped(guarded, far, "origin", "main")
    spoken = guarded.git("push", "origin", "main", CCR_LANG=language)

    assert "notes.md:1:1: error CCR401" in done.told
    assert ("1. Stop. Don't push" if language == "en" else "1. Deténgase.") in spoken.told
    assert ("`ccr explain privacy` shows" if language == "en" else "`ccr explain privacy` muestra") in spoken.told
    assert "2. " not in spoken.told  # at every push until it is mended, one step is enough


def test_a_fine_push_passes(guarded: GitRepository, far: GitRepository) -> None:
    head = guarded.commit({"notes.md": "Ask the clinic.\n"})
    guarded.do("tag", "--annotate", "v1", "--message", "First")

    done = guarded.git("push", "origin", "main", "v1")

    assert done.status == 0, done.told
    assert far.do("rev-parse", "main") == head
    assert guarded.git("push", "origin", "main").status == 0
    assert guarded.git("push", "origin", ":v1").status == 0


def test_what_is_there_already_stops_no_push(guarded: GitRepository, far: GitRepository) -> None:
    wrong = guarded.commit({"notes.md": NUMBER})
    guarded.do("push", "--quiet", "--no-verify", "origin", "main")
    guarded.do("rm", "--quiet", "notes.md")
    guarded.commit({"a.txt": "a\n"})

    assert guarded.git("push", "origin", "main").status == 0
    guarded.do("branch", "new")
    assert guarded.git("push", "origin", "new").status == 0
    guarded.do("init", "--quiet", "--bare", "../second.git")
    done = guarded.git("push", "../second.git", "main")  # which has nothing of it yet
    assert done.status != 0
    assert f"{wrong[:10]}:notes.md:1:1: error CCR401" in done.told


@pytest.mark.parametrize(
    "words",
    [("origin", "HEAD:refs/heads/A012345678"), ("origin", "v1"), ("origin", "main:other"), ("origin", "--all")],
    ids=["name", "tag", "message", "all"],
)
def test_names_tags_and_messages_are_looked_at_before_a_push(
    guarded: GitRepository, far: GitRepository, words: tuple[str, ...]
) -> None:
    if "v1" in words:
        guarded.do("tag", "--annotate", "v1", "--message", NUMBER)
    elif "main:other" in words:
        guarded.commit({}, NUMBER)
    elif "--all" in words:
        beside(guarded, {"notes.md": NUMBER})

    assert "error CCR401" in push_is_stopped(guarded, far, *words).told


def test_from_another_work_tree_a_push_is_looked_at_too(guarded: GitRepository, far: GitRepository) -> None:
    guarded.do("worktree", "add", "--quiet", "../second", "-b", "second")
    second = GitRepository(guarded.folder.parent / "second", guarded.environment)
    second.commit({"notes.md": NUMBER})

    assert "error CCR401" in push_is_stopped(second, far, "origin", "second").told


@pytest.mark.parametrize("words", [("merge", "--quiet", "other"), ("pull", "--quiet", "--ff-only", ".", "other")])
def test_what_a_merge_brought_is_told(guarded: GitRepository, words: tuple[str, ...]) -> None:
    wrong = beside(guarded, {"notes.md": NUMBER})

    done = guarded.git(*words)

    assert done.status == 0
    assert f"{wrong[:10]}:notes.md:1:1: error CCR401" in done.told
    assert "What to do when survivor information got in" in done.told
    assert "012345678" not in done.told


def test_what_a_rebase_brought_is_told(guarded: GitRepository) -> None:
    wrong = beside(guarded, {"notes.md": NUMBER})
    guarded.commit({"a.txt": "a\n"})
    guarded.commit({"b.txt": "b\n"}, f"Call {NUMBER}")

    done = guarded.git("rebase", "--quiet", "other")

    assert done.status == 0
    assert f"{wrong[:10]}:notes.md:1:1: error CCR401" in done.told
    assert f"{guarded.do('rev-parse', '--short=10', 'HEAD')}:1:6: error CCR401" in done.told


def test_what_an_amended_commit_holds_is_told(guarded: GitRepository) -> None:
    guarded.stage({"notes.md": NUMBER})

    done = commit(guarded, "--amend", "--no-edit", "--no-verify")

    assert done.status == 0
    assert "notes.md:1:1: error CCR401" in done.told


def test_a_fine_merge_says_little(guarded: GitRepository) -> None:
    beside(guarded, {"notes.md": "Ask the clinic.\n"})

    assert guarded.git("merge", "--quiet", "other").told.splitlines() == [
        "Looked at 2 files, messages and branches: 0 errors, 0 warnings."
    ]


def test_the_lines_to_add_leave_what_git_tells_to_the_others(ccr: Program, repository: GitRepository) -> None:
    """As the hook of git-lfs, which reads what is pushed."""
    line = next(hook.line for hook in HOOKS if hook.name == "pre-push")
    write_files(repository.folder, {".git/hooks/pre-push": f"#!/bin/sh\n{line}\ncat >told\n"})
    (repository.folder / ".git/hooks/pre-push").chmod(0o755)
    repository.do("init", "--quiet", "--bare", "../far.git")

    assert repository.git("push", "../far.git", "main").status == 0
    assert "refs/heads/main" in (repository.folder / "told").read_text(encoding="utf-8")
    repository.commit({"notes.md": NUMBER})
    assert repository.git("push", "../far.git", "main").status != 0


@pytest.mark.parametrize("words", [(), ("--history",)])
def test_only_the_hooks_that_there_are_are_known(
    ccr: Program, repository: GitRepository, words: tuple[str, ...]
) -> None:
    told = ccr("privacy", "--hook", "pre-receive", *words)

    assert told.status == 2
    assert "`--hook` doesn't know `pre-receive`." in told.err
