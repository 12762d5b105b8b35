"""No hyphen of an item is taken back, neither as text nor to look at a line again from each of them."""

from ccr_cli.yaml_text.syntax import pairs
from helpers import HEAD, taken


def test_a_list_in_brackets_is_no_text_that_goes_on_below() -> None:
    found = taken(HEAD + "languages_needed:\n  - [es, mam]\nmore text of it\nmission: Y\n").findings
    assert [(finding.rule.code, finding.line) for finding in found] == [("CCR103", 5), ("CCR019", 6)]


def test_a_long_line_of_hyphens_is_scanned_once() -> None:
    assert pairs._QUOTE.match("- " * 400_000 + "x") is None  # again from each hyphen it would take five minutes
