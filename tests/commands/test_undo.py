"""``ccr undo`` takes back what was last recorded, byte for byte, and nothing that anybody else wrote."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from stat import S_IMODE

import pytest
import yaml

from commands.begun import BEGUN, begin
from commands.test_recording import EVERY, ON, RECORDED, THERE_AND_BACK
from helpers import HEAD, ROOT, Program, write_files
from privacy_entries import PRIVACY
from terminal import Terminal, needs_tmux

JOIN = ("partner", "join", "sheriff", *ON)
NOT_SHERIFF = "    status: invited  # by letter\n"
NOBODY = 65534
needs_root = pytest.mark.skipif(os.getuid() != 0, reason="only an administrator can do this")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return begin(tmp_path)


@pytest.fixture
def folder(plan: Path, tmp_path: Path) -> Path:
    """Where what was replaced is kept."""
    return tmp_path / "state" / "ccr-cli" / "undo"


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.json"))


def state(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file of a folder, with its time stamp."""
    return {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.iterdir()}


def texts_in(folder: Path) -> str:
    return "".join(path.read_text() for path in folder.rglob("*") if path.is_file())


# Byte for byte


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("words", [words for words, _ in EVERY.values()], ids=EVERY)
def test_whatever_was_recorded_is_taken_back(
    ccr: Program, plan: Path, folder: Path, words: tuple[str, ...], language: str
) -> None:
    recorded = ccr(*words)
    told = ccr("undo", "--lang", language)
    assert (told.status, told.err) == (0, "")
    assert plan.read_bytes() == BEGUN.encode()
    assert kept(folder) == []
    begun = {"en": "Taken back in `plans/saguaro.yaml` what was recorded today at ", "es": "Se deshizo en "}
    assert told.out.startswith(begun[language])
    for line in recorded.out.splitlines()[1:]:  # the same lines, with the other sign
        if line.startswith(("- ", "+ ")):
            assert f"{'+' if line[0] == '-' else '-'}{line[1:]}" in told.out.splitlines()


@pytest.mark.parametrize("group", THERE_AND_BACK)
def test_what_was_removed_is_there_again(ccr: Program, plan: Path, group: str) -> None:
    ccr(*next(words for words, _ in RECORDED.values() if words[:2] == (group, "add")))
    there = plan.read_bytes()
    ccr(group, "remove", "1")
    assert plan.read_bytes() != there
    assert ccr("undo").status == 0
    assert plan.read_bytes() == there
    assert ccr("undo").status == 0
    assert plan.read_bytes() == BEGUN.encode()


@pytest.mark.parametrize(
    "words", [("partner", "remove", "sheriff"), ("place", "rename", "Ajo", "Why"), ("place", "remove", "Ajo"),
              ("assess", "--set", "learning=3")]
)  # fmt: skip
def test_what_the_other_commands_recorded_is_taken_back(ccr: Program, plan: Path, words: tuple[str, ...]) -> None:
    plan.write_text(text := BEGUN.replace("framework:", "places: [Ajo, Sells]\nframework:"))
    assert ccr(*words).status == 0
    assert plan.read_text() != text
    assert ccr("undo").status == 0
    assert plan.read_text() == text


FORMS_OF_FILES: dict[str, Callable[[bytes], bytes]] = {
    "Windows-style line ends": lambda raw: raw.replace(b"\n", b"\r\n"),
    "line ends of old": lambda raw: raw.replace(b"\n", b"\r"),
    "no line end at the end": lambda raw: raw.rstrip(b"\n"),
    "several line ends at the end": lambda raw: raw + b"\n\n",
    "a byte-order mark": lambda raw: b"\xef\xbb\xbf" + raw,
    "letters with accents": lambda raw: raw.replace(b"Casa Segura", "Casa Ñandú 🏠".encode()),
}


@pytest.mark.parametrize("form", FORMS_OF_FILES.values(), ids=FORMS_OF_FILES)
@pytest.mark.parametrize(
    "words", [JOIN, EVERY["something to do"][0], EVERY["a story"][0], EVERY["an action that is none"][0]]
)
def test_in_any_form_of_file(ccr: Program, plan: Path, words: tuple[str, ...], form: Callable[[bytes], bytes]) -> None:
    plan.write_bytes(raw := form(BEGUN.encode()))
    assert ccr(*words).status == 0
    assert plan.read_bytes() != raw
    assert ccr("undo").status == 0
    assert plan.read_bytes() == raw


