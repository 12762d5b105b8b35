"""A text in one language or both, and blanks to fill in."""

from datetime import date

from ccr_cli.language.message import Blank, Listing, say
from ccr_cli.language.speaker import speaker
from ccr_cli.papers.texts import texts
from ccr_cli.papers.voice import LINE, Stretch, Voice

BOTH = Voice([speaker("en"), speaker("es")], "es")
_say = texts("agenda")


def test_a_text_that_differs_is_said_in_both_languages() -> None:
    assert [(one.language, one.line) for one in BOTH.say(_say("title"))] == [("en", "Agenda"), ("es", "Orden del día")]


def test_what_the_plan_says_is_said_once_in_the_plans_language() -> None:
    assert [(one.language, one.line) for one in BOTH.say("Casa Segura")] == [("es", "Casa Segura")]


def test_what_is_the_same_in_both_is_said_once() -> None:
    assert BOTH.line(Listing(("A",))) == "A"
    assert BOTH.line(say("{day}", day=date(2026, 5, 1))) == "May 1, 2026 / 1 de mayo de 2026"


def test_a_blank_is_known_from_words_within_a_sentence_too() -> None:
    (english, _) = BOTH.say(_say("day_and_blank", day="X", blank=Blank(_say("time"))))
    assert english.spans == (Stretch("X, at "), Stretch("time", is_blank=True))
    assert english.line == f"X, at (time: {LINE})"


def test_no_text_of_a_plan_can_look_like_a_blank() -> None:
    ((_, spans),) = BOTH.say("a \x02b\x03 c")
    assert not any(span.is_blank for span in spans)
