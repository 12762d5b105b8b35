"""From what rules look at there is a way back to the very signs in the text, however odd these are."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccr_cli.privacy.text.folding import Folded, Piece, folded, is_plain, plain_of, plain_sign, plain_text
from ccr_cli.privacy.text.passage import Passage

ORDINARY = ("Ana", "bed", "A012", "3456", "x", "7", ".", ",", "-", "'", "#", ":", " ")
ODD = (
    "á", "ñ", "Ü", "e\u0301", "n\u0303",  # accents, in one sign and in two
    "\u200b", "\u00ad", "\u2060", "\ufeff", "\x00", "\x1b[31m", "\u202e",  # what nobody sees
    "０", "９", "Ａ", "ｚ", "٠", "٣", "۷", "०",  # full-width letters and digits, digits of other scripts
    "А", "а", "Е", "о", "ѕ", "Ο",  # letters that look like Latin ones
    "  ", "\t", "\u00a0", "\u3000", "_", "__", " \t ",  # spaces
    "\n", "\r\n", " \n ", "\n> ", "\n# ", "-\n", "\u2028",  # ends of lines
    "\u2010", "\u2011", "–", "—", "\u2212", "’", "“", "№", "º", "·",  # typographic signs
    "中", "ש", "😀",
)  # fmt: skip
SEVERAL_FOR_ONE = ("ß", "æ", "œ", "½", "ﬁ", "㎏", "…", "™")
"""Signs that are read as two or more."""

odd_texts = st.lists(st.sampled_from(ORDINARY + ODD), max_size=12).map("".join)
closed_texts = st.lists(st.sampled_from(ORDINARY + ODD + SEVERAL_FOR_ONE), max_size=12).map(
    lambda all_: "".join(all_) + "."
)
"""Texts that end with an ordinary sign."""


def place_in(draw: st.DrawFn, low: int, high: int) -> tuple[int, int]:
    start = draw(st.integers(low, high - 1))
    return start, draw(st.integers(start + 1, high))


def assert_holds(text: str, plain: str, place: tuple[int, int], sought: tuple[int, int]) -> None:
    """That a place in the text has the signs of a place in the plain text, and nothing before or behind them."""
    start, end = place
    wanted = plain[slice(*sought)]
    assert 0 <= start < end <= len(text), (text, plain, place)
    assert wanted in plain_with_surroundings(text, start, end), (text, wanted, text[start:end])
    assert wanted[0] in reading(text[start]), (text, wanted, text[start:end])
    assert wanted[-1] in reading(text[end - 1]), (text, wanted, text[start:end])


def reading(sign: str) -> str:
    return " " if sign in " \t\r\n_" else plain_sign(sign)


def plain_with_surroundings(text: str, start: int, end: int) -> str:
    """What a place is read as: how the end of a line is read hangs on what stands before it and behind it."""
    return folded(text[start:end]).plain + "\n" + folded(text, [Piece(start, end)]).plain


@given(data=st.data(), text=closed_texts)
def test_a_place_in_the_plain_text_leads_back_to_its_signs(data: st.DataObject, text: str) -> None:
    whole = folded(text)
    sought = data.draw(st.composite(lambda draw: place_in(draw, 0, len(whole.plain)))())

    assert_holds(text, whole.plain, whole.back(*sought), sought)


@given(text=odd_texts)
def test_all_of_the_plain_text_is_all_of_the_text_but_what_nobody_sees(text: str) -> None:
    whole = folded(text)
    if not whole.plain.strip():
        return
    start, end = whole.back(0, len(whole.plain))

    assert folded(text[:start]).plain.strip() == ""
    assert folded(text[end:]).plain.strip(" #>") == ""  # as lines of mails and comments begin


@given(text=closed_texts)
def test_the_ways_back_of_neighbors_stand_in_the_order_of_the_text(text: str) -> None:
    whole = folded(text)
    places = [whole.back(place, place + 1) for place in range(len(whole.plain))]

    assert all(before[0] <= after[0] and before[1] <= after[1] for before, after in pairwise(places)), places


@given(text=odd_texts)
def test_what_was_folded_is_plain_and_is_read_as_it_is(text: str) -> None:
    plain = folded(text).plain

    assert folded(plain).plain.split() == plain.split()
    assert "_" not in plain
    assert is_plain(plain) or not plain.isascii() or "  " in plain or not plain.isprintable()


@pytest.mark.parametrize("text", ["SSN 000-12-3456", "Survivor Ana needs a bed"])
@pytest.mark.parametrize("odd", ["\u200b", "\u00ad", "\u0301", "\x00", "\x1b[1m", "\u2060"])
def test_what_nobody_sees_makes_no_difference_wherever_it_stands(text: str, odd: str) -> None:
    for place in range(len(text) + 1):
        whole = folded(text[:place] + odd + text[place:])

        assert whole.plain == text
        assert whole.back(0, len(text))[1] <= len(text) + len(odd)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("peñasco", "penasco"),
        ("pen\u0303asco", "penasco"),
        ("０１２-３４", "012-34"),
        ("٠١٢٣", "0123"),
        ("А012", "A012"),
        ("012\u2011345–6—7\u22128", "012-345-6-7-8"),
        ("“Ana” ’s «x»", '"Ana" \'s "x"'),
        ("the\n  client\r\n\tAna", "the client Ana"),
        ("> the client\n> Ana", "> the client Ana"),
        ("# the client\n# Ana", "# the client Ana"),
        ("520-\n555-0142", "520-555-0142"),
        ("a__b_c   d\te", "a b c d e"),
        ("A\u00a0012\u3000345", "A 012 345"),
        ("№ 4 · 5", "# 4 . 5"),
        ("straße", "strasse"),
    ],
)
def test_it_is_read_as_people_read_it(written: str, read: str) -> None:
    assert plain_text(written) == read


@given(sign=st.characters())
def test_a_sign_is_read_as_few_signs_and_always_as_the_same(sign: str) -> None:
    plain = plain_sign(sign)

    assert plain == plain_sign(sign)
    assert len(plain) <= 20
    assert all(len(part.lower()) == 1 for part in plain), "small letters would stand in another place"


@given(text=odd_texts)
def test_small_letters_keep_their_places(text: str) -> None:
    passage = Passage(text)

    assert len(passage.low) == len(passage.plain)


# parts with heads


@st.composite
def divided(draw: st.DrawFn) -> tuple[str, tuple[Piece, ...]]:
    """A text of cells, and its parts, some of them with a head."""
    cells = draw(st.lists(st.builds(lambda cell: f"q{cell}.", odd_texts), min_size=1, max_size=4))
    heads = st.sampled_from(("", "", "Client", "Núm.", "SSN", "Fecha  de nac"))
    text, parts = "", []
    for cell in cells:
        text += draw(st.sampled_from(("", ";", " | ", "\n- ")))
        parts.append(Piece(len(text), len(text) + len(cell), draw(heads)))
        text += cell
    return text + draw(st.sampled_from(("", "\n", "|"))), tuple(parts)


def stretches(text: str, parts: tuple[Piece, ...]) -> list[tuple[int, int]]:
    """Where the plain text of each part stands, without its head."""
    found = []
    for number, part in enumerate(parts, 1):
        end = len(folded(text, parts[:number]).plain)
        found.append((end - len(folded(text, [Piece(part.start, part.end)]).plain), end))
    return found


def test_parts_are_told_apart_and_each_has_its_head() -> None:
    text = "Ana,000-12-3456,bed"
    parts = (Piece(0, 3, "Cliente"), Piece(4, 15, "Núm."), Piece(16, 19))

    assert folded(text, parts).plain == "Cliente: Ana | Num.: 000-12-3456 | bed"


@given(data=st.data(), whole=divided())
def test_a_place_in_a_part_leads_back_into_that_part(data: st.DataObject, whole: tuple[str, tuple[Piece, ...]]) -> None:
    text, parts = whole
    read = folded(text, parts)
    number = data.draw(st.integers(0, len(parts) - 1))
    sought = data.draw(st.composite(lambda draw: place_in(draw, *stretches(text, parts)[number]))())

    place = read.back(*sought)

    assert parts[number].start <= place[0] < place[1] <= parts[number].end
    assert_holds(text, read.plain, place, sought)


@given(whole=divided())
def test_a_place_that_begins_in_a_head_leads_to_the_part_below_it(whole: tuple[str, tuple[Piece, ...]]) -> None:
    text, parts = whole
    read = folded(text, parts)
    for part, (start, end) in zip(parts, stretches(text, parts), strict=True):
        if part.head:
            assert read.back(start - len(f"{part.head}: ") + part.head.count("  "), end) == (part.start, part.end)


@given(whole=divided())
def test_the_plain_text_of_parts_has_their_texts_and_heads_and_nothing_else(
    whole: tuple[str, tuple[Piece, ...]],
) -> None:
    text, parts = whole

    told = [f"{plain_text(part.head)}: " * bool(part.head) + plain_text(text[part.start : part.end]) for part in parts]
    assert folded(text, parts).plain.split() == " | ".join(told).split()


def in_heads(whole: tuple[str, tuple[Piece, ...]]) -> tuple[Folded, list[tuple[int, int]]]:
    """A text of parts, and where in the plain one the words of its heads stand."""
    text, parts = whole
    places = [
        (start - len(f"{plain_text(part.head)}: "), start)
        for part, (start, _) in zip(parts, stretches(text, parts), strict=True)
        if part.head
    ]
    return folded(text, parts), places


def test_a_head_alone_leads_to_an_empty_place() -> None:
    read, places = in_heads(("Ana|Rosa", (Piece(0, 3, "Client"), Piece(4, 8, "Client"))))

    assert places == [(0, 8), (14, 22)]
    for head in places:
        start, end = read.back(*head)
        assert start == end, (head, start, end)


@given(data=st.data(), whole=divided())
def test_a_place_in_a_head_leads_to_the_beginning_of_its_part_and_no_further(
    data: st.DataObject, whole: tuple[str, tuple[Piece, ...]]
) -> None:
    read, places = in_heads(whole)
    headed = [part for part in whole[1] if part.head]
    for part, (low, high) in zip(headed, places, strict=True):
        sought = data.draw(st.composite(lambda draw, low=low, high=high: place_in(draw, low, high))())
        start, end = read.back(*sought)
        assert start == part.start
        assert end <= part.start + 1


@pytest.mark.parametrize("text", ["straß", "½", "ﬁ", "Llamar a las 5½"])
def test_a_last_sign_that_is_read_as_several_ends_with_the_text(text: str) -> None:
    whole = folded(text)

    assert whole.back(0, len(whole.plain)) == (0, len(text))


def test_a_last_sign_of_a_part_that_is_read_as_several_ends_with_the_part() -> None:
    text = "Straß;Ana"
    read = folded(text, (Piece(0, 5, "Client"), Piece(6, 9, "Client")))
    start = read.plain.index("Strass")

    assert read.back(start, start + len("Strass")) == (0, 5)


@given(text=odd_texts)
def test_the_quick_folding_reads_a_text_as_the_one_that_knows_the_way_back(text: str) -> None:
    assert plain_of(text) == folded(text).plain


@given(example=divided())
def test_the_quick_folding_reads_parts_as_the_one_that_knows_the_way_back(
    example: tuple[str, tuple[Piece, ...]],
) -> None:
    text, parts = example
    assert plain_of(text, parts) == folded(text, parts).plain


def test_both_foldings_read_every_sign_alike() -> None:
    signs = [chr(number) for number in range(0x20, 0x3000)]
    texts = [text for sign in signs for text in (sign, f"a{sign}b", f"é {sign}", f"ана{sign} ")]
    assert [text for text in texts if plain_of(text) != folded(text).plain] == []
    headed = [Piece(0, 1, sign) for sign in signs]
    assert [part.head for part in headed if plain_of("a", [part]) != folded("a", [part]).plain] == []
