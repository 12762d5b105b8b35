"""Feed the reader what nobody would write, and see that it always answers.

``python tools/fuzz.py 100000`` reads that many inputs in worker processes: random bytes, words of YAML in
any order, and the example plans with lines and words moved, doubled, cut and exchanged. The same ``--seed``
makes the same inputs. ``--growth`` reads files made of one small piece repeated, at two sizes, and tells
whose time grows faster than their size. Status 1 when anything was raised or took too long.
"""

import argparse
import hashlib
import os
import re
import signal
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from heapq import nlargest
from pathlib import Path
from random import Random
from time import process_time

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "src"))

from ccr_cli.intake.load import take_in_plan  # noqa: E402
from ccr_cli.plan.fields import Part  # noqa: E402
from ccr_cli.plan.words import ASKED_HOW, BOUND_BY, CADENCE, PAYS_FOR, STATUS  # noqa: E402

TODAY = date(2026, 11, 22)
PATIENCE = 20  # seconds for one input
CHUNK = 500
SLOWEST = 5
HEAD = b"ccr: 1\nname: A\nframework: immigrant-survivors\n"

PART = re.compile(rb"(?m)^(?=(?:partners|protocols|meetings|funding|coordinator|trainings|actions|stories|not_here):)")

TOKENS = (ROOT / "tests" / "data" / "awkward-words.txt").read_text(encoding="utf-8").splitlines()
BREAKS = (
    "\n",
    "\n",
    "\n",
    "\n",
    "\n  ",
    "\n  ",
    "\n    ",
    "\n- ",
    "\n  - ",
    "\r\n",
    "\r",
    "\t",
    "\n\t",
    ": ",
    ", ",
    " ",
    "  ",
)
RAW = ("\ufeff", "\u202e", "\u2028", "\x85", "\x1b", "\x7f", "\u00a0", "\u200b", "\U0001f3e0", "\ufffe", "\x0b", "\x00")
_MODELS: list[type[Part]] = Part.__subclasses__()
KEYS = sorted({field.alias or name for model in _MODELS for name, field in model.model_fields.items()})
IDS = ("casa-segura", "legal-aid", "housing", "courts", "friends", "advocacy", "rights-awareness", "2026-06-10", "es")
WORDS = (*KEYS, *IDS, *STATUS, *BOUND_BY, *CADENCE, *PAYS_FOR, *ASKED_HOW)


# Inputs


def some_bytes(random: Random) -> bytes:
    return random.randbytes(random.randrange(400))


def soup(random: Random) -> bytes:
    """Words of YAML and of plans, in any order."""
    kinds = random.choices(range(5), (30, 35, 27, 7, 1), k=random.randrange(2, 120))
    return HEAD * (random.random() < 0.5) + "".join(_piece(kind, random) for kind in kinds).encode()


def _piece(kind: int, random: Random) -> str:
    if kind == 0:
        return f"{random.choice(KEYS)}: "
    return str(random.choice((BREAKS, TOKENS, WORDS, RAW)[kind - 1]))