def test_twice_undoes_two_and_then_there_is_nothing(ccr: Program, plan: Path) -> None:
    texts = []
    for words in (JOIN, ("set", "area=Saguaro"), ("principle", "add", "Nothing about us.")):
        texts.append(plan.read_text())
        assert ccr(*words).status == 0
    for text in reversed(texts):
        assert ccr("undo").status == 0
        assert plan.read_text() == text
    told = ccr("undo")
    assert (told.status, told.out, plan.read_text()) == (1, "", BEGUN)
    assert told.err.startswith("ccr: Nothing is kept that could be taken back in `plans/saguaro.yaml`.\n")


def test_a_plan_just_begun_is_deleted_and_begun_again(ccr: Program, plan: Path, tmp_path: Path) -> None:
    hint = "A plan that was just begun isn't taken back: delete `plans/agave.yaml` and begin again with `ccr init`."
    assert hint not in ccr("undo").err
    assert ccr("init", "agave", "--language", "es").status == 0
    assert hint in ccr("undo", "agave").err.splitlines()[-1]
    new = tmp_path / "plans" / "agave.yaml"
    new.write_text(new.read_text() + "# by hand\n")
    assert hint not in ccr("undo", "agave").err


def test_what_is_taken_back_is_kept_nowhere(ccr: Program, plan: Path, folder: Path) -> None:
    ccr("set", "area=Saguaro Springs")
    assert "Saguaro Springs" in texts_in(folder)
    ccr("undo")
    assert "Saguaro Springs" not in texts_in(folder)


def test_a_dry_run_changes_nothing(ccr: Program, plan: Path, folder: Path) -> None:
    ccr(*JOIN)
    before = state(plan.parent), state(folder)
    told = ccr("undo", "--dry-run")
    assert (state(plan.parent), state(folder)) == before
    assert told.out.splitlines()[0] == "Not written, this is what would change in `plans/saguaro.yaml`:"
    assert "+     status: invited  # by letter" in told.out.splitlines()
    assert ccr("undo").status == 0


def test_plain_says_each_line_as_a_sentence_and_what_is_true_now(ccr: Program, plan: Path) -> None:
    ccr(*JOIN)
    assert ccr("undo", "--plain").out.splitlines()[1:] == [
        "Line 32 was: status: at-the-table  # by letter",
        "Line 33 was: since: 2026-11-24",
        "Line 32 is now: status: invited  # by letter",
        (
            "Saguaro County Sheriff's Office: invited. Open again: Law enforcement. "
            "Missing from the table now: Justice system."
        ),
    ]


def test_what_says_nothing_new_leaves_nothing_to_undo(ccr: Program, plan: Path, folder: Path) -> None:
    ccr("set", "name=Saguaro County Task Force")
    ccr("set", "mission=Every door is the right one.", "--dry-run")
    ccr("set", "mission=TEXT")
    assert not folder.exists()


# Edits by hand in between


@pytest.mark.parametrize("words", [words for words, _ in EVERY.values()], ids=EVERY)
def test_lines_written_above_and_below_stay(ccr: Program, plan: Path, words: tuple[str, ...]) -> None:
    ccr(*words)
    above, below = ("ccr: 1\n", "ccr: 1\n# by hand\nnote: Written above.\n"), "\n# by hand, below\n"
    plan.write_text(plan.read_text().replace(*above) + below)
    assert ccr("undo").status == 0
    assert plan.read_text() == BEGUN.replace(*above) + below


def test_in_its_lines_it_is_refused_and_said_by_hand(ccr: Program, plan: Path, folder: Path) -> None:
    ccr(*JOIN)
    plan.write_text(text := plan.read_text().replace("since: 2026-11-24", "since: 2026-11-20"))
    before = state(folder)
    told = ccr("undo")
    assert (told.status, told.out, plan.read_text()) == (1, "", text)
    assert "can't be taken back" in told.err
    for line in (
        "    -     status: at-the-table  # by letter",
        "    -     since: 2026-11-24  (changed since)",
        "    +     status: invited  # by letter",
    ):
        assert line in told.err.splitlines()
    assert "`ccr undo --forget` leaves it" in told.err
    assert "Take out this line: since: 2026-11-24" in ccr("undo", "--plain").err
    assert "Quite esta línea: since: 2026-11-24" in ccr("undo", "--plain", "--lang", "es").err
    assert state(folder) == before


def test_what_was_taken_back_by_hand_is_let_go(ccr: Program, plan: Path, folder: Path) -> None:
    ccr("set", "area=Saguaro")
    ccr(*JOIN)
    text = plan.read_text()
    by_hand = text.replace("    status: at-the-table  # by letter\n    since: 2026-11-24\n", NOT_SHERIFF)
    plan.write_text(by_hand)
    told = ccr("undo")
    assert (told.status, told.err, plan.read_text()) == (0, "", by_hand)
    assert "is not in `plans/saguaro.yaml` any more; nothing changes." in told.out
    assert ccr("undo").status == 0
    assert plan.read_text() == BEGUN


