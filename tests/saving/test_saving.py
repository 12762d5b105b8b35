"""How a file is replaced: whole or not at all, one process at a time, and never over what somebody else wrote.

Real files, links, disks and processes throughout; where one has to be killed, stopped or refused, it is.
"""

import os
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed
from ccr_cli.language.speaker import speaker
from ccr_cli.saving.replace import held
from ccr_cli.yaml_text.text import LARGEST
from helpers import HEAD, ROOT

OLD = HEAD.encode() + b"note: the old SECRET\n"
NEW = HEAD.encode() + b"note: the new SECRET, and longer than before\n"
NOBODY = 65534
needs_root = pytest.mark.skipif(os.getuid() != 0, reason="only an administrator can do this")

# A process of its own: what is put in is run with the file held.
CHILD = """
import errno, fcntl, os, resource, signal, stat, sys, time
from ccr_cli.errors import UserError
from ccr_cli.saving.replace import held
path, patience = sys.argv[1], 10.0
{before}
try:
    {work}
except UserError as error:
    print(error.message.id, *(reason.id for reason in [error.message.arguments.get("reason")] if reason))
    sys.exit(error.exit_status)
print("done")
"""
REPLACE = "with held(path, patience) as file: file.replace({new!r})"
# What some network disks do: folders can't be locked there, files in the temporary folder can.
FOLDERS_CANNOT_BE_LOCKED = """
flock = fcntl.flock
def refusing(descriptor, how):
    if stat.S_ISDIR(os.fstat(descriptor).st_mode): raise OSError(errno.EBADF, "no")
    flock(descriptor, how)
fcntl.flock = refusing
"""
# What some systems are: without the module.
NO_SUCH_LOCKS = "del fcntl; sys.modules['fcntl'] = None"
NO_MORE_ADMINISTRATOR = f"os.setgroups([]); os.setgid({NOBODY}); os.setuid({NOBODY})" if os.getuid() == 0 else ""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan file, alone in its folder."""
    path = tmp_path / "plans" / "saguaro.yaml"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


def replace(path: Path, new: bytes = NEW, patience: float = 10) -> None:
    with held(str(path), patience) as file:
        file.replace(new)


def refused(work: Callable[[], object]) -> str:
    """What is told when something is refused, on both lines and in both languages; never what the file says."""
    with pytest.raises(UserError) as caught:
        work()
    error = caught.value
    assert error.exit_status == 2
    assert error.hint is not None
    told = [speaker(language).tell(message) for language in ("en", "es") for message in (error.message, error.hint)]
    assert "SECRET" not in "".join(told)
    assert not re.search(r"[{}]", "".join(told))
    return " ".join(told)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.ccr-new")


def child(path: Path, work: str, before: str = "") -> subprocess.Popen[str]:
    script = CHILD.format(before=before, work=work.replace("\n", "\n    "))
    temporary = path.parent.parent / "temporary"
    temporary.mkdir(exist_ok=True)
    temporary.chmod(0o1777)
    return subprocess.Popen(
        [sys.executable, "-c", script, str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(temporary)},
    )


def told_by(process: subprocess.Popen[str]) -> tuple[int, str]:
    """The exit status of a process and what it told, with no traceback anywhere."""
    out, err = process.communicate(timeout=60)
    assert err == ""
    return process.returncode, out.strip()


# What is written


@pytest.mark.parametrize(
    "new",
    [NEW, b"", b"\xef\xbb\xbf" + NEW.replace(b"\n", b"\r\n"), b"a\r\nb\rc\nd", b"\x00\xff\xfe no text", b"x" * LARGEST],
    ids=["text", "nothing", "byte-order mark and CRLF", "mixed line ends", "no text", "much"],
)
def test_every_byte_is_kept(plan: Path, new: bytes) -> None:
    replace(plan, new)
    assert plan.read_bytes() == new
    assert names(plan.parent) == [plan.name]


def test_what_the_file_says_is_read_once_it_is_held(plan: Path) -> None:
    with held(str(plan)) as file:
        assert file.raw == OLD


def test_a_held_file_can_be_replaced_again(plan: Path) -> None:
    with held(str(plan)) as file:
        file.replace(b"first")
        assert file.raw == b"first"
        file.replace(NEW)
    assert plan.read_bytes() == NEW


def test_names_with_spaces_and_accents_are_names(tmp_path: Path) -> None:
    path = tmp_path / "condado 'ñandú' $x.yaml"
    path.write_bytes(OLD)
    replace(path)
    assert path.read_bytes() == NEW


def test_a_thread_can_replace_a_file_too(plan: Path) -> None:
    thread = threading.Thread(target=replace, args=(plan,))
    thread.start()
    thread.join()
    assert plan.read_bytes() == NEW


@pytest.mark.parametrize("new", [None, OLD], ids=["nothing written", "the same written"])
def test_a_file_that_stays_as_it_is_is_not_touched(plan: Path, new: bytes | None) -> None:
    os.utime(plan, ns=(10**18, 10**18))
    before = plan.stat()
    with held(str(plan)) as file:
        if new is not None:
            file.replace(new)
    after = plan.stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_ctime_ns) == (before.st_ino, 10**18, before.st_ctime_ns)


def test_an_error_of_the_caller_is_not_swallowed_and_lets_go(plan: Path) -> None:
    with pytest.raises(ZeroDivisionError), held(str(plan)):
        raise ZeroDivisionError
    replace(plan, patience=0)
    assert plan.read_bytes() == NEW


def test_git_sees_the_file_changed_and_nothing_else(plan: Path) -> None:
    def git(*arguments: str) -> str:
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        done = subprocess.run(["git", *who, *arguments], cwd=plan.parent, check=True, capture_output=True, text=True)
        return done.stdout

    git("init", "--quiet")
    git("add", "--all")
    git("commit", "--quiet", "--message=Start")
    replace(plan)
    assert git("status", "--porcelain", "--ignored") == f" M {plan.name}\n"


def test_the_lock_for_other_systems_is_not_loaded() -> None:
    script = "import ccr_cli.saving.replace, sys; print([name for name in sys.modules if name.startswith('filelock')])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


# Links, modes, owners


@pytest.mark.parametrize(
    "links",
    [
        {"saguaro-link.yaml": "saguaro.yaml"},
        {"b.yaml": "a.yaml", "a.yaml": "saguaro.yaml"},
        {"../elsewhere/b.yaml": "../plans/a.yaml", "a.yaml": "./saguaro.yaml"},
    ],
    ids=["relative", "chained", "from another folder"],
)
def test_a_link_stays_and_what_it_leads_to_is_replaced(plan: Path, links: dict[str, str]) -> None:
    (plan.parent.parent / "elsewhere").mkdir()
    for name, target in links.items():
        (plan.parent / name).symlink_to(target)
    replace(plan.parent / next(iter(links)))
    assert {name: str((plan.parent / name).readlink()) for name in links} == {
        name: str(Path(target)) for name, target in links.items()
    }
    assert not plan.is_symlink()
    assert plan.read_bytes() == NEW
    assert list(plan.parent.parent.rglob("*.ccr-new")) == []


def test_an_absolute_link_and_a_linked_folder_are_followed(plan: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").symlink_to(plan.parent, target_is_directory=True)
    (tmp_path / "link.yaml").symlink_to(tmp_path / "folder" / plan.name)
    replace(tmp_path / "link.yaml")
    assert (tmp_path / "link.yaml").is_symlink()
    assert plan.read_bytes() == NEW


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o664, 0o755, 0o222 | 0o400])
def test_the_mode_stays(plan: Path, mode: int) -> None:
    plan.chmod(mode)
    replace(plan)
    assert plan.stat().st_mode & 0o7777 == mode
    assert plan.read_bytes() == NEW


@needs_root
def test_the_owner_and_the_group_stay(plan: Path) -> None:
    os.chown(plan, 1234, 2345)
    plan.chmod(0o640)
    replace(plan)
    assert (plan.stat().st_uid, plan.stat().st_gid, plan.stat().st_mode & 0o7777) == (1234, 2345, 0o640)


@needs_root
@pytest.mark.parametrize(("owner", "group", "word"), [(0, NOBODY, "somebody else"), (NOBODY, 0, "group")])
def test_where_owner_or_group_can_t_stay_the_edit_is_refused(shared: Path, owner: int, group: int, word: str) -> None:
    shared.parent.chmod(0o777)
    os.chown(shared, owner, group)
    shared.chmod(0o666)
    status, told = told_by(child(shared, REPLACE.format(new=NEW), NO_MORE_ADMINISTRATOR))
    assert (status, word in told) == (2, True)
    assert (shared.read_bytes(), names(shared.parent)) == (OLD, [shared.name])
    assert (shared.stat().st_uid, shared.stat().st_gid) == (owner, group)


# Access lists and other attributes

_NOBODY_IN_PARTICULAR = 0xFFFFFFFF
_OWNER, _USER, _GROUP, _MASK, _OTHERS = 1, 2, 4, 0x10, 0x20
ACCESS, USUAL_ACCESS = "system.posix_acl_access", "system.posix_acl_default"


def access_list(user: int, group: int = 0, mask: int = 6) -> bytes:
    """An access list as Linux keeps it: the owner and ``NOBODY`` by name, what the group may do, and no others."""
    entries = (
        (_OWNER, 6, _NOBODY_IN_PARTICULAR),
        (_USER, user, NOBODY),
        (_GROUP, group, _NOBODY_IN_PARTICULAR),
        (_MASK, mask, _NOBODY_IN_PARTICULAR),
        (_OTHERS, 0, _NOBODY_IN_PARTICULAR),
    )
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)


def give(path: Path, name: str, value: bytes) -> None:
    """Give a file an attribute, on a disk and a system that have them."""
    if sys.platform != "linux":
        pytest.skip("Python knows attributes of files on Linux alone")
    try:
        os.setxattr(path, name, value)
    except OSError as error:
        pytest.skip(f"this disk has no such attributes: {error.strerror}")


def attributes(path: Path) -> dict[str, bytes]:
    if sys.platform != "linux":
        return {}
    return {name: os.getxattr(path, name) for name in os.listxattr(path)}


@pytest.mark.parametrize(
    "given",
    [
        {ACCESS: access_list(user=6)},
        {ACCESS: access_list(user=4, group=4, mask=4)},
        {"user.note": b"keep me", "user.empty": b"", "user.xdg.tags": "señal".encode()},
        {ACCESS: access_list(user=6), "user.note": b"keep me"},
    ],
    ids=["a list", "a list of readers", "attributes", "both"],
)
def test_access_list_and_attributes_stay(plan: Path, given: dict[str, bytes]) -> None:
    for name, value in given.items():
        give(plan, name, value)
    mode = plan.stat().st_mode
    with held(str(plan)) as file:
        file.replace(b"first")
        file.replace(NEW)
    assert (plan.read_bytes(), names(plan.parent)) == (NEW, [plan.name])
    assert attributes(plan) == given
    assert plan.stat().st_mode == mode


def test_a_file_without_a_list_gets_none_from_its_folder(plan: Path) -> None:
    plan.chmod(0o640)
    give(plan.parent, USUAL_ACCESS, access_list(user=6))
    replace(plan)
    assert plan.read_bytes() == NEW
    assert (attributes(plan), plan.stat().st_mode & 0o7777) == ({}, 0o640)


def test_a_list_of_its_own_is_not_changed_to_that_of_its_folder(plan: Path) -> None:
    give(plan, ACCESS, access_list(user=4))
    give(plan.parent, USUAL_ACCESS, access_list(user=6, group=6))
    replace(plan)
    assert (plan.read_bytes(), attributes(plan)) == (NEW, {ACCESS: access_list(user=4)})


@needs_root
def test_whoever_is_on_the_list_alone_reads_on(shared: Path) -> None:
    shared.chmod(0o600)
    give(shared, ACCESS, access_list(user=4))
    replace(shared)
    reading = "assert open(path, 'rb').read().endswith(b'longer than before\\n')"
    assert told_by(child(shared, reading, NO_MORE_ADMINISTRATOR)) == (0, "done")


@needs_root
def test_an_attribute_that_can_t_be_kept_is_told(shared: Path) -> None:
    shared.parent.chmod(0o777)
    os.chown(shared, NOBODY, NOBODY)
    give(shared, "security.ccr-test", b"an administrator's")
    status, told = told_by(child(shared, REPLACE.format(new=NEW), NO_MORE_ADMINISTRATOR))
    assert (status, "permission denied" in told) == (2, True)
    assert (shared.read_bytes(), names(shared.parent)) == (OLD, [shared.name])
    assert attributes(shared) == {"security.ccr-test": b"an administrator's"}
    replace(shared)
    assert (shared.read_bytes(), attributes(shared)) == (NEW, {"security.ccr-test": b"an administrator's"})


@pytest.mark.parametrize("change", ["mode", "list", "name"])
def test_what_somebody_changes_about_the_file_meanwhile_is_not_lost(
    plan: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    changes: dict[str, Callable[[], object]] = {
        "mode": lambda: plan.chmod(0o600),
        "list": lambda: give(plan, ACCESS, access_list(user=4)),
        "name": lambda: plan.with_name("other.yaml").hardlink_to(plan),
    }
    keep = os.fsync

    def keep_after_a_change(descriptor: int) -> None:
        monkeypatch.setattr("os.fsync", keep)
        changes[change]()
        keep(descriptor)

    monkeypatch.setattr("os.fsync", keep_after_a_change)
    refused(lambda: replace(plan))
    assert plan.read_bytes() == OLD
    assert not beside(plan).exists()


# Other names


@pytest.mark.parametrize("where", ["other.yaml", "../other.yaml", "../it's a name.yaml"])
def test_a_file_with_another_name_is_told_and_neither_changes(
    plan: Path, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = plan.parent / where
    other.hardlink_to(plan)
    told = refused(lambda: replace(plan))
    assert f"`{plan}` has another name too" in told
    assert (plan.read_bytes(), other.read_bytes()) == (OLD, OLD)
    assert plan.samefile(other)
    with held(str(plan)) as file:  # looking is not refused, nor writing what is there
        file.replace(OLD)


@pytest.mark.parametrize("name", ["saguaro.yaml", "it's a plan.yaml", "-n.yaml", "$x `y`.yaml"])
def test_what_is_told_of_another_name_can_be_typed(plan: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(plan.parent)
    plan.rename(name)
    path = Path(name)
    path.chmod(0o640)
    path.with_name("other").hardlink_to(path)
    with pytest.raises(UserError) as caught:
        replace(path)
    assert caught.value.hint is not None
    command = caught.value.hint.arguments["command"]
    assert isinstance(command, Typed)
    subprocess.run(["sh", "-c", command.text], check=True)
    replace(path)
    assert (path.read_bytes(), Path("other").read_bytes(), path.stat().st_mode & 0o777) == (NEW, OLD, 0o640)
    assert names(Path()) == sorted(["other", name])


@pytest.mark.parametrize("mode", [0o444, 0o400, 0o555])
def test_a_file_marked_as_read_only_is_left_alone(plan: Path, mode: int) -> None:
    plan.chmod(mode)
    told = refused(lambda: replace(plan))
    assert f"{plan}` may only be read" in told
    assert "chmod u+w" in told
    assert (plan.read_bytes(), names(plan.parent)) == (OLD, [plan.name])


# What was there before


def test_what_a_killed_run_left_is_removed_by_the_next_that_looks(plan: Path) -> None:
    beside(plan).write_bytes(b"half of a pl")
    with held(str(plan)) as file:
        assert names(plan.parent) == [plan.name]
        file.replace(NEW)
    assert (plan.read_bytes(), names(plan.parent)) == (NEW, [plan.name])


@pytest.mark.parametrize("when", ["before", "meanwhile"])
@pytest.mark.parametrize("kind", ["link", "hard link", "link to nothing", "pipe"])
def test_nothing_is_written_through_what_has_the_temporary_name(plan: Path, kind: str, when: str) -> None:
    other = plan.parent.parent / "other"
    other.write_bytes(b"not yours")
    make: dict[str, Callable[[], object]] = {
        "link": lambda: beside(plan).symlink_to(other),
        "hard link": lambda: beside(plan).hardlink_to(other),
        "link to nothing": lambda: beside(plan).symlink_to(plan.parent.parent / "nothing"),
        "pipe": lambda: os.mkfifo(beside(plan)),
    }
    if when == "before":
        make[kind]()
    with held(str(plan)) as file:
        if when == "meanwhile":
            make[kind]()
        file.replace(NEW)
    assert (plan.read_bytes(), names(plan.parent)) == (NEW, [plan.name])
    assert not plan.is_symlink()
    assert (other.read_bytes(), names(plan.parent.parent)) == (b"not yours", ["other", "plans"])


def test_a_folder_of_the_temporary_name_is_told(plan: Path) -> None:
    beside(plan).mkdir()
    assert "was not written" in refused(lambda: replace(plan))
    assert (plan.read_bytes(), names(plan.parent)) == (OLD, [beside(plan).name, plan.name])


@pytest.mark.parametrize(
    "kind", ["nothing", "folder", "pipe", "link to nothing", "circle", "long name", "through a file"]
)
def test_what_is_no_file_is_told(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.yaml"
    (tmp_path / "b.yaml").write_bytes(OLD)
    make: dict[str, Callable[[], object]] = {
        "folder": path.mkdir,
        "pipe": lambda: os.mkfifo(path),
        "link to nothing": lambda: path.symlink_to("nothing"),
        "circle": lambda: path.symlink_to("a.yaml"),
    }
    make.get(kind, lambda: None)()
    path = {"long name": tmp_path / ("a" * 300), "through a file": tmp_path / "b.yaml" / "c"}.get(kind, path)
    before = names(tmp_path)
    refused(lambda: replace(path))
    assert names(tmp_path) == before


def test_a_name_that_leaves_no_room_for_the_temporary_one_is_told(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 250 + ".yaml")
    path.write_bytes(OLD)
    assert "the name is too long" in refused(lambda: replace(path))
    assert path.read_bytes() == OLD


def test_a_file_too_large_to_be_read_is_never_cut(plan: Path) -> None:
    os.truncate(plan, LARGEST + 1000)
    with held(str(plan)) as file:
        assert len(file.raw) == LARGEST + 1
        refused(lambda: file.replace(NEW))
    assert plan.stat().st_size == LARGEST + 1000


# What others do meanwhile


def _append(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"x")


def _save_anew(path: Path) -> None:
    path.with_name("editor").write_bytes(OLD)
    path.with_name("editor").replace(path)


def _other_words_at_the_same_time(path: Path) -> None:
    before = path.stat()
    path.write_bytes(OLD.replace(b"old", b"odd"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _become_a_link(path: Path) -> None:
    path.rename(path.with_name("moved"))
    path.symlink_to("moved")


@pytest.mark.parametrize(
    "change", [_append, _save_anew, _other_words_at_the_same_time], ids=["in place", "anew", "unseen by the clock"]
)
def test_what_an_editor_saved_meanwhile_is_not_lost(plan: Path, change: Callable[[Path], None]) -> None:
    with held(str(plan)) as file:
        change(plan)
        theirs = plan.read_bytes()
        told = refused(lambda: file.replace(NEW))
    assert f"`{plan}` was changed by an editor or another program meanwhile, so nothing was written." in told
    assert (plan.read_bytes(), names(plan.parent)) == (theirs, [plan.name])
    replace(plan)
    assert plan.read_bytes() == NEW


@pytest.mark.parametrize("change", [_append, _save_anew, Path.unlink], ids=["in place", "anew", "deleted"])
def test_what_happens_at_the_last_moment_is_seen_too(
    plan: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None]
) -> None:
    keep = os.fsync

    def keep_after_a_change(descriptor: int) -> None:
        change(plan)
        keep(descriptor)

    monkeypatch.setattr("os.fsync", keep_after_a_change)
    with held(str(plan)) as file:
        refused(lambda: file.replace(NEW))
    assert names(plan.parent) == ([] if change is Path.unlink else [plan.name])
    assert change is Path.unlink or plan.read_bytes() != NEW


def test_a_file_that_became_a_link_meanwhile_is_not_replaced(plan: Path) -> None:
    with held(str(plan)) as file:
        _become_a_link(plan)
        refused(lambda: file.replace(NEW))
    assert plan.is_symlink()
    assert (plan.read_bytes(), names(plan.parent)) == (OLD, ["moved", plan.name])


def test_a_file_deleted_meanwhile_is_not_made_anew(plan: Path) -> None:
    with held(str(plan)) as file:
        plan.unlink()
        told = refused(lambda: file.replace(NEW))
    assert f"`{plan}` was deleted or moved meanwhile, so nothing was written." in told
    assert names(plan.parent) == []


def test_a_folder_deleted_meanwhile_is_not_made_anew(plan: Path) -> None:
    with held(str(plan)) as file:
        shutil.rmtree(plan.parent)
        refused(lambda: file.replace(NEW))
    assert not plan.parent.exists()


# What the system refuses


@contextmanager
def tiny_disk(folder: Path, size: str) -> Iterator[Path]:
    """A file system of a few kilobytes."""
    if os.getuid() != 0 or shutil.which("mount") is None:
        pytest.skip("only an administrator can make a file system")
    folder.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=False)
    if made.returncode != 0:
        pytest.skip("this system lets nobody mount a file system")
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    with tiny_disk(tmp_path / "disk", "16k") as disk:
        path = disk / "saguaro.yaml"
        path.write_bytes(OLD)
        told = refused(lambda: replace(path, b"x" * 20_000))
        assert f"`{path}` was not written: the system refused (the disk is full)." in told
        assert "Make room on the disk" in told
        assert (path.read_bytes(), names(disk)) == (OLD, [path.name])
        replace(path)
        assert path.read_bytes() == NEW


def test_a_disk_that_can_only_be_read_is_told(tmp_path: Path) -> None:
    with tiny_disk(tmp_path / "disk", "16k") as disk:
        path = disk / "saguaro.yaml"
        path.write_bytes(OLD)
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        with held(str(path)) as file:
            assert file.raw == OLD
        assert "read" in refused(lambda: replace(path))
        assert (path.read_bytes(), names(disk)) == (OLD, [path.name])


def test_a_limit_on_sizes_leaves_the_old_file(plan: Path) -> None:
    limit = "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))"
    status, told = told_by(child(plan, REPLACE.format(new=NEW * 100), limit))
    assert (status, "was not written" in told, "the file would be too large" in told) == (2, True, True)
    assert (plan.read_bytes(), names(plan.parent)) == (OLD, [plan.name])


@pytest.fixture
def shared() -> Iterator[Path]:
    """A plan in a folder that everybody can get to; that of the tests is its owner's alone."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / "plans" / "saguaro.yaml"
        path.parent.mkdir()
        path.parent.chmod(0o755)
        path.write_bytes(OLD)
        path.chmod(0o666)
        yield path


