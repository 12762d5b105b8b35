"""The decoded text of a file: web pages, email, JSON and RTF hide words from a search of the raw bytes."""

import base64
import binascii
import html
import quopri
import re
import string
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from ccr_cli.yaml_text.text import any_text_of

Kind = Literal["picture", "pdf", "office", "archive", "media", "other"]
"""Kinds of files that can't be searched, as far as their first bytes show."""

_POINTER = b"version https://git-lfs"  # what git keeps in place of a large file
_SIGNATURES: tuple[tuple[bytes, Kind], ...] = (
    (b"\x89PNG", "picture"), (b"\xff\xd8\xff", "picture"), (b"GIF8", "picture"), (b"BM", "picture"),
    (b"II*\x00", "picture"), (b"MM\x00*", "picture"), (b"RIFF", "media"), (b"ID3", "media"),
    (b"OggS", "media"), (b"%PDF", "pdf"), (b"\xd0\xcf\x11\xe0", "office"), (b"\x1f\x8b", "archive"),
    (b"BZh", "archive"), (b"7z\xbc\xaf", "archive"), (b"\xfd7zXZ", "archive"), (b"Rar!", "archive"),
    (_POINTER, "other"),
)  # fmt: skip
_OFFICE = (b"word/", b"xl/", b"ppt/", b"mimetypeapplication/vnd.oasis", b"META-INF/manifest.xml")
_FIRST = 4_000  # bytes that show whether an archive is an office document

