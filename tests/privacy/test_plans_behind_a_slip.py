"""A plan that is read behind a slip of its YAML is no other plan: nothing in it is taken for what it is not."""

from pathlib import Path

import pytest

from ccr_cli.intake.load import look_over_plan
from helpers import EXAMPLES, TODAY

PLANS = sorted(EXAMPLES.glob("*.yaml"))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
@pytest.mark.parametrize("slip", [("area: ", "area:"), ("framework: ", "framework:"), ("partners:", "partners")])
def test_a_slip_raises_no_alarm(path: Path, slip: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8").replace(*slip, 1)
    found = look_over_plan(path.name, text.encode(), TODAY).findings
    assert found
    assert [one for one in found if one.rule.is_privacy] == []


def test_what_stands_on_the_line_of_the_slip_is_still_found() -> None:
    text = PLANS[0].read_text(encoding="utf-8").replace("area: ", "area:A012345678 ", 1)
    found = look_over_plan("plan.yaml", text.encode(), TODAY).findings
    assert [one.rule.severity for one in found if one.rule.is_privacy] == ["error"]
