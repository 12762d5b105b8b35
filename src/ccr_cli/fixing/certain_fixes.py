"""Turns findings into edits: the fixes that fit the data and don't conflict with each other."""

from collections import Counter
from collections.abc import Iterable, Sequence

from ccr_cli.edits.edit import Edit, Put, Rename, Value, value_at
from ccr_cli.rules.finding import Finding, Fix
from ccr_cli.where import Where


def certain_fixes(data: Value, findings: Iterable[Finding]) -> list[Fix]:
    """The fixes of the findings, deepest first, so that a renamed key doesn't change the place of another fix."""
    fixes = list(dict.fromkeys(finding.fix for finding in findings if finding.fix is not None))
    homes = Counter(map(_home, fixes))
    fitting = [fix for fix in fixes if homes[_home(fix)] == 1 and _fits(data, fix)]
    return sorted(fitting, key=lambda fix: (-len(fix.where), fix.at == "key"))


def edits_of(fixes: Sequence[Fix]) -> list[Edit]:
    """The edits that make the fixes."""
    return [Rename(fix.where, fix.word) if fix.at == "key" else Put(fix.where, fix.word) for fix in fixes]


def _home(fix: Fix) -> Where:
    """Where the word may appear only once: as a key of a mapping, or in a list; else the place itself."""
    is_one_of_many = fix.at == "key" or isinstance(fix.where[-1], int)
    return (fix.at, *fix.where[:-1], fix.word) if is_one_of_many else (fix.at, *fix.where)


def _fits(data: Value, fix: Fix) -> bool:
    """Whether the mistake is where the fix says, and the right word is not next to it already."""
    around = value_at(data, fix.where[:-1])
    if fix.at == "key":
        return isinstance(around, dict) and fix.where[-1] in around and fix.word not in around
    if isinstance(around, list) and fix.word in around:
        return False
    return isinstance(value_at(data, fix.where), str)
