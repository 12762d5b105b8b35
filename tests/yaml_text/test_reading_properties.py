"""What holds for every plan, however it is written, and for any bytes at all."""

import io
import json
import re
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ccr_cli.app import run
from ccr_cli.intake.load import Intake, look_over_plan, take_in_framework, take_in_plan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.references import place
from ccr_cli.yaml_text.document import YamlDocument
from ccr_cli.yaml_text.reader import plain_data, read_yaml
from ccr_cli.yaml_text.text import any_text_of, text_of
from helpers import EXAMPLES, HEAD, ROOT, TODAY, Result
from strategies import AWKWARD_WORDS, frameworks, mutated, plans, trees, value_at, written
from yaml_writing import Written, write_yaml

_quick = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
_EXAMPLE_PLANS = sorted(path.read_bytes() for path in EXAMPLES.glob("*.yaml"))


def read(raw: bytes) -> YamlDocument:
    """The document in a file's bytes, none of which is refused."""
    text = text_of(raw)
    assert text.readable
    assert not text.problems
    return read_yaml(text.data)


def codes(intake: Intake[Any], severity: str) -> list[str]:
    return [finding.rule.code for finding in intake.findings if finding.rule.severity == severity]


# Every plan, in every style


@settings(_quick, max_examples=250)
@given(written(trees))
def test_data_of_any_shape_reads_back_as_it_was_written(pair: tuple[dict[str, Any], Written]) -> None:
    data, text = pair
    document = read(text.raw)
    assert document.complete
    assert json.dumps(document.data, sort_keys=True) == json.dumps(data, sort_keys=True)


@settings(_quick, max_examples=250)
@given(written(trees))
def test_every_key_and_value_is_found_where_it_was_written(pair: tuple[dict[str, Any], Written]) -> None:
    data, text = pair
    document = read(text.raw)
    assert {where: document.spot(where, "key") for where in text.keys} == text.keys
    there = {where: spot for where, spot in text.values.items() if value_at(data, where) is not None}
    assert {where: document.spot(where) for where in there} == there


@settings(_quick, max_examples=250)
@given(written(trees), st.lists(st.sampled_from(("nowhere", 99, *AWKWARD_WORDS)), min_size=1, max_size=3))
def test_what_is_not_there_is_placed_at_something_above_it(
    pair: tuple[dict[str, Any], Written], steps: list[str | int]
) -> None:
    _, text = pair
    known = {(0, 0), *text.keys.values(), *text.values.values()}
    assert read(text.raw).spot(tuple(steps)) in known


@settings(_quick, max_examples=100)
@given(plans, st.integers(0, 2**32 - 1))
def test_every_plan_reads_back_equal_in_every_style(data: dict[str, Any], seed: int) -> None:
    plan = Plan.model_validate(data)
    dumped = plan.model_dump(mode="json", by_alias=True, exclude_none=True)
    assert Plan.model_validate(read(write_yaml(dumped, seed).raw).data) == plan


