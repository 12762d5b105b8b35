"""``ccr diff``: since when, from what, what it says, in which form."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from ccr_cli.language.speaker import LANGUAGES
from git_repositories import GitRepository, alone_in, new_repository
from helpers import EXAMPLES, HEAD, Program, write_files
from terminal import Terminal, needs_tmux

AS_OF = "--as-of=2026-12-03"
PLAN = "plans/saguaro.yaml"
OLD = HEAD + (
    "meetings: {held: [{date: 2026-11-12}, {date: 2026-10-08}]}\n"
    "partners:\n"
    "  casa: {name: Casa Segura, seats: [housing], status: at-the-table, commitments: 2025-03-04, "
    "agreement: {signed: 2025-03-04, until: 2026-11-30}}\n"
    "  clinic: {name: Clinic West, seats: [health-care], status: invited, since: 2026-09-01}\n"
    "actions:\n"
    "  - {what: Ask the consulate, who: casa, due: 2026-11-30}\n"
    "  - {what: Find a room, who: casa}\n"
)
NEW = (
    OLD.replace("status: invited, since: 2026-09-01", "status: at-the-table, since: 2026-12-01")
    .replace("{what: Find a room, who: casa}", "{what: Find a room, who: casa, done: 2026-11-20}")
    .replace("actions:\n", "changes: [{date: 2026-11-25, what: Court forms come in Spanish}]\nactions:\n")
)


class Community:
    """A plan in a repository, with versions of several days."""

    def __init__(self, folder: Path) -> None:
        self.git: GitRepository = new_repository(folder)

    def version(self, day: str, text: str, name: str = PLAN) -> str:
        """Commit a version of the plan; the result is the commit's id."""
        self.git.stage({name: text})
        self.git.environment |= {f"GIT_{who}_DATE": f"{day}T18:00:00-07:00" for who in ("AUTHOR", "COMMITTER")}
        self.git.do("commit", "--quiet", "--message", day)
        return self.git.do("rev-parse", "HEAD")


