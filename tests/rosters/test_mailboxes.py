"""Mailboxes of programs are an office's; those of two letters that can be said aloud are somebody's."""

import pytest

from ccr_cli.rosters.mails import mails_in


@pytest.mark.parametrize(
    ("box", "agency"),
    [
        ("mckinneyvento", "Tule School District"),
        ("intercesoria.este", "Este Victim Advocacy"),
        ("headstart", "Tule School District"),
        ("trabajosocial", "Hospital Retama"),
        ("violenciafamiliar", "Policía de Anacua"),
        ("dvunit", "Sabino PD"),
        ("centralintake", "Mesa Legal Aid"),
        ("victimas", "Fiscalía Norte"),
        ("pd", "Mesa Police Department"),
        ("so", "Sotol County Sheriff's Office"),
    ],
)
def test_programs_and_desks_are_of_offices(box: str, agency: str) -> None:
    assert mails_in(f"{box}@example.org", [agency]).office == (f"{box}@example.org",)


@pytest.mark.parametrize("box", ["jo", "al", "cy", "jlopez", "lupita", "dr.smith", "mvento", "faith", "maria.norte"])
def test_what_somebody_may_be_called_is_of_nobodys_office(box: str) -> None:
    assert mails_in(f"{box}@example.org", ["Elm Center"]).office == ()
