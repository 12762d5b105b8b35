"""A YAML file as plain data, read between two keystrokes: nothing is checked, all scalars are text.

Only shell completion reads this way; everything else reads with ``yaml_text.reader``. It uses libyaml's events, because
the loader of PyYAML crashes the process when lists are nested deep enough.
"""

from pathlib import Path
from typing import Any

from ccr_cli.intake.opening import opened

_LARGEST = 5_000_000  # bytes, as in the plan format
_DEEPEST = 64


def glance(path: Path) -> dict[str, Any]:
    """The mapping in a file. Raises whatever goes wrong, since nobody is told about it."""
    import yaml

    with opened(path) as file:
        loader = yaml.CSafeLoader(file.read(_LARGEST))
    top: list[Any] = []
    above: list[Any] = [top]
    keys: list[str | None] = [None]
    while loader.check_event():
        event = loader.get_event()
        if isinstance(event, yaml.CollectionEndEvent):
            above.pop()
            keys.pop()
        elif isinstance(event, yaml.NodeEvent):
            _put(event, above, keys)
    found: dict[str, Any] = top[0]
    return found


def _put(event: Any, above: list[Any], keys: list[str | None]) -> None:
    """Put one value, or one key, where it belongs."""
    import yaml

    value: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
    if isinstance(event, yaml.ScalarEvent):
        value = event.value
    parent = above[-1]
    if isinstance(parent, list):
        parent.append(value)
    elif keys[-1] is None:
        keys[-1] = value
        return
    else:
        parent[keys[-1]], keys[-1] = value, None
    if isinstance(event, yaml.CollectionStartEvent):
        if len(above) > _DEEPEST:
            raise ValueError
        above.append(value)
        keys.append(None)
