"""What a finder finds, the scan finds: nothing that wakes a rule is missing, and no rule or list stands apart."""

import re
import shutil
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ccr_cli.intake.load import built_in, document_of
from ccr_cli.privacy import scan, waking
from ccr_cli.privacy.in_text import confidential_in
from ccr_cli.privacy.plan_pieces import passages
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule
from ccr_cli.privacy.rules.all_rules import PRIVACY
from ccr_cli.privacy.text.passage import Passage
from ccr_cli.privacy.text.pieces import pieces_of
from helpers import HEAD, ROOT, TODAY
from privacy_entries import KINDS, Entry, entries, found, with_partner

FOLDER = ROOT / "src" / "ccr_cli" / "privacy"
SOURCE = ROOT / "src" / "ccr_cli"
NO_FINDERS = {"__init__", "all_rules", "confidential_serves", "empty_allowance"}
"""Files under ``privacy/rules`` that look at no passage."""
IDS = [privacy.rule.code for privacy in PRIVACY]


def without_accents(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))


def double_spaced(text: str) -> str:
    return re.sub(r"(?<=\S) (?=\S)", "  ", text)


def full_width(text: str) -> str:
    return text.translate({ord("0") + number: 0xFF10 + number for number in range(10)})


def curly(text: str) -> str:
    return text.replace("'", "’").replace("-", "\u2011")


WAYS: dict[str, Callable[[str], str]] = {
    "as it is written": str,
    "in capitals": str.upper,
    "in small letters": str.lower,
    "in title case": str.title,
    "with two spaces for one": double_spaced,
    "without accents": without_accents,
    "with full-width digits": full_width,
    "with typographic signs": curly,
}


def pieces_of_plan(text: str) -> tuple[list[Passage], Known]:
    document = document_of(text.encode())
    assert isinstance(document.data, dict), text
    framework = built_in("immigrant-survivors")
    known = Known(TODAY, confidential_in(document.data))
    return [piece for passage in passages(document, text, framework) for piece in pieces_of(passage)], known


def pieces_of_entry(entry: Entry, way: Callable[[str], str]) -> tuple[list[Passage], Known]:
    if entry.is_piece:
        return pieces_of_plan(HEAD + with_partner(entry.text + "\n", entry))
    return list(pieces_of(Passage(way(entry.text)))), Known(TODAY, entry.known)


def stands_where_it_looks(finder: Finder, passage: Passage, known: Known) -> bool:
    """Whether a finder looks at such a place at all: this its wakes alone know."""
    wakes = finder.wakes
    is_there = wakes.setting is None or wakes.setting(passage.setting)
    return is_there and (not wakes.hidden or bool(known.confidential))


def finds(finder: Finder, passage: Passage, known: Known) -> bool:
    return stands_where_it_looks(finder, passage, known) and any(
        span.end > span.start for span in finder.find(passage, known)
    )


def wrong_noes(pieces: list[Passage], known: Known) -> Iterator[tuple[str, str]]:
    """Where a finder finds something, and nothing wakes it."""
    hidden = (bool(known.confidential), False)
    for piece in pieces:
        woken = {find for _, find in waking.woken(piece, waking.first_sight(piece), hidden)}
        for privacy in PRIVACY:
            for finder in privacy.finders:
                if finder.find not in woken and finds(finder, piece, known):
                    yield privacy.rule.code, piece.text


@pytest.mark.parametrize("privacy", PRIVACY, ids=IDS)
def test_a_rule_is_woken_by_its_own_example_and_finds_it(privacy: PrivacyRule) -> None:
    pieces, known = pieces_of_plan(HEAD + privacy.rule.wrong)
    hidden = (bool(known.confidential), False)

    woken = {rule.rule.code for piece in pieces for rule, _ in waking.woken(piece, waking.first_sight(piece), hidden)}
    told = {rule.rule.code for rule, _, _ in scan.found_in(pieces, known)}

    assert privacy.rule.code in woken
    assert privacy.rule.code in told


@pytest.mark.parametrize("privacy", PRIVACY, ids=IDS)
def test_a_rule_finds_nothing_in_what_it_says_is_right(privacy: PrivacyRule) -> None:
    pieces, known = pieces_of_plan(HEAD + privacy.rule.right)

    assert privacy.rule.code not in {rule.rule.code for rule, _, _ in scan.found_in(pieces, known)}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("kind", KINDS)
def test_what_a_finder_finds_wakes_it(kind: str, way: Callable[[str], str]) -> None:
    wrong = [told for entry in entries(kind, "found") for told in wrong_noes(*pieces_of_entry(entry, way))]

    assert wrong == []


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_what_a_finder_finds_in_sentences_that_are_fine_wakes_it_too(way: Callable[[str], str]) -> None:
    """Whether a rule speaks may not hang on the words of its wakes where its finder says otherwise."""
    fine = [entry for kind in KINDS for entry in entries(kind, "fine")]

    assert [told for entry in fine for told in wrong_noes(*pieces_of_entry(entry, way))] == []


