"""What stands between the signs of a number or a name hides neither, and bytes that are no text find nothing."""

import random
from datetime import date
from pathlib import Path

import pytest

from ccr_cli.audit.any_file import look_at_file
from ccr_cli.audit.examiner import Examiner
from git_repositories import alone_in, new_repository
from helpers import Program, write_files

TODAY = date(2026, 11, 22)
CARD = "BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:SSN=20123=2D45=2D6789\nEND:VCARD\n"
FOUND: dict[str, tuple[str, ...]] = {
    "CCR404": (
        *("SSN\t123\t45\t6789", "SSN | 123 | 45 | 6789", "| NSS | 123 | 45 | 6789 |", "NSS,123,45,6789"),
        *("SSN **123**-**45**-**6789**", "SSN *123*-*45*-*6789*", "SSN `123`-`45`-`6789`", "SSN ~~123~~-45-6789"),
        *(r"SSN 123\-45\-6789", "NSS **123**-**45**-**6789**", "ssn: !!str 123456789", "ssn: !<tag:x> '123456789'"),
        *(CARD, CARD.replace("NOTE;", "NOTE;CHARSET=UTF-8;"), "SSN: +ADEAMgAz-45-6789", "SSN,2,123456789"),
        "Número de seguro social;2;123-45-6789",
    ),
    "CCR401": (
        *("A\t012\t345\t678", "A-number **012**-**345**-**678**", "a-number: !!str 012345678"),
        *("A-number,3,012345678", "Número A,3,012345678", "A-number;3;012345678", "| A-number | 3 | 012345678 |"),
    ),
    "CCR407": ("Case No.,7,24-cv-00123", "Case number\t7\t24-CV-00123", "Número de caso,7,24-CV-00123"),
    "CCR410": (
        *(
            "Clients\n-------\n\n* Rosa Quezada\n",
            "Clients\n=======\n* Rosa Quezada\n",
            "Clientas\n---\n\nRosa Quezada\n",
        ),
        *("<ul>Clients<li>Rosa Quezada</li></ul>", "<ul>\nClientas\n<li>Rosa Quezada</li>\n</ul>"),
        *("* Clients\n** Rosa Quezada\n", "- Clients\n  - Rosa Quezada\n", "* Clientas atendidas\n** Rosa Quezada\n"),
        *("Survivors served: Rosa, Ana and Luz", "Clientas atendidas: Rosa, Ana y Luz", "Survivors:\n  name: Rosa\n"),
        *('{"client": {"name": "Rosa Quezada"}}', '{"clienta": {"nombre": "Rosa Quezada"}}'),
        "<table>\n<tr>\n<th>Client</th>\n<th>Day</th>\n</tr>\n<tr>\n<td>Rosa Quezada</td>\n<td>May</td>\n</tr>\n",
    ),
}
INNOCENT = (
    *("Beds | 123 | 45 | 6789", "SSN training | 123 | 45 | 6789 | 12", "5*3 rooms, 2 * 4 beds, **24** of them"),
    *("Clients,3,12345", "County,7,24-cv-day", "A+ rated, +1 520-555-0142x"),
    *("Clients\n-------\n\n* Ask for the clinic\n* Legal aid on Mondays\n", "Clients\n-------\nWe served many.\n"),
    *("- Clients\n  - are called back\n- Partners\n  - Rosa Quezada, Casa Segura\n", "Survivors served: 14 and more"),
    *("the client Sierra Vista office serves", "A survivor the Santa Rita clinic saw", "clients served: Pima, Yuma"),
    *("Whoever is a client\n===\nof a clinic is seen.", '{"agency": {"name": "Rosa Quezada Center"}}'),
)


def codes(text: str | bytes, name: str = "notes.txt") -> set[str]:
    raw = text if isinstance(text, bytes) else text.encode()
    return {finding.rule.code for finding in look_at_file(name, raw, TODAY).findings}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in FOUND.items() for text in texts])
def test_it_is_found(code: str, text: str) -> None:
    assert code in codes(text)


