"""Where an edit goes into a file's text: ways to do it, the most natural first.

Each way is a list of splices. Whoever does one reads the result back, and takes the next where it isn't what was
meant: a text that keeps its last blank lines, say, takes a line behind them and none before.
"""

from collections.abc import Iterator

from ccr_cli.editing.insert import ways_to_append, ways_to_insert_key
from ccr_cli.editing.remove import ways_to_remove
from ccr_cli.editing.replace import ways_to_replace
from ccr_cli.editing.wording import between
from ccr_cli.editing.workspace import Desk, Splice, Way
from ccr_cli.edits.edit import Add, Edit, Put, Remove, Rename, Value
from ccr_cli.rules.finding import Where


def ways(desk: Desk, edit: Edit) -> Iterator[Way]:
    """Ways to do one edit that changes something."""
    match edit:
        case Put(where, value):
            yield from _put(desk, where, value)
        case Add(where, value) if desk.sheet.value(where):
            yield from ways_to_append(desk, where, value)
        case Add(where, value):
            yield from _put(desk, where, [value])
        case Remove(where):
            yield from ways_to_remove(desk, where)
        case Rename(where, key):
            yield [_renamed(desk, where, key)]


def _put(desk: Desk, where: Where, value: Value) -> Iterator[Way]:
    while len(where) > 1 and not desk.sheet.value(where[:-1]):  # mappings on the way are written with it
        where, value = where[:-1], {where[-1]: value}
    if desk.sheet.has(where):
        yield from ways_to_replace(desk, where, value)
    else:
        yield from ways_to_insert_key(desk, where, value)


def _renamed(desk: Desk, where: Where, key: str) -> Splice:
    start, end = desk.sheet.key_start(where), desk.sheet.key_end(where)
    sign = desk.sheet.text[start]
    is_quoted = sign in ("'", '"')  # what stands right behind it may count on the quotes
    return Splice(start, end, between(key, sign) if is_quoted else desk.renderer.key(key))
