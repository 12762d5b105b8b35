"""The manual of every rule: its examples do what they say, so `ccr explain` never teaches anything wrong."""

import importlib
import pkgutil
import re

import pytest

from ccr_cli import rules
from ccr_cli.intake.kinds import is_framework
from ccr_cli.intake.load import look_over_plan, take_in_framework
from ccr_cli.language.speaker import speaker
from ccr_cli.manual import RULES
from ccr_cli.plan.keys import all_keys
from ccr_cli.plan.plan import Plan
from ccr_cli.privacy import rules as privacy_rules
from ccr_cli.rules.finding import Rule
from ccr_cli.views.example_texts import TEXTS, example_in
from ccr_cli.yaml_text.quoting import in_flow_style
from example_files import as_line, findings_in
from helpers import TODAY
from rule_examples import ALONE, BUILT, breaking, whole

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
written_rule = pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.code not in BUILT], ids=lambda rule: rule.code
)


@every_rule
def test_the_wrong_example_breaks_the_rule(rule: Rule) -> None:
    assert rule.code in {finding.rule.code for finding in findings_in("plan.yaml", breaking(rule))}


@written_rule
def test_the_right_example_breaks_no_rule(rule: Rule) -> None:
    findings = findings_in("plan.yaml", whole(rule.right))

    assert [as_line(finding, speaker("en")) for finding in findings] == []


@written_rule
def test_in_spanish_the_examples_do_what_they_say(rule: Rule) -> None:
    wrong, right = (example_in(example, speaker("es")) for example in (rule.wrong, rule.right))

    broken = wrong.encode() if rule.code == ALONE else whole(wrong)
    assert rule.code in {finding.rule.code for finding in findings_in("plan.yaml", broken)}
    assert [as_line(finding, speaker("es")) for finding in findings_in("plan.yaml", whole(right))] == []


@every_rule
def test_an_error_keeps_a_file_out_of_every_answer_but_not_a_warning_or_a_rule_of_privacy(rule: Rule) -> None:
    raw = breaking(rule)
    read = take_in_framework("own.yaml", raw) if is_framework(raw) else look_over_plan("plan.yaml", raw, TODAY)

    assert {finding.rule.severity for finding in read.findings if finding.rule == rule} == {rule.severity}
    assert (read.model is None) == (rule.severity == "error" and not rule.is_privacy)


@every_rule
def test_the_right_example_is_the_wrong_one_mended(rule: Rule) -> None:
    assert rule.right != rule.wrong
    assert rule.right.endswith("\n")


def test_codes_are_unique_and_in_order() -> None:
    listed = [rule.code for rule in RULES]

    assert listed == sorted(set(listed))
    assert [code for code in listed if not re.fullmatch(r"CCR[0-4][0-9]{2}", code)] == []


def test_what_makes_no_sense_is_a_warning_and_what_cannot_be_read_is_an_error() -> None:
    severities = {rule.code: rule.severity for rule in RULES}

    assert {severities[code] for code in severities if code[:4] in ("CCR1", "CCR2")} == {"error"}
    assert {severities[code] for code in severities if code[:4] == "CCR3"} == {"warning"}
    assert {severities[code] for code in severities if code < "CCR030"} == {"error"}
    assert {severities[code] for code in severities if "CCR030" <= code < "CCR100"} == {"warning"}


def test_every_file_of_a_rule_stands_in_the_manual_and_starts_with_its_code() -> None:
    found = []
    folders = ((rules, "ccr_cli.rules."), (privacy_rules, "ccr_cli.privacy.rules."))
    modules = [module for folder, prefix in folders for module in pkgutil.iter_modules(folder.__path__, prefix)]
    for module in modules:
        file = importlib.import_module(module.name)
        if isinstance(rule := getattr(file, "RULE", None), Rule):
            found.append(rule)
            assert (file.__doc__ or "").startswith(f"{rule.code}: ")

    assert sorted(found, key=lambda rule: rule.code) == list(RULES)


@every_rule
def test_a_rule_is_explained_in_both_languages(rule: Rule) -> None:
    english, spanish = speaker("en"), speaker("es")

    for message in (rule.title, rule.reason):
        assert english.tell(message) != spanish.tell(message)


def test_every_text_of_the_examples_is_in_one() -> None:
    examples = [part for rule in RULES for part in (rule.wrong, rule.right)]
    examples += [in_flow_style(key.example) for _, key in all_keys(Plan) if key.example is not None]

    assert [text for text in TEXTS if not any(text in example for example in examples)] == []