@pytest.mark.parametrize("text", INNOCENT)
def test_nothing_is_found(text: str) -> None:
    assert codes(text) - {"CCR408"} == set()


def noise(size: int, seed: int) -> bytes:
    return random.Random(seed).randbytes(size)


@pytest.mark.parametrize(
    "raw", [*(noise(200_000, seed) for seed in range(4)), noise(3000, 9), bytes(range(256)) * 100], ids=len
)
def test_bytes_that_are_no_text_are_of_an_unknown_kind_and_hold_no_finding(raw: bytes) -> None:
    looked = look_at_file("thing.bin", raw, TODAY)

    assert (looked.kind, looked.findings) == ("other", ())


TEXT = "La señora pidió una cama. SSN 123-45-6789\n"


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1", "cp1252", "utf-16", "utf-16-le", "utf-32", "cp037", "cp500"])
def test_a_text_stays_a_text_however_it_is_encoded(encoding: str) -> None:
    looked = look_at_file("notes.txt", TEXT.encode(encoding), TODAY)

    assert looked.kind is None
    assert [finding.rule.code for finding in looked.findings] == ["CCR404"]


@pytest.mark.parametrize("around", [noise(5000, 3).replace(b"\n", b""), "Привет, это текст. ".encode("koi8-r") * 40])
def test_what_is_certain_is_told_of_the_text_among_other_bytes(around: bytes) -> None:
    looked = look_at_file("thing.bin", around + b"\nthe SSN is 123-45-6789 of her\n" + around, TODAY)

    assert looked.kind == "other"
    assert [(finding.rule.code, finding.line) for finding in looked.findings] == [("CCR404", 2)]


def test_an_unknown_kind_is_no_pass_under_strict(ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = alone_in(tmp_path / "repo", monkeypatch)
    write_files(here, {"thing.bin": noise(3000, 5)})

    assert ccr("privacy").status == 0
    assert ccr("privacy", "--strict").status == 1


NAMES = {
    "rosa-quezada-client-intake.pdf": "CCR410",
    "intake/client-rosa-quezada.md": "CCR410",
    "clienta_rosa_quezada.md": "CCR410",
    "nacida1990-05-03.txt": "CCR406",
    "dob1990-05-03.txt": "CCR406",
    "ssn123-45-6789.txt": "CCR404",
}


@pytest.mark.parametrize("path", NAMES)
def test_the_name_of_a_file_is_found_once(path: str) -> None:
    assert [finding.rule.code for finding in Examiner(TODAY).name(path).findings] == [NAMES[path]]


def test_the_name_of_a_branch_is_found_once() -> None:
    found = Examiner(TODAY).reference("refs/heads/client-rosa-quezada").findings

    assert [(finding.rule.code, finding.rule.severity) for finding in found] == [("CCR410", "error")]


@pytest.mark.parametrize(
    "path", ["legal-aid-client-intake.pdf", "report2026-05-03.txt", "client-intake-form.md", "casa-segura-clients.csv"]
)
def test_an_innocent_name_of_a_file(path: str) -> None:
    assert Examiner(TODAY).name(path).findings == ()


SIGNED = ("Client Rosa Quezada", "client: Rosa Quezada", "Survivor Rosa Quezada", "Clienta Rosa Quezada")
COLLEAGUES = (
    *("Rosa Quezada (survivor advocate)", "Survivor Services Rosa Quezada", "Rosa Quezada", "Victim Advocate Rosa"),
    *("Rosa Quezada, client services", "Defensora de víctimas Rosa Quezada"),
)


@pytest.mark.parametrize("name", [*SIGNED, *COLLEAGUES])
def test_a_signature_names_no_person_served(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    repository = new_repository(alone_in(tmp_path / "repo", monkeypatch))
    repository.do("config", "user.name", name)
    monkeypatch.setenv("GIT_AUTHOR_NAME", name)
    repository.commit({"kept.txt": "kept\n"})
    repository.do("commit", "--quiet", "--allow-empty", f"--author={name} <x@example.org>", "-m", "More")

    told = ccr("privacy", "--history")

    assert ("CCR410" in told.out) == (name in SIGNED)
