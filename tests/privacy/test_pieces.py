"""A text is read in the pieces that people read together, each with what heads it, and nothing of it is left out."""

import re
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccr_cli.privacy.rule import Known
from ccr_cli.privacy.scan import found_in
from ccr_cli.privacy.text.passage import Kind, Passage
from ccr_cli.privacy.text.pieces import pieces_of
from helpers import TODAY


def read(text: str, kind: Kind = "text") -> list[str]:
    """What is read together, as rules look at it."""
    return [" ".join(piece.plain.split()) for piece in pieces_of(Passage(text, kind))]


READ_TOGETHER: dict[str, tuple[str, list[str]]] = {
    "one line": ("The client called.", ["The client called."]),
    "a wrapped line": ("Yesterday the client\nRosa Quezada called.\n", ["Yesterday the client Rosa Quezada called."]),
    "a wrapped line of a mail": ("> Yesterday the client\n> Rosa called.\n", ["> Yesterday the client Rosa called."]),
    "a wrapped line on Windows": ("Yesterday the client\r\nRosa called.\r\n", ["Yesterday the client Rosa called."]),
    "a number over the end of a line": (
        "Call her at 520-555-\n0142 after six.\n",
        ["Call her at 520-555-0142 after six."],
    ),
    "two sentences on two lines": (
        "Yesterday a client called.\nRosa Quezada hosts.\n",
        ["Yesterday a client called.", "Rosa Quezada hosts."],
    ),
    "two paragraphs": ("a client called\n\nRosa hosts us", ["a client called", "Rosa hosts us"]),
    "a list under its head": (
        "Clients:\n- Rosa Quezada\n- Ana Barranco\n",
        ["Clients:", "clients: Rosa Quezada", "clients: Ana Barranco"],
    ),
    "a list under a head in bold": ("**Clients:**\n* Rosa Quezada\n", ["**Clients:**", "clients: Rosa Quezada"]),
    "a list with numbers": ("Clients:\n1. Rosa\n2) Ana\n", ["Clients:", "clients: Rosa", "clients: Ana"]),
    "a list with letters": ("Clients:\na) Rosa\nb) Ana\n", ["Clients:", "clients: Rosa", "clients: Ana"]),
    "a list to tick": ("Clients:\n- [ ] Rosa\n- [x] Ana\n", ["Clients:", "clients: Rosa", "clients: Ana"]),
    "a list behind an empty line": ("Clients:\n\n- Rosa Quezada\n", ["Clients:", "clients: Rosa Quezada"]),
    "a list under what says nothing": ("Agenda:\n- Rosa\n- Beds\n", ["Agenda:", "Rosa", "Beds"]),
    "a list of those who serve": ("Client advocates:\n- Rosa\n", ["Client advocates:", "Rosa"]),
    "an item that goes on": (
        "Clients:\n  * Rosa Quezada\n    came twice\n  * Ana\n",
        ["Clients:", "clients: Rosa Quezada came twice", "clients: Ana"],
    ),
    "items without a head": ("- the client\n- Rosa Quezada\n", ["the client", "Rosa Quezada"]),
    "what follows a list": ("Clients:\n- Rosa\n\nAna hosts.\n", ["Clients:", "clients: Rosa", "Ana hosts."]),
    "a heading": ("## Survivors\n\nRosa\nAna\n", ["## Survivors", "survivors: Rosa", "survivors: Ana"]),
    "a heading over a list": ("# Survivors\n- Rosa Quezada\n", ["# Survivors", "survivors: Rosa Quezada"]),
    "a heading that says nothing": ("# Agenda\nRosa\nAna\n", ["# Agenda", "Rosa", "Ana"]),
    "a heading and the next one": ("# Survivors\n# Agenda\nRosa\n", ["Survivors", "Agenda", "Rosa"]),
    "a definition": ("SSN\n: 012345678\n", ["SSN", "SSN: 012345678"]),
    "several definitions": ("Client\n: Rosa\n: Ana\n", ["Client", "client: Rosa", "client: Ana"]),
    "a table between bars": (
        "| Survivor | Day |\n|---|:-:|\n| Rosa Quezada | Monday |\n",
        ["Survivor", "Day", "Survivor: Rosa Quezada | Monday"],
    ),
    "a table between bars without bars at the edge": (
        "Survivor | Day\n--- | ---\nRosa | Monday\n",
        ["Survivor", "Day", "Survivor: Rosa | Monday"],
    ),
    "a table of tabs": ("Survivor\tDay\nRosa\tMonday\n", ["Survivor", "Day", "Survivor: Rosa | Monday"]),
    "a table of commas": (
        "Survivor,Day,What\nRosa,Monday,bed\n",
        ["Survivor", "Day", "What", "Survivor: Rosa | Monday | bed"],
    ),
    "a table of semicolons": (
        "Día;Sobreviviente\nlunes;Rosa\nmartes;Ana\n",
        ["Dia", "Sobreviviente", "lunes | Sobreviviente: Rosa", "martes | Sobreviviente: Ana"],
    ),
    "headings that say nothing": ("who,when,what\nRosa,Monday,bed\n", ["who", "when", "what", "Rosa|Monday|bed"]),
    "rows without headings": ("14,000-12-3456,bed\n15,x,y\n", ["14|000-12-3456|bed", "15|x|y"]),
    "an empty cell": ("Day,Survivor,What\nMonday,,bed\n", ["Day", "Survivor", "What", "Monday | bed"]),
    "a cell between quotes": (
        'SSN,Day,What\n"000-12-3456",Monday,x\n',
        ["SSN", "Day", "What", 'SSN: 000-12-3456" | Monday | x'],
    ),
    "a row that has more cells": ("SSN,Day,What\n1,b,c,d\n", ["SSN", "Day", "What", "SSN: 1 | b | c | d"]),
    "a table on Windows": ("SSN;Day\r\n1;b\r\n", ["SSN", "Day", "SSN: 1 | b"]),
    "commas in a sentence": ("Beds, food, rides, and names", ["Beds, food, rides, and names"]),
    "one bar in a sentence": ("Ana | Rosa", ["Ana | Rosa"]),
}


