"""``ccr check --fix``: what is certain is mended in the text, everything else stays, and nothing is ever guessed."""

import json
import os
import re
import stat
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccr_cli.edits.edit import says_the_same
from ccr_cli.fixing.mend import Mended, mended
from ccr_cli.intake.load import built_in
from ccr_cli.language.days_said import possible_days
from ccr_cli.language.mistyped import certain, is_at_most_one_slip
from ccr_cli.plan import references
from ccr_cli.plan.steps import KEY
from ccr_cli.rules import not_a_date
from ccr_cli.rules.finding import Finding
from ccr_cli.where import Where
from ccr_cli.yaml_text.reader import read_yaml
from ccr_cli.yaml_text.text import text_of
from example_files import bad_examples, findings_in
from helpers import HEAD, TODAY, Program, write_files
from mistakes import MISTAKES
from strategies import mutated, plans
from yaml_writing import write_yaml

PARTNERS = """\
partners:
  casa-segura:   # the shelter
    name: Casa Segura
    seats: [housing]
    status: at-the-table
"""
FRAMEWORK = (
    "ccr_framework: 1\nid: ours\nname: Ours\nsectors:\n  - {id: help, name: Help, seats: [{id: doors, name: D}]}\n"
)
COMMITMENTS = "commitments: [{id: safety, name: Safety}]\n"


def mend(raw: bytes) -> Mended:
    return mended(raw, partial(findings_in, "plan.yaml"))


def changed(text: str) -> str:
    """A plan's text, behind the usual head, as it is when it has been mended."""
    done = mend((HEAD + text).encode()).raw.decode()
    assert done.startswith(HEAD)
    return done.removeprefix(HEAD)


def codes(findings: tuple[Finding, ...]) -> Counter[str]:
    return Counter(finding.rule.code for finding in findings)


# What is certain

CERTAIN = {
    "a word": ("meetings:\n  every: mnoth  # the second Tuesday\n", "mnoth", "month"),
    "a word in single quotes": ("meetings:\n  every: 'monht'\n", "monht", "month"),
    "a word in double quotes": ('meetings: {every: "quartr"}\n', "quartr", "quarter"),
    "a word inside braces": ("meetings: {every: quartter, not_in: [7]}  # so\n", "quartter", "quarter"),
    "case and spaces": (PARTNERS.replace("at-the", "At The"), "At The-table", "at-the-table"),
    "spaces": (PARTNERS.replace("at-the-table", "At the Table"), "At the Table", "at-the-table"),
    "accents": (PARTNERS.replace("at-the-table", "invitéd"), "invitéd", "invited"),
    "case alone of a short word": (PARTNERS + "    certifies: {forms: [U, t]}\n", "[U", "[u"),
    "a key": (PARTNERS.replace("status", "statos"), "statos", "status"),
    "a key with a hyphen": ("languages-needed: [es]\n", "languages-needed", "languages_needed"),
    "a key with quotes": ("'missoin': So.\n", "missoin", "mission"),
    "a key inside braces": ("partners:\n  a: {nmae: A, seats: [housing], status: invited}\n", "nmae", "name"),
    "a section": (PARTNERS.replace("partners:", "partner:"), "partner:", "partners:"),
    "a partner": (f"{PARTNERS}coordinator:\n  partner: casa-segra  # as before\n", "casa-segra", "casa-segura"),
    "a partner in a list": (
        f"{PARTNERS}meetings:\n  held:\n    - date: 2026-01-02\n      present:\n        - casa_segura\n",
        "casa_segura",
        "casa-segura",
    ),
    "a seat": (PARTNERS.replace("housing", "legal-service, housing"), "legal-service", "legal-services"),
    "a seat that is a key": ("not_here:\n  prosecutors: No office here.\n", "prosecutors", "prosecutor"),
    "a commitment": (PARTNERS + "    commitments: {advocasy: 2026-01-02}\n", "advocasy", "advocacy"),
    "a date with slashes": (PARTNERS + "    since: 2026/2/11 # a Wednesday\n", "2026/2/11", "2026-02-11"),
    "a date with its day first": (PARTNERS + "    since: '13/02/2026'\n", "13/02/2026", "2026-02-13"),
    "a date whose month is its day": (PARTNERS + "    since: 03/03/2026\n", "03/03/2026", "2026-03-03"),
    "a date without zeros": (PARTNERS + "    since: 2026-2-3\n", "2026-2-3", "2026-02-03"),
    "a date in curly quotes": (PARTNERS + "    since: “2026-02-11”\n", "“2026-02-11”", "2026-02-11"),
    "tabs between braces": (
        "meetings: {\n\tevery: month,\n\t\tnot_in: [7]}\n",
        "\tevery: month,\n\t\tnot",
        "  every: month,\n    not",
    ),
    "a tab": ("meetings:\n\tevery: month\n", "\t", "  "),
    "tabs all the way": (
        "partners:\n\ta:\n\t\tname: A\n\t\tseats:\n\t\t\t- housing\n\t\tstatus: invited\n",
        "\t",
        "  ",
    ),
    "a tab in a file with steps of four": (
        "meetings:\n    every: month\npartners:\n\ta:\n\t\tname: A\n        seats: [food]\n\t\tstatus: left\n",
        "\t",
        "    ",
    ),
    "non-breaking spaces": ("meetings:\n\u00a0\u00a0every: month\n", "\u00a0", " "),
    "a special space too many": (PARTNERS + "    \u00a0 since: 2026-01-02\n", "\u00a0 ", ""),
    "a non-breaking space between ordinary ones": ("meetings:\n \u00a0every: month\n", "\u00a0", " "),
}