def example_texts() -> list[bytes]:
    """The example plans, and those of the tests; the plans as often as all of those, which are small."""
    tests = [path.read_bytes() for path in sorted((ROOT / "tests" / "examples").rglob("*.y*ml"))]
    plans = [path.read_bytes() for path in sorted((ROOT / "plans").glob("*.yaml"))]
    return tests + plans * (len(tests) // len(plans))


def mutated(examples: list[bytes], random: Random) -> bytes:
    """Some parts of an example, with a few things done to them."""
    parts = PART.split(random.choice(examples))
    chosen = sorted(random.sample(range(len(parts)), random.randint(1, min(4, len(parts)))))
    lines = b"".join(parts[number] for number in chosen).split(b"\n")
    lines = lines[: random.choice((5, 20, 50, 80))]
    if 0 not in chosen and random.random() < 0.9:
        lines[:0] = HEAD.rstrip().split(b"\n")
    for _ in range(random.choice((1, 1, 2, 3, 8))):
        random.choice(CHANGES)(lines, random)
    return b"\n".join(lines)


def _drop(lines: list[bytes], random: Random) -> None:
    del lines[random.randrange(len(lines))]
    lines.append(b"")


def _double(lines: list[bytes], random: Random) -> None:
    lines.insert(random.randrange(len(lines)), random.choice(lines))


def _swap(lines: list[bytes], random: Random) -> None:
    first, second = random.randrange(len(lines)), random.randrange(len(lines))
    lines[first], lines[second] = lines[second], lines[first]


def _indent(lines: list[bytes], random: Random) -> None:
    place = random.randrange(len(lines))
    lines[place] = random.choice((b" ", b"  ", b"\t", b"    ", b"\xc2\xa0")) + lines[place]


def _outdent(lines: list[bytes], random: Random) -> None:
    place = random.randrange(len(lines))
    lines[place] = lines[place][random.randrange(1, 5) :]


def _join(lines: list[bytes], random: Random) -> None:
    place = random.randrange(len(lines))
    lines[place : place + 2] = [b" ".join(lines[place : place + 2])]


def _put_in(lines: list[bytes], random: Random) -> None:
    place = random.randrange(len(lines))
    line = lines[place]
    middle = random.randrange(len(line) + 1)
    piece = random.choice((*TOKENS, *TOKENS, *BREAKS, *RAW)).encode()
    lines[place] = line[:middle] + piece + line[middle:]


def _new_value(lines: list[bytes], random: Random) -> None:
    place = random.randrange(len(lines))
    key, colon, _ = lines[place].partition(b": ")
    lines[place] = key + (colon or b": ") + random.choice((*TOKENS, *WORDS)).encode()


def _new_key(lines: list[bytes], random: Random) -> None:
    place = random.randrange(len(lines))
    line = lines[place]
    _, colon, value = line.partition(b":")
    lines[place] = line[: len(line) - len(line.lstrip(b" -"))] + random.choice(KEYS).encode() + (colon or b":") + value


def _cut(lines: list[bytes], random: Random) -> None:
    place = random.randrange(len(lines))
    lines[place] = lines[place][: random.randrange(len(lines[place]) + 1)]


def _flip(lines: list[bytes], random: Random) -> None:
    place = random.randrange(len(lines))
    if lines[place]:
        line = bytearray(lines[place])
        line[random.randrange(len(line))] = random.randrange(256) if random.random() < 0.2 else random.randrange(128)
        lines[place] = bytes(line)


CHANGES: tuple[Callable[[list[bytes], Random], None], ...] = (
    _drop,
    _double,
    _swap,
    _indent,
    _outdent,
    _join,
    _put_in,
    _put_in,
    _new_value,
    _new_key,
    _cut,
    _flip,
)


def inputs(seed: str, count: int, examples: list[bytes]) -> Iterator[bytes]:
    """``count`` inputs that depend on the seed alone."""
    random = Random(seed)
    for _ in range(count):
        kind = random.random()
        yield some_bytes(random) if kind < 0.05 else soup(random) if kind < 0.45 else mutated(examples, random)


# Reading them


@dataclass(slots=True)
class Tally:
    """What came of many inputs."""

    count: int = 0
    size: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    plans: int = 0
    slowest: list[tuple[float, bytes]] = field(default_factory=list)
    raised: dict[str, bytes] = field(default_factory=dict)
    """The smallest input for each exception, by where it was raised."""

    def add(self, other: "Tally") -> None:
        """Take in the tally of other inputs."""
        self.count += other.count
        self.size += other.size
        self.plans += other.plans
        self.codes.update(other.codes)
        self.slowest = nlargest(SLOWEST, self.slowest + other.slowest)
        for place, raw in other.raised.items():
            self.raised[place] = min(raw, self.raised.get(place, raw), key=len)


def read(raw: bytes) -> Tally:
    """What came of one input; what can't be is raised."""
    start = process_time()
    intake = take_in_plan("plan.yaml", raw, TODAY)
    seconds = process_time() - start
    lines = raw.count(b"\n") + raw.count(b"\r") + 1
    for finding in intake.findings:
        if not (1 <= finding.line <= lines and 1 <= finding.column <= len(raw) + 1):
            raise AssertionError(f"{finding.rule.code} stands outside of the file")
    if (intake.model is None) != any(finding.rule.severity == "error" for finding in intake.findings):
        raise AssertionError("a plan with errors, or none without errors")
    codes = Counter({finding.rule.code for finding in intake.findings})
    return Tally(1, len(raw), codes, intake.model is not None, [(seconds, raw)])


def _give_up(_signal: int, _frame: object) -> None:
    raise TimeoutError(f"longer than {PATIENCE} seconds")


def read_chunk(seed: str, examples: list[bytes]) -> Tally:
    """The tally of one chunk of inputs."""
    signal.signal(signal.SIGALRM, _give_up)
    tally = Tally()
    for raw in inputs(seed, CHUNK, examples):
        signal.alarm(PATIENCE)
        try:
            tally.add(read(raw))
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            tally.add(Tally(1, len(raw), raised={f"{type(error).__name__} at {last.filename}:{last.lineno}": raw}))
        finally:
            signal.alarm(0)
    return tally


def fuzz(count: int, seed: int, processes: int) -> Tally:
    """Read ``count`` inputs."""
    tally = Tally()
    chunks = [f"{seed}-{number}" for number in range(-(-count // CHUNK))]
    with ProcessPoolExecutor(processes) as pool:
        for done in pool.map(partial(read_chunk, examples=example_texts()), chunks):
            tally.add(done)
            if sys.stderr.isatty():
                print(f"\r{tally.count:>12,}", end="", file=sys.stderr)
    return tally


# Growth

SMALL, LARGE = 40_000, 160_000  # bytes
ALLOWED = 7.0  # four times the size may take this many times as long
TOO_SHORT = 0.05  # seconds; below, a ratio says nothing
OPENINGS = (
    "",
    "",
    "partners:\n",
    "partners:\n  a:\n    ",
    "principles: [",
    "{",
    "- ",
    "note: ",
    "note: >\n",
    'note: "',
)
# What a plan can hold much of, right or wrong; NEW is another word each time.
REPEATED = (
    ("", "NEW: 1\n"),
    ("", "NEW:\n"),
    ("", "area: a\n"),
    ("", "NEW: 1\narea: a\n"),
    ("", "NEW: &a 1\n"),
    ("", "NEW: *a\n"),
    ("", "<<: 1\n"),
    ("", "? NEW\n: 1\n"),
    ("{", "NEW,"),
    ("note: {", "NEW, "),
    ("note: {", "NEW: a, b, "),
    ("principles: [", "NEW a, "),
    ("principles:\n", "- a b #NEW\n"),
    ("principles:\n", "- “NEW”\n"),
    ("principles:\n  - a\n", "    -NEW\n"),
    ("principles:\n", "- 'a #b' #c\n"),
    ("principles: [", "'a #b', "),
    ("note:\n", " a\n"),
    ("note:\n", " -a #\n"),
    ("note: ", "a #"),
    ('note: "', "\\e"),
    ("principles:\n", '- "\\e"\n'),
    ("", '"\\eNEW": 1\n'),
    ("note: '", "''"),
    ("note: '", "a\n"),
    ("note: ", "'"),
    ("note: ", '"'),
    ("note: ", "["),
    ("note: ", "{a: "),
    ("note: ", "[]"),
    ("", "- "),
    ("", "? "),
    ("", "a: "),
    ("", ": "),
    ("", "- a\n"),
    ("", "\u202e"),
    ("note: a\n", "# \x1b\n"),
    ("", "\r"),
    ("", "\t"),
    ("", "#\n"),
    ("", "---\n"),
    ("", "%A\n"),
    ("", "!a "),
    ("", "<<<<<<< \n"),
    ("partners:\n", "  NEW: {name: a, seats: [housing], status: at-the-table}\n"),
    ("partners:\n", "  NEW: {name: NEW, seats: [NEW], status: NEW, since: NEW, commitments: {NEW: NEW}}\n"),
    ("partners:\n", "  NEW: {name: a, seat: [housing], statu: at-the-table}\n"),
    ("partners:\n", "  NEW:\n"),
    ("partners:\n", "  NEW: {name: NEW, seats: [housing], status: left, reach_through: NEWx}\n"),
    ("partners:\n", "  A NEW: {name: a, seats: [housing], status: left}\n"),
    ("partners: {a: {name: a, status: left, seats: [", "housing, "),
    ("partners: {a: {name: a, status: left, seats: [", "NEW, "),
    ("partners: {a: {name: a, status: left, seats: [], languages: [", "es, "),
    ("partners: {a: {name: a, status: left, role: a, languages: {", "NEW: staff, "),
    ("partners: {a: {name: a, status: left, role: a, commitments: {", "NEW: 2026-01-01, "),
    ("partners: {a: {name: a, status: left, role: a, bound_by: [", "vawa, "),
    ("partners: {a: {name: a, status: left, role: a, contacts: [", "{role: a}, "),
    ("not_here:\n", "  NEW: a\n"),
    ("not_here:\n", "  NEW:\n"),
    ("languages_needed: [", "es, "),
    ("languages_needed: [", "NEW, "),
    ("meetings: {not_in: [", "1, "),
    ("meetings: {held: [", "{date: 2026-01-01, present: [NEW, a]}, "),
    ("meetings: {held: [", "{date: 1, present: a, decided: [a b, c]}, "),
    ("partners: {a: {name: a, seats: [], status: left}}\nmeetings: {held: [{date: 2026-01-01, present: [", "a, "),
    ("funding:\n", "  - {source: a, held_by: NEW, pays_for: [NEW], amount: NEW, from: 2026-02-30, until: 1}\n"),
    ("protocols:\n", "  NEW: {title: a, status: draft, between: [NEW, a]}\n"),
    ("protocols:\n", "  NEW: {title: a, status: draft, between: a, from: b}\n"),
    ("protocols: {a: {title: a, status: draft, from: [a], to: [", "a, "),
    ("actions:\n", "  - {what: a, who: NEW, seat: NEW}\n"),
    ("actions:\n", "  - {who: a}\n"),
    ("actions:\n", "  - {what: a, done: 2199-01-01}\n"),
    ("stories:\n", "  - {title: a, text: b, seats: [NEW, NEW]}\n"),
    ("trainings: [{date: 2026-01-01, title: a, people: {", "NEW: 1, "),
)


def growing(seed: str) -> str | None:
    """The complaint about one repeated piece, any pieces of YAML, whose time grows faster than its size."""
    random = Random(seed)
    pieces = [random.choice((*TOKENS, *BREAKS, *WORDS, "a", "NEW: ")) for _ in range(random.randrange(1, 6))]
    return complaint_about((random.choice(OPENINGS), "".join(pieces)))


def complaint_about(repeated: tuple[str, str]) -> str | None:
    """What there is to say of a text with a piece again and again, if its time grows faster than its size."""
    opening, piece = repeated
    for _ in range(4):  # a busy machine is slow now and then; what grows too fast is so every time
        small, large = (_seconds(opening, piece, size) for size in (SMALL, LARGE))
        if large < TOO_SHORT or large < small * ALLOWED:
            return None
    return f"{small:.2f} s, then {large:.2f} s: {opening!r} and {piece!r} again and again"


def _seconds(opening: str, piece: str, size: int) -> float:
    count = size // max(1, len(piece))
    raw = (HEAD.decode() * opening.startswith(tuple(KEYS)) + opening).encode()
    raw += "".join(piece.replace("NEW", f"k{number}") for number in range(count)).encode()
    raw += _closing(opening).encode()
    start = process_time()
    take_in_plan("plan.yaml", raw, TODAY)
    return process_time() - start


def _closing(opening: str) -> str:
    """The brackets that a text leaves open, closed."""
    signs = ""
    for sign in opening:
        if sign in "[{":
            signs = {"[": "]", "{": "}"}[sign] + signs
        elif sign in "]}":
            signs = signs[1:]
    return signs


def grow(count: int, seed: int, processes: int) -> list[str]:
    """Complaints about the growth of the known repeated pieces, and of ``count`` made at random."""
    with ProcessPoolExecutor(processes) as pool:
        told = [*pool.map(complaint_about, REPEATED)]
        told += pool.map(growing, [f"{seed}-{number}" for number in range(count)], chunksize=20)
        return [complaint for complaint in told if complaint is not None]


# Telling


def tell(tally: Tally) -> None:
    average = tally.size // max(1, tally.count)
    print(f"{tally.count:,} inputs, {average} bytes on average, {tally.plans:,} plans among them")
    print(f"{len(tally.codes)} rules: " + ", ".join(f"{code} {number}" for code, number in sorted(tally.codes.items())))
    for seconds, raw in tally.slowest:
        again = min(read(raw).slowest[0][0] for _ in range(3))
        print(f"slow: {seconds * 1000:.1f} ms, {again * 1000:.1f} ms again, {len(raw)} bytes: {raw[:60]!r}")
    for place, raw in tally.raised.items():
        print(f"RAISED: {place}: {raw!r}")


def keep(tally: Tally, folder: Path) -> None:
    """Write each input that raised something into a file of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for raw in tally.raised.values():
        (folder / f"{hashlib.sha256(raw).hexdigest()[:12]}.yaml").write_bytes(raw)


def main() -> int:
    parser = argparse.ArgumentParser(description="Feed the reader what nobody would write.")
    parser.add_argument("count", type=int, help="how many inputs")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--keep", type=Path, help="a folder for the inputs that raise something")
    parser.add_argument("--growth", action="store_true", help="read repeated pieces at two sizes instead")
    wanted = parser.parse_args()
    if wanted.growth:
        complaints = grow(wanted.count, wanted.seed, wanted.processes)
        print("\n".join([*complaints, f"{wanted.count:,} pieces, {len(complaints)} grow too fast"]))
        return 1 if complaints else 0
    tally = fuzz(wanted.count, wanted.seed, wanted.processes)
    tell(tally)
    if wanted.keep is not None:
        keep(tally, wanted.keep)
    return 1 if tally.raised else 0


if __name__ == "__main__":
    sys.exit(main())
