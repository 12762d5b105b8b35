"""Fixes every mistake in a file's bytes that has one certain fix; every other byte stays.

After each round the file is read again, since one mistake may have hidden another, until no certain fix is left. A
fix that would cause a new error or warning is not made.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from ccr_cli.editing.apply import NotEdited, edited
from ccr_cli.editing.source import NotReadable, ReadText
from ccr_cli.edits.edit import Misplaced, Value
from ccr_cli.fixing.certain_fixes import certain_fixes, edits_of
from ccr_cli.fixing.indents import respaced
from ccr_cli.fixing.typed_in import typed_in
from ccr_cli.plan.references import place
from ccr_cli.rules.finding import Finding, Fix
from ccr_cli.yaml_text.reader import read_yaml
from ccr_cli.yaml_text.text import text_of

Reading: TypeAlias = Callable[[bytes], tuple[Finding, ...]]
"""Finds everything that is wrong in a file's bytes."""

_MOST_ROUNDS = 20
_MOST_IN_VAIN = 3
"""Rounds after which as much is wrong as before: what they typed does not help, and is not kept."""
_ENTRY = re.compile(r"[^.\[]+(?:\.[^.\[]+|\[\d+\])?")


class Mended(NamedTuple):
    """A file, as far as it is fixed."""

    raw: bytes
    findings: tuple[Finding, ...]
    """What is still wrong with it."""
    number: int = 0
    """How many mistakes were fixed."""


def mended(raw: bytes, read: Reading) -> Mended:
    """The file with all certain fixes made."""
    state = best = Mended(raw, read(raw))
    in_vain = 0
    for _ in range(_MOST_ROUNDS):
        further = _with_typing(state, read) or _with_indents(state, read) or _with_some(state, _certain(state), read)
        if further is None:
            return state
        state = further
        if len(state.findings) < len(best.findings):
            best, in_vain = state, 0
            continue
        in_vain += 1
        if in_vain == _MOST_IN_VAIN:
            break
    return best


def _with_typing(state: Mended, read: Reading) -> Mended | None:
    """The file with everything typed in that findings say, as far as that is certain."""
    typed = typed_in(state.raw, state.findings, lambda raw: is_no_worse(state.findings, read(raw)))
    return Mended(typed[0], read(typed[0]), state.number + typed[1]) if typed is not None else None


def _with_indents(state: Mended, read: Reading) -> Mended | None:
    new = respaced(state.raw, state.findings, read)
    return Mended(new.raw, new.findings, state.number + new.number) if new is not None else None


def _with_some(state: Mended, fixes: Sequence[Fix], read: Reading) -> Mended | None:
    """The file with as many fixes as do no harm: all at once, else those in entries that get no worse.

    The fixes in the other entries are tried in halves, for all those entries together. If no entry is to blame, half
    of all fixes are tried, and then the other half.
    """
    if not fixes:
        return None
    whole, tried = _with_all(state, fixes, read)
    if whole is not None or len(fixes) == 1:
        return whole
    blamed = _worse_entries(state, tried) if tried is not None else set()
    harmless = [fix for fix in fixes if _entry(place(fix.where)) not in blamed]
    if len(harmless) == len(fixes):
        return _half_by_half(state, fixes, read)
    done, _ = _with_all(state, harmless, read) if harmless else (state, None)
    if done is None:
        return _half_by_half(state, fixes, read)
    for half in _halves([fix for fix in fixes if _entry(place(fix.where)) in blamed]):
        done = _with_some(done, _still(done, half), read) or done
    return done if done is not state else None


def _half_by_half(state: Mended, fixes: Sequence[Fix], read: Reading) -> Mended | None:
    first = _with_some(state, fixes[: len(fixes) // 2], read)
    others = fixes[len(fixes) // 2 :]
    if first is None:
        return _with_some(state, others, read)
    return _with_some(first, _still(first, others), read) or first


def _halves(fixes: Sequence[Fix]) -> Iterator[list[Fix]]:
    """The first half of each entry's fixes, then the second; an entry with a single fix was tried already."""
    entries: dict[str, list[Fix]] = {}
    for fix in fixes:
        entries.setdefault(_entry(place(fix.where)), []).append(fix)
    several = [entry for entry in entries.values() if len(entry) > 1]
    yield [fix for entry in several for fix in entry[: len(entry) // 2]]
    yield [fix for entry in several for fix in entry[len(entry) // 2 :]]


def _still(state: Mended, fixes: Sequence[Fix]) -> list[Fix]:
    """Those of the fixes that the file still needs."""
    sought = set(fixes)
    return [fix for fix in _certain(state) if fix in sought] if fixes else []


def _worse_entries(before: Mended, after: Mended) -> set[str]:
    """The entries, such as partners, in which a rule is broken more often than before."""
    numbers = _numbers(before.findings)
    return {entry for (entry, code), number in _numbers(after.findings).items() if number > numbers[entry, code]}


def _numbers(findings: Sequence[Finding]) -> Counter[tuple[str, str]]:
    return Counter((_entry(finding.where), finding.rule.code) for finding in findings)


def _entry(where: str) -> str:
    """The start of a place, up to one partner, one action or the like."""
    match = _ENTRY.match(where)
    return match[0] if match else where


def _with_all(state: Mended, fixes: Sequence[Fix], read: Reading) -> tuple[Mended | None, Mended | None]:
    """The file with all fixes made, and those that they reveal; ``None`` if something is worse then.

    The second value is the file as it was when something was worse.
    """
    new = _done(state, fixes, read)
    tried = new
    for _ in range(_MOST_ROUNDS):
        if new is None or is_no_worse(state.findings, new.findings):
            return new, tried
        tried = new
        new = _done(new, _certain(new), read)
    return None, tried


def _done(state: Mended, fixes: Sequence[Fix], read: Reading) -> Mended | None:
    try:
        raw = edited(ReadText.of_file(state.raw), edits_of(fixes)).raw if fixes else state.raw
    except (Misplaced, NotEdited, NotReadable):
        return None
    return Mended(raw, read(raw), state.number + len(fixes)) if raw != state.raw else None


def _certain(state: Mended) -> list[Fix]:
    return certain_fixes(_data(state), state.findings) if any(finding.fix for finding in state.findings) else []


def _data(state: Mended) -> Value:
    return read_yaml(text_of(state.raw).data).data


def is_no_worse(before: Sequence[Finding], after: Sequence[Finding]) -> bool:
    """Whether no rule is broken more often than before."""
    return Counter(finding.rule.code for finding in after) <= Counter(finding.rule.code for finding in before)
