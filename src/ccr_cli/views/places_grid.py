"""What reaches which place as a table: a row for each seat, a column for each place, while they fit."""

from collections.abc import Iterator, Sequence

from ccr_cli.language.message import Bilingual, Message, listing, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.language_names import tongue
from ccr_cli.questions.places import AnyReach, Places, SeatReach, TongueReach
from ccr_cli.views.blocks import Cell, Grid, Paragraph, Row

COLUMNS = 80  # characters of the usual terminal
_INDENT = _GAP = 2  # characters before a row, and between two columns
_WIDEST_NAME = 26  # characters of the first column that are not broken
_SHORTEST = 5  # letters of a place's name by which people tell it


def name_of(one: AnyReach) -> Bilingual | str:
    """What a seat, a sector or a language is called."""
    if isinstance(one, TongueReach):
        return tongue(one.language)
    name: Bilingual | str = one.seat.name if isinstance(one, SeatReach) else one.sector.name
    return name


def fitting_grid(answer: Places, speaker: Speaker, parts: Sequence[AnyReach], columns: int | None) -> Grid | None:
    """The table, with shorter names of places where they don't fit; ``None`` where those don't either.

    ``columns`` is how many characters there are, ``None`` for any number.
    """
    names = [speaker.word(place) for place in answer.names]
    labels = [_label(one, speaker) for one in parts]
    first = speaker.tell(say("Seat") if answer.tells_seats else say("Sector"))
    widest = min(max(map(len, (first, *labels))), _WIDEST_NAME)
    heads = names if columns is None else _heads(names, columns - _INDENT - widest)
    if heads is None:
        return None
    rows = tuple(
        Row((Cell(label), *(_cell(speaker, is_reached=place in one.places) for place in answer.names)))
        for label, one in zip(labels, parts, strict=True)
    )
    return Grid((first, *heads), rows, tuple(reach_sentences(answer, speaker, parts)))


def reach_sentences(answer: Places, speaker: Speaker, parts: Sequence[AnyReach]) -> Iterator[Paragraph]:
    """The same as sentences."""
    for one in parts:
        yield Paragraph(speaker.tell(_reached(answer, one)), _label(one, speaker), indent=2)


def _label(one: AnyReach, speaker: Speaker) -> str:
    name = name_of(one)
    return speaker.word(say("{language} is spoken", language=name) if isinstance(one, TongueReach) else name)


def _reached(answer: Places, one: AnyReach) -> Message:
    there = tuple(place for place in answer.names if place in one.places)
    if len(there) == len(answer.names):
        return say("every place.")
    others = tuple(place for place in answer.names if place not in one.places)
    if len(others) < len(there):
        return say("every place but {others}.", others=listing(others, ","))
    return say("only {places}.", places=listing(there, ","))


def _cell(speaker: Speaker, *, is_reached: bool) -> Cell:
    return Cell(speaker.tell(say("yes"))) if is_reached else Cell(speaker.tell(say("no")), "open")


def _heads(names: Sequence[str], room: int) -> list[str] | None:
    """The names of places as heads of columns, cut where they have to be; ``None`` if they can't be told apart."""
    for longest in range(max(_SHORTEST, *map(len, names)), _SHORTEST - 1, -1):
        heads = [name if len(name) <= longest else f"{name[: longest - 1].rstrip()}…" for name in names]
        if len(set(heads)) == len(heads) and sum(len(head) + _GAP for head in heads) <= room:
            return heads
    return None
