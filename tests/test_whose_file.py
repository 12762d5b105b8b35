"""The page for directors: every sentence on law has the day of its checking, and what it says of the program is so."""

import ast
import os
import re
import socket
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import platformdirs.macos
import platformdirs.unix
import platformdirs.windows
import pytest
import yaml

import ccr_cli
from ccr_cli.questions.region.in_public import FEWEST
from ccr_cli.rosters.remembered import FILE as REMEMBERED
from ccr_cli.undoing.kept import LONGEST, MOST
from git_repositories import GitRepository
from helpers import EXAMPLES, ROOT, Program, leaves

PAGES = {"en": ROOT / "docs/whose-file.md", "es": ROOT / "docs/es/de-quien-es-el-archivo.md"}
_LAW = re.compile(r"\bU\.S\.C\.|\bCFR\b|\bA\.R\.S\.|\bFed\. R\.|\]\(https?://")
_DAY = re.compile(r"\b20\d\d-\d\d-\d\d\b")
_END = re.compile(r"(?<=[a-z)\]\d])(?<!\bFed|\bCiv)(?<!\bCrim)\. (?=[A-ZÁÉÍÓÚ¿\[])")
_CITED = re.compile(
    r"\d+ (?:U\.S\.C\.|CFR) \d[\d.]*[a-z]?(?:\(\w+\))*|A\.R\.S\. [\d-]+|Fed\. R\. (?:Civ|Crim)\. P\. \d+(?:\(\w+\))*"
)
NET = {"aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket"}.union(
    ("socketserver", "ssl", "telnetlib", "urllib.request", "urllib3", "webbrowser", "websockets", "xmlrpc")
)
LOOKING = [["check"], ["diff"], ["gaps"], ["history"], ["next"], ["ready"], ["region"], ["show"], ["undo", "--list"]]
MAKING = [["export", "-o", "out"], ["draw", "table", "-o", "table.svg"], ["write", "agenda", "-o", "agenda.html"]]
NEVER_EXPORTED = {"actions", "agreement", "cannot", "commitments", "decided", "enforcement", "note", "waiting"}


def text_of(language: str) -> str:
    return PAGES[language].read_text(encoding="utf-8")


def sentences(text: str) -> Iterator[str]:
    """Every sentence of a paragraph, an item of a list or a row of a table, each on one line."""
    for block in text.split("\n\n"):
        for part in re.split(r"\n(?=- |\d+\. |\|)", block):
            yield from _END.split(" ".join(part.split()))


def without_day(text: str) -> list[str]:
    return [sentence for sentence in sentences(text) if _LAW.search(sentence) and not _DAY.search(sentence)]


# The law


@pytest.mark.parametrize("language", PAGES)
def test_every_sentence_on_law_has_the_day_of_its_checking(language: str) -> None:
    text = text_of(language)
    assert without_day(text) == []
    assert sum(bool(_LAW.search(sentence)) for sentence in sentences(text)) > 15


@pytest.mark.parametrize(
    "said", ["It binds (34 U.S.C. 12291)", "See 28 CFR 94.115", "Says the [one](https://example.org)"]
)
def test_a_sentence_on_law_without_a_day_is_found(said: str) -> None:
    dated = "Another (Fed. R. Civ. P. 37(e), checked on 2026-11-30)."
    for mark in ("", "- ", "2. ", "| who | "):
        (found,) = without_day(f"# Page\n\nNo law.\n\n- {dated}\n\n{mark}{said}. {dated}\n\nMore.\n")
        assert said in found


def test_both_pages_cite_the_same_laws_as_often_with_the_same_days() -> None:
    cited = {language: Counter(_CITED.findall(" ".join(text_of(language).split()))) for language in PAGES}
    assert cited["en"] == cited["es"]
    assert "34 U.S.C. 12291(b)(2)(A)" in cited["en"]
    days = {language: Counter(_DAY.findall(text_of(language))) for language in PAGES}
    assert days["en"] == days["es"]


_READ = 190  # words a minute
_NOT_READ = re.compile(r"\]\([^)]*\)|^\|[ |-]+\|$|[|_]", re.MULTILINE)


def words_of(text: str) -> int:
    """How many words somebody reads, tables included: no addresses of links, no lines of a table."""
    return len(_NOT_READ.sub(" ", text).split())


@pytest.mark.parametrize("language", PAGES)
def test_a_director_reads_it_in_ten_minutes_and_the_first_part_in_two(language: str) -> None:
    before, first, *parts = text_of(language).split("\n## ")
    assert words_of(first) < 2.1 * _READ
    assert words_of(" ".join((before, first, *parts[:-2]))) < 10 * _READ  # the last two are for others
    assert len(text_of(language).splitlines()) < 200
    assert len(re.findall(r"not\s+legal\s+advice|No\s+es\s+asesoría\s+legal", text_of(language))) == 1


@pytest.mark.parametrize("language", PAGES)
def test_the_first_part_leads_to_all_that_a_director_decides(language: str) -> None:
    _, first, *parts = text_of(language).split("\n## ")
    headings = [part.splitlines()[0].lower() for part in parts[:-1]]
    for heading in headings:
        anchor = re.sub(r"[^\w -]", "", heading).replace(" ", "-")
        assert f"](#{anchor})" in first


def test_the_page_in_spanish_has_the_same_parts() -> None:
    marks = {language: re.findall(r"^(#+|\||- |\d+\. )", text_of(language), re.MULTILINE) for language in PAGES}
    assert marks["en"] == marks["es"]


# The program


def test_no_part_of_the_program_knows_the_net() -> None:
    known = {name for path in Path(ccr_cli.__file__).parent.rglob("*.py") for name in imports(path)}
    assert "urllib.parse" in known
    assert not {name for name in known if name in NET or name.split(".")[0] in NET}


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))


