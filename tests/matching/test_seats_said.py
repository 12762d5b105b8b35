"""What the names of agencies say about seats: the table that was written before the words, and how phrases meet."""

import time

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.matching.seat_words import SeatPhrase, SeatWords, seat_words
from ccr_cli.matching.seats_said import SURE, SaidSeat, SayingWords, seats_said, what_is_said
from table_of_names import NamedRow, rows

TABLE = [row for row in rows() if row.section != "names"]
_MOST_SECONDS = 0.5  # for 8,000 names; ten times what it takes without company


def said(text: str, words: SeatWords) -> set[str]:
    return {one.seat for one in seats_said(text, words)}


def words_for(*phrases: tuple[str, str], never: tuple[tuple[str, str], ...] = ()) -> SeatWords:
    away = [SeatPhrase(seat, text, keeps_away=True) for seat, text in never]
    return SeatWords([*(SeatPhrase(seat, text) for seat, text in phrases), *away])


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.section}: {row.name}")
def test_a_name_says_the_seats_that_a_coordinator_would_give_it(row: NamedRow) -> None:
    framework = built_in(row.section.split()[0])
    assert said(row.name, seat_words(framework)) == set(row.answer.split())


def test_every_seat_of_both_frameworks_is_in_the_table() -> None:
    for id_ in ("immigrant-survivors", "sexual-assault-response"):
        answers = {seat for row in TABLE if row.section.startswith(id_) for seat in row.answer.split()}
        assert answers == set(built_in(id_).seats)


@pytest.mark.parametrize(
    "written",
    [
        "Food Bank",
        "FOOD BANKS of the Valley",
        "The Food-Bank",
        "St. Anne’s Food and Bank",
        "Banco de Alimentos",
        "BANCOS DE LOS ALIMENTOS",
        "Banco de Álimentos",
        "Ｆｏｏｄ　Ｂａｎｋ",
    ],
)
def test_how_a_phrase_is_written_makes_no_difference(written: str) -> None:
    assert said(written, words_for(("food", "food bank"), ("food", "banco de alimentos"))) == {"food"}


@pytest.mark.parametrize("other", ["Foodie Bankers", "Seafood Bank", "Foodbanking", "Bank of Food"])
def test_a_part_of_a_word_says_nothing(other: str) -> None:
    assert said(other, words_for(("food", "food bank"))) == set()


def test_it_tells_which_words_say_it_and_where() -> None:
    words = words_for(("help", "abogada"), ("bed", "women's shelter"))
    text = "Abogadas Ñandú, and the Women’s  Shelters"
    told = seats_said(text, words)
    assert told == (
        SaidSeat("help", (SayingWords("abogada", 0, 8),)),
        SaidSeat("bed", (SayingWords("women's shelter", 24, 41),), strength=1),
    )
    assert [text[one.start : one.end] for seat in told for one in seat.words] == ["Abogadas", "Women’s  Shelters"]


def test_a_longer_phrase_is_what_its_words_mean() -> None:
    words = words_for(("wide", "court"), ("narrow", "immigration court"))
    assert said("Immigration Court", words) == {"narrow"}
    assert said("Immigration Court and County Court", words) == {"narrow", "wide"}


def test_one_phrase_can_say_two_seats() -> None:
    assert said("Women's Shelter", words_for(("help", "women's shelter"), ("bed", "women's shelter"))) == {
        "help",
        "bed",
    }


def test_what_keeps_away_takes_the_words_that_it_shares() -> None:
    words = words_for(("bed", "shelter"), never=(("bed", "animal shelter"),))
    assert said("Animal Shelter", words) == set()
    assert said("Animal Shelter beside the Homeless Shelter", words) == {"bed"}


def test_what_keeps_away_and_shares_no_word_keeps_the_whole_name_away() -> None:
    words = words_for(("help", "domestic violence"), never=(("help", "batterer"),))
    assert said("Domestic Violence Program for Batterers", words) == set()
    assert said("Domestic Violence Program", words) == {"help"}


def test_a_text_tells_what_it_keeps_away_even_if_it_says_nothing() -> None:
    words = words_for(("care", "vaccinations"), ("bed", "shelter"), never=(("care", "humane society"),))
    assert what_is_said("Sotol Humane Society", words).kept_away == {"care"}
    assert what_is_said("Sotol Shelter", words).kept_away == set()


def test_what_stands_behind_at_tells_only_where_it_is() -> None:
    words = words_for(("help", "legal clinic"), ("faith", "church"))
    assert said("Legal Clinic at First Church", words) == {"help"}
    assert said("Church and Legal Clinic", words) == {"help", "faith"}
    assert said("Youth at Risk Legal Clinic", words) == {"help"}


def strengths(text: str, *phrases: SeatPhrase) -> dict[str, int]:
    return {one.seat: one.strength for one in seats_said(text, SeatWords(phrases))}


def test_words_that_alone_tell_it_are_surer_and_those_that_close_a_part_of_the_name_too() -> None:
    core, other = SeatPhrase("food", "food bank", is_core=True), SeatPhrase("school", "university")
    assert strengths("Sotol Food Bank", core) == {"food": 3}
    assert strengths("Food Bank of Sotol", core) == {"food": 3}
    assert strengths("Sotol Food Bank, North", core) == {"food": 3}
    assert strengths("Food Bank Friends", core) == {"food": 2}
    assert strengths("Sotol University", other) == {"school": 1}
    assert strengths("University Friends", other) == {"school": 0}
    assert strengths("University District Food Bank", core, other) == {"school": 0, "food": 3}


def test_it_keeps_no_other_seat_away() -> None:
    words = words_for(("help", "clinic"), ("care", "clinic"), never=(("care", "legal"),))
    assert said("Legal Clinic", words) == {"help"}


@pytest.mark.parametrize("text", ["", " ", "—", "🌵", "the of and", "'", "Casa Segura 安全な家", "a" * 10_000])
def test_a_text_without_such_words_says_nothing(text: str) -> None:
    assert seats_said(text, seat_words(built_in("immigrant-survivors"))) == ()


def test_eight_thousand_names_are_gone_through_at_once() -> None:
    words = seat_words(built_in("immigrant-survivors"))
    names = [row.name for row in TABLE]
    many = [names[number % len(names)] for number in range(8_000)]
    seats_said(many[0], words)
    begun = time.process_time()
    for name in many:
        seats_said(name, words)
    assert time.process_time() - begun < _MOST_SECONDS


@pytest.mark.parametrize(
    ("name", "seats"),
    [
        ("Clínica Esperanza", {"health-care": 1}),
        ("La Clínica Sotol", {"health-care": 1}),
        ("Escuela Benito Juárez", {"education": 1}),
        ("Despensa de la Iglesia San José", {"food": 3, "faith-community": 1}),
        ("Sotol Clinic", {"health-care": 1}),
    ],
)
def test_in_spanish_a_name_begins_with_what_it_is(name: str, seats: dict[str, int]) -> None:
    found = seats_said(name, seat_words(built_in("immigrant-survivors")))
    assert {one.seat: one.strength for one in found} == seats


BUILT_IN_WORDS = seat_words(built_in("immigrant-survivors"))


@pytest.mark.parametrize(
    ("name", "seats"),
    [
        ("Sotol Justice and Peace Commission", set()),
        ("Sotol Justice of the Peace", {"courts"}),
        ("Sotol Lutheran Church Food Pantry", {"faith-community", "food"}),
    ],
)
def test_what_joins_words_tells_what_they_mean(name: str, seats: set[str]) -> None:
    assert {one.seat for one in seats_said(name, BUILT_IN_WORDS) if one.strength >= SURE} == seats
