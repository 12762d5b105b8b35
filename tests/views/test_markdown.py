"""Blocks as Markdown: what a plan says is text, and what is to be typed is code."""

import pytest

from ccr_cli.views.blocks import Cell, Grid, Paragraph, Row
from ccr_cli.views.markdown import markdown


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("See `plans/a_b-*.yaml`.", "See `plans/a_b-*.yaml`."),
        ("Not_so: `ccr a_b`, *so* `--c_d`", "Not\\_so: `ccr a_b`, \\*so\\* `--c_d`"),
        ("What a plan says: `a_b`", "What a plan says: \\`a\\_b\\`"),
        ("One ` alone: a_b", "One \\` alone: a\\_b"),
        ("``ccr <b>``", "\\`\\`ccr \\<b\\>\\`\\`"),
        ("`ccr <b>` and <b>", "`ccr <b>` and \\<b\\>"),
        ("- `ccr a_b`", "\\- `ccr a_b`"),
        ("\\\\`ccr a_b`", "\\\\\\\\`ccr a_b`"),
    ],
)
def test_code_is_told_as_it_is_and_all_else_is_escaped(told: str, shown: str) -> None:
    assert markdown([Paragraph(told)]) == f"{shown}\n"
    assert markdown([Paragraph("x", told)]).startswith(f"**{shown}:** ")


def test_a_bar_in_code_cuts_no_cell() -> None:
    grid = Grid(("Place",), (Row((Cell("`ccr a|b_c` | d_e"),)),), ())
    assert markdown([grid]).splitlines()[-1] == "| `ccr a\\|b_c` \\| d\\_e |"