@pytest.mark.parametrize("privacy", PRIVACY, ids=IDS)
@pytest.mark.parametrize("way", [double_spaced, without_accents], ids=["two spaces", "no accents"])
def test_the_example_of_a_rule_is_found_however_it_is_spaced_and_accented(
    privacy: PrivacyRule, way: Callable[[str], str]
) -> None:
    pieces, known = pieces_of_plan(HEAD + privacy.rule.wrong)
    changed = [
        Passage(way(piece.text), piece.kind, piece.setting) if piece.kind != "key" else piece for piece in pieces
    ]

    assert privacy.rule.code in {rule.rule.code for rule, _, _ in scan.found_in(changed, known)}


def test_what_the_corpus_has_is_found_in_the_ways_that_mean_the_same() -> None:
    """Two spaces for one, no accents and typographic signs hide next to nothing of what is found without them."""
    texts = [entry for kind in KINDS for entry in entries(kind, "found") if not entry.is_piece]
    ways = (double_spaced, without_accents, full_width, curly)

    lost = [
        (way.__name__, entry.kind, entry.text)
        for entry in texts
        for way in ways
        if found(entry) - found(Entry(entry.kind, way(entry.text), entry.note, entry.partner))
    ]

    assert len(lost) * 100 <= len(texts) * len(ways), lost


def test_the_test_notices_when_a_rule_is_not_woken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waking, "woken", lambda *_: ())

    pieces, known = pieces_of_plan(HEAD + PRIVACY[0].rule.wrong)

    assert list(wrong_noes(pieces, known)) == [("CCR401", "A012345678 wants a call back")]


# every rule and every list is used


def not_in_list(folder: Path, rules: tuple[PrivacyRule, ...]) -> set[str]:
    """The files of a folder that hold a rule which nobody asks."""
    asked = {finder.find.__module__.rpartition(".")[2] for privacy in rules for finder in privacy.finders}
    return {path.stem for path in folder.glob("*.py")} - NO_FINDERS - asked


def test_every_file_of_a_rule_is_in_the_list() -> None:
    assert not_in_list(FOLDER / "rules", PRIVACY) == set()
    assert len({privacy.rule.code for privacy in PRIVACY}) == len(PRIVACY)


def test_a_file_without_a_line_in_the_list_is_noticed(tmp_path: Path) -> None:
    shutil.copytree(FOLDER / "rules", tmp_path / "rules")
    (tmp_path / "rules" / "shoe_size.py").write_text("RULE = None\n", encoding="utf-8")

    assert not_in_list(tmp_path / "rules", PRIVACY) == {"shoe_size"}


@pytest.mark.parametrize("place", range(len(PRIVACY)), ids=IDS)
def test_a_line_that_is_taken_out_of_the_list_is_noticed(place: int) -> None:
    left = PRIVACY[:place] + PRIVACY[place + 1 :]

    assert len(not_in_list(FOLDER / "rules", left)) == 1


def test_errors_come_before_warnings() -> None:
    """What overlaps is told by the first alone, and that has to be the gravest."""
    severities = [privacy.rule.severity for privacy in PRIVACY]

    assert severities == sorted(severities)


LISTS = sorted(path.stem for path in (FOLDER / "lists").iterdir())


def words_of(name: str) -> list[str]:
    lines = (FOLDER / "lists" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return " ".join(line for line in lines if not line.startswith("#")).split()


@pytest.mark.parametrize("privacy", PRIVACY, ids=IDS)
def test_every_list_that_wakes_a_rule_is_there(privacy: PrivacyRule) -> None:
    named = {name for finder in privacy.finders for group in (finder.wakes.words, *finder.wakes.also) for name in group}

    assert named <= set(LISTS)


HAVE_OTHER_SIGNS = {"personal_mail": "."}
"""Lists that are not asked word by word."""


@pytest.mark.parametrize("name", LISTS)
def test_a_list_says_what_it_is_for_and_has_each_word_once_in_small_letters(name: str) -> None:
    words = words_of(name)
    path = FOLDER / "lists" / f"{name}.txt"

    assert path.suffix == ".txt"
    assert path.read_text(encoding="utf-8").startswith("# ")
    assert words
    assert [word for word in words if not word.isascii() or word != word.lower()] == []
    assert [word for word, times in Counter(words).items() if times > 1] == []


@pytest.mark.parametrize("privacy", PRIVACY, ids=IDS)
def test_every_word_that_wakes_is_one_that_the_scan_can_see(privacy: PrivacyRule) -> None:
    """The scan tells words apart by letters, so a word with anything else in it would never wake a rule."""
    named = {name for finder in privacy.finders for group in (finder.wakes.words, *finder.wakes.also) for name in group}

    assert [(name, word) for name in named for word in words_of(name) if not re.fullmatch("[a-z]+", word)] == []


@pytest.mark.parametrize("name", LISTS)
def test_every_list_is_used(name: str) -> None:
    assert any(f'"{name}"' in path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
