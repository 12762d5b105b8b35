"""A seat or a sector behind an option is known by its name, in both languages."""

from pathlib import Path

import pytest

from commands.begun import begin
from helpers import Program

BY_ID = {"--seat": "legal-services", "--sector": "basic-services"}
BY_NAME = {"--seat": ("Legal services", "servicios legales"), "--sector": ("Basic services", "Servicios básicos")}


@pytest.mark.parametrize(
    ("words", "option"),
    [
        (("partner", "list"), "--seat"),
        (("partner", "list"), "--sector"),
        (("stories",), "--seat"),
        (("stories",), "--sector"),
        (("gaps",), "--sector"),
        (("region",), "--seat"),
        (("region",), "--sector"),
    ],
)
def test_it_is_the_same_as_by_its_id(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], option: str
) -> None:
    monkeypatch.chdir(tmp_path)
    begin(tmp_path)
    by_id = ccr(*words, option, BY_ID[option])
    assert (by_id.status, by_id.err) == (0, "")
    for name in BY_NAME[option]:
        assert ccr(*words, option, name) == by_id
    assert ccr(*words, option, "nothing such").status == 2