_MARKUP = re.compile(r"</?[a-zA-Z][^<>\n]{0,2000}>|<!--|&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,12});")
_TAG = re.compile(r"<!--.{0,4000}?-->|</?[a-zA-Z!][^<>]{0,4000}>", re.DOTALL)
_BLOCK_TAG = re.compile(r"</?(?:p|div|br|li|ul|ol|tr|h[1-6]|table|section|article|title|option|dt)\b", re.IGNORECASE)
_LINK = re.compile(r"""href=["']?(?:tel|mailto|sms):([^"'>\s]{3,80})""", re.IGNORECASE)
_DEFINITION = re.compile(r"<dd\b", re.IGNORECASE)
_TITLE = re.compile(r"<h[1-6]\b", re.IGNORECASE)
_ITEM = re.compile(r"<li\b", re.IGNORECASE)
_SEVERAL = re.compile(r"(?:[ ]*\x1f\n[ ]*)+(?=\n)|(?:(?<=\n)[ ]*|[ ]*)\x1f\n(?:[ ]*\x1f\n)+|(?<=\n)\x1f\n")
_CELL_END = re.compile(r"</t[dh]\b", re.IGNORECASE)
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})|\\n|\\t|\\/")
_HEADER = re.compile(r"^content-transfer-encoding:[ \t]*(quoted-printable|base64)", re.IGNORECASE | re.MULTILINE)
_QUOTED_CARD = re.compile(r"[;:]ENCODING=QUOTED-PRINTABLE[;:]", re.IGNORECASE)
_UTF_7 = re.compile(r"\+([A-Za-z0-9+/]{3,400})(?:-|(?![A-Za-z0-9+/=]))")
_QUOTES = re.compile(r'["{}\[\]]+')
_NAMED = re.compile(r'"(?:(?:first|last|full)?_?name|nombre|apellidos?)"\s*:', re.IGNORECASE)
_ROW_GAP = re.compile(r"(</t[dh]\s*>|<tr\b[^<>]{0,400}>)(\s+)(?=<t[dh]\b)", re.IGNORECASE)
_QUOTED = re.compile(r"=[0-9A-F]{2}|=\r?\n")
_ENCODED_WORD = re.compile(r"=\?([\w-]{1,30})\?([bBqQ])\?([^?\s]{1,400})\?=")
_BASE64 = re.compile(
    r"(?<![\w+/=-])(?:[A-Za-z0-9+/_-]{4}[\r\n]{0,2}){5,}(?:[A-Za-z0-9+/_-]{2}==|[A-Za-z0-9+/_-]{3}=)?(?![\w+/=-])"
)
_ID = re.compile(r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")  # a UUID
_RTF_HEX = re.compile(r"\\'([0-9a-fA-F]{2})")
_RTF_CHARACTER = re.compile(r"\\u(-?\d{1,6})\??")
_RTF_BREAK = re.compile(r"\\(?:par|line|row)\b ?")
_RTF_CELL = re.compile(r"\\(?:cell|tab)\b ?")
_RTF_WORD = re.compile(r"\\\*?\\?[a-z]{1,32}-?\d{0,10} ?|[{}]")
_DEEPEST = 2  # a web page in an email in an email
_FEW = 8  # bytes for each null byte, at least
_SURE = (b"\x89PNG", b"GIF8", b"\xff\xd8\xff\xe0", b"\xff\xd8\xff\xe1", b"Rar!", b"\xd0\xcf\x11\xe0", b"OggS")
_MARKS = (b"\xff\xfe", b"\xfe\xff")
_PRINTABLE = 0.9  # share of a text's characters
_NOT_TYPED = bytes({*range(32), 0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D} - set(b"\t\n\r\x0b\x0c\x1b\x08"))
_ABOVE_ASCII = bytes(range(128, 256))
_TYPED_RUN = re.compile(r"[^\x00-\x08\x0a-\x1f\x7f-\x9f\ufffd]{12,}")
_TYPED = string.ascii_letters + string.digits + " .,;:-'\"/()#@\n\r\t"


class Decoded(NamedTuple):
    """A decoded text, and for each of its lines the line of the file, from 0, that it comes from."""

    text: str
    lines: tuple[int, ...]

    def line(self, number: int) -> int:
        """The line of the file for a line of the text, both from 0."""
        return self.lines[min(number, len(self.lines) - 1)] if self.lines else 0


def kind_of(raw: bytes) -> Kind:
    """The kind of a file that isn't text."""
    if raw[:2] == b"PK":
        return "office" if any(sign in raw[:_FIRST] for sign in _OFFICE) else "archive"
    if raw[4:8] == b"ftyp":
        return "media"
    return next((kind for signature, kind in _SIGNATURES if raw.startswith(signature)), "other")


def text_in(raw: bytes) -> str | None:
    """The text in a file's bytes in any encoding; ``None`` if it isn't text."""
    for mark, encoding in ((b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32")):
        if raw.startswith(mark):
            return raw.decode(encoding, "replace")
    if raw.startswith(_POINTER) or _is_known(raw):
        return None
    return _if_readable(raw) or _without_mark(raw) or _with_nothing_inside(raw) or _from_mainframe(raw)


def text_among(raw: bytes) -> str:
    """The longer pieces of text among bytes of an unknown kind, on their lines; of other kinds nothing."""
    if kind_of(raw) != "other" or raw.startswith(_POINTER):
        return ""
    return "\n".join(" | ".join(_TYPED_RUN.findall(line)) for line in raw.decode("utf-8", "replace").split("\n"))


def _is_known(raw: bytes) -> bool:
    """Whether the first bytes show that a file can't be text."""
    kind = kind_of(raw)
    if kind == "pdf" or raw[:4] in _SURE or raw[:2] == b"PK":
        return True
    return kind != "other" and not _is_utf_8(raw)


def _if_readable(raw: bytes) -> str | None:
    """The text, if at most one in fifty of its characters is one that nobody types.

    In UTF-8 its start shows that; other bytes are counted one by one, since nothing else tells what they are.
    """
    text = any_text_of(raw)
    if text is None:
        return None
    odd = sum(_is_odd(sign) for sign in text[:_FIRST])
    if odd * 50 > min(len(text), _FIRST):
        return None
    is_sure = raw.startswith(_MARKS) or raw.isascii() or _is_utf_8(raw)
    return text if is_sure or _may_be_latin(raw) else None


def _is_odd(sign: str) -> bool:
    """Whether a character is one that nobody types."""
    return sign == "\ufffd" or (sign < " " and sign not in "\t\n\r\x0b\x0c\x1b\x08\x00")


def _may_be_latin(raw: bytes) -> bool:
    """Whether bytes can be a text in Latin-1 or cp1252: hardly a control character, and mostly letters of ASCII."""
    odd = len(raw) - len(raw.translate(None, _NOT_TYPED))
    above = len(raw) - len(raw.translate(None, _ABOVE_ASCII))
    return odd * 50 <= len(raw) and above * 5 <= len(raw) * 2


def _with_nothing_inside(raw: bytes) -> str | None:
    """The text without stray null bytes, which some programs leave behind."""
    if raw.count(0) * _FEW > len(raw) or kind_of(raw) != "other":
        return None
    return _if_readable(raw.replace(b"\x00", b"")) if b"\x00" in raw else None


def _from_mainframe(raw: bytes) -> str | None:
    """Text in EBCDIC, if nearly all of it are letters, digits and signs that people type."""
    if raw.isascii() or kind_of(raw) != "other":
        return None
    text = raw.decode("cp037").replace("\x85", "\n").replace("\x8e", "\n")
    typed = sum(map(text.count, _TYPED))
    accented = sum(map(text.count, "áéíóúñüÁÉÍÓÚÑÜ¿¡"))
    return text if typed * 100 >= 85 * len(text) and (typed + accented) * 100 >= 97 * len(text) else None


def _without_mark(raw: bytes) -> str | None:
    """UTF-16 or UTF-32 text without a byte-order mark: every second byte, or three of four, is null."""
    start = raw[:2000]
    if len(start) < 8 or b"\x00" not in start:
        return None
    for encoding, step, offset in (("utf-32-le", 4, 1), ("utf-32-be", 4, 0), ("utf-16-le", 2, 1), ("utf-16-be", 2, 0)):
        empty = start[offset::step]
        full = start[(0 if offset else step - 1) :: step]
        if empty.count(0) * 10 >= 9 * len(empty) and full.count(0) * 10 <= len(full):
            try:
                return raw.decode(encoding)
            except UnicodeDecodeError:
                continue
    return None


def is_only_read_decoded(text: str) -> bool:
    """Whether a text makes sense only once it is decoded."""
    header = _HEADER.search(text)
    return text.startswith("{\\rtf") or (header is not None and header[1].lower() == "quoted-printable")


def views_of(text: str, depth: int = 0) -> Iterator[Decoded]:
    """The text decoded in each way it is encoded, nested encodings too; nothing for plain text."""
    for view in _views_of(text):
        yield view
        if depth < _DEEPEST:
            for inner in views_of(view.text, depth + 1):
                yield Decoded(inner.text, tuple(view.line(line) for line in inner.lines))


def _views_of(text: str) -> Iterator[Decoded]:
    if text.startswith("{\\rtf"):
        yield _lined(text, _from_rtf(text))
        return
    header = _HEADER.search(text)
    if (header is not None and header[1].lower() == "quoted-printable") or _QUOTED_CARD.search(text):
        yield from _quoted_printable(text)
    if len(text) > 20 and _BASE64.search(text):
        yield from _base64(text)
    if ("<" in text or "&" in text) and _MARKUP.search(text):
        yield _lined(text, _from_html(text))
    if text.lstrip()[:1] in ("{", "[") and _NAMED.search(text):
        yield _substituted(text, _QUOTES, lambda _: "")
    for sign, pattern, replacement in _ENCODED:
        if sign in text and pattern.search(text):
            yield _substituted(text, pattern, replacement)


def _lined(text: str, decoded: str) -> Decoded:
    """A view of a decoded text, whose lines are those of the file except after ``_SAME_LINE``."""
    del text
    number, lines = 0, []
    for part in decoded.split("\n"):
        lines.append(number)
        number += (0 if part.endswith(_SAME_LINE) else 1) + part.count(_NO_END)
    return Decoded(decoded.replace(_SAME_LINE, "").replace(_NO_END, ""), tuple(lines))


_SAME_LINE = "\x1f"
"""Comes right before a line break that is not in the file."""
_NO_END = "\x1e"
"""Stands where the file has a line break and the text has none."""


def _substituted(text: str, pattern: re.Pattern[str], replacement: Callable[[re.Match[str]], str]) -> Decoded:
    return _lined(text, pattern.sub(lambda match: replacement(match).replace("\n", _SAME_LINE + "\n"), text))


def _escape(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else {"\\n": "\n", "\\t": "\t"}.get(match[0], "/")


def _percent(match: re.Match[str]) -> str:
    return bytes.fromhex(match[0].replace("%", "")).decode("utf-8", "replace")


def _encoded_word(match: re.Match[str]) -> str:
    try:
        if match[2] in "bB":
            raw = base64.b64decode(match[3] + "==")
        else:
            raw = quopri.decodestring(match[3].replace("_", " ").encode())
        return raw.decode(match[1], "replace")
    except (LookupError, ValueError, binascii.Error):
        return match[0]


def _utf_7(match: re.Match[str]) -> str:
    """The letters of UTF-7, if they are ones that people write here; else what stands there."""
    try:
        letters = match[0].encode().decode("utf-7")
    except UnicodeDecodeError:
        return match[0]
    return letters if letters.isprintable() and all(sign < "\u0250" for sign in letters) else match[0]


_ENCODED: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    ("=?", _ENCODED_WORD, _encoded_word),
    ("+", _UTF_7, _utf_7),
    ("\\u", _ESCAPE, _escape),
    ("\\x", _ESCAPE, _escape),
    ("%", re.compile(r"(?:%[0-9A-Fa-f]{2})+"), _percent),
)
"""What is encoded piece by piece: a sign that shows it, the pieces, and how each is decoded."""


def _quoted_printable(text: str) -> Iterator[Decoded]:
    lines: list[int] = []
    pieces: list[str] = []
    for number, line in enumerate(text.split("\n")):
        is_soft = line.rstrip("\r").endswith("=")
        if not pieces or pieces[-1].endswith("\n"):
            lines.append(number)
        raw = quopri.decodestring(line.rstrip("\r").removesuffix("=").encode("utf-8", "replace"))
        pieces.append(raw.decode("utf-8", "replace") + ("" if is_soft else "\n"))
    yield Decoded("".join(pieces), tuple(lines))


def _base64(text: str) -> Iterator[Decoded]:
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    for match in _BASE64.finditer(text):
        decoded = None if _ID.fullmatch(match[0]) else _text_of_base64(match[0])
        if decoded is not None:
            line = bisect_right(starts, match.start()) - 1
            yield Decoded(decoded, (line,))


def _text_of_base64(encoded: str) -> str | None:
    try:
        raw = base64.b64decode(
            "".join(encoded.split()), b"-_" if "-" in encoded or "_" in encoded else None, validate=True
        )
    except (ValueError, binascii.Error):
        return None
    decoded = text_in(raw)
    if decoded is None or (raw[:2] not in _MARKS and not _is_utf_8(raw)):
        return None
    is_text = sum(sign.isprintable() or sign.isspace() for sign in decoded) >= _PRINTABLE * len(decoded)
    return decoded if is_text and decoded else None


def _is_utf_8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _from_html(text: str) -> str:
    def of_tag(match: re.Match[str]) -> str:
        ends = "\n" * match[0].count("\n")
        if (link := _LINK.search(match[0])) is not None:
            return f" {link[1]} " + ends
        if _CELL_END.match(match[0]):
            return " | " + ends
        if _DEFINITION.match(match[0]):
            return ": " + ends
        if _TITLE.match(match[0]):
            return (ends or _SAME_LINE + "\n") + "# "
        if _ITEM.match(match[0]):
            return (ends or _SAME_LINE + "\n") + "- "
        if _BLOCK_TAG.match(match[0]):
            return ends or _SAME_LINE + "\n"
        return ends

    text = _ROW_GAP.sub(lambda match: match[1] + _NO_END * match[2].count("\n"), text)
    return html.unescape(_SEVERAL.sub(_one_end, _TAG.sub(of_tag, text)))


def _one_end(match: re.Match[str]) -> str:
    """One line break for several added ones; none next to one of the file's own."""
    text, end, start = match.string, match.end(), match.start()
    is_beside = text[end : end + 1] == "\n" or text[max(0, start - 1) : start] == "\n"
    return "" if is_beside else _SAME_LINE + "\n"


def _from_rtf(text: str) -> str:
    text = _RTF_HEX.sub(lambda match: bytes.fromhex(match[1]).decode("cp1252", "replace"), text)
    text = _RTF_CHARACTER.sub(lambda match: chr(int(match[1]) % 65536), text)
    text = text.replace("\\_", "-").replace("\\~", " ")
    text = _RTF_BREAK.sub(_SAME_LINE + "\n", text)
    text = _RTF_CELL.sub(" | ", text)
    return _RTF_WORD.sub("", text)
