"""JSON, annotations and SARIF end up in logs and on pages: no finding of any rule quotes free text there."""

import json
import re
from pathlib import Path

import pytest

from ccr_cli.intake.load import look_over_plan
from ccr_cli.language.message import Example, Message, Quote, Typed, listing, named, say
from ccr_cli.language.speaker import discreet_speaker, speaker
from ccr_cli.views.findings import as_github, as_json, as_object, as_sarif
from example_files import bad_examples
from helpers import TODAY, Program, taken, write_files
from planted import FIELDS, HEAD, PLACES, filled, fold

TEXT = "Zarzamora Quimbaya"
IDS = ("a partner's id with hyphens",)  # an id is no free text, and told as one


def told_to_others(text: str) -> str:
    """All that the three formats tell of a plan's findings."""
    findings = taken(text).findings
    screen = speaker("en")
    return as_json(findings, 1, screen) + "".join(as_github(findings, screen)) + as_sarif(findings, screen)


@pytest.mark.parametrize("place", [place for place in PLACES if place not in IDS])
def test_no_finding_quotes_free_text_from_any_place(place: str) -> None:
    told = fold(told_to_others(PLACES[place](TEXT)))

    assert "zarzamora" not in told
    assert "quimbaya" not in told


def test_findings_beside_text_quote_none_of_it() -> None:
    told = told_to_others(filled(TEXT, *FIELDS) + "statuss: 1\n")

    assert "CCR101" in told
    assert "Zarzamora" not in told


@pytest.mark.parametrize("name", bad_examples())
def test_no_finding_of_a_bad_example_quotes_what_it_quotes_on_a_screen(name: str) -> None:
    """The text between quotation marks, and every line that is to be typed another way."""
    for finding in look_over_plan("plan.yaml", bad_examples()[name](), TODAY).findings:
        told = as_object(finding, speaker("en"))
        for argument in arguments(finding.message, finding.hint):
            if isinstance(argument, Quote | Example) and " " in argument.text:
                assert argument.text not in f"{told['message']} {told['hint']} {told['where']}"


def arguments(*messages: Message | None) -> list[object]:
    return [argument for message in messages if message for argument in message.arguments.values()]


def test_a_screen_still_quotes_what_stands_there() -> None:
    (finding,) = taken(f"{HEAD}area: “{TEXT}”\n").findings
    assert finding.hint is not None

    assert TEXT in speaker("en").tell(finding.hint)
    assert discreet_speaker("en").tell(finding.hint) == "Use straight quotes, or none: `…`"
    assert discreet_speaker("es").tell(say("{value} is not a word that can be used here.", value=Quote("x"))) == (
        "«…» no es una palabra que se pueda usar aquí."
    )


def test_ids_keys_and_words_to_choose_from_are_told_to_machines_too() -> None:
    text = f"{HEAD}partners:\n  casa: {{name: Casa, seats: [hausing], status: invitd, nmae: x}}\n"
    told = {finding.rule.code: as_object(finding, speaker("en")) for finding in taken(text).findings}

    assert told["CCR202"]["message"] == "The framework has no seat `hausing`."
    assert told["CCR202"]["where"] == "partners.casa.seats[0]"
    assert told["CCR101"]["message"] == "There is no key `nmae` here."
    assert told["CCR101"]["hint"] == "Did you mean `name`?"
    assert told["CCR102"]["message"] == "“…” is not a word that can be used here."
    assert "`invited`" in told["CCR102"]["hint"]


def test_the_way_to_a_piece_of_text_that_commas_made_a_key_ends_above_it() -> None:
    (finding,) = taken(f"{HEAD}actions: [{{what: Ask the consulate, then the library}}]\n").findings

    assert finding.where == "actions[0]"


def test_a_word_is_an_id_or_a_key_or_free_text() -> None:
    assert named("casa-segura") == Typed("casa-segura")
    assert named("pays_for") == Typed("pays_for")
    for text in ("Casa Segura", "Marisol", "casa segura", "", "a.b"):
        assert named(text) == Example(text)


def test_free_text_is_left_out_of_an_enumeration_too() -> None:
    message = say("The partners are {words}.", words=listing([Typed("a"), Example("What is b"), Quote("c")]))

    assert discreet_speaker("en").tell(message) == "The partners are `a`, `…` and “…”."


def test_the_findings_in_the_json_of_other_commands_quote_nothing(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, {"plans/a.yaml": f"{HEAD}area: “{TEXT}”\nlanguage: {TEXT}\n"})
    monkeypatch.chdir(tmp_path)

    for words in ("gaps", "ready", "next", "show", "stories", "partner list", "meeting list", "action list"):
        told = ccr(*words.split(), "--format", "json")
        assert json.loads(told.out)["findings"], words
        assert not re.search("Zarzamora|Quimbaya", told.out), words
