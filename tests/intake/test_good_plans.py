"""Plans in an odd but legal style: nothing is to be said about them."""

from pathlib import Path

import pytest

from ccr_cli.intake.load import look_over_plan
from ccr_cli.language.speaker import speaker
from example_files import BAD, GOOD, as_line
from helpers import HEAD, TODAY, Program, taken

PLANS = sorted(GOOD.glob("*.yaml"))


@pytest.mark.parametrize("path", PLANS, ids=[path.stem for path in PLANS])
def test_a_valid_plan_in_an_odd_style_has_no_finding(path: Path) -> None:
    read = look_over_plan(str(path), path.read_bytes(), TODAY)

    assert [as_line(finding, speaker("en")) for finding in read.findings] == []
    assert read.model is not None


def test_all_valid_plans_together_pass_the_strict_check(ccr: Program) -> None:
    done = ccr("check", str(GOOD), "--strict", "--as-of", TODAY.isoformat())

    assert (done.status, done.out) == (0, f"{len(PLANS)} files: 0 errors, 0 warnings.\n")


def test_the_examples_reach_the_tests_as_they_were_written() -> None:
    """Git and editors like to mend such files, and the tests would pass without testing anything."""
    crlf = (GOOD / "windows-line-ends.yaml").read_bytes()

    assert crlf.count(b"\r\n") == crlf.count(b"\n") > 10
    assert (GOOD / "byte-order-mark.yaml").read_bytes().startswith(b"\xef\xbb\xbf")
    assert not (GOOD / "no-newline-at-the-end.yaml").read_bytes().endswith(b"\n")
    assert b"\xc2\xa0" in (BAD / "non-breaking-space-as-indent.yaml").read_bytes()


def test_words_that_other_readers_take_for_yes_and_no_stay_words() -> None:
    path = GOOD / "words-that-stay-words.yaml"
    plan = look_over_plan(str(path), path.read_bytes(), TODAY).model

    assert plan is not None
    assert plan.partners is not None
    assert (plan.name, plan.area, plan.mission) == ("no", "NO", "on")
    assert (plan.principles or [])[:5] == ["yes", "Yes", "off", "y", "N"]
    assert plan.partners["no"].name == "12:30"


def test_windows_line_ends_and_a_byte_order_mark_leave_no_trace_in_a_plan() -> None:
    text = f"{HEAD}mission: >-\n  Safety\n  first.\nprinciples:\n  - Dignity\n"
    plain, windows = taken(text), taken("\ufeff" + text.replace("\n", "\r\n"))

    assert plain.model is not None
    assert windows.model == plain.model


def test_a_plan_may_be_five_megabytes_large() -> None:
    text = HEAD + "#" * (5_000_000 - len(HEAD))

    assert len(text.encode()) == 5_000_000
    assert taken(text).model is not None


def test_a_plan_may_be_64_levels_deep() -> None:
    text = f"{HEAD}area: {'[' * 63}{']' * 63}\n"  # the mapping around them is the first level

    assert [finding.rule.code for finding in taken(text).findings] == ["CCR103"]