def test_a_folder_that_can_only_be_read_is_told(shared: Path) -> None:
    shared.parent.chmod(0o555)
    status, told = told_by(child(shared, REPLACE.format(new=NEW), NO_MORE_ADMINISTRATOR))
    assert (status, "was not written" in told, "permission denied" in told) == (2, True, True)
    assert (shared.read_bytes(), names(shared.parent)) == (OLD, [shared.name])
    shared.parent.chmod(0o755)


def test_a_folder_that_cannot_be_listed_is_held_by_the_other_lock(shared: Path) -> None:
    if os.getuid() == 0:
        os.chown(shared, NOBODY, NOBODY)
    shared.parent.chmod(0o333)
    loaded_before = (
        "import encodings.ascii, filelock, hashlib, tempfile\n"  # nobody may not read what Python is made of, perhaps
    )
    process = child(shared, REPLACE.format(new=NEW), loaded_before + NO_MORE_ADMINISTRATOR)
    assert told_by(process) == (0, "done")
    shared.parent.chmod(0o755)
    assert (shared.read_bytes(), names(shared.parent)) == (NEW, [shared.name])


@pytest.mark.parametrize(("mode", "word"), [(0o644, "may only be read"), (0o600, "permission denied")])
@needs_root
def test_a_file_of_somebody_else_is_told(shared: Path, mode: int, word: str) -> None:
    shared.parent.chmod(0o777)
    shared.chmod(mode)
    status, told = told_by(child(shared, REPLACE.format(new=NEW), NO_MORE_ADMINISTRATOR))
    assert (status, word in told) == (2, True)
    assert (shared.read_bytes(), names(shared.parent)) == (OLD, [shared.name])


