"""What has to be decided about a roster, a sentence for each kind of question."""

from collections.abc import Iterator, Sequence

from ccr_cli.language.message import Argument, Listing, Message, Quote, Typed, listing, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.labels import STATUSES
from ccr_cli.rosters.roster import QuestionKind, ReadRoster, RosterQuestion
from ccr_cli.views.roster_places import rows_told

_MOST_NAMED = 20  # agencies or words in a question
_ORDER: tuple[QuestionKind, ...] = (
    "person", "seats", "decided", "status", "statuses", "since", "agreement", "confidential", "secrecy", "phones",
    "acronym", "struck", "languages",
)  # fmt: skip


def questions_told(roster: ReadRoster, speaker: Speaker) -> list[str]:
    """What has to be decided, a sentence for each kind of row."""
    told: list[str] = []
    for kind in _ORDER:
        those = [question for question in roster.questions if question.kind == kind]
        if those:
            told += [speaker.tell(message) for message in _of_kind(kind, those, roster)]
    return told


def _some(listed: Sequence[Argument]) -> list[Argument]:
    """The first of many, and how many more there are."""
    more = len(listed) - _MOST_NAMED
    last = [say_many("{number} more", "{number} more", more)] if more > 0 else []
    return [*listed[:_MOST_NAMED], *last]


def _whose_phones(question: RosterQuestion) -> Message:
    return say_many(
        "{heading} is beside the name of a person in {number} row. Is its number the office's? If it is the "
        "person's own, leave it out with {option}.",
        "{heading} is beside names of persons in {number} rows. Are its numbers the offices'? If they are the "
        "persons' own, leave them out with {option}.",
        len(question.rows),
        heading=Quote(question.about),
        option=Typed("--phones own"),
    )


def of_two(question: RosterQuestion) -> Message:
    """An agency with the status that was taken, and the other one that a row of it says."""
    taken, other = (STATUSES[word] for word in question.choices[:2])
    return say("{name}: {taken}, or {other}", name=Quote(question.about), taken=taken, other=other)


def _days(those: Sequence[RosterQuestion]) -> Listing:
    """Days as they stand in the roster; of an agreement without one, whose it is."""
    written: list[Argument] = [Quote(word) for question in those for word in question.choices or (question.about,)]
    return listing(_some(list(dict.fromkeys(written))), ",")


def _of_kind(kind: QuestionKind, those: Sequence[RosterQuestion], roster: ReadRoster) -> Iterator[Message]:
    match kind:
        case "person":
            numbers = rows_told(roster, sorted({number for question in those for number in question.rows}))
            yield say_many(
                "Row {rows}: is that an agency? Its name reads like a person's.",
                "Rows {rows}: are those agencies? Their names read like those of persons.",
                len(numbers),
                rows=listing(_some(numbers), ","),
            )
        case "since":
            yield say("Which days are these? {days}.", days=_days(those))
        case "agreement":
            yield say("When were the agreements signed? {names}.", names=_days(those))
        case "statuses":
            yield say(
                "Rows of these say different statuses. The first one was taken, is it right? {names}.",
                names=listing(_some([of_two(question) for question in those]), ";"),
            )
        case "phones":
            yield from map(_whose_phones, those)
        case "status":
            yield from _of_statuses(those)
        case _:
            yield _of_names(kind, listing(_some([Quote(question.about) for question in those]), ","))


def _of_statuses(those: Sequence[RosterQuestion]) -> Iterator[Message]:
    """What words say of a status: those that nobody knows, and those that the rest of their column tells."""
    unknown = [Quote(question.about) for question in those if not question.choices]
    if unknown:
        yield say("What do these say of a status? {words}.", words=listing(_some(unknown), ","))
    likely = [Quote(question.about) for question in those if question.choices]
    if likely:
        yield say(
            "Taken for “at the table”, which no other words of their column say: {words}. Is that so?",
            words=listing(_some(likely), ","),
        )


def _of_names(kind: QuestionKind, names: Listing) -> Message:
    """What is asked of some agencies, or of words about them."""
    match kind:
        case "seats":
            return say("Which seats do these fill? {names}.", names=names)
        case "decided":
            return say(
                "Whether these take part is for survivors and the community to decide; each has that seat alone: "
                "{names}.",
                names=names,
            )
        case "confidential":
            return say(
                "These may have a shelter, so where they are stays confidential. Whose name must be kept too? {names}.",
                names=names,
            )
        case "secrecy":
            return say("What is confidential of these is not clear, so their names are kept: {names}.", names=names)
        case "acronym":
            return say("These are written in short, and stay so: what are they called? {names}.", names=names)
        case "struck":
            return say("These are struck through and count as left: {names}.", names=names)
        case _:
            return say("Look at these once more: {names}.", names=names)
