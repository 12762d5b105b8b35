"""Ways to make an edit in a file's text, the most natural first.

Each way is a list of splices. The caller reads the result back, and tries the next way if it isn't what was meant:
after a text that keeps its trailing blank lines, for example, a new line must go below them.
"""

from collections.abc import Iterator

from ccr_cli.editing.insert import ways_to_append, ways_to_insert_key
from ccr_cli.editing.remove import ways_to_remove
from ccr_cli.editing.replace import ways_to_replace
from ccr_cli.editing.wording import between
from ccr_cli.editing.workspace import Splice, Splices, Workspace
from ccr_cli.edits.edit import Add, Edit, Put, Remove, Rename, Value
from ccr_cli.where import Where


def ways(workspace: Workspace, edit: Edit) -> Iterator[Splices]:
    """Ways to make one edit that changes something."""
    match edit:
        case Put(where, value):
            yield from _put(workspace, where, value)
        case Add(where, value) if workspace.source.value(where):
            yield from ways_to_append(workspace, where, value)
        case Add(where, value):
            yield from _put(workspace, where, [value])
        case Remove(where):
            yield from ways_to_remove(workspace, where)
        case Rename(where, key):
            yield [_renamed(workspace, where, key)]


def _put(workspace: Workspace, where: Where, value: Value) -> Iterator[Splices]:
    while len(where) > 1 and not workspace.source.value(where[:-1]):  # missing mappings above it are written with it
        where, value = where[:-1], {where[-1]: value}
    if workspace.source.has(where):
        yield from ways_to_replace(workspace, where, value)
    else:
        yield from ways_to_insert_key(workspace, where, value)


def _renamed(workspace: Workspace, where: Where, key: str) -> Splice:
    start, end = workspace.source.key_start(where), workspace.source.key_end(where)
    sign = workspace.source.text[start]
    is_quoted = sign in ("'", '"')  # what comes right after may depend on the quotes
    return Splice(start, end, between(key, sign) if is_quoted else workspace.renderer.key(key))
