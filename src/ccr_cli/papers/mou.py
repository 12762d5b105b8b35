"""The memorandum that partners sign once its blanks are filled in: nothing in it says what is missing."""

from collections.abc import Iterator, Sequence

from ccr_cli.language.message import Blank, Listing, Message
from ccr_cli.papers.document import (
    Bullets,
    Document,
    DocumentPiece,
    ListItem,
    RuledTable,
    Sayable,
    SectionHeading,
    Signature,
    Signatures,
    TextParagraph,
    bullets,
    numbered,
)
from ccr_cli.papers.paper import Paper
from ccr_cli.papers.texts import texts
from ccr_cli.plan.framework import Task
from ccr_cli.plan.labels import LANGUAGE_HOWS
from ccr_cli.plan.language_names import tongue
from ccr_cli.questions.memorandum import BetweenParties, Memorandum, Party
from ccr_cli.views.disclosing import LAWS

PAPER = Paper("mou", ("docx", "html", "md"), ("parties",))
_say = texts("mou")


def mou(answer: Memorandum) -> Document:
    """The memorandum: sections by number, so that people can refer to them; one with nothing in it is left out."""
    sections = (
        ("parties", list(_parties(answer))),
        ("purpose", list(_purpose(answer))),
        ("agrees", list(_agrees(answer))),
        ("promises", list(_promises(answer))),
        ("confidentiality", list(_confidentiality())),
        ("records", list(_records(answer.parties))),
        ("protocols", list(_protocols(answer.protocols))),
        ("liaisons", list(_liaisons(answer.parties))),
        ("money", [TextParagraph(_say("money_told"))]),
        ("authority", list(_authority(answer.parties))),
        ("term", list(_term(answer))),
        ("signatures", list(_signatures(answer.parties))),
    )
    told = [(title, pieces) for title, pieces in sections if pieces]
    pieces = (piece for number, (title, held) in enumerate(told, 1) for piece in (_headed(number, title), *held))
    return Document(_say("title"), tuple(pieces), answer.language, answer.task_force, about=answer.task_force)


def _headed(number: int, title: str) -> SectionHeading:
    return SectionHeading(_say("section", number=number, title=_say(title)))


def _parties(answer: Memorandum) -> Iterator[DocumentPiece]:
    yield TextParagraph(_say("parties_told", task_force=answer.task_force))
    yield bullets(*map(_party, answer.parties))


def _party(party: Party) -> Sayable:
    if not party.seats:
        return party.name
    return _say("party", party=party.name, seats=Listing(tuple(seat.name for seat in party.seats), ";"))


def _purpose(answer: Memorandum) -> Iterator[DocumentPiece]:
    if answer.mission is None:
        yield TextParagraph(Blank(_say("purpose_blank")))
        return
    yield TextParagraph(_say("purpose_told", task_force=answer.task_force))
    yield TextParagraph(answer.mission)


def _agrees(answer: Memorandum) -> Iterator[DocumentPiece]:
    for party in answer.parties:
        yield SectionHeading(_say("agrees_to", party=party.name), 2)
        taken_on = tuple(_taken_on(party, answer.protocols_of(party)))
        yield Bullets(taken_on or (ListItem(Blank(_say("agrees_blank"))),))


def _taken_on(party: Party, protocols: Sequence[BetweenParties]) -> Iterator[ListItem]:
    """What a party took on in the plan, and nothing that a framework says of its seats."""
    if party.role is not None:
        yield ListItem(_say("role", role=party.role))
    if party.first_for:
        yield ListItem(_say.of("first", len(party.first_for)), tuple(_task(*one) for one in party.first_for))
    if party.works_with:
        yield ListItem(_say.of("with", len(party.works_with)), tuple(task.name for task in party.works_with))
    for one in protocols:
        yield ListItem(_say("by_protocol", title=one.title, others=Listing(one.others_than(party.name))))
    if party.languages:
        spoken = tuple(_spoken(*known) for known in party.languages.items())
        yield ListItem(_say("speaks", languages=Listing(spoken, ",")))


