"""The sentences that privacy rules are measured by keep their form, and nothing real gets in among them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import yaml

from privacy_entries import KINDS, PIECE_OF_A_PLAN, PRIVACY

VERDICTS = ("found", "fine")
FILES = [f"{kind}.{verdict}" for kind in KINDS for verdict in VERDICTS]
NEEDED = 420

_GAP = r"[\s().\-\u2010-\u2015\u2212/]*"
_BEGINS_WITH_555 = re.compile(rf"(?<!\d)(?:[2-9]\d\d{_GAP})?555{_GAP}(\d\d)[\s.]?\d\d(?!\d)")
_TELEPHONE = re.compile(r"(?<![\d-])\(?[2-9]\d\d\)?[\s.\-/]+(\d{3}[\s.\-]+\d\d)\d\d(?![\d-])")
_DOMAIN = re.compile(r"(?<![\w@.+-])(?:[\w.+-]+@)?((?:[\w-]+\.)+(?:com|net|org|me|mx|es|gov|us|info))\b", re.IGNORECASE)
_SOCIAL_SECURITY = re.compile(r"(?<![\d-])(\d{3})-(\d\d)-(\d{4})(?![\d-])")


@dataclass(frozen=True)
class Entry:
    file: str
    text: str
    language: str


def entries(*files: str) -> Iterator[Entry]:
    for file in files:
        for entry in yaml.safe_load((PRIVACY / f"{file}.yaml").read_text(encoding="utf-8")):
            yield Entry(file, entry["text"], entry["language"])


def table() -> str:
    """How many entries there are, a line for each kind."""
    counted = Counter((entry.file, entry.language) for entry in entries(*FILES))
    rows = [f"{'':28} {'found en':>9} {'es':>4} {'fine en':>9} {'es':>4}"]
    for kind in KINDS:
        found, fine = ([counted[f"{kind}.{verdict}", language] for language in ("en", "es")] for verdict in VERDICTS)
        rows.append(f"{kind:28} {found[0]:9} {found[1]:4} {fine[0]:9} {fine[1]:4}")
    return "\n".join(rows)


def test_every_kind_has_its_two_files_and_there_are_no_others() -> None:
    assert sorted(path.name for path in PRIVACY.iterdir()) == sorted(["README.md", *(f"{file}.yaml" for file in FILES)])


@pytest.mark.parametrize("file", FILES)
def test_an_entry_has_a_text_a_language_and_at_most_a_note(file: str) -> None:
    required = {"text", "language"} | ({"partner"} if file.startswith("confidential-name") else set())
    for entry in yaml.safe_load((PRIVACY / f"{file}.yaml").read_text(encoding="utf-8")):
        assert required <= entry.keys() <= required | {"note"}, entry
        assert all(isinstance(value, str) and value.strip() for value in entry.values()), entry
        assert entry["language"] in {"en", "es"}, entry


@pytest.mark.parametrize("file", FILES)
def test_each_language_has_at_least_a_third_of_every_kind(file: str) -> None:
    counted = Counter(entry.language for entry in entries(file))

    assert min(counted["en"], counted["es"]) * 3 >= counted.total(), table()


@pytest.mark.parametrize("verdict", VERDICTS)
def test_there_are_enough_of_both(verdict: str) -> None:
    assert sum(1 for _ in entries(*(file for file in FILES if file.endswith(verdict)))) >= NEEDED, table()


def test_the_readme_names_every_kind() -> None:
    readme = (PRIVACY / "README.md").read_text(encoding="utf-8")

    assert re.findall(r"^\| `([\w-]+)` \|", readme, re.MULTILINE) == list(KINDS)


def test_no_entry_is_there_twice() -> None:
    texts = Counter(" ".join(entry.text.split()) for entry in entries(*FILES))

    assert [text for text, times in texts.items() if times > 1] == []


def test_a_piece_of_a_plan_reads_as_yaml() -> None:
    pieces = [entry for entry in entries(*FILES) if PIECE_OF_A_PLAN.match(entry.text)]

    assert len(pieces) > 100
    for piece in pieces:
        (value,) = yaml.safe_load(piece.text).values()
        for part in value.values() if isinstance(value, dict) else value:
            assert isinstance(part, dict), piece


def test_telephone_numbers_are_none_that_anyone_has() -> None:
    texts = [entry.text for entry in entries(*FILES)]

    assert [text for text in texts if any(found != "01" for found in _BEGINS_WITH_555.findall(text))] == []
    assert [
        text for text in texts if any(re.sub(r"\D", "", found) != "55501" for found in _TELEPHONE.findall(text))
    ] == []


@pytest.mark.parametrize("file", FILES)
def test_addresses_are_at_example_org_unless_they_show_personal_mail(file: str) -> None:
    for entry in entries(file):
        elsewhere = [name for name in _DOMAIN.findall(entry.text) if not f".{name}".lower().endswith(".example.org")]

        assert bool(elsewhere) == (file == "personal-mail.found"), entry


def test_no_social_security_number_could_have_been_issued() -> None:
    numbers = [found for entry in entries(*FILES) for found in _SOCIAL_SECURITY.findall(entry.text)]

    assert len(numbers) > 10
    for area, group, serial in numbers:
        assert area in {"000", "666"} or area.startswith("9") or group == "00" or serial == "0000", (area, group)
