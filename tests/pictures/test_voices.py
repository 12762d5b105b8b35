"""Words in two languages: each thing in both, and once what is the same in both."""

import pytest

from ccr_cli.language.message import say
from ccr_cli.language.speaker import speaker
from ccr_cli.pictures.voices import Voices

BOTH = Voices([speaker("en"), speaker("es")])


@pytest.mark.parametrize(
    ("english", "spanish", "together"),
    [
        ("Housing", "Vivienda", "Housing / Vivienda"),
        ("Casa Segura", "Casa Segura", "Casa Segura"),
        ("Action: Call", "Acción: Call", "Action / Acción: Call"),
        ("Casa: the table", "Casa: la mesa", "Casa: the table / la mesa"),
        ("One: two", "Uno: dos", "One: two / Uno: dos"),
        ("One", "Uno: dos", "One / Uno: dos"),
        ("A: b: c", "A: b: d", "A: b: c / b: d"),
    ],
)
def test_what_is_the_same_stands_once(english: str, spanish: str, together: str) -> None:
    assert BOTH.each(lambda one: english if one.code == "en" else spanish) == together


def test_one_language_is_that_language() -> None:
    assert Voices([speaker("es")]).tell(say("invited")) == speaker("es").tell(say("invited"))
    assert (BOTH.codes, Voices([speaker("es")]).codes) == (("en", "es"), ("es",))
