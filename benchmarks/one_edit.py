"""One edit of one plan inside a running program, reading back included, against ruamel.yaml's round trip."""

import argparse
import io
import time
from collections.abc import Callable
from datetime import date
from functools import partial

from ccr_cli.editing.apply import edited
from ccr_cli.editing.record import known, recorded
from ccr_cli.editing.source import ReadText
from ccr_cli.edits.edit import Edit, Put
from ccr_cli.intake.load import built_in
from measure import Row, heading, in_turns
from synthetic import plan_text

_TODAY = date(2026, 11, 24)
_ROUND_TRIP = "ruamel.yaml's round trip: load, change, dump"
_JOINS: tuple[Edit, ...] = (
    Put(("partners", "agency-5", "status"), "at-the-table"),
    Put(("partners", "agency-5", "since"), "2026-11-24"),
)
_NEW_PARTNER: tuple[Edit, ...] = (
    Put(("partners", "clinic"), {"name": "Clinic", "seats": ["health-care"], "status": "identified"}),
)


def main() -> None:
    options = _options()
    text = plan_text(options.size)
    raw, headings = text.encode(), list(built_in("immigrant-survivors").seats)
    print(heading())
    for what, edits in (("a partner joins (two values)", _JOINS), ("a new partner", _NEW_PARTNER)):
        theirs = partial(_cpu, partial(_round_trip, text, edits), 1)
        for how, ours in (
            ("read back", partial(_edited, raw, edits, headings)),
            ("read back, and the plan checked", partial(_recorded, raw, edits)),
        ):
            pairs = in_turns(partial(_cpu, ours, options.repeats), theirs, options.rounds)
            print(Row(f"{what}, {how}, {len(raw):,} bytes", _ROUND_TRIP, [a / b for a, b in pairs], 0.15))


def _edited(raw: bytes, edits: tuple[Edit, ...], headings: list[str]) -> bytes:
    return edited(ReadText.of_file(raw), edits, headings).raw


def _recorded(raw: bytes, edits: tuple[Edit, ...]) -> bytes:
    return recorded(known("plan.yaml", raw, _TODAY), edits).raw


def _round_trip(text: str, edits: tuple[Edit, ...]) -> str:
    from ruamel.yaml import YAML  # type: ignore[import-not-found]  # only where it is measured

    yaml = YAML()
    yaml.preserve_quotes = True
    data = yaml.load(text)
    for edit in edits:
        assert isinstance(edit, Put)
        place = data
        for step in edit.where[:-1]:
            place = place[step]
        place[edit.where[-1]] = edit.value
    out = io.StringIO()
    yaml.dump(data, out)
    return out.getvalue()


def _cpu(work: Callable[[], object], repeats: int) -> float:
    """Seconds of CPU for one time."""
    start = time.process_time()
    for _repeat in range(repeats):
        work()
    return (time.process_time() - start) / repeats


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=21, help="pairs to measure")
    parser.add_argument("--repeats", type=int, default=10, help="our edits in one block")
    parser.add_argument("--size", type=int, default=20_000, help="bytes of the plan")
    return parser.parse_args()


if __name__ == "__main__":
    main()
