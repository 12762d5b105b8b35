"""What a finding says to type is typed into the file, and the finding is gone with no new one."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial

import pytest

from ccr_cli.language.speaker import speaker
from ccr_cli.manual import RULES
from ccr_cli.rules.finding import Finding
from example_files import BAD, bad_examples, findings_in
from mistakes import MISTAKES
from rule_examples import breaking
from typing_hints import DECISIONS, WAYS, sentence_of, typed, words_of

EXAMPLES: dict[str, Callable[[], bytes]] = {
    **{f"bad/{name}": make for name, make in bad_examples().items()},
    **{f"the example of {rule.code}": partial(breaking, rule) for rule in RULES},
    **{f"{name}": text.encode for name, text in MISTAKES.items()},
}
PATH = str(BAD / "plan.yaml")


def told(raw: bytes) -> Counter[tuple[str, str]]:
    return Counter((finding.rule.code, finding.where) for finding in findings_in(PATH, raw))


def rules_told(raw: bytes) -> Counter[str]:
    return Counter(finding.rule.code for finding in findings_in(PATH, raw))


def hinting(raw: bytes) -> Iterator[tuple[Finding, bytes]]:
    """Each finding with the file as it is when its hint has been typed."""
    for finding in findings_in(PATH, raw):
        after = typed(raw, finding)
        if after is not None:
            yield finding, after


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_a_finding_says_to_type_is_typed_and_it_is_gone(name: str) -> None:
    raw = EXAMPLES[name]()
    before, rules = told(raw), rules_told(raw)
    wrong = []
    for finding, after in hinting(raw):
        this = (finding.rule.code, finding.where)
        left = told(after)
        gone = left <= before - Counter([this])
        shifted = rules_told(after) <= rules - Counter([finding.rule.code])  # a place in a list, or an id, is another
        if not gone and not (shifted and left[this] < max(before[this], 1)):
            sentence = speaker("en").tell(finding.hint) if finding.hint else ""
            wrong.append(
                (finding.line, finding.column, finding.rule.code, sentence, list((left - before).elements()), after)
            )
    assert wrong == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_both_languages_say_the_same_words_to_type(name: str) -> None:
    for finding in findings_in(PATH, EXAMPLES[name]()):
        for code in ("en", "es"):
            if finding.hint is not None:
                sentence = speaker(code).tell(finding.hint)
                assert [word for word in words_of(finding.hint) if not _is_shown(word, sentence)] == []


def _is_shown(word: str, sentence: str) -> bool:
    return f"`{word}`" in sentence or ("`" in word and word in sentence)


def test_every_way_and_every_decision_is_that_of_a_sentence() -> None:
    seen = {
        sentence_of(finding.hint)
        for make in EXAMPLES.values()
        for finding in findings_in(PATH, make())
        if finding.hint is not None
    }

    assert seen - WAYS.keys() - DECISIONS.keys() == set()
    assert (WAYS.keys() | DECISIONS.keys()) - seen == set()
    assert WAYS.keys() & DECISIONS.keys() == set()
