"""The XML parts of a workbook, read without trusting them: none declares types, none is larger than it says."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias, TypeVar
from xml.parsers.expat import ParserCreate
from zipfile import BadZipFile, ZipFile

Attributes: TypeAlias = Mapping[str, str]
OnStart: TypeAlias = Callable[[Attributes], None]
OnEnd: TypeAlias = Callable[[], None]
OnText: TypeAlias = Callable[[str], None]


class Parts:
    """The parts of a workbook, by their names in whatever case and with whatever slashes."""

    def __init__(self, archive: ZipFile) -> None:
        """Raise ``BadZipFile`` where two parts have the same name, so no program reads another one than this."""
        self._archive = archive
        self._entries = {_plain(entry.filename): entry for entry in archive.infolist()}
        if len(self._entries) < len(archive.infolist()):
            raise BadZipFile

    def __contains__(self, name: str) -> bool:
        """Whether there is a part of the name."""
        return _plain(name) in self._entries

    def read(self, name: str) -> bytes:
        """A part's bytes; none where it isn't there. Raises ``BadZipFile`` where they are not what the file says."""
        entry = self._entries.get(_plain(name))
        return b"" if entry is None else self._archive.read(entry)


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


class TypesDeclaredError(Exception):
    """XML that declares types of its own, by which a few letters become gigabytes."""


def parse(
    raw: bytes,
    starts: Mapping[str, OnStart],
    ends: Mapping[str, OnEnd] = MappingProxyType({}),
    text: OnText | None = None,
) -> None:
    """Call what belongs to the start and the end of each element, by its name without a prefix.

    Raises ``TypesDeclaredError``, and expat's ``ExpatError`` for what is no XML.
    """
    starting, ending = _ByName(starts), _ByName(ends)

    def start(tag: str, given: Attributes) -> None:
        call = starting[tag]
        if call is not None:
            call(given)

    def end(tag: str) -> None:
        call = ending[tag]
        if call is not None:
            call()

    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end if ends else None
    parser.CharacterDataHandler = text
    parser.Parse(raw, True)  # noqa: FBT003 - expat's


_Call = TypeVar("_Call")


class _ByName(dict[str, _Call | None]):
    """What belongs to a name with a prefix; the prefix is looked at once."""

    def __init__(self, known: Mapping[str, _Call]) -> None:
        self._known = known

    def __missing__(self, tag: str) -> _Call | None:
        self[tag] = found = self._known.get(tag.rpartition(":")[2])
        return found


def _refuse(*_: object) -> None:
    raise TypesDeclaredError