@pytest.mark.parametrize("name", CERTAIN)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("start", ["", "\ufeff"], ids=["", "with a byte-order mark"])
def test_what_is_certain_is_mended_and_every_other_byte_stays(name: str, line_end: str, start: str) -> None:
    text, wrong, right = CERTAIN[name]
    raw = (start + HEAD + text).replace("\n", line_end).encode()
    wanted = (start + HEAD + text.replace(wrong, right)).replace("\n", line_end).encode()

    done = mend(raw)

    assert done.raw == wanted
    assert done.findings == ()
    assert done.number >= 1


@pytest.mark.parametrize("name", CERTAIN)
def test_what_is_mended_has_nothing_more_to_mend(name: str) -> None:
    once = mend((HEAD + CERTAIN[name][0]).encode())

    assert mend(once.raw) == Mended(once.raw, once.findings)


def test_one_mistake_may_hide_another() -> None:
    text = PARTNERS.replace("partners", "partner").replace("status: at-the-table", "stauts: At the tabel")

    assert changed(text) == PARTNERS


def test_a_tab_may_hide_a_mistyped_word() -> None:
    assert changed("meetings:\n\tevery: moth\n") == "meetings:\n  every: month\n"


def test_a_text_keeps_its_tabs_and_special_spaces() -> None:
    text = "meetings:\n\tevery: month\nmission: |\n  One\n  \t\u00a0two\n"

    assert changed(text) == text.replace("\n\tevery", "\n  every")


def test_a_text_below_a_tab_is_indented_as_well() -> None:
    assert changed("mission: >-\n\tOne\n\ttwo\n") == "mission: >-\n  One\n  two\n"


def test_a_mended_key_and_its_value_are_both_mended() -> None:
    text = PARTNERS + "    commitments: {advocasy: 2026/2/11}\n"

    assert changed(text) == PARTNERS + "    commitments: {advocacy: 2026-02-11}\n"


def test_a_framework_of_ones_own_is_mended() -> None:
    raw = (FRAMEWORK.replace("seats", "seat") + COMMITMENTS).encode()

    assert mend(raw).raw == (FRAMEWORK + COMMITMENTS).encode()


# What is left