def _task(task: Task, places: Sequence[str]) -> Sayable:
    return _say("task_in", task=task.name, places=Listing(tuple(places))) if places else task.name


def _spoken(language: str, how: str | None) -> Sayable:
    name = tongue(language)
    return name if how is None else _say("language_how", language=name, how=LANGUAGE_HOWS[how])


def _promises(answer: Memorandum) -> Iterator[DocumentPiece]:
    """The words of each promise once, and who made it; a promise that nobody made isn't there."""
    if not answer.promises:
        return
    yield TextParagraph(_say("promises_told"))
    yield bullets(
        *(
            one.name if one.promise is None else _say("promise", commitment=one.name, promise=one.promise)
            for one in answer.promises
        )
    )
    yield TextParagraph(_say("promised_told"))
    yield bullets(*(_promised(party) for party in answer.parties if party.made))


def _promised(party: Party) -> Message:
    return _say("promised", party=party.name, commitments=Listing(tuple(one.name for one in party.made), ";"))


def _confidentiality() -> Iterator[DocumentPiece]:
    asked = _say("records_asked", who=Blank(_say("records_asked_who")))
    yield bullets(_say("survivor_decides"), _say("own_duties"), _say("no_cases"), asked)


def _records(parties: Sequence[Party]) -> Iterator[DocumentPiece]:
    bound = [party for party in parties if party.laws]
    if not bound:
        yield TextParagraph(Blank(_say("records_blank")))
        return
    yield TextParagraph(_say("records_told"))
    yield bullets(*map(_record, bound))


def _record(party: Party) -> Message:
    return _say("record", party=party.name, laws=Listing(tuple(LAWS[law] for law in party.laws), ","))


def _protocols(protocols: Sequence[BetweenParties]) -> Iterator[DocumentPiece]:
    if protocols:
        yield Bullets(tuple(ListItem(_say("protocol", title=one.title), tuple(_protocol(one))) for one in protocols))


def _protocol(one: BetweenParties) -> Iterator[Sayable]:
    way = "protocol_both" if one.goes_both_ways else "protocol_way"
    yield _say(way, sources=Listing(one.sources), **({} if one.goes_both_ways else {"targets": Listing(one.targets)}))
    if one.shares is not None:
        yield _say(f"shares_{one.shares}")
    if one.since is not None:
        yield _say("protocol_since", day=one.since)


def _liaisons(parties: Sequence[Party]) -> Iterator[DocumentPiece]:
    """The liaison of each, by title; what nobody knows yet is a cell to write in."""
    yield TextParagraph(_say("liaisons_told"))
    columns = (_say("party_column"), _say("liaison"), _say("alternate"))
    rows = tuple((party.name, party.liaison or "", "") for party in parties)
    yield RuledTable(_say("liaisons_caption"), columns, rows, widths=(4, 3, 3))


def _authority(parties: Sequence[Party]) -> Iterator[DocumentPiece]:
    yield TextParagraph(_say("authority_told"))
    columns = (_say("party_column"), _say("body"), _say("authorized_on"))
    rows = tuple((party.name, "", "") for party in parties)
    yield RuledTable(_say("authority_caption"), columns, rows, widths=(4, 4, 2))


def _term(answer: Memorandum) -> Iterator[DocumentPiece]:
    yield numbered(
        _say("term_told", until=answer.until or Blank(_say("last_day_blank"))),
        _say("review", day=Blank(_say("day_blank"))),
        _say("notice", days=Blank(_say("days_blank"))),
        _say("in_writing"),
        _say(f"governs_{answer.language}"),
    )


def _signatures(parties: Sequence[Party]) -> Iterator[DocumentPiece]:
    yield TextParagraph(_say("counsel"))
    yield Signatures(tuple(Signature(party.name, Blank(_say("signer_blank"))) for party in parties))