@pytest.mark.parametrize("words", [*LOOKING, *MAKING], ids=" ".join)
def test_no_command_calls_anybody(ccr: Program, here: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "create_connection", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    assert ccr(*words).out or (here / words[-1]).exists()


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a plan, and a state folder beside it."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    repository = GitRepository(folder)
    repository.do("init", "--quiet")
    repository.commit({"plans/saguaro.yaml": (EXAMPLES / "saguaro.yaml").read_bytes()})
    return folder


@pytest.fixture
def kept(ccr: Program, here: Path) -> Path:
    """The copy of what was replaced more than a day ago."""
    assert ccr("partner", "add", "clinic-west", "--name", "Clinic West", "--seat", "health-care").status == 0
    (copy,) = (here.parent / "state/ccr-cli/undo").glob("*.json")
    time = int(copy.name[:20]) - (LONGEST + 60) * 10**9
    return copy.rename(copy.with_name(f"{time:020d}{copy.name[20:]}"))


def every_file(folder: Path) -> dict[Path, tuple[int, bytes]]:
    return {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("words", LOOKING, ids=" ".join)
def test_commands_that_only_look_write_and_delete_nothing(
    ccr: Program, here: Path, kept: Path, words: list[str]
) -> None:
    before = every_file(here.parent)
    ccr(*words)
    assert every_file(here.parent) == before
    assert kept in before


def test_what_is_older_than_a_day_goes_when_something_is_recorded_or_taken_back(ccr: Program, kept: Path) -> None:
    assert "can be taken back" not in ccr("undo", "--list").out
    ccr("partner", "invite", "clinic-west")
    assert not kept.exists()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "the last {most} changes of each plan, for {hours} hours"),
        ("es", "los últimos {most} cambios de cada plan, por {hours} horas"),
    ],
)
def test_the_page_says_how_much_undo_keeps_and_where(monkeypatch: pytest.MonkeyPatch, language: str, said: str) -> None:
    monkeypatch.delenv("XDG_STATE_HOME")
    monkeypatch.setenv("HOME", "/home/ana")
    monkeypatch.setenv("LOCALAPPDATA", r"C:\Users\ana\AppData\Local")
    monkeypatch.setattr(platformdirs.windows, "get_win_folder", lambda _: os.environ["LOCALAPPDATA"])
    text = text_of(language)
    assert said.format(most=MOST, hours=LONGEST // 3600) in text
    for system in (platformdirs.unix.Unix, platformdirs.macos.MacOS):
        home = system("ccr-cli", appauthor=False).user_state_dir.replace("/home/ana", "~")
        assert f"`{home}/undo`" in text
    home = platformdirs.windows.Windows("ccr-cli", appauthor=False).user_state_dir.replace("/", "\\")
    assert rf"`{home}\undo`".replace("C:\\Users\\ana\\", "") in text


@pytest.mark.parametrize("plan", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_what_a_coalition_gets_has_nothing_that_it_never_gets(ccr: Program, plan: Path) -> None:
    assert ccr("export", str(plan), "-o", "-").out == ccr("export", str(plan), "--audience", "coalition", "-o", "-").out
    exported = yaml.safe_load(ccr("export", str(plan), "-o", "-").out)
    assert not {step for where, _ in leaves(exported) for step in where} & NEVER_EXPORTED
    assert not {partner["status"] for partner in exported["partners"].values()} & {"declined", "left"}


@pytest.mark.parametrize(("language", "number"), [("en", "fewer than ten"), ("es", "con menos de diez")])
def test_the_page_says_how_few_communities_the_public_is_refused(language: str, number: str) -> None:
    assert FEWEST == 10
    assert number in " ".join(text_of(language).split())


def test_the_readme_and_the_page_on_privacy_lead_there() -> None:
    for name, english, spanish in (
        ("README.md", "(docs/whose-file.md)", "(docs/es/de-quien-es-el-archivo.md)"),
        ("docs/privacy.md", "(whose-file.md)", ""),
        ("docs/es/privacidad.md", "", "(de-quien-es-el-archivo.md)"),
    ):
        page = (ROOT / name).read_text(encoding="utf-8")
        assert english in page
        assert spanish in page


SEEN_OF_IT = {
    "en": "immigration enforcement is empty by decision, or an agency was invited to it, partners do see",
    "es": "control migratorio está vacío por decisión, o que se invitó a una agencia, sí lo ven las organizaciones",
}


@pytest.mark.parametrize("language", PAGES)
def test_the_page_says_what_others_see_of_the_seat_that_the_community_decides_about(
    ccr: Program, tmp_path: Path, language: str
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "ccr: 1\nname: Saguaro\nframework: immigrant-survivors\npartners:\n"
        "  patrol: {name: U.S. Border Patrol, seats: [homeland-security], status: invited, note: Quiet note.,\n"
        "    enforcement: {asks_status: by-law, agreements: [detainers]}}\n"
        "not_here: {homeland-security: Survivors asked for it.}\n"
    )
    seen = {one: ccr("show", str(plan), "--audience", one).out for one in ("partners", "public")}
    assert "U.S. Border Patrol (invited); left open by decision" in seen["partners"]
    assert not re.search("Quiet note|Survivors asked|detainers|by-law", seen["partners"])
    assert not re.search("Border Patrol|Homeland", seen["public"])
    assert SEEN_OF_IT[language] in " ".join(text_of(language).split())


@pytest.mark.parametrize("language", PAGES)
def test_the_page_names_what_is_remembered_of_rosters(language: str) -> None:
    assert f"| `{REMEMBERED}`, " in text_of(language)
