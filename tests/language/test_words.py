"""Every text that a user reads has the project's words: one for one thing in Spanish, plain and American in English."""

import re

import pytest

from ccr_cli.command_line.table import COMMANDS, GROUPS
from ccr_cli.language.message import Message
from ccr_cli.language.speaker import Speaker
from words import Never, Pair, Term, broken, nevers, terms, texts

TEXTS = tuple(texts())


def test_every_text_has_the_words() -> None:
    assert list(broken(TEXTS)) == []


@pytest.mark.parametrize("never", [*nevers("english"), *nevers("spanish")], ids=lambda never: never.wrong)
def test_what_is_never_written_is_found(never: Never) -> None:
    assert never.breaks(never.wrong)


@pytest.mark.parametrize("term", terms(), ids=lambda term: term.say)
def test_each_thing_is_spoken_of_and_another_word_for_it_is_found(term: Term) -> None:
    spoken = [pair for pair in TEXTS if pair.spanish and re.search(term.english, pair.english)]

    assert spoken
    assert any(term.breaks(Pair("", pair.english, "otra cosa")) for pair in spoken)


def test_words_of_the_format_are_the_same_in_both_languages() -> None:
    assert not any(term.breaks(Pair("", "Set seats=… or `funding`.", "Ponga seats=… o `funding`.")) for term in terms())


@pytest.mark.parametrize(
    "english", [*COMMANDS.values(), *(text for group in GROUPS.values() for text in group.values())]
)
def test_spanish_help_says_what_a_command_does_and_not_what_to_do(english: str) -> None:
    first = Speaker("es").tell(Message(english)).split()[0]

    assert not re.fullmatch(r"(?!Lugar)\w+[aei]r", first)
