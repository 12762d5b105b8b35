"""Where a sentence begins and ends, as far as that shows which words belong together."""

from ccr_cli.privacy.text.passage import Passage
from ccr_cli.privacy.text.patterns import lazily

# A period after a title or an initial ends no sentence.
_END = lazily(
    r"[.!?](?=\s{1,3}[A-Z\"(])(?<!\b[A-Z]\.)(?<!\b[Mm]r\.)(?<!\b[Mm]rs\.)(?<!\b[Mm]s\.)(?<!\b[Ss]r\.)(?<!\b[Ss]ra\.)(?<!\b[Ss]t\.)(?<!\bsobrev\.)(?<!\bclt\.)(?<!\bvic\.)|\n\s{0,8}\n|\|\s"
)
_LINE_END = lazily(r"\n")


def sentence_around(passage: Passage, start: int, end: int, reach: int) -> tuple[int, int]:
    """The bounds of the sentence that a place is in, at most ``reach`` characters to either side."""
    plain = passage.plain
    low, high = max(0, start - reach), min(len(plain), end + reach)
    for match in _END.finditer(plain, low, start):
        low = match.end()
    last = _END.search(plain, end, high)
    high = last.start() if last else high
    return _in_line(passage, low, start, end, high)


def around(text: str, start: int, end: int, reach: int) -> str:
    """The text around a place, at most ``reach`` characters to either side, regardless of sentences."""
    return text[max(0, start - reach) : end + reach]


def _in_line(passage: Passage, low: int, start: int, end: int, high: int) -> tuple[int, int]:
    """The same bounds, cut at line breaks that aren't mere wraps of a long line."""
    plain = passage.plain
    for match in _LINE_END.finditer(plain, low, start):
        if not _is_broken(plain, match.start()):
            low = match.end()
    for match in _LINE_END.finditer(plain, end, high):
        if not _is_broken(plain, match.start()):
            return low, match.start()
    return low, high


def _is_broken(plain: str, place: int) -> bool:
    """Whether a text continues after a line break: in the middle of a sentence, or after a colon."""
    before = plain[max(0, place - 2) : place].rstrip()
    after = plain[place + 1 : place + 60].lstrip(" \t#>")
    return (before.endswith((":", ",")) and "," not in after[:1]) or (
        after[:1].islower() and not before.endswith((".", ";"))
    )