def test_where_it_is_forgotten_the_one_before_is_next(ccr: Program, plan: Path, folder: Path) -> None:
    ccr("set", "area=Saguaro")
    ccr(*JOIN)
    joined = plan.read_text()
    assert ccr("undo", "--forget", "--dry-run").status == 0
    assert len(kept(folder)) == 2
    assert ccr("undo", "--forget", "--yes").status == 0
    assert (plan.read_text(), len(kept(folder))) == (joined, 1)
    assert ccr("undo").status == 0
    assert plan.read_text() == joined.replace("area: Saguaro\n", "")
    assert ccr("undo", "--forget", "--yes").status == 1


def test_where_nobody_can_be_asked_nothing_is_forgotten_without_yes(ccr: Program, plan: Path, folder: Path) -> None:
    assert ccr("undo", "--forget").status == 1  # nothing is kept
    ccr(*JOIN)
    before = state(folder)
    told = ccr("undo", "--forget")
    assert (told.status, told.out, state(folder)) == (2, "", before)
    assert told.err.startswith("ccr: Forgetting can't be taken back: if there is a subpoena or a request for records")
    assert "Where nobody can be asked, `ccr undo --forget --yes` deletes it." in " ".join(told.err.split())


def test_a_plan_that_reads_is_never_left_so_that_it_does_not(ccr: Program, plan: Path) -> None:
    ccr("partner", "add", "clinic", "--name", "Clinic", "--seat", "food", *ON)
    plan.write_text(text := plan.read_text() + "  - what: Call\n    who: clinic\n")
    told = ccr("undo")
    assert (told.status, plan.read_text()) == (1, text)
    assert "With that the plan would have an error, so nothing was written." in told.err
    assert "actions[1].who" in told.err
    assert "    -   clinic:" in told.err.splitlines()


def test_a_plan_that_does_not_read_may_be_taken_back(ccr: Program, plan: Path) -> None:
    ccr(*JOIN)
    plan.write_text(plan.read_text() + "storys: [\n")
    assert ccr("undo").status == 0
    assert plan.read_text() == BEGUN + "storys: [\n"


def test_a_mistake_that_was_mended_does_not_come_back(ccr: Program, plan: Path) -> None:
    plan.write_text(BEGUN.replace("[courts]", "[court]").replace("    status: draft\n", "    status: drafty\n"))
    ccr("protocol", "set", "either-door", "status=draft")
    text = plan.read_text()
    told = ccr("undo")
    assert (told.status, plan.read_text()) == (1, text)
    assert "would have an error" in told.err


# Which plan


def test_each_plan_has_its_own_last_line(ccr: Program, plan: Path, tmp_path: Path) -> None:
    other = begin(tmp_path / "other")
    ccr(*JOIN)
    ccr("set", "area=Other", "--plan", "other/plans/saguaro.yaml")
    assert ccr("undo", "saguaro").status == 0
    assert plan.read_text() == BEGUN
    assert "area: Other" in other.read_text()
    assert ccr("undo", "--plan", str(other)).status == 0
    assert other.read_text() == BEGUN
    assert ccr("undo", "a", "--plan", "b").status == 2


