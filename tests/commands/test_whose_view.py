"""Who may read what is said where people look: on the last line of a screen that may hang on a wall, and by explain."""

import pytest

from ccr_cli.plan.readers import AUDIENCES, Audience
from helpers import EXAMPLES, Program

LINES: dict[Audience, tuple[str, str]] = {
    "internal": ("This is for whoever keeps the file, and for nobody else.", "Esto es para quien guarda el archivo"),
    "partners": ("This is for the partners.", "Esto es para las organizaciones aliadas."),
    "coalition": ("This is for other counties and their coalition.", "Esto es para otros condados y su coalición."),
    "funder": ("This is for a funder.", "Esto es para quien otorga los fondos."),
    "public": ("This is for everybody.", "Esto lo puede leer cualquiera."),
}


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("command", ["show", "gaps", "diff"])
def test_a_screen_ends_with_whose_it_is(
    ccr: Program, monkeypatch: pytest.MonkeyPatch, command: str, audience: Audience
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    for language, line in zip(("en", "es"), LINES[audience], strict=True):
        told = ccr(command, str(EXAMPLES / "saguaro.yaml"), f"--audience={audience}", f"--lang={language}").out
        assert line in told.splitlines()[-1]


@pytest.mark.parametrize("command", ["show", "gaps", "diff"])
@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_what_goes_into_a_file_does_not(ccr: Program, command: str, form: str) -> None:
    told = ccr(command, str(EXAMPLES / "saguaro.yaml"), "--audience=partners", f"--format={form}").out
    assert LINES["partners"][0] not in told


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("enforcement", ["Key: `partners.enforcement`", "subpoenaed", "Nobody else may read it."]),
        ("partners.certifies.usual_days", ["How many days it usually takes.", "Nobody else may read it."]),
        ("award", ["Key: `funding.award`", "Key: `trainings.award`", "Others may read it: `funder`."]),
        ("mission", ["Element: Mission statement"]),
        ("principles", ["Element: Guiding principles"]),
        ("area", ["The area it serves.", "Everybody may read it."]),
    ],
)
def test_who_may_read_a_key_is_explained(ccr: Program, word: str, said: list[str]) -> None:
    told = ccr("explain", word)
    assert told.status == 0
    assert [text for text in said if text not in told.out] == []
