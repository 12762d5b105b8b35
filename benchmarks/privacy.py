"""What the privacy rules cost: in `ccr check` of a country's plans, and each of them on the slowest text that is found.

The search for slow texts is random and keeps what was slowest. It can show that a rule is slow, never that none is.
"""

import argparse
import random
import re
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any

from ccr_cli.audit.any_file import look_at_text
from ccr_cli.intake.load import take_in_plan
from ccr_cli.privacy.hidden import HiddenPartner
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule
from ccr_cli.privacy.rules.all_rules import PRIVACY
from ccr_cli.privacy.text.lists import listed
from ccr_cli.privacy.text.passage import Passage, Setting
from ccr_cli.privacy.text.patterns import Lazy
from ccr_cli.privacy.text.pieces import pieces_of
from measure import Row, footing, heading, in_turns, python, run
from synthetic import telling_plan_text, write_plans

_TODAY = date(2026, 11, 24)
_RUN = "import sys, ccr_cli.intake.load as intake\n{patch}from ccr_cli.__main__ import main\nsys.exit(main())\n"
_ON = _RUN.format(patch="")
_OFF = _RUN.format(patch="intake.private_in_plan = intake.private_in_text = lambda *_: []\n")
_MB = 1_000_000
_SIZES = (_MB // 4, _MB // 2, _MB)
_SMALL = 32_000  # characters of a text while slow ones are sought
_TOO_SLOW = 5.0  # seconds, at which a rule gets no longer text
_GROWTH = 2.3  # times longer for twice the text, at most
_CONFIDENTIAL = (
    HiddenPartner("Casa Azucena", is_name_told=False),
    HiddenPartner("Refugio La Peña", is_name_told=False, partner="a"),
    HiddenPartner("Night Line of the Valley", is_name_told=True),
)
_SETTINGS = (
    Setting(),
    Setting(("partners", "a", "note"), "a", shelters=True, is_network=True),
    Setting(("partners", "a", "contacts", 0, "phone"), "a"),
    Setting(("outreach", 0, "title")),
)
PIECES = (
    *("0", "1", "7", "12", "123", "555", "1234", "123456789", "000-12-3456", "A", "A-", "A#", "EAC", "I-94", "U", "T"),
    *(" ", "  ", "\n", "\t", "-", "–", "--", "/", ".", ",", ":", ";", "#", "@", "(", ")", '"', "'", "’", "_", "\u00a0"),
    *("a", "aa", "á", "e\u0301", "ñ", "ß", "İ", "ﬁ", "½", "１", "\u00ad", "\u200d", "中", "x" * 40, "0" * 40, " " * 40),
    *("survivor", "victim", "client", "sobreviviente", "víctima", "clienta", "case", "caso", "born", "nació", "DOB"),
    *("Maria", "Ana", "Lopez", "García", "Casa", "Azucena", "de", "la", "Mr.", "Sra.", "O'Neil", "Smith-Jones", "Juan"),
    *(
        "January",
        "enero",
        "2026",
        "03/04/1999",
        "1999-03-04",
        "Elm Street",
        "Calle 5",
        "Apt",
        "AZ",
        "85701",
        "tomorrow",
    ),
    *(
        "520-555-0100",
        "(520) 555-0142",
        "+1",
        "director@example.org",
        "example.org",
        "http://",
        "undocumented",
        "U visa",
    ),
)


@dataclass(frozen=True)
class Text:
    """A text that can be made of any length."""

    head: tuple[str, ...]
    unit: tuple[str, ...]
    tail: tuple[str, ...]

    def of(self, length: int) -> str:
        """About so many characters."""
        unit = "".join(self.unit) or "x"
        return "".join(self.head) + unit * (length // len(unit)) + "".join(self.tail)


@dataclass(frozen=True)
class Subject:
    """Something that looks at a text: in one way or several, of which the slowest counts."""

    name: str
    prepare: Callable[[str], Iterable[Callable[[], object]]]
    """From a text to what is measured; what happens before is not."""
    pieces: tuple[str, ...] = field(default=PIECES, repr=False)


def main() -> None:
    options = _options()
    if not options.no_check:
        _in_check(options)
    if not options.no_search:
        _slowest(options)


# in `ccr check`


def _in_check(options: argparse.Namespace) -> None:
    for number in range(3):
        taken = take_in_plan("plan.yaml", telling_plan_text(options.size, number).encode(), _TODAY)
        if taken.findings:
            first = taken.findings[0]
            raise SystemExit(f"the synthetic plan is not clean: {first.rule.code} at line {first.line}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_plans(folder, options.plans, options.size, telling_plan_text)
        print(heading())
        ours, theirs = (python(program, "check", str(folder)) for program in (_ON, _OFF))
        pairs = in_turns(partial(run, ours), partial(run, theirs), options.rounds)
        what = f"`ccr check`, {options.plans:,} plans of {options.size:,} bytes, CPU of all processes"
        print(Row(what, "the same without privacy rules", [a.cpu / b.cpu for a, b in pairs], 1.25))
        print(Row(what.replace("CPU of all processes", "time"), "the same", [a.wall / b.wall for a, b in pairs]))
        print(footing([other for _, other in pairs]))


# the slowest text


def _slowest(options: argparse.Namespace) -> None:
    chance = random.Random(options.seed)
    print("\n| what looks | seconds a MB at 0.25, 0.5 and 1 MB | 1 MB against 0.5 MB | | the slowest text found |")
    print("| --- | --- | --- | --- | --- |")
    for subject in _subjects():
        if options.only in subject.name:
            text = _found(subject, chance, options.tries)
            print(_line(subject, text, _costs(subject, text)), flush=True)


def _subjects() -> Iterator[Subject]:
    """Every rule by itself, and what they have in common: folding a text, and placing what was found in it."""
    for privacy in PRIVACY:
        module = _module_of(privacy)
        for finder in privacy.finders:
            name = f"{privacy.rule.code} {module.__name__.rpartition('.')[2]}.{finder.find.__name__}"
            yield Subject(name, partial(_asked, finder), tuple(dict.fromkeys((*PIECES, *_words_of(privacy)))))
    every = tuple(dict.fromkeys((*PIECES, *(word for privacy in PRIVACY for word in _words_of(privacy)))))
    yield Subject("reading a text without accents", _folded, every)
    yield Subject("cutting a text into sentences, items and rows", _cut, every)
    yield Subject("all rules together, findings placed", _placed, every)


def _cut(text: str) -> Iterator[Callable[[], object]]:
    yield partial(list, pieces_of(Passage(text)))


def _asked(finder: Finder, text: str) -> Iterator[Callable[[], object]]:
    known = Known(_TODAY, _CONFIDENTIAL)
    for setting in _SETTINGS:
        passage = Passage(text, "value" if setting.where else "text", setting)
        _fold(passage)  # for the first of the rules; it has a row of its own
        yield partial(_exhaust, finder, passage, known)


def _exhaust(finder: Finder, passage: Passage, known: Known) -> None:
    deque(finder.find(passage, known), maxlen=0)


def _folded(text: str) -> Iterator[Callable[[], object]]:
    yield partial(_fold, Passage(text))


def _fold(passage: Passage) -> None:
    passage.span(0, len(passage.low))


def _placed(text: str) -> Iterator[Callable[[], object]]:
    yield partial(look_at_text, "notes.txt", text, _TODAY, _CONFIDENTIAL)


def _words_of(privacy: PrivacyRule) -> list[str]:
    """The words that a rule looks for, and its own examples, as far as they can be seen from outside."""
    found = [*privacy.rule.wrong.split(), *privacy.rule.right.split(), privacy.rule.wrong]
    lists = [name for finder in privacy.finders for name in (*finder.wakes.words, *sum(finder.wakes.also, ()))]
    found += [word for name in dict.fromkeys(lists) for word in sorted(listed(name))[:200]]
    for name, value in vars(_module_of(privacy)).items():
        if not name.startswith("__"):
            found += islice(_words(value), 200)
    return [word for word in found if word]


def _module_of(privacy: PrivacyRule) -> ModuleType:
    return sys.modules[privacy.finders[0].find.__module__]


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, Lazy | re.Pattern):
        source = value.source if isinstance(value, Lazy) else str(value.pattern)
        yield from re.findall(r"[^\W\d_]{2,}", re.sub(r"\\.|\(\?[a-z<!=:]+", " ", source))
    elif isinstance(value, str) and len(value) < 40:
        yield value
    elif isinstance(value, tuple | list | set | frozenset | dict):
        for item in value:
            yield from _words(item)


def _found(subject: Subject, chance: random.Random, tries: int) -> Text:
    """The slowest of many random texts, each either new or made from one of the slowest so far."""
    slowest: list[tuple[float, Text]] = []
    for _try in range(tries):
        is_new = not slowest or chance.random() < 0.4
        text = _random(subject, chance) if is_new else _changed(chance.choice(slowest)[1], subject, chance)
        slowest = sorted([*slowest, (_seconds(subject, text.of(_SMALL)), text)], key=lambda pair: -pair[0])[:8]
    return max((_seconds(subject, text.of(4 * _SMALL)), place, text) for place, (_, text) in enumerate(slowest))[2]


def _random(subject: Subject, chance: random.Random) -> Text:
    def some(most: int) -> tuple[str, ...]:
        return tuple(chance.choices(subject.pieces, k=chance.randint(0, most)))

    return Text(some(2), (chance.choice(subject.pieces), *some(5)), some(2))


def _changed(text: Text, subject: Subject, chance: random.Random) -> Text:
    unit = list(text.unit)
    place, piece = chance.randrange(len(unit)), chance.choice(subject.pieces)
    match chance.randrange(5):
        case 0:
            unit[place] = piece
        case 1:
            unit.insert(place, piece)
        case 2 if len(unit) > 1:
            del unit[place]
        case 3:
            unit.insert(place, unit[place])
        case _:
            return Text((*text.head[-1:], piece), text.unit, text.tail)
    return Text(text.head, tuple(unit), text.tail)


def _costs(subject: Subject, text: Text) -> list[float]:
    """Seconds at each size; at none further once it takes too long."""
    costs: list[float] = []
    for size in _SIZES:
        whole = text.of(size)
        costs.append(_seconds(subject, whole))
        if costs[-1] > _TOO_SLOW:
            break
        costs[-1] = min(costs[-1], *(_seconds(subject, whole) for _again in range(2)))
    return costs


def _seconds(subject: Subject, text: str) -> float:
    return max(map(_cpu, subject.prepare(text)))


def _cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _line(subject: Subject, text: Text, costs: list[float]) -> str:
    shares = ", ".join(f"{cost / size * _MB:.3f}" for cost, size in zip(costs, _SIZES, strict=False))
    growth = costs[-1] / costs[-2] if len(costs) == len(_SIZES) else float("inf")
    verdict = "ok" if growth <= _GROWTH else "too slow"
    return f"| {subject.name} | {shares} | {growth:.2f} | {verdict} | `{_short(text)}` |"


def _short(text: Text, most: int = 90) -> str:
    told = repr("".join(text.head))[1:-1], repr("".join(text.unit))[1:-1], repr("".join(text.tail))[1:-1]
    shown = f"{told[0]} ({told[1]})* {told[2]}".strip().replace("|", "\\|").replace("`", "'")
    return shown if len(shown) <= most else shown[: most - 1] + "…"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="pairs of runs over all plans")
    parser.add_argument("--plans", type=int, default=3_143, help="plans: one a county of the United States")
    parser.add_argument("--size", type=int, default=12_000, help="bytes of one plan")
    parser.add_argument("--tries", type=int, default=400, help="texts tried for each rule")
    parser.add_argument("--seed", type=int, default=1, help="where chance begins")
    parser.add_argument("--only", default="", help="the rules whose names have this in them")
    parser.add_argument("--no-check", action="store_true", help="leave `ccr check` out")
    parser.add_argument("--no-search", action="store_true", help="leave the slowest texts out")
    return parser.parse_args()


if __name__ == "__main__":
    main()
