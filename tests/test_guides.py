"""The guides work as they are written: typed into a real shell, in an empty folder, they print what is shown."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from helpers import ROOT
from made.guide import SCREEN, FailedLine, printed
from made.running import surroundings


def typed_into_bash(block: str, folder: Path, language: str) -> str:
    """Type a block into a shell that finds ``ccr`` as whoever has installed it does."""
    around = surroundings(language, **SCREEN, PATH=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", block],
        cwd=folder,
        env=around,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise FailedLine(block, done.stdout)
    return done.stdout


def test_the_guide_prints_what_it_shows_in_a_shell() -> None:
    text = (ROOT / "docs/guide.md").read_text(encoding="utf-8")
    assert text.count("<!-- printed") > 2
    assert printed(text, "en", typed_into_bash) == text


@pytest.mark.parametrize(
    ("english", "spanish"), [("guide.md", "es/guia.md"), ("who-does-what.md", "es/quien-hace-que.md")]
)
def test_a_guide_in_spanish_is_the_same_year(english: str, spanish: str) -> None:
    """Its lines are typed by the test of documents, in this process: the same commands with the same options."""
    assert commands_of(ROOT / "docs" / english) == commands_of(ROOT / "docs" / spanish)


def test_the_papers_in_spanish_are_the_same_papers() -> None:
    """Each language has a plan of its own, so they are written on days of their own."""
    english, spanish = commands_of(ROOT / "docs/papers.md"), commands_of(ROOT / "docs/es/documentos.md")
    assert without_days(english) == without_days(spanish)
    assert len(english) > 15


def without_days(commands: list[list[str]]) -> list[list[str]]:
    return [[word for word in words if not word[0].isdigit()] for words in commands]


def commands_of(page: Path) -> list[list[str]]:
    """The commands of a guide with their options and days, without the words that each language has for itself."""
    blocks = re.findall(r"^```sh\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    lines = "".join(blocks).splitlines()
    return [re.findall(r"^ccr [a-z]+|--(?!language)[a-z-]+|\d{4}-\d\d-\d\d", line) for line in lines]


def test_a_page_that_asks_for_it_is_typed_beside_the_example_plans() -> None:
    typed = "```sh\nccr gaps saguaro --as-of 2026-12-02\n```\n\n<!-- printed: 1 -->\n<!-- end -->\n"
    assert "Saguaro County Task Force" in printed(f"<!-- beside: plans -->\n{typed}", "en")
    with pytest.raises(FailedLine):
        printed(typed, "en")


def test_a_file_that_a_page_shows_lies_beside_it() -> None:
    typed = "```sh\nccr candidates ocotillo --from list.csv --all\n```\n\n<!-- printed -->\n<!-- end -->\n"
    page = f"<!-- beside: plans -->\n<!-- file: list.csv -->\n```csv\nAgency\nSotol Transit District\n```\n\n{typed}"
    assert "1. Sotol Transit District" in printed(page, "en")


def test_a_line_that_fails_stops_a_guide() -> None:
    with pytest.raises(FailedLine, match="ccr gaps nowhere"):
        printed("```sh\nccr gaps nowhere\n```\n\n<!-- printed -->\n<!-- end -->\n", "en")


def test_what_a_block_prints_is_shown_behind_it_and_no_more_than_was_asked_for() -> None:
    text = "```sh\nccr --help\n```\n\n<!-- printed: 1 -->\n```text\nold\n```\n<!-- end -->\n\nAnd on.\n"
    shown = printed(text, "en")
    assert shown == text.replace("old\n", "Usage: ccr COMMAND [OPTIONS]\n…\n")
    assert printed(shown, "en") == shown


def test_what_a_block_prints_is_whole_where_no_lines_are_counted() -> None:
    text = "```sh\nccr partner\n```\n\n<!-- printed -->\n<!-- end -->\n"
    assert "\nUsage: ccr partner COMMAND" in printed(text, "en")
    assert "…" not in printed(text, "en")


# A coalition that has rosters, and no plans


COALITIONS = {
    "docs/coalitions.md": ("Saguaro County", "Foothill Circle", "9 rows: 6 agencies", "0 lost."),
    "docs/es/coaliciones.md": ("Condado de Saguaro", "Círculo Cholla", "9 filas: 6 agencias", "0 perdidas."),
}
PEOPLE = ("Xochitl Quispe", "Wendell Okafor")
_ROSTER = """\
Agency,Sector,Contact,Title,Phone,Cell,Status
{county} Sheriff's Office,Law enforcement,{0},Sergeant,520-555-0111,520-555-0161,Active
Casa Agave,Shelter,{1},Director,520-555-0112,,Active
{county} Legal Aid,Legal,{0},Attorney,520-555-0113,520-555-0163,Active
{county} School District,Schools,{1},Liaison,520-555-0114,,Invited
St. Agave Hospital,,{0},Social worker,520-555-0115,,
,,{1},Volunteer,,520-555-0165,
Casa Agave,Shelter,{0},Night advocate,520-555-0116,520-555-0166,Active
{circle},,{1},,520-555-0117,,
Total,8,,,,,
"""


def fenced(page: str, kind: str) -> str:
    """The last block of a kind that a page has."""
    text = (ROOT / page).read_text(encoding="utf-8")
    *_, block = re.findall(rf"^```{kind}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    return str(block)


@pytest.mark.parametrize("page", COALITIONS)
def test_rosters_become_plans_in_one_go_each_row_accounted_for_and_nobody_named(page: str, tmp_path: Path) -> None:
    first, circle, *sums = COALITIONS[page]
    counties = [first, *(f"County {number}" for number in range(1, 4))]
    (tmp_path / "rosters").mkdir()
    for county in counties:
        roster = _ROSTER.format(*PEOPLE, county=county, circle=circle)
        (tmp_path / "rosters" / f"{county}.csv").write_text(roster, encoding="utf-8")
    typed_into_bash(f"unset FORCE_COLOR\n{fenced(page, 'bash')}", tmp_path, "en")
    plans = [path.read_text(encoding="utf-8") for path in (tmp_path / "plans").glob("*.yaml")]
    read = [path.read_text(encoding="utf-8") for path in (tmp_path / "read").iterdir()]
    assert (len(plans), len(read)) == (len(counties), len(counties))
    assert all(words in told for told in read for words in sums)
    for person in (*PEOPLE, "555-01"):
        assert not any(person in text for text in (*plans, *read)), person
    assert "0 error" in typed_into_bash(fenced(page, "text"), tmp_path, "en")


@pytest.mark.parametrize("page", COALITIONS)
def test_the_lines_for_powershell_are_those_for_bash(page: str) -> None:
    """There is no PowerShell here to type them: what they tell the program is the same, apart from its signs."""
    (in_bash,) = re.findall(r"^ *(ccr .*)$", fenced(page, "bash"), re.MULTILINE)
    (in_powershell,) = re.findall(r"^ *(ccr .*)$", fenced(page, "powershell"), re.MULTILINE)
    assert in_bash.replace('"$county"', "$county").replace('"$roster"', "$_.FullName") == in_powershell
