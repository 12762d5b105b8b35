"""Of which lines no copy may be made: those of every text in which a privacy rule finds something."""

import pytest

from ccr_cli.intake.load import document_of, look_over_plan
from ccr_cli.intake.private_lines import private_lines
from helpers import HEAD, TODAY

TEXTS = {
    "one line": ("note: Call 520-555-0188 after six.\n", {3}),
    "nothing found": ("note: The bus leaves at nine.\n", set()),
    "a folded text": (
        "note: >-\n  The bus leaves at nine.\n  Call 520-555-0188.\n  Bring water.\narea: A\n",
        {3, 4, 5, 6},
    ),
    "a quoted text": ('note: "The bus leaves at nine.\n  Call 520-555-0188."\narea: A\n', {3, 4}),
    "a text over lines": ("note: The bus leaves at nine.\n  Call 520-555-0188.\narea: A\n", {3, 4}),
    "a comment": ("area: A  # call 520-555-0188\nmission: B\n", {3}),
    "what is allowed": ("note: Call 520-555-0188.  # ccr: allow CCR408 -- the front desk of the court\n", {3}),
}


@pytest.mark.parametrize(("text", "lines"), TEXTS.values(), ids=TEXTS)
def test_every_line_of_a_text_with_a_finding_is_private(text: str, lines: set[int]) -> None:
    raw = (HEAD + text).encode()
    taken = look_over_plan("plan.yaml", raw, TODAY)
    private = private_lines(taken, raw, document_of(raw))
    assert lines <= private <= lines | {max(lines, default=0) + 1}  # a text of several lines may end on the next one
    assert bool(private) == bool(lines)
    assert bool(taken.allowed) == ("allow" in text)
