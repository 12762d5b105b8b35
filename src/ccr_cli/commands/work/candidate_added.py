"""What ``ccr candidates --add`` does: record one agency of a directory as identified, with where it was found."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import PurePath

from ccr_cli.commands.options import one_part_of
from ccr_cli.commands.recording import record, request
from ccr_cli.commands.work.candidates import PRIVATE, CandidatesSought
from ccr_cli.directories.directory import Directory
from ccr_cli.editing.record import Before
from ccr_cli.edits.edit import Edit
from ccr_cli.edits.ids import free_id
from ccr_cli.edits.partners import NewPartner, add_partner
from ccr_cli.edits.shapes import mapping_at
from ccr_cli.errors import RefusedError, UserError
from ccr_cli.language.message import Listing, Typed, say
from ccr_cli.language.speaker import LANGUAGES, speaker
from ccr_cli.matching.seat_words import seat_words
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.questions.candidates.adding import Meant, agencies_meant
from ccr_cli.questions.candidates.already import partner_already, partners_by_key
from ccr_cli.questions.table import table


def record_candidate(sought: CandidatesSought, word: str, on: str | None, *, dry_run: bool) -> int:
    """Record it, or show what would change. Raises ``UserError`` for what no directory has."""
    asked = request(sought.plan, on, sought.lang, dry_run=dry_run, plain=sought.as_plain)
    return record(asked, partial(edits_of, sought, word, asked.day))


def edits_of(sought: CandidatesSought, word: str, day: date, known: Before) -> list[Edit]:
    """Edits that add the agency that is meant. Raises ``UserError`` for one that can't be meant."""
    if known.framework is None or known.plan is None:
        raise RefusedError(
            say("The plan has errors, so nobody knows which seats are open; nothing was written."),
            say("{command} shows what is wrong with it.", command=Typed("ccr check")),
        )
    directories = sought.directories(known.plan.language)
    words = seat_words(known.framework)
    meant = _the_one(word, agencies_meant(word, known.framework, words, directories, PRIVATE), directories)
    if meant.is_person:
        raise UserError(
            say("The name of {record} reads like a person's.", record=Typed(meant.record)),
            say("If it is an agency, {command} records it.", command=Typed("ccr partner add")),
        )
    there = partner_already(meant.name, meant.aliases, partners_by_key(known.plan))
    if there is not None:
        raise UserError(say("{name} is a partner already: {id}.", name=meant.name, id=Typed(there)))
    seats = _seats(meant, sought.seat, known.plan, known.framework, known.today)
    own = free_id(meant.name, mapping_at(known.data, ("partners",)), "partner")
    shelters = known.framework.flagged["shelters"]
    confidential = "place" if meant.may_shelter or not shelters.isdisjoint(seats) else None
    note = _found_where(meant, known.plan.language)
    new = NewPartner(name=meant.name, seats=seats, confidential=confidential, note=note)
    return add_partner(known.data, known.framework, own, new, day)


def _the_one(word: str, found: Sequence[Meant], directories: Sequence[Directory]) -> Meant:
    if not found:
        ids = [agency.record for directory in directories for agency in directory.organizations]
        raise UserError(
            say("No record has the id {word}.", word=Typed(word)),
            say(
                "Type the id that is shown with a candidate, such as {example}; without {option} they are listed.",
                example=Typed(next(iter(ids), "organizations/12")),
                option=Typed("--add"),
            ),
        )
    if len(found) > 1:
        names = Listing(tuple(one.name for one in found), ";")
        raise UserError(
            say("Several records have the id {word}: {names}.", word=Typed(word), names=names),
            say("Name one directory alone, or the whole id."),
        )
    if found[0].is_never_suggested:
        raise UserError(
            say(
                "{name} is on the list of detention companies and centers, which are suggested for no seat.",
                name=found[0].name,
            ),
            say("If the task force decides otherwise, {command} records it.", command=Typed("ccr partner add")),
        )
    if found[0].is_decided:
        raise UserError(
            say("Whether {name} has a part in this is for survivors and the community to decide.", name=found[0].name),
            say("If they decide so, {command} records it.", command=Typed("ccr partner add")),
        )
    return found[0]


def _seats(meant: Meant, asked: str | None, plan: Plan, framework: Framework, today: date) -> list[str]:
    """The seats for which it is recorded: the one asked for, or the open ones that it fits."""
    if asked is not None:
        seat = one_part_of("--seat", asked, framework.seats.values())
        _refuse_unfit(meant, seat, framework)
        return [seat]
    is_open = {one.seat.id for one in table(seen_by(plan, framework, "internal", today), framework).open}
    seats = [seat for seat in meant.fits if seat in is_open and seat not in meant.to_ask]
    if not seats:
        raise UserError(
            say("Nothing in its record says that {name} fits an open seat.", name=meant.name),
            say("Name the seat: {option}.", option=Typed("--seat")),
        )
    return seats


def _refuse_unfit(meant: Meant, seat: str, framework: Framework) -> None:
    """Raises ``UserError`` for a seat that its name or its record speaks against: somebody decides, and says so."""
    name, if_so = Typed(framework.seats[seat].id), Typed("ccr partner add")
    if seat in meant.to_ask:
        raise UserError(
            say("Of {name} something has to be asked first; the list of candidates says what.", name=meant.name),
            say("If the answer is yes, {command} records it.", command=if_so),
        )
    if seat in meant.kept_away:
        raise UserError(
            say("By what its record says, {name} doesn't fill the seat {seat}.", name=meant.name, seat=name),
            say("If the task force knows better, {command} records it.", command=if_so),
        )


def _found_where(meant: Meant, language: str | None) -> str:
    """The source, in the language of the plan."""
    voice = speaker(language if language in LANGUAGES else LANGUAGES[0])
    file = PurePath(meant.source).name or meant.source
    if meant.verified is None:
        return voice.tell(say("Found in {file}: {record}.", file=file, record=meant.record))
    return voice.tell(
        say("Found in {file}: {record}, verified on {day}.", file=file, record=meant.record, day=meant.verified)
    )
