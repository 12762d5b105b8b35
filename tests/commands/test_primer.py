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

IDS = [
    "self-petition",
    "battered-spouse-waiver",
    "vawa-cancellation",
    "u-visa",
    "t-visa",
    "confidentiality",
    "legal-help",
]
FIRST = {
    "en": (
        "Federal immigration protections: police are not needed for a self-petition, a joint-filing waiver or VAWA "
        "cancellation."
    ),
    "es": (
        "Protecciones migratorias federales: no se necesita a la policía para una autopetición, una exención de la "
        "petición conjunta o una cancelación de VAWA."
    ),
}
LAST = {
    "en": "This text is not legal advice (checked November 2026; ask a lawyer whether it still holds). A request that "
    "is denied can put a survivor at risk: talk with a lawyer first.",
    "es": "Este texto no es asesoría legal (revisado en noviembre de 2026; pregunte a una abogada o un abogado si "
    "sigue vigente). Una solicitud negada puede poner en riesgo a una persona sobreviviente: antes, hable con una "
    "abogada o un abogado.",
}
CHECKED = {
    "8 U.S.C.": {"1101", "1154", "1182", "1184", "1186a", "1229", "1229b", "1255", "1367", "1641"},
    "8 CFR": {"204.2", "214.14", "214.204", "292.1", "1292.1", "1292.12"},
}
"""The sections that the facts were checked against."""


def _facts() -> Iterator[Any]:
    yield pytest.param(primer().first, id="first")
    for protection in primer().protections:
        for fact in (protection.brief, *protection.facts):
            yield pytest.param(fact, id=f"{protection.id} {fact.id}")


def _fact(protection: str, id_: str) -> Fact:
    known = primer().protection(protection)
    return next(fact for fact in (known.brief, *known.facts) if fact.id == id_)


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
    told = f"{fact.en} {fact.es}".lower()
    moving = ("processing", "backlog", "policy", "memo", "política", "http", "www.")
    assert [word for word in moving if word in told] == []
    if "$" in told:
        assert "8 U.S.C. 1367(c)" in fact.citations


@every_fact
def test_whoever_asks_about_fees_is_sent_to_legal_aid(fact: Fact) -> None:
    if re.search(r"\bfees?\b|\btarifas?\b", f"{fact.en} {fact.es}"):
        assert "8 U.S.C. 1255(l)(7)" in fact.citations
        assert "ask legal aid" in fact.en
        assert "pregunte a la ayuda legal" in fact.es


@every_fact
def test_every_fact_has_a_day_on_which_it_was_checked(fact: Fact) -> None:
    if fact.checked is not None:
        assert fact.checked < primer().checked


EVIDENCE = [
    ("self-petition", "8 U.S.C. 1154(a)(1)(J)"),
    ("battered-spouse-waiver", "8 U.S.C. 1186a(c)(4)"),
    ("vawa-cancellation", "8 U.S.C. 1229b(b)(2)(D)"),
]


@pytest.mark.parametrize(("protection", "citation"), EVIDENCE)
def test_credible_evidence_is_told_with_who_weighs_it(protection: str, citation: str) -> None:
    fact = _fact(protection, "evidence")
    assert citation in fact.citations
    assert "weighs" in fact.en
    assert "cuánto pesa" in fact.es


def test_the_evidence_of_parents_is_not_told_as_law() -> None:
    assert "doesn't name parents" in _fact("self-petition", "evidence").en
    assert "no nombra aquí a madres y padres" in _fact("self-petition", "evidence").es


def test_confidentiality_is_not_told_as_more_than_it_is() -> None:
    for id_ in ("brief", "no-disclosure"):
        fact = _fact("confidentiality", id_)
        assert "immigration enforcement may learn of a filing" in fact.en
        assert "control migratorio puede enterarse" in fact.es
    assert "up to $5,000 for each violation" in _fact("confidentiality", "penalty").en
    places = _fact("confidentiality", "places")
    assert "forbids no arrest" in places.en
    assert "no prohíbe un arresto" in places.es


@pytest.mark.parametrize("id_", ["two-years-spouse", "two-years-family", "remarriage", "lived-together"])
def test_what_changes_with_time_sends_to_the_rule_of_today(id_: str) -> None:
    fact = _fact("self-petition", id_)
    assert "heck today's rule" in fact.en
    assert "onsulte la regla de hoy" in fact.es


def test_no_fact_cites_the_elements_that_were_superseded() -> None:
    cited = {citation for fact in primer().facts for citation in fact.citations}
    assert not {"8 CFR 204.2(c)(1)", "8 CFR 204.2(c)(1)(i)", "8 CFR 204.2(e)(1)"} & cited
    assert {"8 U.S.C. 1184(o)(2)", "8 U.S.C. 1184(o)(3)"} <= cited


def test_partial_accreditation_and_notarios_are_told() -> None:
    assert "not for court" in _fact("legal-help", "partial").en
    assert "in the United States a notary is not" in _fact("legal-help", "notario").en
    assert "no es abogado" in _fact("legal-help", "brief").es


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
    assert len(lines) <= 42
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
    assert (found["ccr"], found["checked"], found["legal_advice"]) == (1, "2026-11-29", False)
    assert [protection["id"] for protection in found["protections"]] == IDS
    one = json.loads(ccr("primer", "u-visa", "--format", "json", "--lang", "es").out)
    (protection,) = one["protections"]
    assert set(protection) == {"id", "name", "form", "brief", "facts"}
    assert protection["name"] == "Visa U para víctimas de delitos"
    assert set(protection["facts"][0]) == {"id", "text", "citations", "checked"}
    assert {fact["id"]: fact["checked"] for fact in protection["facts"]}["certification"] == "2026-11-22"
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
