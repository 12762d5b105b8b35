"""Languages and trainings by sector as blocks: in one table, since both say how far the table reaches."""

from collections.abc import Iterator

from ccr_cli.language.message import Listing, Message, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.language_names import tongue
from ccr_cli.questions.languages import Languages, SectorLanguages
from ccr_cli.questions.sectors import id_of
from ccr_cli.questions.trainings import SectorTrainings, Trainings
from ccr_cli.views.blocks import Block, Cell, Grid, Heading, Paragraph, Row
from ccr_cli.views.ties import sector_name

_NEEDED = say("Needed here, other than English")
_HOWS: dict[str, Message] = {"staff": say("staff"), "phone": say("phone"), "written": say("in writing")}


def reach_blocks(languages: Languages | None, trainings: Trainings, speaker: Speaker) -> Iterator[Block]:
    """Which languages each sector has, and which trainings have reached it."""
    if trainings.in_all is not None or languages is None:
        yield from _without_sectors(languages, trainings.in_all, speaker)
        return
    yield Heading(speaker.tell(say("Languages and trainings, by sector")))
    yield _grid(languages, trainings, speaker)
    if languages.needed:
        text, is_whole = _needed(languages, speaker), not languages.missing
        yield Paragraph(text, speaker.tell(_NEEDED), indent=2, tone="normal" if is_whole else "open")
    for message in _notes(trainings):
        yield Paragraph(speaker.tell(message), indent=2, tone="quiet")


def _without_sectors(
    languages: Languages | None, trainings: SectorTrainings | None, speaker: Speaker
) -> Iterator[Block]:
    """The same for readers who may not see whom a training reached."""
    if languages is not None:
        yield Heading(speaker.tell(say("Languages, by sector")))
        for sector in languages.sectors:
            if spoken := _languages(sector, speaker):
                yield Paragraph(spoken, sector_name(sector.sector, speaker), indent=2)
        if languages.needed:
            yield Paragraph(_needed(languages, speaker), speaker.tell(_NEEDED), indent=2)
    if told := _trainings(trainings, speaker):
        if people := _people(trainings, speaker):
            told = speaker.tell(say("{trainings}; people: {people}", trainings=told, people=people))
        yield Heading(speaker.tell(say("Trainings")))
        yield Paragraph(told, indent=2)


def _needed(languages: Languages, speaker: Speaker) -> str:
    told = speaker.tell(say("{languages}.", languages=_names(languages.needed)))
    if languages.missing:
        told += " " + speaker.tell(
            say("Nobody at the table has it yet: {languages}.", languages=_names(languages.missing))
        )
    return told


def _names(written: tuple[str, ...]) -> Listing:
    return Listing(tuple(tongue(language) for language in written), ";")


def _notes(trainings: Trainings) -> Iterator[Message]:
    if trainings.is_shared:
        yield say("A training that reached several sectors counts in each of them, with all its people.")
    if trainings.unassigned:
        yield say_many(
            "{number} training doesn't say for whom it was.",
            "{number} trainings don't say for whom they were.",
            trainings.unassigned,
        )


def _grid(languages: Languages, trainings: Trainings, speaker: Speaker) -> Grid:
    spoken = {id_of(answer.sector): answer for answer in languages.sectors}
    reached = {id_of(answer.sector): answer for answer in trainings.sectors}
    rows: list[Row] = []
    sentences: list[Paragraph] = []
    for key in dict.fromkeys((*spoken, *reached)):
        sector = (spoken.get(key) or reached[key]).sector
        told = _languages(spoken.get(key), speaker), _trainings(reached.get(key), speaker)
        people = _people(reached.get(key), speaker)
        name = sector_name(sector, speaker)
        cells = [name, *told, people]
        rows.append(Row(tuple(Cell(text) if text else Cell("·", "quiet") for text in cells)))
        sentences.append(Paragraph(_sentence(name, *told, people, speaker), indent=2))
    columns = (say("Sector"), say("Languages"), say("Trainings"), say("People"))
    return Grid(tuple(map(speaker.tell, columns)), tuple(rows), tuple(sentences))


def _languages(answer: SectorLanguages | None, speaker: Speaker) -> str:
    told = []
    for language, how in answer.languages if answer is not None else ():
        name = speaker.word(tongue(language))
        told.append(name if how is None else f"{name} ({speaker.tell(_HOWS[how])})")
    return ", ".join(told)


def _trainings(answer: SectorTrainings | None, speaker: Speaker) -> str:
    if answer is None or answer.last is None:
        return ""
    if answer.given == 1:
        return speaker.day(answer.last)
    return speaker.tell(say("{number}, the last {day}", number=answer.given, day=answer.last))


def _people(answer: SectorTrainings | None, speaker: Speaker) -> str:
    if answer is None or answer.people is None:
        return ""
    return str(answer.people) if answer.is_all else speaker.tell(say("at least {number}", number=answer.people))


def _sentence(name: str, languages: str, trainings: str, people: str, speaker: Speaker) -> str:
    spoken = say("languages other than English: {languages}", languages=languages)
    reached = say("trainings: {trainings}", trainings=trainings)
    if people:
        reached = say("trainings: {trainings}; people: {people}", trainings=trainings, people=people)
    told = [
        speaker.tell(spoken if languages else say("no language other than English is written down")),
        speaker.tell(reached if trainings else say("no training is written down")),
    ]
    return speaker.tell(say("{sector}: {state}.", sector=name, state="; ".join(told)))