@pytest.mark.usefixtures("no_rules_of_privacy")
@settings(_quick, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(written(plans))
def test_every_plan_that_the_models_hold_is_taken_in(pair: tuple[dict[str, Any], Written]) -> None:
    data, text = pair
    intake = look_over_plan("plan.yaml", text.raw, TODAY)
    assert codes(intake, "error") == []
    assert intake.model == Plan.model_validate(data)


@settings(_quick, max_examples=60)
@given(written(plans))
def test_a_finding_stands_at_the_key_or_value_that_it_names(pair: tuple[dict[str, Any], Written]) -> None:
    data, text = pair
    named = {place(where): where for where in text.values}
    for finding in look_over_plan("plan.yaml", text.raw, TODAY).findings:
        where = named[finding.where]
        spot = (finding.line - 1, finding.column - 1)
        is_inside_a_text = finding.rule.code == "CCR034" or finding.rule.is_privacy
        assert is_inside_a_text or spot in (text.keys.get(where), text.values[where]), data


@settings(_quick, max_examples=60)
@given(written(frameworks))
def test_every_framework_that_the_models_hold_reads_without_a_mistake_of_shape(
    pair: tuple[dict[str, Any], Written],
) -> None:
    data, text = pair
    intake = take_in_framework("framework.yaml", text.raw)
    about_ids = [code for code in codes(intake, "error") if code.startswith("CCR2")]
    assert codes(intake, "error") == about_ids
    assert about_ids or intake.model == Framework.model_validate(data)


# With no place for anything, and with care

_soup = st.lists(
    st.sampled_from((*AWKWARD_WORDS, ": ", "\n", "\n  ", "\n- ", "\t", "\r", "\x00", "\x1b", "\u202e", "\ufeff")),
    max_size=30,
).map(lambda pieces: "".join(pieces).encode())
_mutations = mutated(st.sampled_from(_EXAMPLE_PLANS) | written(plans).map(lambda pair: pair[1].raw))


def assert_reads_the_same_without_places(raw: bytes) -> None:
    """Without places the same data is read where nothing is an error, and none where anything is."""
    text = text_of(raw)
    if not text.readable:
        return
    data, document = plain_data(text.data), read_yaml(text.data)
    has_error = any(problem.rule.severity == "error" for problem in document.problems)
    if data is None:
        assert has_error
        return
    assert json.dumps(data) == json.dumps(document.data)  # values of one kind, keys in one order
    assert document.complete
    assert not has_error


@settings(_quick, max_examples=250)
@given(written(trees) | written(plans))
def test_what_is_read_without_places_is_what_is_read_with_them(pair: tuple[dict[str, Any], Written]) -> None:
    assert_reads_the_same_without_places(pair[1].raw)


@settings(_quick, max_examples=250)
@given(_soup | _mutations | mutated(written(trees).map(lambda pair: pair[1].raw)))
def test_what_is_read_of_any_bytes_is_the_same_without_places(raw: bytes) -> None:
    assert_reads_the_same_without_places(raw)


@settings(_quick, max_examples=100)
@given(_mutations | written(plans).map(lambda pair: pair[1].raw))
def test_a_question_is_answered_of_the_plan_that_check_sees(raw: bytes) -> None:
    asked, checked = take_in_plan("plan.yaml", raw, TODAY), look_over_plan("plan.yaml", raw, TODAY)
    assert (asked.model, asked.framework) == (checked.model, checked.framework)
    if asked.model is not None:
        assert asked.findings == ()


@pytest.mark.parametrize(
    "line",
    [
        "area: A county # 2",
        "area: “A county”",
        "area: Yuma\n  -La Paz",
        "principles: [Safety, whatever the status]",
        "stories: [{title: A, text: B, date: 2199-01-01}]",
        "languages_needed: [es, es]",
        "area: 0x1",
        "note: Client Rosa Quezada called",
    ],
)
def test_a_warning_costs_no_question_a_second_reading(line: str) -> None:
    raw = f"{HEAD}{line}\n".encode()
    checked = look_over_plan("plan.yaml", raw, TODAY)
    assert checked.findings

    with patch("ccr_cli.intake.load.read_yaml", side_effect=AssertionError):
        asked = take_in_plan("plan.yaml", raw, TODAY)

    assert asked.model == checked.model or checked.model is None
    assert asked.model is not None
    assert asked.findings == ()


@pytest.mark.parametrize(
    "line",
    [
        "coordinator: {partner: casa-segura}",
        "actions: [{what: A, seat: nowhere}]",
        "ccr: 1",
        "note: &a B",
        "note: !t B",
        'note: "\\e"',
        "note: {\n\ta: B}",
        "framework: unknown",
    ],
)
def test_what_is_told_of_a_plan_with_errors_is_what_check_tells(line: str) -> None:
    raw = f"{HEAD}{line}\n".encode()
    asked, checked = take_in_plan("plan.yaml", raw, TODAY), look_over_plan("plan.yaml", raw, TODAY)

    assert asked.model is None
    assert asked.findings
    assert asked == checked


@pytest.mark.parametrize(
    "text",
    [
        "area: Q&A, AT&T, Wow! 2 * 3 = 6",
        'area: "Closed \\"for now\\", 3\\" of rain\\n"',
        "area: A county  # all of it",
        "# only a comment\na: b",
        "'area': B",
        "meetings: {not_in: [7, 12]}",
        "note: |-\n  - a, b",
        "area: >-\n  A text\n  of two lines",
        *("a: b #c", "a: b\n -c", "a: [b, c d]", "a: True", "a: 012", "a: .inf", 'a: "\\u00e9"', 'a: "b\n\tc"'),
    ],
)
def test_what_is_no_error_is_read_without_places(text: str) -> None:
    assert plain_data(text.encode()) == read_yaml(text.encode()).data
    assert plain_data(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        *("a: *b", "- *b", "a: [*b]", "a: {b: *c}", "{*a : b}", "{?*a : b}", '{"a":*b}', '{"a":&b c}', "{'a':!b c}"),
        *("? &a b\n: c", "&a b: c", "!a b: c", "a: ! b", "a: !!str 1", "a:\n  &b c", "---\n&a b: c", "--- !a\nb: c"),
        *("<<: {a: b}", ": a", "? [a]\n: b", "a: 1\na: 2", "a", "- a", "", "a: b\n---\nc: d", 'a: "\\x1b"', '"\\0": a'),
        *("a: {\n\tb: c}", "a: '", "a: " + "[" * 64 + "]" * 64),
    ],
)
def test_what_is_an_error_is_not_read_without_places(text: str) -> None:
    assert plain_data(text.encode()) is None
    assert [problem for problem in read_yaml(text.encode()).problems if problem.rule.severity == "error"]