# Processes that hold, stop, die and crowd

LOCKS = pytest.mark.parametrize(
    "lock", ["", FOLDERS_CANNOT_BE_LOCKED, NO_SUCH_LOCKS], ids=["folder", "folder refused", "no such locks"]
)


@pytest.mark.parametrize("lock", ["", FOLDERS_CANNOT_BE_LOCKED], ids=["folder", "folder refused"])
def test_a_stopped_process_that_holds_the_file_is_told_and_loses_nothing(plan: Path, lock: str) -> None:
    work = f"with held(path) as file:\n    print('held', flush=True)\n    time.sleep(0.1)\n    file.replace({NEW!r})"
    holder = child(plan, work, lock)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    holder.send_signal(signal.SIGSTOP)
    status, told = told_by(child(plan, REPLACE.format(new=b"other"), lock + "\npatience = 0.3"))
    assert (status, told.startswith("Another ccr is changing {path}")) == (2, True)
    assert plan.read_bytes() == OLD
    holder.send_signal(signal.SIGCONT)
    assert told_by(holder) == (0, "done")
    assert (plan.read_bytes(), names(plan.parent)) == (NEW, [plan.name])


def test_what_is_told_of_a_file_that_is_held_says_what_to_do(plan: Path) -> None:
    with held(str(plan)):
        told = refused(lambda: replace(plan, patience=0.05))
    assert f"Another ccr is changing `{plan}` and does not come to an end, so nothing was written." in told