LEFT = {
    "two words may be meant": PARTNERS.replace("name:", "names:"),
    "a word two letters off": "meetings:\n  every: qarterr\n",
    "another number": "meetings:\n  every: 3-months\n",
    "a short word": PARTNERS + "    certifies: {forms: [x]}\n",
    "a short key": "trainings:\n  - {date: 2026-01-02, title: A, bi: []}\n",
    "a word with a question mark": PARTNERS.replace("housing", "housing?"),
    "another agency": "partners:\n  ywca: {name: A, seats: [housing], status: invited}\ncoordinator: {partner: ymca}\n",
    "the right key is there": "mission: So.\nmissoin: Or so.\n",
    "two keys for one": "missoin: So.\nmision: Or so.\n",
    "the right word is in the list": PARTNERS.replace("housing", "housing, housng"),
    "two words for one in a list": PARTNERS.replace("housing", "housng, houssing"),
    "a day or a month": PARTNERS + "    since: 02/11/2026\n",
    "a day that is not in the calendar": PARTNERS + "    since: 2026/2/30\n",
    "a year with two digits": PARTNERS + "    since: 13/02/26\n",
    "words for a date": PARTNERS + "    since: February 2026\n",
    "a tab of any width": "meetings:\n  next:\n    date: 2026-12-03\n\tnote: The room has stairs.\n",
    "tabs before a text with an indent of its own": "mission: |2\n\t\tOne\n\ttwo\n",
    "a tab that fits nowhere": "partners:\n  a:\n     name: A\n\tseats: [housing]\n",
}


@pytest.mark.parametrize("name", LEFT)
def test_what_is_not_certain_is_left(name: str) -> None:
    raw = (HEAD + LEFT[name]).encode()

    assert findings_in("plan.yaml", raw)
    assert mend(raw) == Mended(raw, findings_in("plan.yaml", raw))


@pytest.mark.parametrize("name", bad_examples())
def test_no_bad_example_is_worse_when_it_has_been_mended(name: str) -> None:
    raw = bad_examples()[name]()
    before = findings_in("plan.yaml", raw)
    done = mend(raw)

    assert done.findings == findings_in("plan.yaml", done.raw)
    assert mend(done.raw).raw == done.raw
    if read_yaml(text_of(raw).data).complete:  # else what stands behind the place comes to light
        assert codes(done.findings) <= codes(before)
    if done.number == 0:
        assert done.raw == raw


# Any plan

GENERATED_PARTNERS = ("casa-segura", "legal-aid", "clinic-1", "clinic-12", "ywca", "ymca", "court", "courts")


def _words_of(data: dict[str, Any]) -> Iterator[Where]:
    for pattern in (*references.PARTNERS, *references.SEATS):
        if pattern[-1] != KEY:
            yield from (where for where, _ in references.named(data, pattern))
    for id_, partner in data["partners"].items():
        yield ("partners", id_, "status")
        if "since" in partner:
            yield ("partners", id_, "since")


@st.composite
def _mistyped(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any]]:
    """A plan's data, and the same with one letter of a word, an id or a date other than it should be."""
    data = draw(plans)
    for id_ in draw(st.sets(st.sampled_from(GENERATED_PARTNERS))):
        data["partners"][id_] = {"name": id_, "seats": ["housing"], "status": "invited", "since": "2026-02-11"}
    data["coordinator"] = {"partner": draw(st.sampled_from(list(data["partners"])))}
    wrong = deepcopy(data)
    *way, last = draw(st.sampled_from(list(_words_of(data))))
    around: Any = wrong
    for step in way:
        around = around[step]
    around[last] = draw(_with_a_slip(str(around[last])))
    return data, wrong


def _with_a_slip(word: str) -> st.SearchStrategy[str]:
    places = st.integers(0, len(word))
    letters = st.sampled_from("abcdefghijklmnopqrstuvwxyz-0123456789/ ")
    more = st.builds(lambda at, letter: word[:at] + letter + word[at:], places, letters)
    less = st.builds(lambda at: word[:at] + word[at + 1 :], places)
    other = st.builds(lambda at, letter: word[:at] + letter + word[at + 1 :], places, letters)
    turned = st.builds(lambda at: word[:at] + word[at : at + 2][::-1] + word[at + 2 :], places)
    is_no_other_day = partial(_is_no_other_day, word)
    return (more | less | other | turned).filter(is_no_other_day)


def _is_no_other_day(word: str, mistyped: str) -> bool:
    """Whether what is mistyped isn't a day as people write it, such as the first for the eleventh."""
    return possible_days(mistyped) in ([], possible_days(word))


