"""Whatever a screen calls a thing of the format is understood where somebody types it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.language.nearest import word_called
from ccr_cli.language.speaker import LANGUAGES, speaker
from ccr_cli.plan import other_names
from ccr_cli.plan.keys import all_keys, keys_of
from ccr_cli.plan.labels import ALL
from ccr_cli.plan.model_map import words_at
from ccr_cli.plan.plan import Plan
from helpers import HEAD, Program

FRAMEWORK = built_in("immigrant-survivors")
SEATS = [(seat.id, speaker(code).pick(seat.name)) for seat in FRAMEWORK.seats.values() for code in LANGUAGES]
COMMITMENTS = [(one.id, speaker(code).pick(one.name)) for one in FRAMEWORK.commitments for code in LANGUAGES]
LABELS = [(word, speaker(code).tell(label)) for labels in ALL for word, label in labels.items() for code in LANGUAGES]
PARTNERS = """\
partners:
  casa-segura: {name: Casa Segura, seats: [housing], status: at-the-table, since: 2026-01-05}
"""


@pytest.mark.parametrize(("id_", "name"), SEATS)
def test_a_seat_by_its_name_on_the_command_line_and_in_a_file(
    ccr: Program, tmp_path: Path, id_: str, name: str
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(HEAD + PARTNERS)
    ccr("action", "add", "Call", "--seat", name, "--plan", str(plan))
    assert f"seat: {id_}\n" in plan.read_text()

    plan.write_text(HEAD + PARTNERS.replace("[housing]", f'["{name}"]'))
    result = ccr("check", "--fix", str(plan))
    assert result.status == 0
    assert f"[{id_}]" in plan.read_text().replace('"', "")


@pytest.mark.parametrize(("id_", "name"), COMMITMENTS)
def test_a_commitment_by_its_name(ccr: Program, tmp_path: Path, id_: str, name: str) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(HEAD + PARTNERS)
    ccr("partner", "commit", "Casa Segura", name, "--on", "2026-03-01", "--plan", str(plan))
    assert f"{id_}: 2026-03-01" in plan.read_text()


@pytest.mark.parametrize(
    ("word", "label"),
    [(word, speaker(code).tell(label)) for labels in ALL for word, label in labels.items() for code in LANGUAGES],
)
def test_a_word_by_what_screens_call_it(word: str, label: str) -> None:
    vocabulary = next(tuple(labels) for labels in ALL if word in labels)
    assert word_called(label, vocabulary, other_names.of_words()) == word


def vocabularies() -> Iterator[tuple[str, ...]]:
    """The words to choose from, of each key that has some."""
    parts = {part for _, key in all_keys(Plan) for part in key.parts} | {Plan}
    yield from (words for part in parts for key in keys_of(part) if (words := words_at(part, (key.key,))))


def test_every_name_in_the_data_is_of_a_key_or_a_word_of_the_format() -> None:
    keys = {key.key for _, key in all_keys(Plan)}
    words = {word for words in vocabularies() for word in words}

    assert set(other_names.of_keys()) - keys == set()
    assert set(other_names.of_words()) - words == set()


def test_no_name_means_two_words_that_can_stand_in_one_place() -> None:
    called = other_names.of_words()
    for words in vocabularies():
        assert [
            name for word in words for name in called.get(word, ()) if word_called(name, words, called) != word
        ] == []
