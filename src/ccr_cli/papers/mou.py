"""The memorandum that partners sign once its blanks are filled in: nothing in it says what is missing."""

from collections.abc import Iterator, Sequence

from ccr_cli.language.message import Blank, Listing, Message
from ccr_cli.papers.document import (
    Bullets,
    Document,
    DocumentPiece,
    ListItem,
    Notice,
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
from ccr_cli.plan.partner import Certifies
from ccr_cli.questions.memorandum import BetweenParties, Memorandum, Party

PAPER = Paper("mou", ("docx", "html", "md"), ("parties",))
_say = texts("mou")
_CONFIDENTIALITY: tuple[Sayable, ...] = (
    _say("survivor_decides"),
    _say("by_law"),
    _say("compelled"),
    _say("immigration"),
    _say("must_tell", duty=Blank(_say("duty_blank"))),
    _say("no_address"),
    _say("own_duties"),
    _say("no_cases"),
    _say("records_asked"),
)


def mou(answer: Memorandum) -> Document:
    """The memorandum: sections by number, so that people can refer to them; one with nothing in it is left out."""
    sections = (
        ("parties", list(_parties(answer))),
        ("purpose", list(_purpose(answer))),
        ("agrees", list(_agrees(answer))),
        ("promises", list(_promises(answer))),
        ("confidentiality", list(_confidentiality(answer))),
        ("records", list(_records(answer.parties))),
        ("protocols", list(_protocols(answer.protocols))),
        ("liaisons", list(_liaisons(answer.parties))),
        ("money", [TextParagraph(_say("money_told"))]),
        ("authority", list(_authority(answer.parties))),
        ("term", list(_term())),
        ("signatures", list(_signatures(answer.parties))),
    )
    told = [(title, pieces) for title, pieces in sections if pieces]
    numbered_pieces = (
        piece for number, (title, held) in enumerate(told, 1) for piece in (_headed(number, title), *held)
    )
    pieces = (*([Notice(_say("secret"))] if answer.has_secret else []), *numbered_pieces)
    return Document(_say("title"), pieces, answer.language, answer.task_force, about=answer.task_force)


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
    yield TextParagraph(_say("purpose_told"))
    yield TextParagraph(answer.mission)
    yield TextParagraph(_say("within_its_role"))


def _agrees(answer: Memorandum) -> Iterator[DocumentPiece]:
    yield TextParagraph(_say("agrees_told"))
    for party in answer.parties:
        yield SectionHeading(_say("agrees_to", party=party.name), 2)
        yield Bullets(tuple(_taken_on(party, answer.protocols_of(party))))
        yield from _made(party)


def _taken_on(party: Party, protocols: Sequence[BetweenParties]) -> Iterator[ListItem]:
    """What a party took on in the plan, and nothing that a framework says of its seats; else a blank."""
    if party.is_neutral:
        yield ListItem(_say("neutral", part=Blank(_say("neutral_blank"))))
    elif not party.took_on_work:
        yield ListItem(Blank(_say("agrees_blank")))
    if party.role is not None:
        yield ListItem(_say("role", role=party.role))
    if party.first_for:
        yield ListItem(_say.of("first", len(party.first_for)), tuple(_task(*one) for one in party.first_for))
    if party.works_with:
        yield ListItem(_say.of("with", len(party.works_with)), tuple(map(_help, party.works_with)))
    if party.certifies is not None:
        yield _certifies(party.certifies)
    for one in protocols:
        yield ListItem(_say("by_protocol", title=one.title, others=Listing(one.others_than(party.name))))
    yield from _languages(party)


def _certifies(certifies: Certifies) -> ListItem:
    """That it answers who asks for a certification: an answer, not a signature, with what the plan knows of it."""
    form = certifies.forms[0] if len(set(certifies.forms)) == 1 else "both"
    who = _say("who_signs", office=certifies.signed_by or Blank(_say("office_blank")))
    policy = (_say("by_policy"),) if certifies.policy else ()
    return ListItem(_say(f"certify_{form}"), (who, *policy, _say("answers_in", days=Blank(_say("days_blank")))))


def _languages(party: Party) -> Iterator[ListItem]:
    """The languages in which it serves people; what is there only in writing is no such language."""
    spoken = tuple(_spoken(*known) for known in party.languages.items() if known[1] != "written")
    written = tuple(tongue(language) for language, how in party.languages.items() if how == "written")
    if spoken:
        yield ListItem(_say("speaks", languages=Listing(spoken, ",")))
    if written:
        yield ListItem(_say("writes", languages=Listing(written)))


def _made(party: Party) -> Iterator[DocumentPiece]:
    """The commitments that a party made; a blank for those about which a new head is asked."""
    if party.made:
        yield TextParagraph(_say("promised", commitments=Listing(tuple(one.name for one in party.made), ";")))
    if party.asks_again:
        yield TextParagraph(Blank(_say("promised_again")))


def _help(task: Task) -> Message:
    return _say("with_task", task=task.name, part=Blank(_say("part_blank")))


def _task(task: Task, places: Sequence[str]) -> Sayable:
    return _say("task_in", task=task.name, places=Listing(tuple(places))) if places else task.name


def _spoken(language: str, how: str | None) -> Sayable:
    name = tongue(language)
    return name if how is None else _say("language_how", language=name, how=LANGUAGE_HOWS[how])


def _promises(answer: Memorandum) -> Iterator[DocumentPiece]:
    """The words of each commitment once, and what it is not; one that nobody made isn't there."""
    if not answer.promises:
        return
    yield TextParagraph(_say("promises_told"))
    yield bullets(
        *(
            one.name if one.promise is None else _say("promise", commitment=one.name, promise=one.promise)
            for one in answer.promises
        )
    )


def _confidentiality(answer: Memorandum) -> Iterator[DocumentPiece]:
    of_secret = (_say("secret"),) if answer.has_secret else ()
    yield numbered(*_CONFIDENTIALITY, *of_secret, _say("goes_on"))


def _records(parties: Sequence[Party]) -> Iterator[DocumentPiece]:
    """Who has to give out records; of other laws nothing, since they are about no paper."""
    bound = [party.name for party in parties if "public-records" in party.laws]
    if bound:
        yield TextParagraph(_say.of("records_told", len(bound)))
        yield bullets(*bound)
    yield TextParagraph(_say("subpoenas"))


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
    if any(party.is_public_body for party in parties):
        yield TextParagraph(Blank(_say("clauses_blank")), _say("clauses"))


def _term() -> Iterator[DocumentPiece]:
    yield numbered(
        _say("term_told", until=Blank(_say("last_day_blank"))),
        _say("replaces", which=Blank(_say("replaces_blank"))),
        _say("review", day=Blank(_say("day_blank"))),
        _say("notice", days=Blank(_say("days_blank"))),
        _say("not_kept", days=Blank(_say("days_blank"))),
        _say("in_writing"),
        _say("governs", language=Blank(_say("language_blank"))),
    )


def _signatures(parties: Sequence[Party]) -> Iterator[DocumentPiece]:
    yield TextParagraph(_say("counsel"))
    yield Signatures(tuple(Signature(party.name, Blank(_say("signer_blank"))) for party in parties))
