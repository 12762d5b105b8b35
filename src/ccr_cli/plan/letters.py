"""Looks for many names at once, letter by letter: one pass from a word on, however many names there are."""

from collections.abc import Collection, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

Thing = TypeVar("Thing")


class SpelledWord(NamedTuple):
    """A word of a name as it may be spelled."""

    spellings: tuple[str, ...]
    is_optional: bool = False


class Letters(Generic[Thing]):
    """Things that are found by words. Signs between letters are skipped, so the caller checks each match again."""

    def __init__(self) -> None:
        self._start: _Node[Thing] = _Node()

    def add(self, words: Sequence[SpelledWord], thing: Thing) -> None:
        """Add a thing, to be found where its words follow one another."""
        node = self._start
        for word in words:
            node = node.behind(word)
        node.things = (*node.things, thing)

    def at(self, text: str, place: int) -> Iterator[Thing]:
        """All things whose letters follow from a place on."""
        nodes = {self._start}
        while nodes and place < len(text):
            sign = text[place]
            place += 1
            if not sign.isalnum():
                continue
            nodes = {at for node in nodes if sign in node.next for at in node.next[sign].with_jumps()}
            for node in nodes:
                if node.things:
                    yield from node.things


class _Node(Generic[Thing]):
    """What can follow after some letters; most of them have one letter that follows, and nothing else."""

    __slots__ = ("_behind", "_jumps", "next", "things")

    def __init__(self) -> None:
        self.next: dict[str, _Node[Thing]] = {}
        self.things: tuple[Thing, ...] = ()
        self._jumps: tuple[_Node[Thing], ...] = ()
        """The starts of words that may follow."""
        self._behind: dict[SpelledWord, _Node[Thing]] | None = None

    def behind(self, word: SpelledWord) -> "_Node[Thing]":
        """The start of the words that may follow a word."""
        if self._behind is None:
            self._behind = {}
        if word not in self._behind:
            behind: _Node[Thing] = _Node()
            self._behind[word] = behind
            ends = [self._along(spelling) for spelling in word.spellings]
            for end in (*ends, self) if word.is_optional else ends:
                end._jumps = (*end._jumps, behind)
        return self._behind[word]

    def with_jumps(self) -> "Collection[_Node[Thing]]":
        """The node with the starts of all words that may follow here."""
        if not self._jumps:
            return (self,)
        found = {self}
        pending = [self]
        while pending:
            further = [node for node in pending.pop()._jumps if node not in found]
            found.update(further)
            pending += further
        return found

    def _along(self, letters: str) -> "_Node[Thing]":
        node = self
        for letter in letters:
            following = node.next.get(letter)
            if following is None:
                following = node.next[letter] = _Node()
            node = following
        return node