def test_a_link_is_the_plan_it_leads_to(ccr: Program, plan: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "table.yaml"
    link.parent.mkdir()
    link.symlink_to(plan)
    ccr(*JOIN, "--plan", str(link))
    assert ccr("undo").status == 0
    assert (plan.read_text(), link.is_symlink()) == (BEGUN, True)
    ccr(*JOIN)
    assert ccr("undo", str(link)).status == 0
    assert (plan.read_text(), link.is_symlink()) == (BEGUN, True)


def test_nothing_is_beside_the_plan_or_in_git(ccr: Program, plan: Path, tmp_path: Path) -> None:
    def git(*words: str) -> str:
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        return subprocess.run(["git", *who, *words], cwd=tmp_path, check=True, capture_output=True, text=True).stdout

    git("init", "--quiet")
    git("add", "plans")
    git("commit", "--quiet", "--message=Start")
    ccr(*JOIN)
    assert git("status", "--porcelain", "--untracked-files=all") == " M plans/saguaro.yaml\n"
    assert [path.name for path in plan.parent.iterdir()] == ["saguaro.yaml"]


# The folder


def test_nobody_else_can_read_it(ccr: Program, plan: Path, folder: Path) -> None:
    before = os.umask(0)
    try:
        ccr(*JOIN)
    finally:
        os.umask(before)
    assert {S_IMODE(path.stat().st_mode) for path in (folder, folder.parent)} == {0o700}
    assert {S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    folder.chmod(0o755)
    ccr("set", "area=Saguaro")
    assert S_IMODE(folder.stat().st_mode) == 0o700


def test_ten_are_kept_at_most(ccr: Program, plan: Path, folder: Path) -> None:
    for number in range(12):
        assert ccr("set", f"area=Saguaro {number}").status == 0
    assert len(kept(folder)) == 10
    assert "area: Saguaro 0\\n" not in texts_in(folder)
    for _ in range(10):
        assert ccr("undo").status == 0
    assert "area: Saguaro 1\n" in plan.read_text()
    assert ccr("undo").status == 1


def test_what_is_recorded_in_another_plan_leaves_these_alone(ccr: Program, plan: Path, tmp_path: Path) -> None:
    ccr(*JOIN)
    begin(tmp_path / "other")
    for number in range(12):
        assert ccr("set", f"area=Other {number}", "--plan", "other/plans/saguaro.yaml").status == 0
    assert ccr("undo").status == 0
    assert plan.read_text() == BEGUN


def test_of_all_plans_two_hundred_are_kept_at_most(ccr: Program, plan: Path, folder: Path) -> None:
    ccr(*JOIN)
    text = kept(folder)[0].read_text()
    for number in range(250):
        (folder / f"{time.time_ns():020d}-1-{number}.json").write_text(text)
    ccr("set", "area=Saguaro")
    assert len(kept(folder)) == 200
    assert ccr("undo").status == 0


def aged(folder: Path, seconds: float) -> None:
    """Make what is kept older."""
    for path in kept(folder):
        stamp, _, rest = path.name.partition("-")
        path.rename(path.with_name(f"{int(stamp) - int(seconds * 10**9):020d}-{rest}"))


@pytest.mark.parametrize("seconds", [24 * 60 * 60 + 60, -24 * 60 * 60 - 60], ids=["a day ago", "a wrong clock"])
def test_none_is_older_than_a_day(ccr: Program, plan: Path, folder: Path, seconds: float) -> None:
    ccr(*JOIN)
    aged(folder, seconds)
    assert ccr("undo", "--list").out == "Nothing is kept here that could be taken back.\n"
    assert len(kept(folder)) == 1  # a list changes nothing
    ccr("set", "area=Saguaro")
    assert len(kept(folder)) == 1
    assert "sheriff" not in texts_in(folder)
    aged(folder, seconds)
    assert ccr("undo").status == 1
    assert kept(folder) == []


def test_one_of_yesterday_is_kept_still(ccr: Program, plan: Path, folder: Path) -> None:
    ccr(*JOIN)
    aged(folder, 23 * 60 * 60 + 59 * 60)
    assert "what was recorded yesterday at " in ccr("undo").out


def test_without_a_home_the_system_knows_where(
    ccr: Program, plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_STATE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    ccr(*JOIN)
    assert len(kept(tmp_path / "home/.local/state/ccr-cli/undo")) == 1
    assert ccr("undo").status == 0


def test_where_nobody_knows_a_home_it_is_recorded_all_the_same(plan: Path, tmp_path: Path) -> None:
    """A user without an entry in the system's list, and without ``HOME``, as in some containers."""
    script = (
        "import pwd, sys\n"
        "def unknown(user): raise KeyError(user)\n"
        "pwd.getpwuid = unknown\n"
        "from ccr_cli.app import run; sys.exit(run(sys.argv[1:]))"
    )
    clean = {name: value for name, value in os.environ.items() if name not in ("HOME", "XDG_STATE_HOME")}

    def without_home(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", script, *words],
            capture_output=True,
            text=True,
            env={**clean, "PYTHONPATH": str(ROOT / "src")},
            check=False,
        )

    done = without_home(*JOIN)
    assert (done.returncode, done.stderr) == (
        0,
        "There is no undo for this: the system doesn't say where your own folders are.\n",
    )
    assert "status: at-the-table  # by letter" in plan.read_text()
    assert without_home("undo").returncode == 1
    assert without_home("undo", "--list").stdout == "Nothing is kept here that could be taken back.\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plans"]


UNWRITABLE: dict[str, Callable[[Path], object]] = {
    "a file": lambda state: state.write_text("a file"),
    "a file further in": lambda state: write_files(state, {"ccr-cli": "a file"}),
    "a link in a circle": lambda state: state.symlink_to(state),
}


@pytest.mark.parametrize("spoil", UNWRITABLE.values(), ids=UNWRITABLE)
def test_a_folder_that_cannot_be_written_is_a_warning(
    ccr: Program, plan: Path, tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    spoil(tmp_path / "state")
    told = ccr(*JOIN)
    assert told.status == 0
    assert "status: at-the-table  # by letter" in plan.read_text()
    assert told.err.startswith("There is no undo for this: nothing can be kept in `")
    assert ccr("set", "area=B", "--lang", "es").err.startswith(
        "Esto no se podrá deshacer: no se puede guardar nada en "
    )
    assert ccr("undo").status == 1
    assert ccr("undo", "--list").status == 0


@needs_root
def test_a_folder_of_somebody_else_is_not_written_to(ccr: Program, plan: Path, folder: Path) -> None:
    folder.mkdir(parents=True)
    os.chown(folder, NOBODY, NOBODY)
    told = ccr(*JOIN)
    assert told.status == 0
    assert told.err.startswith("There is no undo for this")
    assert list(folder.iterdir()) == []


def test_what_is_no_kept_change_is_passed_over(ccr: Program, plan: Path, folder: Path) -> None:
    ccr(*JOIN)
    name = kept(folder)[0].name
    for number, text in enumerate(("", "{", "[]", "null", '{"ccr_undo": 2}', '{"ccr_undo": 1, "lines": [1]}', "\0")):
        (folder / f"{time.time_ns():020d}-{number}.json").write_text(text)
    (folder / "notes.txt").write_text("mine")
    assert ccr("undo", "--list").status == 0
    assert (folder / name).exists()
    assert ccr("undo").status == 0
    assert plan.read_text() == BEGUN
    assert (folder / "notes.txt").exists()


def test_the_library_is_loaded_only_where_something_is_kept(plan: Path) -> None:
    def loads(*words: str) -> bool:
        script = "import sys; from ccr_cli.app import run; run(sys.argv[1:]); print('platformdirs' in sys.modules)"
        done = subprocess.run(
            [sys.executable, "-c", script, *words], capture_output=True, text=True, check=True,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        )  # fmt: skip
        return done.stdout.splitlines()[-1] == "True"

    assert not loads("gaps")
    assert not loads(*JOIN, "--dry-run")
    assert loads(*JOIN)
    assert not loads(*JOIN)  # says so already


# Privacy


def test_a_text_in_which_a_rule_finds_something_is_never_kept(ccr: Program, plan: Path, folder: Path) -> None:
    ccr("set", "area=Saguaro")
    plan.write_text(plan.read_text() + "  - what: Call Maria Lopez, 520-555-0188\n    who: casa-segura\n")
    told = ccr("action", "remove", "2")
    assert told.status == 0
    assert told.err.startswith("There is no undo for this: a privacy rule finds something in these lines or beside")
    assert "Maria" not in texts_in(folder)
    assert "0188" not in texts_in(folder)
    text = plan.read_text()
    refused = ccr("undo")
    assert (refused.status, plan.read_text()) == (1, text)
    assert "a privacy rule found something there" in refused.err
    assert ccr("undo", "--list").out.splitlines()[2].endswith("No undo for this: a privacy rule found something there.")
    assert ccr("undo", "--forget", "--yes").status == 0
    assert ccr("undo").status == 0
    assert plan.read_text() == text.replace("area: Saguaro\n", "")


def private_entries() -> Iterator[tuple[str, str]]:
    for path in sorted(PRIVACY.glob("*.found.yaml")):
        for entry in yaml.safe_load(path.read_text(encoding="utf-8"))[:6]:
            yield path.name.partition(".")[0], entry["text"] if isinstance(entry, dict) else str(entry)


@pytest.mark.parametrize(("kind", "text"), list(private_entries()))
def test_nothing_private_that_is_taken_out_or_put_in_is_kept(
    ccr: Program, plan: Path, folder: Path, kind: str, text: str
) -> None:
    line = json.dumps(" ".join(text.split()), ensure_ascii=False)
    plan.write_text(BEGUN + f"  - what: {line}\n    who: casa-segura\n")
    is_found = "CCR4" in ccr("check", "--format", "json").out
    taken_out = ccr("action", "remove", "2")
    plan.write_text(BEGUN)
    ccr("action", "add", text)
    if is_found:
        assert "There is no undo for this" in taken_out.err or taken_out.status
        said = json.dumps([json.loads(path.read_text())["lines"] for path in kept(folder)], ensure_ascii=False)
        for word in re.findall(r"[^\W_]{4,}", text):
            assert word not in said or word in BEGUN


def test_what_is_allowed_is_not_kept_either(ccr: Program, plan: Path, folder: Path) -> None:
    allowed = "  - what: Call 520-555-0188  # ccr: allow CCR408 -- the court's desk\n    who: casa-segura\n"
    plan.write_text(BEGUN + allowed)
    assert "CCR408" in ccr("check").out
    told = ccr("action", "done", "2", *ON)  # its line stands under that text
    assert told.err.startswith("There is no undo for this: a privacy rule")
    assert "0188" not in texts_in(folder)


def test_no_line_of_a_text_of_several_is_kept_where_a_rule_finds_something_in_one(
    ccr: Program, plan: Path, folder: Path
) -> None:
    plan.write_text(BEGUN + "note: >-\n  The bus leaves at nine.\n  Call 520-555-0188, Maria Lopez.\n  Bring water.\n")
    ccr("set", "note=")
    assert "water" not in texts_in(folder)
    assert "bus" not in texts_in(folder)


def test_the_name_of_a_file_is_a_text_too(ccr: Program, plan: Path, folder: Path) -> None:
    named = plan.with_name("maria-lopez-case-22-1234567.yaml")
    plan.rename(named)
    told = ccr(*JOIN, "--plan", str(named))
    assert told.status == 0
    assert "maria" not in texts_in(folder)


def test_a_name_that_another_plan_hides_since_is_warned_of_and_not_shown(
    ccr: Program, plan: Path, folder: Path
) -> None:
    ccr("partner", "set", "casa-segura", "role=Shelter and advocacy")
    plan.write_text(plan.read_text().replace("Shelter and advocacy", "With Puerta Abierta"))
    ccr("partner", "set", "casa-segura", "role=Shelter")
    write_files(
        plan.parent,
        {
            "b.yaml": HEAD
            + "partners:\n  x: {name: Puerta Abierta, confidential: name, seats: [housing], status: left}\n"
        },
    )
    told = ccr("undo", "saguaro")
    assert told.status == 0
    assert "CCR41" in told.err
    assert "Puerta Abierta" not in told.err + told.out
    assert "Puerta" not in texts_in(folder)


# Killed, and two at once

CHILD = """
import os, signal, sys
from ccr_cli.app import run
from ccr_cli.saving.replace import HeldFile
whole = HeldFile.replace
def before(self, new): os.kill(os.getpid(), signal.SIGKILL)
def after(self, new): whole(self, new); os.kill(os.getpid(), signal.SIGKILL)
HeldFile.replace = {when}
sys.exit(run(sys.argv[1:]))
"""


def killed(when: str, *words: str) -> None:
    """Run a command in a process of its own, which is killed right before the file is replaced, or right after."""
    done = subprocess.run(
        [sys.executable, "-c", CHILD.format(when=when), *words], capture_output=True, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )  # fmt: skip
    assert done.returncode == -signal.SIGKILL, done.stderr


def test_killed_between_keeping_and_replacing_nothing_is_lost(ccr: Program, plan: Path, folder: Path) -> None:
    killed("before", *JOIN)
    assert (plan.read_text(), len(kept(folder))) == (BEGUN, 1)
    assert ccr(*JOIN).status == 0
    assert ccr("undo").status == 0
    assert plan.read_text() == BEGUN
    told = ccr("undo")
    assert (told.status, plan.read_text(), kept(folder)) == (0, BEGUN, [])
    assert "nothing changes" in told.out


def test_killed_after_replacing_it_can_be_taken_back(ccr: Program, plan: Path) -> None:
    killed("after", *JOIN)
    assert plan.read_text() != BEGUN
    assert ccr("undo").status == 0
    assert plan.read_text() == BEGUN


@pytest.mark.parametrize("when", ["before", "after"])
def test_an_undo_that_was_killed_can_be_typed_again(ccr: Program, plan: Path, folder: Path, when: str) -> None:
    ccr(*JOIN)
    killed(when, "undo")
    assert ccr("undo").status == 0
    assert (plan.read_text(), kept(folder)) == (BEGUN, [])


def test_what_is_not_written_is_not_kept(ccr: Program, plan: Path, folder: Path) -> None:
    (plan.parent / "name2.yaml").hardlink_to(plan)
    assert ccr(*JOIN, "--plan", str(plan)).status == 2
    assert kept(folder) == []


def started(*words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "ccr_cli", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )  # fmt: skip


def test_two_record_while_one_undoes(ccr: Program, plan: Path, folder: Path) -> None:
    """Whoever comes first, the plan reads, and what is left in it is what is left to take back."""
    for number in range(3):
        both = [started("principle", "add", f"Nobody is asked for paper {number}{who}.") for who in "ab"] + [
            started("undo")
        ]
        for process in both:
            process.communicate(timeout=60)
            assert process.returncode in (0, 1)
        assert ccr("check", "--strict").status == 0
    assert plan.read_text().count("Nobody is asked for paper") == len(kept(folder))
    while kept(folder):
        assert ccr("undo").status == 0
    assert plan.read_text() == BEGUN


# The list


def test_the_list_fits_80_columns_in_both_languages(
    ccr: Program, plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(tmp_path / "another county")
    for words, _ in [*RECORDED.values()][:6]:
        ccr(*words)
    ccr("set", "area=B", "--plan", "another county/plans/saguaro.yaml")
    monkeypatch.setenv("FORCE_COLOR", "1")
    for language in ("en", "es"):
        shown = re.sub(r"\x1b\[[0-9;]*m", "", ccr("undo", "--list", "--lang", language).out)
        assert max(map(len, shown.splitlines())) <= 80
        assert len(shown.splitlines()) <= 24
        assert "saguaro.yaml" not in shown  # it is the only one here
    write_files(tmp_path, {"plans/mesquite.yaml": BEGUN})
    ccr("set", "area=C", "--plan", "mesquite")
    shown = ccr("undo", "--list").out
    assert "saguaro.yaml" in shown
    assert "mesquite.yaml" in shown
    assert "6. " in ccr("undo", "--list", "saguaro").out
    assert "saguaro.yaml" not in ccr("undo", "--list", "saguaro").out  # it is named already


def test_of_plans_elsewhere_the_list_has_the_number_alone(
    ccr: Program, plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(tmp_path / "another county")
    ccr("set", "area=B", "--plan", "another county/plans/saguaro.yaml")
    assert ccr("undo", "--list").out.splitlines() == [
        "Nothing is kept here that could be taken back.",
        "",
        "1 change of another plan is kept as well; `ccr undo --list FILE` lists it.",
    ]
    ccr(*JOIN)
    shown = ccr("undo", "--list").out
    assert shown.startswith("1 change can be taken back.\n")
    assert "another county" not in shown
    named = ccr("undo", "--list", "another county/plans/saguaro.yaml").out
    assert "The area it serves, now: B." in named
    monkeypatch.setenv("CCR_PLAN", str(tmp_path / "another county/plans/saguaro.yaml"))
    assert ccr("undo", "--list").out == named
    monkeypatch.delenv("CCR_PLAN")
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    assert "2 changes of other plans are kept as well; " in ccr("undo", "--list").out


def test_nothing_can_be_taken_back_that_was_changed_or_is_gone(ccr: Program, plan: Path) -> None:
    ccr(*JOIN)
    plan.write_text(plan.read_text().replace("since: 2026-11-24", "since: 2026-11-20"))
    assert ccr("undo", "--list").out.splitlines()[0] == (
        "Nothing that is kept here can be taken back as the plan is now."
    )


def test_the_list_says_what_was_recorded_and_when(ccr: Program, plan: Path) -> None:
    ccr(*JOIN)
    ccr("meeting", "add", "--present", "casa-segura", *ON)
    ccr("set", "area=Saguaro", "language=es", "name=Saguaro Table", "mission=Every door")
    ccr("partner", "merge", "casa-segura", "sheriff")
    shown = ccr("undo", "--list", "--plain").out.splitlines()
    assert shown[0] == "4 changes can be taken back, the last first."
    when = r"Today at \d+:\d\d [ap].m.: "
    for line, told in zip(
        shown[2:],
        [
            r"1. WHENSaguaro County Sheriff's Office was taken out of the plan. .* is called .* now. And 1 more.",
            r"2. WHENThe area it serves, now: Saguaro. .* And 2 more.",
            r"3. WHENThe task force met on November 24, 2026; 1 partner was there.",
            r"4. WHENSaguaro County Sheriff's Office joined \(Law enforcement\).",
        ],
        strict=True,
    ):
        assert re.fullmatch(told.replace("WHEN", when), line), line
    spanish = ccr("undo", "--list", "--plain", "--lang", "es").out.splitlines()
    assert re.match(
        r"3. Hoy \(\d+:\d\d [ap]. m.\): El grupo de trabajo se reunió el 24 de noviembre de 2026", spanish[4]
    )


def test_the_list_goes_on_behind_what_was_changed_by_hand(ccr: Program, plan: Path) -> None:
    ccr("meeting", "add", "--present", "casa-segura", *ON)
    ccr(*JOIN)
    plan.write_text(plan.read_text().replace("since: 2026-11-24", "since: 2026-11-20"))
    shown = ccr("undo", "--list", "--plain").out.splitlines()
    assert shown[0] == "1 change can be taken back."
    assert shown[2].endswith(
        "`partners.sheriff.status`; lines taken out: 1, put in: 2. It can't be taken back as the plan is now."
    )
    assert shown[3].endswith("The task force met on November 24, 2026; 1 partner was there.")


def test_what_another_plan_hides_since_is_not_in_the_list(ccr: Program, plan: Path) -> None:
    ccr("partner", "set", "casa-segura", "role=With Puerta Abierta")
    hiding = "partners:\n  x: {name: Puerta Abierta, confidential: name, seats: [housing], status: left}\n"
    write_files(plan.parent, {"b.yaml": HEAD + hiding})
    shown = ccr("undo", "--list").out
    assert "Puerta" not in shown
    assert "`partners.casa-segura.role`" in shown


# At a terminal


@pytest.fixture
def terminal(plan: Path, tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(tmp_path)
    yield opened
    opened.close()


@needs_tmux
def test_what_takes_out_much_is_shown_first_and_done_once_somebody_agrees(
    ccr: Program, plan: Path, tmp_path: Path, terminal: Terminal
) -> None:
    ccr("partner", "add", "clinic", "--name", "Clinic", "--seat", "food", *ON)
    there, state_home = plan.read_text(), str(tmp_path / "state")
    terminal.start("undo", XDG_STATE_HOME=state_home)
    assert "This would change in `plans/saguaro.yaml`:" in terminal.wait_for("Take it back?")
    terminal.type("no")
    terminal.wait_for("ended=0")
    assert plan.read_text() == there
    terminal.start("undo", XDG_STATE_HOME=state_home)
    terminal.wait_for("Take it back?")
    terminal.type("yes")
    terminal.wait_for("ended=0")
    assert plan.read_text() == BEGUN


@needs_tmux
def test_what_is_recorded_while_somebody_thinks_is_not_taken_back_instead(
    ccr: Program, plan: Path, tmp_path: Path, terminal: Terminal
) -> None:
    ccr("partner", "add", "clinic", "--name", "Clinic", "--seat", "food", *ON)
    terminal.start("undo", XDG_STATE_HOME=str(tmp_path / "state"))
    terminal.wait_for("Take it back?")
    ccr("set", "area=Saguaro")
    there = plan.read_text()
    terminal.type("yes")
    assert "Something else was recorded in `plans/saguaro.yaml` meanwhile" in terminal.wait_for("ended=1")
    assert plan.read_text() == there


@needs_tmux
def test_a_copy_is_forgotten_once_somebody_agrees(
    ccr: Program, plan: Path, folder: Path, tmp_path: Path, terminal: Terminal
) -> None:
    ccr(*JOIN)
    for answer, left in (("", 1), ("no", 1), ("yes", 0)):
        terminal.start("undo", "--forget", XDG_STATE_HOME=str(tmp_path / "state"))
        shown = " ".join(terminal.wait_for("Forget it?").split())
        assert "if there is a subpoena or a request for records, or one can be expected, delete nothing." in shown
        terminal.type(answer)
        terminal.wait_for("ended=0")
        assert len(kept(folder)) == left


@needs_tmux
def test_after_the_time_of_day_no_sentence_ends_twice(
    ccr: Program, plan: Path, tmp_path: Path, terminal: Terminal
) -> None:
    ccr("partner", "add", "clinic", "--name", "Clinic", "--seat", "food", *ON)
    terminal.start("undo", XDG_STATE_HOME=str(tmp_path / "state"))
    terminal.wait_for("Take it back?")
    terminal.type("yes")
    shown = terminal.wait_for("ended=0")
    assert "is taken back in" in shown
    assert ".m.." not in shown


# a seat that the community decides about


@pytest.mark.parametrize(
    "words",
    [("seat", "skip", "homeland-security", "--reason", "Survivors said so."), ("partner", "join", "patrol")],
    ids=["skip", "join"],
)
def test_a_seat_of_the_community_is_told_as_not_decided_never_as_missing(
    ccr: Program, plan: Path, words: tuple[str, ...]
) -> None:
    patrol = "  patrol: {name: U.S. Border Patrol, seats: [homeland-security], status: invited}\n"
    plan.write_text(BEGUN.replace("\nnot_here:", f"{patrol}\nnot_here:"))
    assert ccr(*words).status == 0
    told = ccr("undo")
    assert told.status == 0
    assert "Not decided yet: Department of Homeland Security." in told.out
    assert "Missing from the table" not in told.out
    assert "Open again" not in told.out