@pytest.mark.parametrize(("text", "pieces"), READ_TOGETHER.values(), ids=READ_TOGETHER)
def test_what_people_read_together_is_read_together(text: str, pieces: list[str]) -> None:
    assert read(text) == pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("|\n  Clients:\n  - Rosa\n", ["Clients:", "clients: Rosa"]),
        ("|-\n  a client called.\n  Rosa hosts.\n", ["a client called.", "Rosa hosts."]),
        (">-\n  the client\n  Rosa\n\n  Another client.\n", ["the client Rosa", "Another client."]),
        (">\n  A client called.\n  Rosa hosts.\n", ["A client called. Rosa hosts."]),
        ("> # the client Ana\n  beds\n", ["# the client Ana", "beds"]),
        ("|2+  # why\n    beds\n", ["# why", "beds"]),
        ("|", []),
    ],
)
def test_a_text_of_several_lines_in_yaml_is_read_as_its_sign_says(text: str, pieces: list[str]) -> None:
    assert read(text, "value") == pieces


def test_between_quotes_the_signs_of_a_block_mean_nothing() -> None:
    assert read("| a client", "comment") == ["| a client"]


def found(text: str) -> list[tuple[str, str]]:
    """The rules that find something in a text, with what they find."""
    told = found_in([Passage(text)], Known(TODAY))
    return [(privacy.rule.code, piece.text[span.start : span.end]) for privacy, piece, span in told]


WAYS_TO_LIST = {
    "a list": "Clients:\n- {}\n- {}\n",
    "a list of points": "Sobrevivientes:\n• {}\n• {}\n",
    "a heading": "## Survivors\n\n- {}\n- {}\n",
    "lines below a heading": "## Survivors\n\n{}\n{}\n",
    "a table between bars": "| Survivor | Need |\n|---|---|\n| {} | bed |\n| {} | food |\n",
    "a table of commas": "Need,Survivor,Place\nbed,{},x\nfood,{},y\n",
    "a table of tabs": "Need\tSurvivor\nbed\t{}\nfood\t{}\n",
    "a table of semicolons": "Need;Survivor\nbed;{}\nfood;{}\n",
    "definitions": "Survivors\n: {}\n: {}\n",
}


@pytest.mark.parametrize("way", WAYS_TO_LIST.values(), ids=WAYS_TO_LIST)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_names_in_a_list_are_found_in_whatever_way_it_is_written(way: str, end: str) -> None:
    text = way.format("Rosa Quezada", "Lupita Barranco").replace("\n", end)

    assert found(text) == [("CCR410", "Rosa Quezada"), ("CCR410", "Lupita Barranco")]


@pytest.mark.parametrize("way", WAYS_TO_LIST.values(), ids=WAYS_TO_LIST)
def test_the_same_list_of_partners_has_nobody_in_it(way: str) -> None:
    text = re.sub("[Cc]lients|Survivors?|Sobrevivientes", "Partner", way.format("Legal Aid", "Casa Segura"))

    assert found(text) == []