# Any bytes at all


def lines_in(raw: bytes) -> list[str]:
    """The lines of a file, and of one that is no UTF-8 those that an editor shows."""
    text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    return re.split("\r\n|\r|\n", text if text_of(raw).readable else any_text_of(raw) or text)


def assert_is_told_within_the_file(raw: bytes) -> None:
    """Nothing is raised, every finding stands in the file, and there is a plan exactly when there is no error."""
    intake = look_over_plan("plan.yaml", raw, TODAY)
    lines = lines_in(raw)
    for finding in intake.findings:
        assert 1 <= finding.line <= len(lines), finding
        assert 1 <= finding.column <= len(lines[finding.line - 1]) + 1, finding
    assert (intake.model is None) == bool(codes(intake, "error"))
    places = [(finding.line, finding.column) for finding in intake.findings]
    assert places == sorted(places)


@settings(_quick, max_examples=300)
@given(st.binary(max_size=200) | st.text(max_size=100).map(str.encode) | _soup)
def test_any_bytes_are_told_within_the_file(raw: bytes) -> None:
    assert_is_told_within_the_file(raw)


@settings(_quick, max_examples=200)
@given(_mutations)
def test_a_mutated_plan_is_told_within_the_file(raw: bytes) -> None:
    assert_is_told_within_the_file(raw)


@settings(_quick, max_examples=60)
@given(st.sampled_from(("utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp037")), plans, st.integers(0, 99))
def test_a_plan_in_another_encoding_is_told_within_the_file(encoding: str, data: dict[str, Any], seed: int) -> None:
    text = write_yaml(data, seed).raw.decode()
    assert_is_told_within_the_file(text.encode(encoding, "replace"))


@pytest.mark.parametrize("path", sorted((ROOT / "tests/examples/fuzzed").iterdir()), ids=lambda path: path.stem)
def test_what_once_was_raised_is_told_within_the_file(path: Path) -> None:
    """Each file made some version of the reader fall over, or answer wrongly; ``tools/fuzz.py`` finds more."""
    assert_is_told_within_the_file(path.read_bytes())


# The same through the command line


def run_program(*arguments: str) -> Result:
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        status = run(arguments)
    out.flush()
    err.flush()
    return Result(status, out.buffer.getvalue().decode(), err.buffer.getvalue().decode())


@pytest.mark.parametrize(
    "arguments",
    [
        ("check",),
        ("check", "--format", "github"),
        ("check", "--format", "sarif", "--lang", "es"),
        ("gaps",),
        ("gaps", "--format", "json"),
        ("gaps", "--format", "csv", "--audience", "public"),
        ("gaps", "--format", "markdown", "--lang", "es"),
    ],
    ids=" ".join,
)
@settings(_quick, max_examples=25)
@given(raw=st.binary(max_size=100) | _soup | _mutations)
def test_no_file_makes_a_command_fall_over(arguments: tuple[str, ...], raw: bytes) -> None:
    with TemporaryDirectory() as folder, chdir(folder):
        path = Path(folder) / "plan.yaml"
        path.write_bytes(raw)
        result = run_program(*arguments, str(path))
    assert result.status in (0, 1), result.err
    told = result.out + result.err
    assert "Traceback" not in told
    assert "mistake in ccr itself" not in told
    assert "error del propio ccr" not in told
