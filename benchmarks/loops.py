"""What is doubled: for each loop of the program an input that has it go round as often as somebody says."""

import base64
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

Files: TypeAlias = Mapping[str, str]
"""The texts of files by their names."""

_HEAD = """\
ccr: 1
name: County Task Force
area: One County
framework: immigrant-survivors
"""
_SYLLABLES = ("ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su")
_DEEPEST = 60  # levels; 64 are the most that a plan may have
_ALLOWED = "# ccr: allow CCR408 -- the desk of the county"
_HTML_TAIL = "<p>Call the office.</p>\n"


@dataclass(frozen=True, slots=True)
class Loop:
    """A loop: what goes round, the files that have it do so, and the command that reads them."""

    what: str
    words: tuple[str, ...]
    """The words behind ``ccr``."""
    number: int
    """How many of them there are in the shorter of the two inputs."""
    files: Callable[[int], Files]
    status: int = 0
    """How the command has to end, or it did something else than is measured."""
    prepare: Callable[[Path, int], None] | None = None
    """What else is done in the folder before."""
    fewest: int = 20
    """Below this many, what is done once counts for more."""


def write(folder: Path, files: Files) -> None:
    """Write the files into a folder, without those that were there."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


# Parts of texts


def phone(number: int) -> str:
    """One of eighty thousand invented telephones."""
    return f"{201 + number // 100 % 799}-555-01{number % 100:02}"


def word(number: int) -> str:
    """A word that no other number has."""
    return "".join(_SYLLABLES[int(digit)] for digit in f"{number:05}")


def name(number: int) -> str:
    """A name of two words, one of which no other number has."""
    return f"Casa {word(number).capitalize()}"


def lines(line: Callable[[int], str]) -> Callable[[int], Files]:
    """A file of text, line by line."""
    return lambda number: {"notes.txt": "".join(line(count) + "\n" for count in range(number))}


def text(of: Callable[[int], str], named: str = "notes.txt") -> Callable[[int], Files]:
    """A file of text."""
    return lambda number: {named: of(number)}


def plan(of: Callable[[int], str], head: str = _HEAD) -> Callable[[int], Files]:
    """A plan, with something behind its first lines."""
    return lambda number: {"plan.yaml": head + of(number)}


def _actions(line: Callable[[int], str]) -> Callable[[int], str]:
    return lambda number: "actions:\n" + "".join(f"  - what: {line(count)}\n" for count in range(number))


def _partner(number: int, more: str = "", status: str = "at-the-table", seat: str = "housing") -> str:
    return f"  partner-{number}:\n    name: {name(number)}\n    seats: [{seat}]\n    status: {status}\n{more}"


def _partners(number: int, more: str = "") -> str:
    return "partners:\n" + "".join(_partner(count, more) for count in range(number))


def _stories(number: int, line: Callable[[int], str]) -> str:
    return "stories:\n" + "".join(
        f"  - title: Story {word(count)}\n    text: >-\n      {line(count)}\n" for count in range(number)
    )


# Inputs of several parts


def _tied(number: int) -> str:
    """Partners of two sectors with one telephone, each with a language and a place of its own, and one protocol."""
    ids = [f"partner-{count}" for count in range(number)]
    text = f"places: [{', '.join(map(word, range(number)))}]\npartners:\n"
    for count in range(number):
        more = f"    languages: [{word(count)}]\n    serves: [{word(count)}]\n"
        more += f"    contacts: [{{role: Desk, name: {name(count)}, phone: {phone(1)}}}]\n"
        text += _partner(count, more, seat="housing, courts" if count % 2 else "legal-services")
    return text + f"protocols: {{all: {{title: Doors, between: [{', '.join(ids)}], status: in-force}}}}\n"


def _hidden(number: int, line: Callable[[int], str], key: str = "stories") -> str:
    partners = _partners(number, "    confidential: name\n")
    return partners + (_stories(number, line) if key == "stories" else f"note: >-\n  {line(number)}\n")


def _told(number: int) -> str:
    return f"The people of {name(number)} walked the way together with the court in spring."


def _untold(number: int) -> str:
    return f"The house of {word(number + 50_000)} walked the way together with the court in spring."


def _hidden_beside(line: Callable[[int], str]) -> Callable[[int], Files]:
    return lambda number: {
        "plans/plan.yaml": _HEAD + _partners(number, "    confidential: name\n"),
        "notes.txt": "".join(line(count) + "\n\n" for count in range(number)),
    }


def _misspelt(number: int) -> str:
    return "partners:\n" + "".join(
        f"  partner-{count}:\n    name: {name(count)}\n    seats: [huosing]\n    staus: at-the-tabel\n"
        for count in range(number)
    )


def _reversed(number: int) -> str:
    """Days that could be mended, but then the agreement would end before it begins."""
    return "partners:\n" + "".join(
        _partner(count, f"    agreement: {{signed: 2025-6-{1 + count % 9}, until: 2024-03-03}}\n")
        for count in range(number)
    )


def _repeated_keys(number: int) -> str:
    return "".join(f"area: {word(count)}\n" for count in range(number))


def _anchors(number: int) -> str:
    return "actions:\n" + "".join(f"  - &a{count} {{what: Call}}\n  - *a{count}\n" for count in range(number))


def _nested(number: int) -> str:
    deep = "".join(f"{'  ' * level}level:\n" for level in range(_DEEPEST)) + "  " * _DEEPEST + "end: 1\n"
    return "".join(f"key-{count}:\n" + "".join(f"  {line}\n" for line in deep.splitlines()) for count in range(number))


def _table(number: int) -> str:
    rows = (f"| {name(count)} | {phone(count)} | the office answers |\n" for count in range(number))
    return "| Agency | Phone | Note |\n| --- | --- | --- |\n" + "".join(rows)


def _wide(number: int) -> str:
    row = ",".join(f"value {word(count)}" for count in range(number))
    return ",".join(f"Column {word(count)}" for count in range(number)) + "\n" + f"{row}\n" * 4


def _base64(number: int) -> str:
    said = "".join(f"The office of {name(count)} opens at nine.\n" for count in range(number))
    encoded = base64.encodebytes(said.encode()).decode()
    return f"Content-Transfer-Encoding: base64\n\n{encoded}"


def _small_base64(number: int) -> str:
    said = (base64.b64encode(f"The office of {name(count)} opens.".encode()).decode() for count in range(number))
    return "".join(f"token {encoded} ends\n" for encoded in said)


def _commits(folder: Path, number: int) -> None:
    """A repository with many commits, each of which changes a file and says something."""
    _git(folder, "init", "-q", "-b", "main")
    stream = "".join(_commit(count) for count in range(number))
    _git(folder, "fast-import", "--quiet", given=stream)
    _git(folder, "reset", "-q", "--hard", "main")


def _versions(folder: Path, number: int) -> None:
    """A repository with many versions of one plan."""
    _git(folder, "init", "-q", "-b", "main")
    stream = "".join(_version(count) for count in range(number))
    _git(folder, "fast-import", "--quiet", given=stream)
    _git(folder, "reset", "-q", "--hard", "main")


def _version(number: int) -> str:
    held = f"{_HEAD}note: The {name(number)} version.\n"
    return (
        f"commit refs/heads/main\ncommitter Jo Example <jo@example.org> {1_700_000_000 + number * 86_400} +0000\n"
        f"data 4\nMore\nM 100644 inline plan.yaml\ndata {len(held)}\n{held}\n"
    )


def _commit(number: int) -> str:
    said = f"The office of {name(number)} is told\n"
    held = f"The office of {name(number)} opens at nine.\n"
    return (
        f"commit refs/heads/main\ncommitter Jo Example <jo@example.org> {1_700_000_000 + number} +0000\n"
        f"data {len(said)}\n{said}M 100644 inline notes-{number}.txt\ndata {len(held)}\n{held}\n"
    )


def _repository(folder: Path, number: int) -> None:
    del number
    _git(folder, "init", "-q", "-b", "main")


def _git(folder: Path, *arguments: str, given: str = "") -> None:
    subprocess.run(["git", *arguments], cwd=folder, input=given.encode(), check=True)


# All of them

_PRIVACY = ("privacy", "notes.txt")
_CHECK = ("check", "plan.yaml")
_GAPS = ("gaps", "plan.yaml", "--format", "markdown")
_BRIDGES = ("bridges", "plan.yaml")


def loops() -> Iterator[Loop]:
    """Every loop that is doubled."""
    yield from _of_texts()
    yield from _of_what_is_decoded()
    yield from _of_plans()
    yield from _of_mending()
    yield from _of_names()
    yield from _of_git()


def _of_texts() -> Iterator[Loop]:
    yield Loop("lines of `1 `", _PRIVACY, 15_000, lines(lambda _: "1 "))
    yield Loop("blank lines", _PRIVACY, 310_000, text(lambda number: "Call.\n" + "\n" * number + "Call.\n"))
    yield Loop("blank lines with spaces", _PRIVACY, 200_000, lines(lambda _: "   "))
    yield Loop("comments", _PRIVACY, 15_000, lines(lambda count: f"# the office of {word(count)} is open"))
    yield Loop(
        "comments that allow a telephone each",
        _PRIVACY,
        1_000,
        lines(lambda count: f"Call the desk at {phone(count)}  {_ALLOWED}"),
    )
    yield Loop(
        "comments that allow a telephone each, on lines of their own",
        _PRIVACY,
        1_100,
        lines(lambda count: f"{_ALLOWED}\nCall the desk at {phone(count)}\n"),
    )
    yield Loop(
        "comments that allow something, all above one line",
        _PRIVACY,
        4_300,
        text(lambda number: f"{_ALLOWED}\n" * number + f"Call the desk at {phone(1)}\n"),
    )
    yield Loop(
        "persons that are found",
        _PRIVACY,
        310,
        lines(lambda count: f"Client Maria {word(count).capitalize()} called, {phone(count)}.\n"),
        status=1,
    )
    yield Loop(
        "allowances of one line, and telephones in it",
        _PRIVACY,
        1_100,
        text(lambda number: "".join(f"call {phone(c)} <!-- ccr: allow CCR408 -- the desk --> " for c in range(number))),
    )
    yield Loop("words of one line", _PRIVACY, 110_000, text(lambda number: " ".join(map(word, range(number)))))
    yield Loop("letters of one word", _PRIVACY, 990_000, text(lambda number: "a" * number))
    yield Loop("lines of one sentence", _PRIVACY, 13_000, lines(lambda count: f"and then {word(count)} went on to the"))
    yield Loop("items of one list", _PRIVACY, 14_000, lines(lambda count: f"- ask {word(count)}"))
    yield Loop("unclosed quotes", _PRIVACY, 8_600, lines(lambda _: '"a,"b","'))
    yield Loop("unclosed brackets", _PRIVACY, 320_000, text(lambda number: "[({<" * number))
    yield Loop("rows of a Markdown table", _PRIVACY, 2_100, text(_table))
    yield Loop("columns of a CSV", _PRIVACY, 5_700, text(_wide, "notes.txt"))
    yield Loop("rows of two cells", _PRIVACY, 23_000, lines(lambda count: f"{word(count)},open"))
    for what, number, told in (
        ("days to come in one line", 900, "the {0} church hall on 2027-02-11 with cards"),
        ("days to come in one row", 900, "the {0} church hall | 2027-02-11 | cards"),
        ("documents in one line", 2_600, "the {0} note of the session says little"),
        ("numbers near cases in one line", 1_500, "the judge of {0} asked for 26-123456-{1} again"),
        ("standings in one line", 1_500, "her {0} asylum claim is pending"),
        ("names near harm in one line", 900, "she fled to Maria {0} of Ajo"),
        ("whereabouts in one line", 1_200, "she lives near {0} in room 12 at Elm School"),
        ("spelled numbers in one line", 2_000, "call {0} five two oh 555 oh one"),
    ):
        yield Loop(what, _PRIVACY, number, text(partial(_in_one_line, told)))


def _in_one_line(told: str, number: int) -> str:
    return "; ".join(told.format(word(count), count) for count in range(number))


def _of_what_is_decoded() -> Iterator[Loop]:
    yield Loop("lines of one block of Base64", _PRIVACY, 1_300, text(_base64))
    yield Loop("blocks of Base64", _PRIVACY, 1_100, text(_small_base64))
    yield Loop("percent escapes", _PRIVACY, 28_000, text(lambda number: "%41%20" * number))
    yield Loop("percent escapes, one a word", _PRIVACY, 13_000, text(lambda number: "the%20office " * number))
    yield Loop("HTML entities", _PRIVACY, 11_000, text(lambda number: "&eacute;&#32;" * number))
    yield Loop("HTML tags", _PRIVACY, 4_800, text(lambda number: _HTML_TAIL * number))
    yield Loop("HTML tags that are not closed", _PRIVACY, 300_000, text(lambda number: "<p " * number))
    yield Loop("beginnings of HTML comments", _PRIVACY, 2_000, text(lambda number: "<!--" * number))
    yield Loop("escapes of JSON", _PRIVACY, 7_500, text(lambda number: "\\u0041\\n" * number))
    yield Loop(
        "lines of quoted-printable",
        _PRIVACY,
        6_100,
        text(lambda number: "Content-Transfer-Encoding: quoted-printable\n\n" + "the caf=C3=A9 is=\n open\n" * number),
    )
    yield Loop("words of RTF", _PRIVACY, 21_000, text(lambda number: "{\\rtf1 " + "\\b open\\par " * number + "}"))


def _of_plans() -> Iterator[Loop]:
    yield Loop(
        "comments that allow a telephone each, in a plan",
        _CHECK,
        1_400,
        plan(_actions(lambda count: f"Call the desk at {phone(count)}  {_ALLOWED}")),
    )
    yield Loop(
        "persons that are found in a plan",
        _CHECK,
        330,
        plan(_actions(lambda count: f"Client Maria {word(count).capitalize()} called from {phone(count)}")),
        status=1,
    )
    yield Loop(
        "wrong words beside persons that are found",
        _CHECK,
        470,
        plan(
            _actions(
                lambda count: (
                    f"Client Maria {word(count).capitalize()} called\n    due: {word(count)}"  # no day
                )
            )
        ),
        status=1,
    )
    yield Loop(
        "partners at the table, and stories",
        _CHECK,
        1_000,
        plan(lambda number: _partners(number) + _stories(number, _told)),
    )
    yield Loop(
        "partners and stories, `gaps --format markdown`",
        _GAPS,
        810,
        plan(lambda number: _partners(number) + _stories(number, _untold)),
    )
    yield Loop("partners that hold something alone, `bridges`", _BRIDGES, 600, plan(_tied))
    yield Loop("unclosed brackets in a plan", _CHECK, 15_000, plan(lambda number: "note: " + "[\n" * number), status=1)
    yield Loop(
        "brackets that close and one that does not",
        _CHECK,
        12_000,
        plan(lambda number: "note: [" + "[a], " * number + "\n"),
        status=1,
    )
    yield Loop(
        "unclosed quotes in a plan", _CHECK, 4_000, plan(lambda number: 'note: "\narea: ok\n' * number), status=1
    )
    yield Loop(
        "words of one line of a plan", _CHECK, 150_000, plan(lambda n: f"note: {' '.join(map(word, range(n)))}\n")
    )
    yield Loop(
        "lines of one text of a plan", _CHECK, 7_300, plan(lambda n: "note: |\n" + "  The office is open.\n" * n)
    )
    yield Loop("deep keys", _CHECK, 47, plan(_nested), status=1)
    yield Loop("anchors", _CHECK, 1_400, plan(_anchors), status=1)
    yield Loop("keys written again", _CHECK, 4_900, plan(_repeated_keys), status=1)
    yield Loop("unknown keys", _CHECK, 380, plan(lambda n: "".join(f"{word(c)}: 1\n" for c in range(n))), status=1)
    yield Loop(
        "pieces cut by commas", _CHECK, 5_700, plan(lambda n: f"actions: [{{what: A b{', c' * n}}}]\n"), status=1
    )
    yield Loop("blank lines in a plan", _CHECK, 2_000_000, plan(lambda number: "\n" * number + "note: The office.\n"))
    yield Loop("comments in a plan", _CHECK, 23_000, plan(lambda n: "".join(f"# office {word(c)}\n" for c in range(n))))
    yield Loop(
        "comments after one space",
        _CHECK,
        2_600,
        plan(_actions(lambda count: f"Call {word(count)} # in spring")),
    )


def _actions_without_space(number: int) -> str:
    return "actions:\n" + "".join(f"  - what:Call {word(count)}\n" for count in range(number))


def _of_mending() -> Iterator[Loop]:
    fix = ("check", "--fix", "plan.yaml")
    yield Loop("misspelt keys and words, `check --fix`", fix, 92, plan(_misspelt))
    yield Loop("misspelt words that show something else to be wrong, `check --fix`", fix, 160, plan(_reversed))
    colons = plan(_actions_without_space)
    yield Loop("colons without a space in a plan", _CHECK, 600, colons, status=1)
    yield Loop("colons without a space, `check --fix`", fix, 600, colons)
    slips = plan(lambda number: "".join(f"{word(count)}:x\n" for count in range(number)))
    yield Loop("lines that cannot be read", _CHECK, 3_000, slips, status=1)
    yield Loop(
        "tabs that indent, `check --fix`",
        fix,
        730,
        plan(lambda number: "actions:\n" + "".join(f"\t- what: Call {word(c)}\n" for c in range(number))),
    )


def _of_names() -> Iterator[Loop]:
    for told, line in (("told", _told), ("not told", _untold)):
        yield Loop(
            f"confidential partners, {told} in as many stories",
            _CHECK,
            400,
            plan(lambda number, line=line: _hidden(number, line)),  # type: ignore[misc]
        )
        yield Loop(
            f"the same, {told}, `gaps --format markdown`",
            _GAPS,
            400,
            plan(lambda number, line=line: _hidden(number, line)),  # type: ignore[misc]
        )
        yield Loop(
            f"the same, {told} in a text beside the plan, `privacy`",
            _PRIVACY,
            400,
            _hidden_beside(line),
        )


def _of_git() -> Iterator[Loop]:
    yield Loop(
        "lines of a commit's message, `privacy --staged`",
        ("privacy", "--staged", "--warnings", "message"),
        9_100,
        text(lambda number: "".join(f"Tell the office of {word(c)} on Monday\n" for c in range(number)), "message"),
        prepare=_repository,
    )
    yield Loop(
        "versions of a plan, `history --every commit`",
        ("history", "plan.yaml", "--every", "commit"),
        250,
        lambda _: {},
        prepare=_versions,
    )
    yield Loop("commits, `privacy --history`", ("privacy", "--history"), 120, lambda _: {}, prepare=_commits)