@given(_mistyped(), st.integers())
def test_a_slip_in_any_plan_is_undone_or_left(pair: tuple[dict[str, Any], dict[str, Any]], seed: int) -> None:
    right, wrong = pair
    raw = write_yaml(wrong, seed).raw
    done = mend(raw)

    if done.raw != raw and not any(sign in raw.decode() for sign in "“”"):  # which are slips of their own
        assert says_the_same(read_yaml(text_of(done.raw).data).data, right)


@given(plans, st.integers(), st.sampled_from((2, 4, 8)), st.sampled_from((0.2, 1.0)))
def test_tabs_in_any_plan_become_the_spaces_they_stand_for_or_stay(
    right: dict[str, Any], seed: int, width: int, share: float
) -> None:
    random = Random(seed)

    def with_tabs(match: re.Match[str]) -> str:
        number = len(match[0])
        return "\t" * (number // width) + " " * (number % width) if random.random() < share else match[0]

    text = write_yaml(right, seed).raw.decode()
    raw = re.sub(r"^ +(?=[^ \r\n])", with_tabs, text, flags=re.MULTILINE).encode()
    done = mend(raw)

    if done.raw != raw and not any(sign in text for sign in "\u00a0\u3000“”"):
        assert says_the_same(read_yaml(text_of(done.raw).data).data, right)
    assert mend(done.raw).raw == done.raw


@given(mutated(st.builds(lambda data, seed: write_yaml(data, seed).raw, plans, st.integers())))
def test_whatever_a_file_says_it_is_mended_or_stays(raw: bytes) -> None:
    done = mend(raw)

    assert done.findings == findings_in("plan.yaml", done.raw)
    assert mend(done.raw).raw == done.raw
    assert done.number or done.raw == raw


@given(st.text("abc-", max_size=6), st.text("abc-", max_size=6))
def test_one_slip_is_a_distance_of_one_at_most(one: str, other: str) -> None:
    assert is_at_most_one_slip(one, other) == (one == other or other in _slips(one))


def _slips(word: str) -> set[str]:
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    return {
        *(left + letter + right for left, right in cuts for letter in "abc-"),
        *(left + letter + right[1:] for left, right in cuts if right for letter in ("", *"abc-")),
        *(left + right[:2][::-1] + right[2:] for left, right in cuts),
    }


@pytest.mark.parametrize("word", ["", " ", "—", "a" * 200, "“”", "housing\nhousing"])
def test_odd_words_are_no_slips(word: str) -> None:
    assert certain(word, built_in("immigrant-survivors").seats) is None


@given(st.dates(date(1000, 1, 1)))
def test_a_date_in_another_form_is_that_day_or_none(day: date) -> None:
    forms = [f"{day.year}/{day.month}/{day.day}", f"{day:%Y.%m.%d}", f"{day:%d/%m/%Y}", f"{day:%m-%d-%Y}"]
    for form in forms:
        assert not_a_date.certain_day(form) in (day.isoformat(), None)
    assert not_a_date.certain_day(forms[0]) == day.isoformat()


# The command

WRONG = HEAD + PARTNERS.replace("at-the-table", "At the Table") + "    since: 2026/2/11\n    named: everybody\n"
MENDED = HEAD + PARTNERS + "    since: 2026-02-11\n    named: everybody\n"


def check(ccr: Program, *arguments: str) -> Any:
    return ccr("check", "--as-of", TODAY.isoformat(), *arguments)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path, {"plans/a.yaml": WRONG, "plans/b.yaml": HEAD, "plans/c.yaml": WRONG})
    return tmp_path


def test_the_lines_that_changed_are_shown_and_what_is_left(ccr: Program, here: Path) -> None:
    done = check(ccr, "--fix", "plans/a.yaml")

    assert (here / "plans/a.yaml").read_text() == MENDED
    assert done.status == 1
    assert done.out.splitlines()[0] == "2 mistakes fixed in `plans/a.yaml`:"
    assert "-     status: At the Table\n-     since: 2026/2/11\n+     status: at-the-table\n" in done.out
    assert "plans/a.yaml:10:12: error CCR102" in done.out
    assert done.out.endswith("1 file: 1 error, 0 warnings.\n")
    assert done.err == ""


