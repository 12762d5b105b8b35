"""What to do when something got in: the same steps in the same order wherever they are told."""

import re

import pytest

from ccr_cli.language.speaker import speaker
from ccr_cli.privacy.rules.all_rules import RULES
from ccr_cli.views.what_to_do import NOT_SEEN, PLACE, STEPS
from helpers import ROOT, Program

ORDER = {
    "en": ("Don't push", "Call your director", "subpoena", "24 hours", "through their advocate", "clean the history"),
    "es": (
        "No haga push",
        "Llame a su directora",
        "citatorio (subpoena)",
        "24 horas",
        "por medio de su defensora",
        "historial",
    ),
}


@pytest.mark.parametrize("language", ORDER)
@pytest.mark.parametrize("word", ["privacy", "privacidad", "PRIVACY"])
def test_explain_tells_the_steps_in_their_order(ccr: Program, language: str, word: str) -> None:
    told = ccr("explain", word, "--lang", language)
    places = [told.out.index(words) for words in ORDER[language]]

    assert told.status == 0
    assert places == sorted(places)


@pytest.mark.parametrize(("language", "page"), [("en", "privacy.md"), ("es", "es/privacidad.md")])
def test_a_page_tells_all_of_it(language: str, page: str) -> None:
    told = re.sub(r"\s+", " ", (ROOT / "docs" / page).read_text(encoding="utf-8"))

    for message in (*STEPS, *NOT_SEEN, *PLACE):
        assert speaker(language).tell(message) in told


def test_explain_lists_it_and_knows_it_by_a_word_that_is_near(ccr: Program) -> None:
    assert "  privacy: What to do when survivor information got in\n" in ccr("explain").out
    assert "Did you mean `privacy`?" in ccr("explain", "privasy").err


def test_the_law_is_told_with_its_sources() -> None:
    told = speaker("en").tell(STEPS[2])

    for source in ("34 U.S.C. 12291(b)(2)", "42 U.S.C. 10406(c)(5)", "28 CFR 94.115"):
        assert source in told


def test_the_law_of_grants_is_told_of_those_whom_it_binds() -> None:
    reasons = [speaker("en").tell(rule.reason) for rule in RULES if "34 U.S.C." in speaker("en").tell(rule.reason)]

    assert len(reasons) >= 5
    for reason in reasons:
        assert "grantees and subgrantees" in reason.lower()
