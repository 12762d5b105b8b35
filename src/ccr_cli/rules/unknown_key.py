"""CCR101: a key that the format doesn't know."""

from ccr_cli.language.message import Example, Message, Typed, named, say, say_many, typed
from ccr_cli.language.mistyped import certain
from ccr_cli.language.nearest import nearest
from ccr_cli.plan import other_names
from ccr_cli.rules.finding import Mend, Problem, Rule, fix
from ccr_cli.where import Where

RULE = Rule(
    code="CCR101",
    severity="error",
    title=say("A key that the format doesn't know"),
    reason=say(
        "Each place in a plan knows certain keys. One that isn't known would be passed over, and what "
        "it says would count nowhere; so it is refused, even when it is empty."
    ),
    wrong="""\
partner:
  casa-segura: {name: Casa Segura, seats: [housing], status: invited}
""",
    right="""\
partners:
  casa-segura: {name: Casa Segura, seats: [housing], status: invited}
""",
    is_mended=True,
)


def problem(where: Where, known: list[str]) -> Problem:
    """``known`` are the keys allowed there."""
    key = str(where[-1])
    message = say("There is no key {key} here.", key=named(key))
    certainly = certain(key, known, called=other_names.of_keys())
    return Problem(RULE, where, message, _hint(key, known), at="key", fix=fix(where, certainly, "key"))


def meant(problem: Problem) -> str | None:
    """The key that was most likely meant: the one that the hint suggests, or what comes before a colon."""
    word = problem.hint.arguments.get("word") if problem.hint else None
    before, colon, _ = str(problem.where[-1]).partition(":")
    return word.text if isinstance(word, Typed) else before if colon else None


def with_entries(problem: Problem, key: str, entry: str) -> Problem:
    """A key of which another one was meant, that holds a list of entries; ``entry`` is how one can look."""
    hint = say(
        "Write {key} instead, and each entry on a line below, indented by two spaces more, such as {entry}.",
        key=Typed(f"{key}:"),
        entry=Typed(entry),
    )
    return problem._replace(hint=hint, fix=None)


def not_indented(where: Where, above: str, number: int, last: int, mend: Mend) -> Problem:
    """``above`` is the key that it most likely belongs to, ``number`` by how many spaces it has to be indented.

    ``last`` is the last line that belongs to it or there as well, from 1.
    """
    return Problem(
        RULE,
        where,
        say("There is no key {key} here.", key=named(str(where[-1]))),
        say_many(
            "It belongs to {key} above: indent it by {number} space, and the lines below it up to line {last}.",
            "It belongs to {key} above: indent it by {number} spaces, and the lines below it up to line {last}.",
            number,
            key=Typed(above),
            last=last,
        ),
        at="key",
        mend=mend,
    )


def cut_by_comma(where: Where, example: str, mend: Mend | None) -> Problem:
    """A piece of text inside braces that a comma turned into a key; ``example`` is the text in quotes."""
    return Problem(
        RULE,
        where,
        say("Inside braces a comma starts the next key, so this text is in pieces."),
        say("Put the text between quotes: {example}", example=Example(example)),
        at="key",
        mend=mend,
    )


def _hint(key: str, known: list[str]) -> Message:
    near = nearest(key, known, other_names.of_keys())
    if near is not None:
        return say("Did you mean {word}?", word=Typed(near))
    return say("The keys here are {words}.", words=typed(known, "and"))
