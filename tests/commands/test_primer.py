"""``ccr primer``: what it tells of the federal protections, in which form, and the law behind every fact."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from ccr_cli.intake.primer import PRIMER, primer
from ccr_cli.plan.primer import Fact, Primer
from ccr_cli.yaml_text.reader import read_yaml
from ccr_cli.yaml_text.text import text_of
from helpers import Program

IDS = ["self-petition", "battered-spouse-waiver", "vawa-cancellation", "u-visa", "t-visa", "confidentiality"]
FIRST = {
    "en": "Police are not needed for a self-petition, a joint-filing waiver or VAWA cancellation.",
    "es": (
        "No se necesita a la policía para una autopetición, una exención de la petición conjunta o una cancelación "
        "de VAWA."
    ),
}
LAST = {
    "en": "Last checked: November 22, 2026. This is not legal advice. A request that is denied can put a survivor at "
    "risk: talk with a lawyer first.",
    "es": "Última revisión: 22 de noviembre de 2026. Esto no es asesoría legal. Una solicitud negada puede poner en "
    "riesgo a una persona sobreviviente: primero, hablar con representación legal.",
}
CHECKED = {
    "8 U.S.C.": {"1101", "1154", "1184", "1186a", "1229", "1229b", "1255", "1367"},
    "8 CFR": {"204.1", "204.2", "214.14", "214.204", "216.5"},
}
"""The sections that the facts were checked against."""


def _facts() -> Iterator[Any]:
    yield pytest.param(primer().first, id="first")
    for protection in primer().protections:
        for fact in (protection.brief, *protection.facts):
            yield pytest.param(fact, id=f"{protection.id} {fact.id}")


every_fact = pytest.mark.parametrize("fact", list(_facts()))


@every_fact
def test_every_fact_names_the_law_it_stands_in(fact: Fact) -> None:
    assert fact.citations
    for citation in fact.citations:
        found = re.fullmatch(r"(8 U\.S\.C\.|8 CFR) ([\d.]+[a-z]?)((?:\([0-9]+\)|\([a-zA-Z]+\))*)", citation)
        assert found is not None, citation
        assert found[2] in CHECKED[found[1]]
    assert len(set(fact.citations)) == len(fact.citations)


@every_fact
def test_every_fact_is_told_in_both_languages(fact: Fact) -> None:
    assert fact.en != fact.es
    for text in (fact.en, fact.es):
        assert text.endswith(".")
        assert "  " not in text
        assert text.isprintable()


@every_fact
def test_no_fact_is_of_the_kind_that_moves(fact: Fact) -> None:
    moving = ("$", "fee ", "fees", "processing", "backlog", "policy", "memo", "tarifa", "política", "http", "www.")
    assert [word for word in moving if word in f"{fact.en} {fact.es}".lower()] == []


@every_fact
def test_the_person_comes_first(fact: Fact) -> None:
    english, spanish = re.findall(r"[a-z]+", fact.en.lower()), re.findall(r"[a-zñáéíóú]+", fact.es.lower())
    assert {"her", "she", "his", "he", "alien", "illegal", "must"}.isdisjoint(english)
    assert "victim" not in fact.en.replace("victim services", "").lower()
    assert {"ilegal", "pareja", "socio", "víctima", "extranjero"}.isdisjoint(spanish)


def test_the_protections_and_their_ids() -> None:
    assert [protection.id for protection in primer().protections] == IDS
    for protection in primer().protections:
        ids = [fact.id for fact in protection.facts]
        assert len(set(ids)) == len(ids)
        assert protection.name.en != protection.name.es


def test_its_file_is_read_without_a_finding() -> None:
    raw = PRIMER.read_bytes()
    assert text_of(raw).problems == ()
    document = read_yaml(raw)
    assert document.complete
    assert tuple(document.problems) == ()
    assert "\\" not in raw.decode()


@pytest.mark.parametrize(
    "change",
    [
        {"citations": []},
        {"citations": None},
        {"citations": ["USCIS Policy Manual, volume 3"]},
        {"citations": ["8 USC 1367"]},
        {"citations": ["INA 204(a)(1)"]},
        {"citations": ["8 U.S.C. 1367 and more"]},
        {"es": None},
        {"es": " "},
        {"id": "Who Is It"},
        {"note": "x"},
    ],
    ids=str,
)
def test_the_models_refuse_what_is_no_fact(change: dict[str, Any]) -> None:
    data = read_yaml(PRIMER.read_bytes()).data
    Primer.model_validate(data)
    data["protections"][3]["facts"][0].update(change)
    with pytest.raises(ValidationError):
        Primer.model_validate(data)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("word", [None, *IDS])
def test_the_first_line_says_where_police_are_not_needed_and_the_end_that_it_is_no_advice(
    ccr: Program, word: str | None, language: str
) -> None:
    words = [] if word is None else [word]
    told = ccr("primer", *words, "--lang", language)
    lines = told.out.splitlines()
    assert (told.status, told.err, lines[0]) == (0, "", FIRST[language])
    assert LAST[language] in lines[-2:]
    assert ccr("primer", *words, "--format", "markdown", "--lang", language).out.startswith(f"# {FIRST[language]}\n")


@pytest.mark.parametrize("language", ["en", "es"])
def test_all_in_brief_are_one_screen(ccr: Program, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    drawn = ccr("primer", "--lang", language).out
    lines = re.sub(r"\x1b\[[0-9;]*m", "", drawn).splitlines()
    assert "\x1b[1m" in drawn
    assert len(lines) <= 38
    assert max(map(len, lines)) <= 80
    for protection in primer().protections:
        assert protection.form is None or f"({protection.form})" in " ".join(lines)


@pytest.mark.parametrize("id_", IDS)
def test_one_in_full_tells_every_fact_with_its_law(ccr: Program, id_: str) -> None:
    protection = next(known for known in primer().protections if known.id == id_)
    lines = ccr("primer", id_.upper(), "--plain").out.splitlines()
    for fact in protection.facts:
        at = lines.index(f"  {fact.en}")
        assert lines[at + 1] == f"    {'; '.join(fact.citations)}"


def test_u_certifications_are_told_as_the_regulation_has_them(ccr: Program) -> None:
    told = ccr("primer", "u-visa").out
    assert "signed within the six months before the petition is filed." in told
    assert "8 CFR 214.14(c)(2)(i)" in told
    assert "it doesn't make anyone sign one" in told
    assert "A declaration on Form I-914, Supplement B is optional" in ccr("primer", "t-visa").out


def test_json_of_all_and_of_one(ccr: Program) -> None:
    found = json.loads(ccr("primer", "--format", "json").out)
    assert set(found) == {"ccr", "checked", "legal_advice", "first", "protections"}
    assert (found["ccr"], found["checked"], found["legal_advice"]) == (1, "2026-11-22", False)
    assert [protection["id"] for protection in found["protections"]] == IDS
    one = json.loads(ccr("primer", "u-visa", "--format", "json", "--lang", "es").out)
    (protection,) = one["protections"]
    assert set(protection) == {"id", "name", "form", "brief", "facts"}
    assert protection["name"] == "Visa U para víctimas de delitos"
    assert set(protection["facts"][0]) == {"id", "text", "citations"}
    assert [fact["id"] for fact in protection["facts"]] == [fact["id"] for fact in found["protections"][3]["facts"]]


@pytest.mark.parametrize(
    ("arguments", "told", "hint"),
    [
        (("u-viza",), "The primer has no protection `u-viza`.", "Did you mean `u-visa`?"),
        (("U visa",), "The primer has no protection `U visa`.", "Did you mean `u-visa`?"),
        (("asylum",), "The primer has no protection `asylum`.", "`vawa-cancellation`, `u-visa`, `t-visa`"),
        (("--format", "csv"), "`--format` doesn't know `csv`.", "`markdown`"),
        (("u-visa", "t-visa"), "There is one word too many: `t-visa`.", "`ccr primer --help`"),
    ],
)
def test_wrong_usage_names_what_to_type(ccr: Program, arguments: tuple[str, ...], told: str, hint: str) -> None:
    result = ccr("primer", *arguments)
    assert (result.status, result.out) == (2, "")
    assert told in result.err
    assert hint in result.err
