"""The answer of ``ccr places`` as blocks: where nobody reaches, what for; then what reaches which place."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from ccr_cli.language.message import Listing, Message, Typed, listing, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.language.wrapping import Room
from ccr_cli.questions.places import AnyReach, Places, SectorReach, TongueReach
from ccr_cli.views.blocks import Block, Heading, Headline, Paragraph
from ccr_cli.views.partners import name_told, names_told
from ccr_cli.views.places_grid import COLUMNS, fitting_grid, name_of, reach_sentences
from ccr_cli.views.screen import fits
from ccr_cli.views.states import NOT_TOLD

_FEWEST, _MOST = 1, 12  # places that a screen tells of
_MOST_IN_A_LINE = 3


def places_blocks(answer: Places, speaker: Speaker, suffix: str | None, columns: int | None = COLUMNS) -> list[Block]:
    """All of it, for a page so many characters wide; ``suffix`` ends each command, ``None`` where none is told."""
    blocks: list[Block] = [_headline(answer, speaker), *_place_lines(answer, speaker)]
    if answer.is_listed and answer.tells_open:
        there = [one for one in answer.reach if one.places]
        blocks += [*_heading(there, speaker), *_grid(answer, speaker, there, columns)]
    blocks += _nowhere(answer, speaker)
    if answer.is_listed and answer.partners:
        blocks += _who(answer, speaker)
    return blocks if suffix is None else [*blocks, *_how_to_list(answer, speaker, suffix)]


def _heading(there: list[AnyReach], speaker: Speaker) -> list[Block]:
    return [Heading(speaker.tell(say("What reaches which place")))] if there else []


def _grid(answer: Places, speaker: Speaker, parts: list[AnyReach], columns: int | None) -> list[Block]:
    """The table where it fits, else its sentences."""
    grid = fitting_grid(answer, speaker, parts, columns) if parts else None
    return [grid] if grid is not None else [*reach_sentences(answer, speaker, parts)]


def places_in_full(answer: Places, speaker: Speaker, suffix: str, room: Room) -> list[Block]:
    """The same at a terminal."""
    return places_blocks(answer, speaker, suffix, room.columns)


def places_in_short(answer: Places, speaker: Speaker, suffix: str, room: Room) -> list[Block]:
    """As much as a screen has room for: the places that lack most, and what differs from place to place."""
    lacking = [one for one in answer.reach if 0 < len(one.places) < len(answer.names)]
    grid = fitting_grid(answer, speaker, lacking, room.columns) if lacking and answer.tells_open else None
    within = room._replace(lines=room.lines - 1)  # the head of the columns
    short = partial(_short, answer, speaker, suffix)
    for most in range(_MOST if grid is None else 3, 0, -1):
        blocks = short(most, grid)
        if fits(blocks, within):
            return blocks
    for most in range(_MOST, _FEWEST, -1):
        blocks = short(most, None)
        if fits(blocks, room):
            return blocks
    return short(_FEWEST, None)


def _short(answer: Places, speaker: Speaker, suffix: str, most: int, grid: Block | None) -> list[Block]:
    lines = list(_place_lines(answer, speaker, most))
    rest = say(
        "Every seat, and who reaches which place: {command}; seats that nobody fills: {gaps}.",
        command=Typed(f"ccr places --all{suffix}"),
        gaps=Typed(f"ccr gaps{suffix}"),
    )
    return [
        _headline(answer, speaker),
        *lines,
        *([grid] if grid is not None else ()),
        *_nowhere(answer, speaker),
        *_how_to_list(answer, speaker, suffix),
        *([Paragraph(speaker.tell(rest), tone="quiet")] if answer.is_listed and answer.tells_seats else ()),
    ]


# the first lines


def summary(answer: Places) -> Message:
    """In how many places something is out of reach."""
    name, lacking = answer.task_force, _lacking(answer)
    if not answer.names:
        return Message(NOT_TOLD.id, {"name": name})
    if not answer.tells_open:
        return say("{name}: the sectors that reach each place, of those that can be told.", name=name)
    if not any(one.places for one in answer.parts):
        return say("{name}: nobody is at the table yet, so nobody reaches a place.", name=name)
    if not answer.is_listed:
        return say(
            "{name}: the plan lists no places, so {area} is one, and everybody at the table reaches it.",
            name=name,
            area=answer.names[0],
        )
    if not lacking:
        return say(
            "{name}: whatever the table has reaches every place ({places}).", name=name, places=_all(answer.names)
        )
    return say_many(
        "{name}: 1 of {total} places is out of reach for something that the table has.",
        "{name}: {number} of {total} places are out of reach for something that the table has.",
        len(lacking),
        name=name,
        total=len(answer.names),
    )


def places_in_a_line(answer: Places) -> Message:
    """The places, and those that lack something, the one that lacks most first."""
    lacking = _lacking(answer) if answer.tells_open else []
    if not lacking:
        return say("{places}.", places=_all(answer.names))
    more = len(lacking) - _MOST_IN_A_LINE
    others = [say_many("{number} more", "{number} more", more)] if more > 0 else []
    number = len(answer.names)
    return say(
        "{number}; not reached for everything: {lacking}.",
        number=number,
        lacking=listing([*lacking[:_MOST_IN_A_LINE], *others], ","),
    )


def _lacking(answer: Places) -> list[str]:
    by_lack = sorted(answer.names, key=lambda place: -len(answer.lacks(place)))
    return [place for place in by_lack if answer.lacks(place)]


def _headline(answer: Places, speaker: Speaker) -> Headline:
    return Headline(speaker.tell(summary(answer)), speaker.word(answer.task_force))


def _place_lines(answer: Places, speaker: Speaker, most: int | None = None) -> Iterator[Paragraph]:
    """A line for each place that lacks something, the one that lacks most first; then the others in one line."""
    if not answer.tells_open:
        yield from _places_reached(answer, speaker)
        return
    groups = _alike(answer)
    for lacking, alike in groups[:most]:
        told = " ".join(speaker.tell(message) for message in _lack(answer, lacking, len(alike)))
        yield Paragraph(told, speaker.word(_all(alike)), indent=2)
    more = 0 if most is None else sum(len(alike) for _, alike in groups[most:])
    if more:
        yield Paragraph(speaker.tell(say_many("{number} more place.", "{number} more places.", more)), indent=2)
    whole = [place for place in answer.names if not answer.lacks(place)]
    if groups and whole:
        told = speaker.tell(say("Reached for all that the table has: {places}.", places=_all(whole)))
        yield Paragraph(told, indent=2)


def _alike(answer: Places) -> list[tuple[list[AnyReach], list[str]]]:
    """The places that lack something, those together that lack the same."""
    groups: dict[tuple[str, ...], tuple[list[AnyReach], list[str]]] = {}
    for place in _lacking(answer):
        lacking = answer.lacks(place)
        groups.setdefault(tuple(one.id for one in lacking), (lacking, []))[1].append(place)
    return list(groups.values())


def _lack(answer: Places, lacking: Sequence[AnyReach], places: int) -> Iterator[Message]:
    """What doesn't reach so many places."""
    parts = [one for one in lacking if not isinstance(one, TongueReach)]
    spoken = [one for one in lacking if isinstance(one, TongueReach)]
    if len(parts) == sum(bool(one.places) for one in answer.parts):
        yield say_many("nobody at the table reaches it.", "nobody at the table reaches them.", places)
        return
    if parts and answer.tells_seats:
        yield say_many(
            "nobody reaches it for: {seats}.", "nobody reaches them for: {seats}.", places, seats=_names(parts)
        )
    elif parts:
        yield say_many(
            "no partner of these sectors reaches it: {sectors}.",
            "no partner of these sectors reaches them: {sectors}.",
            places,
            sectors=_names(parts),
        )
    if spoken:
        yield say_many(
            "Nobody who reaches it speaks: {languages}.",
            "Nobody who reaches them speaks: {languages}.",
            places,
            languages=_names(spoken),
        )