AS_PEOPLE_READ = {
    "a term": ("A012345678 wants a call\n: bed\n", [("CCR401", "A012345678")]),
    "an empty line between items": (
        "Clients:\n\n- Rosa Quezada\n\n- Lupita Barranco\n",
        [("CCR410", "Rosa Quezada"), ("CCR410", "Lupita Barranco")],
    ),
    "a comma and a space between quotes": (
        'Survivor,Need,Place\n"Quezada, Rosa",bed,x\n',
        [("CCR410", "Quezada")],
    ),
    "a head with something in it": (
        "SSN 000-12-3456:\n- bed\n- food\n",
        [("CCR404", "000-12-3456")],
    ),
    "a wrapped comment of a program": (
        "# Yesterday the client\n# Rosa Quezada called.\n",
        [("CCR410", "Rosa Quezada")],
    ),
    "a label in the cell before": ("| A-number | 012345678 |\n", [("CCR401", "012345678")]),
    "a label before a tab": ("SSN\t012345678\n", [("CCR404", "012345678")]),
    "the heading of the next column": ("Survivor,Day,Need\nx,y,z\n", []),
}


@pytest.mark.parametrize(
    ("text", "told"),
    AS_PEOPLE_READ.values(),
    ids=AS_PEOPLE_READ,
)
def test_what_stands_there_is_found_once_as_people_read_it(text: str, told: list[tuple[str, str]]) -> None:
    assert found(text) == told


# nothing is left out

_cells = st.sampled_from(
    ("Rosa", "Client", "SSN", "the client", "bed", "000-12-3456", "Día 4", '"a, b"', "", "x", "goes on,", "Ends.", "ñ")
)
_lines = st.one_of(
    st.builds(
        lambda cells, sign: sign.join(cells), st.lists(_cells, min_size=1, max_size=5), st.sampled_from(",;|\t ")
    ),
    st.builds(lambda cells: f"| {' | '.join(cells)} |", st.lists(_cells, min_size=1, max_size=4)),
    st.builds(
        lambda mark, cell: f"{mark} {cell}", st.sampled_from(("-", "*", "•", "1.", "b)", "- [x]", "  -")), _cells
    ),
    st.builds(lambda cell: f"{cell}:", _cells),
    st.builds(lambda mark, cell: f"{mark} {cell}", st.sampled_from(("#", "##", ">", "   ")), _cells),
    st.sampled_from(("---|---", "|:-:|---|", "=====", "+---+---+", "", "  ", ">", "#")),
)
texts = st.lists(st.tuples(_lines, st.sampled_from(("\n", "\r\n", "\n\n"))), max_size=8).map(
    lambda lines: "".join(line + end for line, end in lines)
)
_BETWEEN = re.compile(r"""(?:[\s|,;"=_*~+:>#-]|•|(?<![^\s>#])\(?(?:\d{1,3}|[a-zA-Z])[.)][ \t]+|\[[ xX]?\][ \t]+)*""")
"""What may be left out: blank space, signs between cells, markers of items, rules of tables."""


def places_of(pieces: list[Passage]) -> Iterator[tuple[int, int]]:
    for piece in pieces:
        yield from (
            ((piece.start + part.start, piece.start + part.end) for part in piece.parts)
            if piece.parts
            else ((piece.start, piece.start + len(piece.text)),)
        )


@given(text=texts, start=st.integers(0, 5))
def test_pieces_and_their_parts_are_places_of_the_text(text: str, start: int) -> None:
    for piece in pieces_of(Passage(text, start=start)):
        written = text[piece.start - start : piece.start - start + len(piece.text)]
        assert len(written) == len(piece.text)
        assert all(
            sign == own or (own == "|" and sign in ",;\t") for sign, own in zip(written, piece.text, strict=True)
        )
        assert all(0 <= part.start < part.end <= len(piece.text) for part in piece.parts)
        places = [place for part in piece.parts for place in (part.start, part.end)]
        assert places == sorted(places)


@given(text=texts)
def test_nothing_is_left_out_but_what_parts_cells_and_items(text: str) -> None:
    seen = bytearray(len(text))
    for start, end in places_of(list(pieces_of(Passage(text)))):
        seen[start:end] = b"\1" * (end - start)
    left = [(match.start(), match.end()) for match in re.finditer(b"\0+", bytes(seen))]

    assert [text[start:end] for start, end in left if not _BETWEEN.fullmatch(text, start, end)] == []


@given(text=texts)
def test_no_place_is_read_twice_but_a_line_that_heads_the_next(text: str) -> None:
    starts = [piece.start for piece in pieces_of(Passage(text))]

    assert starts == sorted(starts)
    assert len(set(starts)) == len(starts)


@pytest.mark.parametrize("where", list(product(("A012345678", "Survivor Rosa Quezada"), range(6))), ids=str)
def test_what_stands_in_any_line_is_found(where: tuple[str, int]) -> None:
    planted, place = where
    lines = ["Agenda:", "- beds", "| a | b |", "| c | d |", "A sentence.", "x,y,z"]
    lines[place] = {0: "{}:", 1: "- {}", 2: "| {} | b |", 3: "| c | {} |", 4: "{} came.", 5: "x,{},z"}[place].format(
        planted
    )

    assert planted.removeprefix("Survivor ") in [what for _, what in found("\n".join(lines) + "\n")]