def test_patience_ends_when_it_should(plan: Path) -> None:
    with held(str(plan)):
        start = time.monotonic()
        refused(lambda: replace(plan, patience=0.3))
        assert 0.3 <= time.monotonic() - start < 3


@pytest.mark.parametrize("lock", ["", FOLDERS_CANNOT_BE_LOCKED], ids=["folder", "folder refused"])
def test_a_killed_process_lets_go_at_once(plan: Path, lock: str) -> None:
    holder = child(plan, "with held(path) as file:\n    print('held', flush=True)\n    time.sleep(60)", lock)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    holder.kill()
    holder.communicate()
    assert told_by(child(plan, REPLACE.format(new=NEW), lock + "\npatience = 1")) == (0, "done")
    assert plan.read_bytes() == NEW


@LOCKS
def test_whatever_the_lock_nothing_is_left_beside_the_file(plan: Path, lock: str) -> None:
    process = child(plan, REPLACE.format(new=NEW), lock)
    process.communicate(timeout=60)
    assert process.returncode == 0
    assert (plan.read_bytes(), names(plan.parent)) == (NEW, [plan.name])


def test_processes_that_share_the_other_lock_lose_nothing(plan: Path) -> None:
    work = (
        "for number in range(10):\n    with held(path) as file: file.replace(file.raw + b'# %d %d\\n' % (who, number))"
    )
    processes = [child(plan, work, FOLDERS_CANNOT_BE_LOCKED + f"who = {who}") for who in range(4)]
    assert [told_by(process) for process in processes] == [(0, "done")] * 4
    (lock,) = names(plan.parent.parent / "temporary")
    assert re.fullmatch(r"ccr-[0-9a-f]{32}\.lock", lock)
    added = plan.read_bytes().removeprefix(OLD).splitlines()
    assert sorted(added) == sorted(b"# %d %d" % (who, number) for who in range(4) for number in range(10))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_process_that_is_told_to_end_leaves_nothing_behind(plan: Path, number: signal.Signals) -> None:
    forever = (
        # Whoever runs the tests in the background has these ignored.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "for ending in (signal.SIGHUP, signal.SIGTERM):\n    signal.signal(ending, signal.SIG_DFL)\n"
        "print('begun', flush=True)\nturn = 0\nwhile True:\n    turn += 1\n"
        "    with held(path) as file: file.replace(b'# %07d\\n' % turn * 400_000)"
    )
    for moment in range(12):
        process = child(plan, forever)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.02 + moment * 0.0037)
        process.send_signal(number)
        process.communicate(timeout=60)
        assert process.returncode not in (0, 2)
        assert names(plan.parent) == [plan.name]
        raw = plan.read_bytes()
        assert raw == OLD or raw == raw[:10] * 400_000


def test_signals_mean_afterwards_what_they_meant_before(plan: Path) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as nohup does
    try:
        replace(plan)
        assert (signal.getsignal(signal.SIGHUP), signal.getsignal(signal.SIGTERM)) == (signal.SIG_IGN, signal.SIG_DFL)
    finally:
        signal.signal(signal.SIGHUP, before)


def test_killed_at_random_moments_and_changed_by_a_crowd_nothing_is_lost(tmp_path: Path) -> None:
    script = (sys.executable, str(ROOT / "benchmarks/saving_trial.py"), "--kills=100", "--processes=8", "--each=10")
    done = subprocess.run([*script, f"--folder={tmp_path}"], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "old or new file, whole; next run fine, nothing left behind: 100 of 100" in done.stdout
    assert "edits there: 80 of 80; lines that nobody wrote: 0" in done.stdout
    rarely = re.search(r"before or after it wrote: (\d+)", done.stdout)
    assert rarely is None or int(rarely[1]) < 80  # most are there while it writes, unless others keep the machine busy
    assert names(tmp_path) == []