def _places_reached(answer: Places, speaker: Speaker) -> Iterator[Paragraph]:
    """What reaches each place, for those who are told nothing of what doesn't."""
    for place in answer.names:
        reaching = [one for one in answer.sectors if place in one.places]
        told = say("{sectors}.", sectors=_names(reaching)) if reaching else say("none that can be told.")
        yield Paragraph(speaker.tell(told), speaker.word(place), indent=2)


# the rest


def _nowhere(answer: Places, speaker: Speaker) -> Iterator[Paragraph]:
    """What the table has nobody for, in no place."""
    empty = answer.nowhere
    spoken = [one for one in answer.languages if not one.places]
    label = speaker.tell(say("Nowhere"))
    if empty and answer.tells_seats:
        yield Paragraph(speaker.tell(say("nobody at the table fills {seats}.", seats=_names(empty))), label)
    elif empty:
        yield Paragraph(speaker.tell(say("nobody at the table is of {sectors}.", sectors=_names(empty))), label)
    if spoken:
        yield Paragraph(speaker.tell(say("nobody at the table speaks {languages}.", languages=_names(spoken))), label)


def _who(answer: Places, speaker: Speaker) -> Iterator[Block]:
    """Which partner reaches which places: first those that don't reach all of them."""
    yield Heading(speaker.tell(say("Who reaches which place")))
    for who, reached in answer.partners:
        if reached is not None:
            told = speaker.tell(say("{places}.", places=_all(reached)))
            yield Paragraph(told, name_told(who, speaker), indent=2)
    everywhere = [who for who, reached in answer.partners if reached is None]
    if everywhere:
        told = names_told(everywhere, speaker)
        yield Paragraph(f"{told}.", speaker.tell(say("Every place")), indent=2)


def _how_to_list(answer: Places, speaker: Speaker, suffix: str) -> Iterator[Paragraph]:
    """How places are listed, for whoever keeps a plan that lists none."""
    if answer.is_listed or not answer.tells_seats:
        return
    told = say(
        "{places} lists its towns or parts, and {serves} says which of them a partner reaches.",
        places=Typed(f"ccr set places=NAME,NAME{suffix}"),
        serves=Typed(f"ccr partner set ID serves=NAME{suffix}"),
    )
    yield Paragraph(speaker.tell(told), tone="quiet")


def _names(parts: Sequence[AnyReach]) -> Listing:
    """What they are called; a sector's name can have a comma in it."""
    return Listing(tuple(map(name_of, parts)), ";" if any(isinstance(one, SectorReach) for one in parts) else ",")


def _all(names: Iterable[str]) -> Listing:
    return listing([*names], ",")