def test_all_files_are_mended_in_the_order_of_a_check(ccr: Program, here: Path) -> None:
    done = check(ccr, "--fix")

    assert done.out.index("plans/a.yaml") < done.out.index("plans/c.yaml")
    assert (here / "plans/a.yaml").read_text() == (here / "plans/c.yaml").read_text() == MENDED


def test_a_second_time_nothing_is_written(ccr: Program, here: Path) -> None:
    check(ccr, "--fix")
    for path in here.rglob("*"):
        os.utime(path, ns=(10**18, 10**18))
    again = check(ccr, "--fix")

    assert {path.stat().st_mtime_ns for path in here.rglob("*")} == {10**18}
    assert again == check(ccr)


@pytest.mark.parametrize("form", ["json", "github", "sarif"])
def test_other_forms_hold_what_is_left_and_nothing_else(ccr: Program, here: Path, form: str) -> None:
    done = check(ccr, "--fix", "--format", form)

    assert done == check(ccr, "--format", form)
    assert (here / "plans/a.yaml").read_text() == MENDED
    if form != "github":
        json.loads(done.out)


def test_a_trial_writes_nothing(ccr: Program, here: Path) -> None:
    os.utime(here / "plans/a.yaml", ns=(10**18, 10**18))
    done = check(ccr, "--fix", "--dry-run", "plans/a.yaml")

    assert done.out.startswith("2 mistakes would be fixed in `plans/a.yaml`:\n")
    assert done.out.endswith("1 file: 1 error, 0 warnings.\n")
    assert (here / "plans/a.yaml").stat().st_mtime_ns == 10**18
    assert (here / "plans/a.yaml").read_text() == WRONG


def test_a_trial_is_a_trial_of_mending(ccr: Program, here: Path) -> None:
    done = check(ccr, "--dry-run")

    assert (done.status, done.out) == (2, "")
    assert "--fix" in done.err


def test_a_file_that_may_only_be_read_is_told_and_the_others_are_mended(ccr: Program, here: Path) -> None:
    (here / "plans/a.yaml").chmod(stat.S_IREAD)
    done = check(ccr, "--fix")

    assert done.status == 2
    assert (here / "plans/a.yaml").read_text() == WRONG
    assert (here / "plans/c.yaml").read_text() == MENDED
    assert "plans/a.yaml:8:13: error CCR102" in done.out
    assert "ccr: `plans/a.yaml` may only be read" in done.err
    assert "chmod u+w" in done.err


def test_a_plan_is_held_against_its_mended_framework(ccr: Program, here: Path) -> None:
    write_files(
        here,
        {
            "plans/a.yaml": HEAD.replace("immigrant-survivors", "./z.yaml") + PARTNERS.replace("housing", "dors"),
            "plans/z.yaml": FRAMEWORK.replace("seats", "seat") + COMMITMENTS,
        },
    )
    done = check(ccr, "--fix", "plans/a.yaml", "plans/z.yaml")

    assert (done.status, done.err) == (0, "")
    assert "seats: [doors]" in (here / "plans/a.yaml").read_text()


def test_in_spanish_and_in_sentences(ccr: Program, here: Path) -> None:
    done = check(ccr, "--fix", "--lang", "es", "--plain", "plans/a.yaml")

    assert done.out.startswith("2 errores corregidos en `plans/a.yaml`:\n")


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_rule_tells_that_its_mistakes_are_mended(ccr: Program, language: str) -> None:
    assert "ccr check --fix" in ccr("explain", "CCR102", "--lang", language).out
    assert "ccr check --fix" not in ccr("explain", "CCR104", "--lang", language).out


def test_exactly_those_rules_say_so_whose_mistakes_are_mended() -> None:
    from ccr_cli.manual import RULES

    raws = [make() for make in bad_examples().values()]
    raws += [(HEAD + text).encode() for text, _, _ in CERTAIN.values()]
    raws += map(str.encode, MISTAKES.values())
    found = {finding.rule.code for raw in raws for finding in findings_in("plan.yaml", raw) if finding.is_mended}

    assert {rule.code for rule in RULES if rule.is_mended} == found | {"CCR016"}