@pytest.fixture
def community(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Community:
    return Community(alone_in(tmp_path / "work", monkeypatch))


def told(ccr: Program, *words: str) -> dict[str, Any]:
    result = ccr("diff", *words, AS_OF, "--format=json")
    assert result.status == 0, result.err
    found: dict[str, Any] = json.loads(result.out)
    return found


def kinds(answer: dict[str, Any]) -> list[tuple[str, str]]:
    return [(one["kind"], one["subject"]) for one in answer["changes"]]


def test_since_the_last_meeting_with_the_good_news_first(ccr: Program, community: Community) -> None:
    community.version("2026-11-10", OLD)
    community.version("2026-11-27", NEW)
    assert ccr("diff", AS_OF).out.splitlines()[:9] == [
        "Since November 12: 1 change for good, 1 agreement ended, needs a look: 1, 1 joined, 1 action done.",
        "",
        "What changed for survivors",
        "  - It changed for good: Court forms come in Spanish.",
        "",
        "Good news",
        "  - Done: Find a room.",
        "  - Clinic West joined (Health care).",
        "  - No longer open: Health care.",
    ]


def test_a_sector_that_the_community_decides_about_is_at_the_table_and_not_complete(
    ccr: Program, community: Community
) -> None:
    there = "  office: {name: Field Office, seats: [homeland-security], status: at-the-table}\nactions:\n"
    community.version("2026-11-10", OLD)
    community.version("2026-11-27", OLD.replace("actions:\n", there))
    lines = ccr("diff", AS_OF).out.splitlines()
    assert "  - At the table now: Department of Homeland Security." in lines


def test_the_same_in_spanish(ccr: Program, community: Community) -> None:
    community.version("2026-11-10", OLD)
    community.version("2026-11-27", NEW)
    lines = ccr("diff", AS_OF, "--lang=es").out.splitlines()
    assert lines[0] == (
        "Desde el 12 de noviembre: 1 cambio duradero, 1 acuerdo terminó, por revisar: 1, 1 se incorporó, "
        "1 acción hecha."
    )
    assert "  - Clinic West se incorporó a la mesa (Servicios de salud)." in lines


def test_the_fields_of_the_json(ccr: Program, community: Community) -> None:
    revision = community.version("2026-11-10", OLD)
    (community.git.folder / PLAN).write_text(NEW)
    answer = told(ccr)
    assert {key: answer[key] for key in answer if key not in ("changes", "open")} == {
        "ccr": 1,
        "as_of": "2026-12-03",
        "path": PLAN,
        "since": "2026-11-12",
        "until": "2026-12-03",
        "from": "git",
        "revision": revision[:7],
        "findings": [],
        "shallow": False,
        "without_day": 0,
    }
    assert kinds(answer) == [
        ("action-done", "Find a room"),
        ("change-made", "Court forms come in Spanish"),
        ("agreement-ended", "casa"),
        ("partner-joined", "clinic"),
        ("element-lost", "commitments"),
        ("seat-filled", "health-care"),
    ]
    assert answer["changes"][3] == {
        "kind": "partner-joined",
        "date": "2026-12-01",
        "subject": "clinic",
        "name": "Clinic West",
        "seats": ["health-care"],
        "before": "invited",
        "after": "at-the-table",
        "text": "Clinic West joined (Health care).",
    }
    assert [one.get("derived") for one in answer["changes"]] == [None, None, True, None, True, True]
    assert answer["changes"][4]["element"] == "commitments"
    assert answer["changes"][5]["seat"] == "health-care"
    assert answer["open"] == [{"what": "Ask the consulate", "who": "casa", "due": "2026-11-30", "seat": None}]


def test_a_day_is_its_end_by_the_authors_day(ccr: Program, community: Community) -> None:
    community.version("2026-11-10", OLD)
    community.version("2026-11-20", NEW)
    community.version("2026-11-27", NEW.replace("name: Casa Segura", "name: Casa Segura Nueva"))
    assert ("partner-joined", "clinic") in kinds(told(ccr, "2026-11-19"))
    assert kinds(told(ccr, "2026-11-20")) == [("agreement-ended", "casa"), ("partner-renamed", "casa")]
    assert ccr("diff", "November 20, 2026", AS_OF).out == ccr("diff", "2026-11-20", AS_OF).out


def test_a_revision_is_what_git_takes_for_one(ccr: Program, community: Community) -> None:
    community.version("2026-11-10", OLD)
    first = community.version("2026-11-20", NEW)
    community.git.do("tag", "winter", first)
    community.version("2026-11-27", NEW.replace("name: Casa Segura", "name: Casa Segura Nueva"))
    for word in ("winter", "HEAD~1", first[:9]):
        assert ("partner-renamed", "casa") in kinds(told(ccr, word))
    assert told(ccr, "winter")["since"] == "2026-11-20"


def test_the_plan_is_known_where_it_was_called_otherwise(ccr: Program, community: Community) -> None:
    community.version("2026-11-10", OLD, "plans/old-name.yaml")
    community.git.do("mv", "plans/old-name.yaml", PLAN)
    community.version("2026-11-15", OLD)
    community.version("2026-11-20", NEW)
    assert ("partner-joined", "clinic") in kinds(told(ccr, "2026-11-12"))
    assert ("partner-joined", "clinic") in kinds(told(ccr, "HEAD~2"))


def test_without_git_the_days_in_the_plan_are_asked(ccr: Program, tmp_path: Path, community: Community) -> None:
    write_files(tmp_path / "apart", {PLAN: NEW})
    os.chdir(tmp_path / "apart")
    answer = told(ccr)
    assert (answer["from"], answer["revision"], answer["since"]) == ("dates", None, "2026-11-12")
    assert kinds(answer) == [
        ("action-done", "Find a room"),
        ("change-made", "Court forms come in Spanish"),
        ("agreement-ended", "casa"),
        ("partner-joined", "clinic"),
    ]
    assert "Told from the dates in the plan" in ccr("diff", AS_OF).out


def test_where_partners_have_no_day_it_is_not_said_that_nothing_changed(ccr: Program, tmp_path: Path) -> None:
    new = "partners:\n" + "".join(
        f"  {id_}: {{name: {id_.title()}, seats: [food], status: at-the-table{since}}}\n"
        for id_, since in (("bank", ""), ("pantry", ""), ("kitchen", ", since: 2026-12-01"))
    )
    write_files(tmp_path, {PLAN: HEAD + new})
    os.chdir(tmp_path)
    assert ccr("diff", AS_OF).out.splitlines()[:2] == [
        "From the beginning: 1 joined.",
        "2 partners have no day in the plan, so that they aren't counted here.",
    ]
    assert ccr("diff", "2026-12-02", AS_OF).out.splitlines()[:2] == [
        "Since December 2: nothing that has a day in the plan.",
        "2 partners have no day in the plan, so that they aren't counted here.",
    ]
    assert told(ccr)["without_day"] == 2
    for audience in ("coalition", "public"):
        assert "no day" not in ccr("diff", AS_OF, "--audience", audience).out
        assert told(ccr, "--audience", audience)["without_day"] == 0
    write_files(tmp_path, {PLAN: HEAD + new.replace("at-the-table}", "at-the-table, since: 2026-11-01}")})
    assert ccr("diff", "2026-12-02", AS_OF).out.startswith("Since December 2: nothing changed.\n")


def test_since_today_nothing_is_claimed_of_today(ccr: Program, tmp_path: Path, community: Community) -> None:
    community.version("2026-12-03", NEW)
    assert ccr("diff", "2026-12-03", AS_OF).out.startswith("After December 3: nothing yet.\n")
    write_files(tmp_path / "apart", {PLAN: NEW.replace("2026-12-01", "2026-12-03")})
    os.chdir(tmp_path / "apart")
    assert ccr("diff", "2026-12-03", AS_OF).out.splitlines()[:2] == [
        "After December 3: nothing yet.",
        "What has the day December 3 itself isn't counted: only what came after it.",
    ]
    assert "Después del 3 de diciembre: nada todavía." in ccr("diff", "2026-12-03", AS_OF, "--lang", "es").out


def test_a_day_before_git_knew_the_plan_is_answered_from_dates_too(ccr: Program, community: Community) -> None:
    community.version("2026-11-20", NEW)
    assert told(ccr)["from"] == "dates"
    assert told(ccr, "2026-11-20")["from"] == "git"


def test_where_no_meeting_was_held_everything_is_told(ccr: Program, community: Community) -> None:
    community.version("2026-11-10", NEW.replace("held: [{date: 2026-11-12}, {date: 2026-10-08}]", "every: month"))
    answer = told(ccr)
    assert (answer["since"], answer["from"]) == (None, "dates")
    assert ("commitment-made", "casa") in kinds(answer)
    assert ccr("diff", AS_OF).out.startswith(
        "From the beginning: 1 change for good, 1 agreement ended, 1 joined, 4 commitments made"
    )


def test_two_files_are_compared_and_nothing_ends_by_time_passing(ccr: Program, community: Community) -> None:
    write_files(community.git.folder, {"old.yaml": OLD, "new.yaml": NEW})
    answer = told(ccr, "old.yaml", "new.yaml")
    assert (answer["from"], answer["since"], answer["path"]) == ("files", None, "new.yaml")
    assert ("agreement-ended", "casa") not in kinds(answer)
    assert ("partner-joined", "clinic") in kinds(answer)
    assert told(ccr, "new.yaml", "new.yaml")["changes"] == []
    assert ccr("diff", "new.yaml", "new.yaml", AS_OF).out.startswith("Between the two files: nothing changed.\n")


@pytest.mark.parametrize("words", [("saguaro",), (PLAN,), ("meeting", "saguaro"), ("--plan=saguaro",), ()])
def test_a_plan_can_be_named_alone(ccr: Program, community: Community, words: tuple[str, ...]) -> None:
    community.version("2026-11-10", OLD)
    community.version("2026-11-27", NEW)
    assert ccr("diff", *words, AS_OF).out.startswith("Since November 12: 1 change for good, 1 agreement ended")


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_version_that_cant_be_read_is_told_with_its_findings(ccr: Program, community: Community, form: str) -> None:
    community.version("2026-11-10", OLD + "nmae: a\n")
    community.version("2026-11-27", NEW)
    result = ccr("diff", AS_OF, f"--format={form}")
    revision = community.git.do("rev-parse", "--short=7", "HEAD~1")
    assert result.status == 1
    assert f"{revision}:{PLAN}" in (result.out if form == "json" else result.err)
    assert "CCR" in result.out + result.err
    if form == "json":
        answer = json.loads(result.out)
        assert (answer["changes"], answer["open"], len(answer["findings"])) == ([], [], 1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_a_version_that_cant_be_read_the_next_one_is_named(
    ccr: Program, community: Community, language: str
) -> None:
    community.version("2026-11-08", OLD)
    community.version("2026-11-10", OLD + "nmae: a\n")
    community.version("2026-11-11", OLD + "nmae: a\nnmea: b\n")
    good = community.version("2026-11-14", OLD)
    community.version("2026-11-27", NEW)
    said = ccr("diff", "2026-11-10", AS_OF, f"--lang={language}").err
    broken = community.git.do("rev-parse", "--short=7", "HEAD~3")
    assert {
        "en": (
            f"ccr: The version of November 10, 2026 ({broken}) can't be read, and what git has can't be fixed.\n"
            f"ccr: The next one that can be read is of November 14, 2026: `ccr diff {good[:7]}`.\n"
        ),
        "es": (
            f"ccr: La versión del 10 de noviembre de 2026 ({broken}) no se puede leer, y lo que git ya guardó no se "
            f"corrige.\nccr: La siguiente que se puede leer es del 14 de noviembre de 2026: `ccr diff {good[:7]}`.\n"
        ),
    }[language] in said
    assert ccr("diff", good[:7], AS_OF).status == 0


def test_a_day_that_is_over_tells_nothing_later(ccr: Program, community: Community) -> None:
    community.version("2026-11-10", OLD)
    second = community.version("2026-11-20", OLD.replace("name: Casa Segura", "name: Casa Segura Nueva"))
    community.version("2026-12-01", NEW)
    result = ccr("diff", "2026-11-12", "--as-of=2026-11-25", "--format=json")
    assert kinds(json.loads(result.out)) == [("partner-renamed", "casa")]
    page = ccr("diff", "2026-11-12", "--as-of=2026-11-25").out
    assert f"The plan as it was on November 25, 2026 ({second[:7]})." in page
    assert "Clinic West joined" not in page


def test_a_day_to_come_is_no_answer(ccr: Program, community: Community) -> None:
    community.version("2026-11-10", OLD)
    result = ccr("diff", "2026-12-04", AS_OF)
    assert result.status == 2
    assert "December 4, 2026 is still to come, so nothing has changed since." in result.err


def test_a_shallow_clone_says_how_to_get_the_rest(
    ccr: Program, tmp_path: Path, community: Community, monkeypatch: pytest.MonkeyPatch
) -> None:
    community.version("2026-11-10", OLD)
    community.version("2026-11-20", NEW)
    community.git.do("clone", "--quiet", "--depth=1", f"file://{community.git.folder}", str(tmp_path / "clone"))
    monkeypatch.chdir(tmp_path / "clone")
    answer = told(ccr)
    assert (answer["from"], answer["shallow"]) == ("dates", True)
    assert "`git fetch --unshallow` gets them." in ccr("diff", AS_OF).out


def test_a_partial_clone_says_how_to_get_the_rest(
    ccr: Program, tmp_path: Path, community: Community, monkeypatch: pytest.MonkeyPatch
) -> None:
    community.version("2026-11-10", OLD)
    community.version("2026-11-27", NEW)
    community.git.do("config", "uploadpack.allowFilter", "true")
    clone = tmp_path / "clone"
    community.git.do("clone", "--quiet", "--filter=blob:none", f"file://{community.git.folder}", str(clone))
    monkeypatch.chdir(clone)
    result = ccr("diff", "2026-11-20", AS_OF)
    assert (result.status, result.out) == (2, "")
    assert "on this machine." in result.err
    hint = result.err.splitlines()[-1]
    assert hint.startswith("  `git fetch --refetch --no-filter` brings them here; with a git older than 2.36, clone it")
    for words in (["fetch", "--quiet", "--refetch", "--no-filter"],):
        subprocess.run(["git", *words], cwd=clone, check=True, capture_output=True)
    assert ccr("diff", "2026-11-20", AS_OF).status == 0


@pytest.mark.parametrize(
    ("words", "told", "hint"),
    [
        (("saguro",), "`saguro` is no day, no revision that git knows, and no plan.", "`ccr diff saguaro`"),
        (("saguaro", "yucca"), "`saguaro` is a plan, and since when", "`ccr diff plans/saguaro.yaml plans/yucca.yaml`"),
    ],
)
def test_a_plan_where_it_is_said_since_when_is_told(
    ccr: Program, community: Community, words: tuple[str, ...], told: str, hint: str
) -> None:
    community.version("2026-11-27", NEW)
    if len(words) > 1:
        write_files(Path.cwd(), {"plans/yucca.yaml": NEW})
    result = ccr("diff", *words, AS_OF)
    assert (result.status, result.out) == (2, "")
    assert told in result.err
    assert hint in result.err


def test_what_is_no_revision_is_said_with_what_to_type(ccr: Program, community: Community) -> None:
    community.version("2026-11-27", NEW)
    result = ccr("diff", "last-time", AS_OF)
    assert (result.status, result.out) == (2, "")
    assert result.err.splitlines() == [
        "ccr: `last-time` is no day, and no revision that git knows.",
        "  Type a day such as `2026-11-12`, a revision such as `HEAD~3`, or `meeting`.",
    ]


def test_a_revision_without_the_plan_is_said(ccr: Program, community: Community) -> None:
    community.git.commit({"other.txt": "x"})
    community.version("2026-11-27", NEW)
    result = ccr("diff", "HEAD~1", AS_OF)
    assert result.status == 2
    assert "`plans/saguaro.yaml` is not in the revision `HEAD~1`." in result.err


OURS = (
    "ccr_framework: 1\nid: ours\nname: Ours\nsectors:\n  - {id: help, name: Help, seats: [{id: beds, name: Beds}]}\n"
    "commitments: [{id: quiet, name: Quiet}]\n"
)


def test_a_plan_may_have_changed_its_framework(ccr: Program, community: Community) -> None:
    write_files(
        community.git.folder,
        {
            "old.yaml": OLD,
            "ours.yaml": OURS,
            "new.yaml": OLD.replace("framework: immigrant-survivors", "framework: ours.yaml")
            .replace("housing", "beds")
            .replace("health-care", "beds"),
        },
    )
    for pair in (("old.yaml", "new.yaml"), ("new.yaml", "old.yaml")):
        answer = told(ccr, *pair)
        assert ("plan-changed", "framework") in kinds(answer)
        assert ("seats-changed", "casa") in kinds(answer)
        assert "seat-emptied" not in dict(kinds(answer))


TWO = OLD + ("  \nprotocols: {card: {title: A card, between: [casa, clinic], status: draft, since: 2026-10-01}}\n")


def test_what_is_taken_back_is_told_to_whoever_keeps_the_file_alone(ccr: Program, community: Community) -> None:
    write_files(
        community.git.folder,
        {
            "old.yaml": TWO,
            "new.yaml": TWO.replace("commitments: 2025-03-04, ", "waiting: {until: 2027-01-10}, ")
            .replace("agreement: {signed: 2025-03-04, until: 2026-11-30}", "note: Their board asked for time.")
            .replace("  - {what: Find a room, who: casa}\n", ""),
        },
    )
    own = ccr("diff", "old.yaml", "new.yaml", AS_OF).out
    assert "Casa Segura took back 4 commitments: " in own
    assert "No longer to be done: Find a room." in own
    for reader in ("partners", "coalition", "funder", "public"):
        others = ccr("diff", "old.yaml", "new.yaml", AS_OF, f"--audience={reader}")
        assert others.out.startswith("Between the two files: nothing changed.\n"), others.out
        assert not json.loads(ccr("diff", "old.yaml", "new.yaml", f"--audience={reader}", "--format=json").out)[
            "changes"
        ]


@pytest.mark.parametrize("reader", ["partners", "coalition", "public"])
@pytest.mark.parametrize("hides", ["old", "new"])
def test_a_name_that_one_version_hides_is_told_in_neither(
    ccr: Program, community: Community, reader: str, hides: str
) -> None:
    plain = OLD.replace("name: Clinic West", "name: Clinic West, named: public")
    hidden = plain.replace("named: public", "named: never")
    old, new = (hidden, plain) if hides == "old" else (plain, hidden)
    new = new.replace("status: invited", "status: at-the-table").replace("Find a room", "Ask Clinic West for a room")
    write_files(community.git.folder, {"a/old.yaml": old, "new.yaml": new})
    for form in ("text", "json", "markdown"):
        told_them = ccr("diff", "a/old.yaml", "new.yaml", f"--audience={reader}", f"--format={form}", AS_OF)
        assert told_them.status == 0
        assert "Clinic" not in told_them.out
        assert "clinic" not in told_them.out
        assert told_them.out.count("joined") >= 1


@pytest.mark.parametrize("name", ["saguaro", "ironwood", "mesquite", "ocotillo"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_the_examples_ends_as_one(
    ccr: Program, community: Community, name: str, language: str
) -> None:
    write_files(community.git.folder, {PLAN: (EXAMPLES / f"{name}.yaml").read_bytes()})
    answer = told(ccr, "2020-01-01", f"--lang={language}")
    assert answer["changes"]
    ends = [one["text"] for one in answer["changes"] if one["text"][-1] not in ".”»?!" or ".." in one["text"]]
    assert ends == []


def test_agencies_of_enforcement_are_neither_good_news_nor_bad(ccr: Program, community: Community) -> None:
    agency = "  ice: {name: The Office, seats: [homeland-security], status: at-the-table, commitments: 2026-01-02}\n"
    write_files(community.git.folder, {"old.yaml": OLD, "new.yaml": OLD.replace("actions:\n", f"{agency}actions:\n")})
    for pair in (("old.yaml", "new.yaml"), ("new.yaml", "old.yaml")):
        page = ccr("diff", *pair, AS_OF).out
        assert "Good news" not in page
        assert "Needs a look" not in page
        assert "The Office" in page


@pytest.fixture
def terminal(community: Community) -> Any:
    opened = Terminal(community.git.folder, rows=24)
    yield opened
    opened.close()


@needs_tmux
@pytest.mark.parametrize("language", LANGUAGES)
def test_much_of_every_kind_fits_too(terminal: Terminal, community: Community, language: str) -> None:
    """On a screen that is too small for a sentence of each kind, what was only written down is counted."""
    long_text = "for everybody who knocks at one of the doors of the agencies of this county"
    new = NEW.replace("what: Court forms come in Spanish", f"what: Court forms {long_text}").replace(
        "actions:\n", f"actions:\n  - {{what: Find a van {long_text}, who: casa}}\n"
    )
    new += f"survivor_voice: [{{date: 2026-11-30, how: survey, changed: Doors stay open {long_text}.}}]\n"
    community.version("2026-11-10", OLD)
    write_files(community.git.folder, {PLAN: new + "note: Much happened.\nlanguage: es\n"})
    terminal.start("diff", AS_OF, f"--lang={language}")
    terminal.wait_for("ended=0")
    assert terminal.visible().startswith(("Since November 12", "Desde el 12 de noviembre"))
    assert "Written down: 3" in terminal.visible() or "Anotado: 3" in terminal.visible()


@needs_tmux
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_line_is_still_there_on_a_small_screen(
    terminal: Terminal, community: Community, language: str
) -> None:
    write_files(community.git.folder, {PLAN: (EXAMPLES / "saguaro.yaml").read_bytes()})
    terminal.start("diff", "2020-01-01", PLAN, AS_OF, f"--lang={language}")
    terminal.wait_for("ended=0")
    assert terminal.visible().startswith(("Since January 1, 2020", "Desde el 1 de enero de 2020"))
    assert "ccr diff 2020-01-01 --all" in terminal.visible()
