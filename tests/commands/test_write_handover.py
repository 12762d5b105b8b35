"""``ccr write handover``: with its pictures, which tell no more than the paper does."""

from pathlib import Path

import pytest
import yaml

from helpers import EXAMPLES, Program, taken
from random_plans import random_plan

TO_SCREEN = ("-o", "-", "--format", "html", "--as-of", "2026-11-22")


def test_the_page_holds_the_pictures_of_the_year_and_of_the_ties(ccr: Program) -> None:
    told = ccr("write", "handover", str(EXAMPLES / "saguaro.yaml"), *TO_SCREEN)
    assert told.status == 0
    assert told.out.count("<svg") == 2
    assert "<table" in told.out


@pytest.mark.parametrize("seed", range(8))
def test_what_is_known_of_enforcement_changes_neither_words_nor_pictures(
    ccr: Program, tmp_path: Path, seed: int
) -> None:
    data = random_plan(seed)
    pages = []
    for _ in range(2):
        text = yaml.safe_dump(data)
        assert taken(text).model is not None
        (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
        pages.append(ccr("write", "handover", str(tmp_path / "plan.yaml"), *TO_SCREEN).out)
        for partner in data["partners"].values():
            partner.pop("enforcement", None)
    assert pages[0] == pages[1] != ""
