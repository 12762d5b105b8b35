"""Who refers survivors to whom, as a picture: the partners in a circle by sector, and the protocols between them."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeAlias

from ccr_cli.language.message import Listing, Message, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.pictures.board import Board
from ccr_cli.pictures.chords import Chord, LineKind, chord, sample
from ccr_cli.pictures.drawing import Drawing
from ccr_cli.pictures.filling import LEFT
from ccr_cli.pictures.legend import Mark, put_beside, put_heading, put_keys, put_row
from ccr_cli.pictures.lines import Run
from ccr_cli.pictures.round import Round, letter
from ccr_cli.pictures.voices import Voices
from ccr_cli.plan.labels import PROTOCOLS
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.tie_network import Referral, TiedBy, TiedPartner, TieNetwork
from ccr_cli.views.partners import name_told
from ccr_cli.views.states import NO_NAME
from ccr_cli.views.ties import sector_name

READERS: tuple[Audience, ...] = ("internal", "partners")
"""Whom it can be for, the usual ones first."""
WHY = say("it shows the way out to whoever looks for somebody")
"""Why it is not for others."""
_ALONE = say("no protocol yet")
_KEYS = {"filled": say("Has a protocol"), "dashed": say("No protocol yet")}
_NONE = say("No protocol is in force or being written.")
_CORE = say("the tie between core seats")
_UNSAFE = say("its safety is not settled")
_SAMPLE = 31.0  # how wide the line in the legend is

_Numbers: TypeAlias = tuple[int, ...]


def drawn(answer: TieNetwork, speakers: Sequence[Speaker], foot: Message | None = None) -> Drawing:
    """The picture of ties; its foot says whom it is for."""
    return _Drawing(answer, Board("ties", Voices(speakers), foot)).drawn()


class _Drawing:
    def __init__(self, answer: TieNetwork, board: Board) -> None:
        self._answer = answer
        self._board, self._voices = board, board.voices
        self._names = {partner.number: partner.who.name or NO_NAME for partner in answer.partners}

    def drawn(self) -> Drawing:
        answer, board = self._answer, self._board
        board.begin(answer.name, self._summary())
        around = board.around([len(sector.partners) for sector in answer.sectors])
        chords = [] if around is None else list(self._chords(around))
        marks = [] if around is None else list(self._nodes(around))
        marks += self._legend()
        chords += self._protocols()
        self._seats_alone()
        return board.drawing(
            say("{name}: who refers survivors to whom", name=answer.name), around=around, chords=chords, nodes=marks
        )

    # what is drawn

    def _nodes(self, around: Round) -> Iterator[Mark]:
        for sector, places in zip(self._answer.sectors, around.places, strict=True):
            for partner, at in zip(sector.partners, places, strict=True):
                yield Mark(_shape(partner), at, partner.number)

    def _chords(self, around: Round) -> Iterator[Chord]:
        spots = dict(enumerate((at for places in around.places for at in places), 1))
        for tie in self._answer.referrals:
            ends = spots[tie.source], spots[tie.target]
            yield chord(*ends, around.middle, _kind(tie))._replace(is_marked=tie.is_unsafe)

    # what is said

    def _summary(self) -> Iterator[Message]:
        statuses = [protocol.status for protocol in self._answer.protocols]
        yield say("Who refers survivors to whom on {day}", day=self._answer.today)
        yield say_many("{number} partner", "{number} partners", len(self._names))
        if in_force := statuses.count("in-force"):
            yield say_many("{number} protocol in force", "{number} protocols in force", in_force)
        if drafts := statuses.count("draft"):
            yield say("{number} being written", number=drafts)

    def _legend(self) -> Iterator[Mark]:
        shapes = {_shape(partner) for partner in self._answer.partners}
        keys = [(shape, self._voices.tell(words)) for shape, words in _KEYS.items() if shape in shapes]
        yield from put_keys(self._board.column, keys)
        for number, group in enumerate(self._answer.sectors):
            words = self._voices.each(partial(sector_name, group.sector))
            put_heading(self._board.column, self._board.told(words), letter(number))
            yield from map(self._row, group.partners)

    def _row(self, partner: TiedPartner) -> Mark:
        words = self._voices.each(partial(name_told, partner.who))
        told = f"{words}; {self._voices.tell(_ALONE)}" if partner.is_alone else words
        self._board.told(f"{partner.number} {told}")
        return put_row(self._board.column, _shape(partner), partner.number, [Run(words)])

    def _protocols(self) -> Iterator[Chord]:
        """The protocols in words, each behind a line of its kind."""
        put_heading(self._board.column, self._told(say("Protocols")))
        if not self._answer.protocols:
            put_beside(self._board.column, [Run(self._told(_NONE))])
        for protocol in self._answer.protocols:
            title = self._voices.pick(protocol.title)
            self._board.told(f"{title}: {self._in_words(protocol, self._by_name)}")
            runs = [Run(f"{title}:", strong=True), Run(f" {self._in_words(protocol, Listing)}")]
            at = put_beside(self._board.column, runs)
            yield sample(LEFT, LEFT + _SAMPLE, at.y, _kind(protocol))._replace(is_marked=protocol.is_unsafe)

    def _in_words(self, protocol: TiedBy, partners: Callable[[_Numbers], Listing]) -> str:
        return "; ".join(map(self._voices.tell, _facts(protocol, partners)))

    def _by_name(self, numbers: _Numbers) -> Listing:
        return Listing(tuple(self._names[number] for number in numbers))

    def _told(self, message: Message) -> str:
        return self._board.told(self._voices.tell(message))

    def _seats_alone(self) -> None:
        if self._answer.seats_alone:
            put_heading(self._board.column, self._told(say("Seats that no protocol names")))
            names = map(self._voices.pick, (seat.name for seat in self._answer.seats_alone))
            put_beside(self._board.column, [Run(self._board.told("; ".join(names)))])


def _shape(partner: TiedPartner) -> str:
    return "dashed" if partner.is_alone else "filled"


def _kind(tie: Referral | TiedBy) -> LineKind:
    is_mutual = tie.is_mutual if isinstance(tie, Referral) else bool(tie.between)
    return LineKind(is_mutual, tie.status == "draft", tie.is_core)


def _facts(protocol: TiedBy, partners: Callable[[_Numbers], Listing]) -> Iterator[Message]:
    """What there is to say of a protocol, beside its title."""
    if protocol.between:
        yield say("both ways between {partners}", partners=partners(protocol.between))
    elif protocol.from_ and protocol.to:
        yield say("from {source} to {target}", source=partners(protocol.from_), target=partners(protocol.to))
    yield PROTOCOLS[protocol.status]
    if protocol.is_core:
        yield _CORE
    if protocol.is_unsafe:
        yield _UNSAFE
