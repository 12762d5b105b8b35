"""What hides behind an encoding is found on the line where it stands, and what nobody can look into is counted."""

import base64
import bz2
import gzip
import io
import json
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

import pytest

from ccr_cli.audit.any_file import look_at_file
from ccr_cli.audit.decoding import Kind
from helpers import TODAY, Program, write_files

NUMBER = "A012345678"
SURVIVOR = "Survivor Rosa Quezada"


def told(raw: str | bytes) -> list[tuple[int, str]]:
    """The lines and rules of what is found in a file."""
    looked = look_at_file("a.txt", raw.encode() if isinstance(raw, str) else raw, TODAY)
    return [(finding.line, finding.rule.code) for finding in looked.findings]


def encoded(text: str, encoding: str = "utf-8") -> str:
    return base64.encodebytes(text.encode(encoding)).decode()


QUOTED = "Subject: x\nContent-Transfer-Encoding: quoted-printable\n\n"
BASE64 = "Subject: x\nContent-Transfer-Encoding: base64\n\n"
CALL = f"{NUMBER} wants a call back on Monday\n"
DECODED: dict[str, tuple[str, list[tuple[int, str]]]] = {
    # pages
    "a sign by its number": ("<p>x</p>\n<p>A&#48;12345678 calls</p>\n", [(2, "CCR401")]),
    "a sign by its number to the base of 16": ("<p>x</p>\n<p>A&#x30;12345678</p>\n", [(2, "CCR401")]),
    "spaces that do not break": ("<p>\nA&nbsp;012&nbsp;345&nbsp;678\n</p>", [(2, "CCR401")]),
    "a word in bold": ("<p>x</p>\n<p>A<b>0123</b>45678</p>\n", [(2, "CCR401")]),
    "two cells of a row": ("<table>\n<tr><td>A</td><td>012345678</td></tr>\n</table>", [(2, "CCR401")]),
    "a tag over two lines": ("<p\nclass=x>A0123<b\n>45678</b></p>", [(2, "CCR401")]),
    "a list of a page": ("<h2>Clients</h2>\n<ul>\n<li>Rosa Quezada</li>\n</ul>", [(3, "CCR410")]),
    "a list of a page on one line": ("<p>x</p>\n<h2>Clients</h2><ul><li>Rosa Quezada</li></ul>", [(2, "CCR410")]),
    "definitions of a page": ("<dl>\n<dt>SSN</dt><dd>012345678</dd>\n</dl>", [(2, "CCR404")]),
    "a remark": (f"<p>x</p>\n<!--\n{NUMBER}\n-->\n", [(3, "CCR401")]),
    "what a picture is called": (f'<p>x</p>\n<img alt="{NUMBER}">\n', [(2, "CCR401")]),
    "a drawing": (f"<svg>\n<text>{NUMBER}</text></svg>", [(2, "CCR401")]),
    # JSON
    "JSON with signs by their numbers": ('{"a": 1,\n "n": "SSN 000\\u002d12\\u002d3456"}', [(2, "CCR404")]),
    "JSON with lines in a text": ('{"a": 1,\n"n": "x\\nA\\u0030\\u00312345678\\ny",\n"b": 2}', [(2, "CCR401")]),
    "JSON behind lines in a text": ('{"a": "\\u00e9\\nx\\nx",\n"n": "A\\u003012345678"}', [(2, "CCR401")]),
    "what an editor of programs writes": ("x\nsay('A\\x3012345678')\n", [(2, "CCR401")]),
    # mails
    "quoted-printable": (f"{QUOTED}x\nA=30=31=32345678\n", [(5, "CCR401")]),
    "quoted-printable over a line": (f"{QUOTED}the client Rosa =\nQuezada called\n", [(4, "CCR410")]),
    "quoted-printable behind a line that goes on": (f"{QUOTED}a =\nb =\nc\nA=3012345678\n", [(7, "CCR401")]),
    "quoted-printable that says nothing": (f"{QUOTED}caf=C3=A9\n", []),
    "base64": (BASE64 + encoded(CALL), [(4, "CCR401")]),
    "base64 without a header": ("x\ny\n" + encoded(CALL), [(3, "CCR401")]),
    "base64 without its last signs": ("x\n" + encoded(f"{NUMBER} wants a call now").rstrip("=\n"), [(2, "CCR401")]),
    "base64 amid a line": (f"x\ndata {encoded(CALL).strip()} y\n", [(2, "CCR401")]),
    "base64 of UTF-16": ("x\n" + encoded(CALL, "utf-16"), [(2, "CCR401")]),
    "base64 of a page": ("x\n\n" + encoded(f"<p>A&#48;12345678</p>{'<p>x</p>' * 9}\n"), [(3, "CCR401")]),
    "base64 of a picture": ("x\n" + base64.encodebytes(b"\x89PNG\r\n\x1a\n" + bytes(90)).decode(), []),
    "two parts in base64": (f"--b\n{encoded('Nothing but beds and food')}--b\n{encoded(CALL)}--b--\n", [(4, "CCR401")]),
    "an encoded subject": (f"X: y\nSubject: =?utf-8?B?{encoded(SURVIVOR).strip()}?=\n", [(2, "CCR410")]),
    "an encoded subject that is quoted": ("X: y\nSubject: =?iso-8859-1?Q?SSN_000=2D12=2D3456?=\n", [(2, "CCR404")]),
    "a mail in a mail": (BASE64 + encoded(f"{QUOTED}A=30=31=32345678 wants a call\n"), [(4, "CCR401")]),
    "a mail in a mail in a mail": (
        BASE64 + encoded(BASE64 + encoded(f"{QUOTED}A=30=31=32345678 wants a call\n")),
        [(4, "CCR401")],
    ),
    "a plain part beside a quoted one": (
        f"--b\nContent-Transfer-Encoding: 7bit\n\n{NUMBER}\n--b\n{QUOTED}SSN 000=2D12-3456\n",
        [(4, "CCR401"), (9, "CCR404")],
    ),
    # others
    "RTF": ("{\\rtf1\\ansi\\par\nhello\\par\nA\\'30\\'312345678\\par}\n", [(3, "CCR401")]),
    "RTF with signs by their numbers": ("{\\rtf1\\par\nSSN 000\\u45?12\\u45?3456\\par}", [(2, "CCR404")]),
    "RTF with a word in bold": ("{\\rtf1\\par\n\\par\n{\\b Survivor} Rosa Quezada\\par}", [(3, "CCR410")]),
    "RTF with cells": ("{\\rtf1\\par\nA\\cell 012345678\\cell\\row}", [(2, "CCR401")]),
    "signs of percent": ("x\nhttps://example.org/?q=A%30%31%32345678\n", [(2, "CCR401")]),
    "colors of a terminal": ("x\n\x1b[1mA0123\x1b[0m45678\n", [(2, "CCR401")]),
    "an empty byte in between": ("When the task force met on Monday\nA0123\x0045678\n", [(2, "CCR401")]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "found"), DECODED.values(), ids=DECODED)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_it_is_found_behind_an_encoding_on_its_line(text: str, found: list[tuple[int, str]], end: str) -> None:
    assert told(text.replace("\n", end)) == found


def test_what_is_decoded_is_never_shown() -> None:
    looked = look_at_file("a.eml", (BASE64 + encoded(CALL)).encode(), TODAY)

    assert [finding.excerpt for finding in looked.findings] == [None]


def test_base64_of_many_lines_is_told_within_them() -> None:
    raw = "x\n" + encoded("The task force met on Monday.\n" * 20 + CALL) + "y\n"

    ((line, code),) = told(raw)

    assert code == "CCR401"
    assert 2 <= line < raw.count("\n")


WIDE = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")
MARKS = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff", "utf-32-le": b"\xff\xfe\0\0", "utf-32-be": b"\0\0\xfe\xff"}


@pytest.mark.parametrize("encoding", WIDE)
@pytest.mark.parametrize("has_mark", [True, False])
def test_wide_signs_are_read_with_and_without_a_mark(encoding: str, has_mark: bool) -> None:
    raw = f"Minutes of the meeting\n\n{NUMBER} — señora\n".encode(encoding)

    assert told(MARKS.get(encoding, b"") * has_mark + raw) == [(3, "CCR401")]


def test_a_page_over_five_megabytes_is_looked_at_to_its_end() -> None:
    """As text is: see ``test_privacy_of_files``."""
    lines = f"<p>{'Monday and ' * 10}Tuesday</p>\n".encode() * 42_000
    assert len(lines) > 5_000_000
    assert told(lines + b"<p>A&#48;12345678</p>\n") == [(lines.count(b"\n") + 1, "CCR401")]


def test_what_is_found_as_it_stands_is_not_told_again_decoded() -> None:
    assert told(f"<p>x</p>\n<p>{NUMBER}&nbsp;and é</p>\n") == [(2, "CCR401")]
    assert told('{"a": "\\u00e9",\n"b": "' + NUMBER + '"}') == [(2, "CCR401")]


def test_a_comment_allows_what_stands_decoded_on_its_line_too() -> None:
    page = "<p>Call 520-555-0160&nbsp;!</p>  <!-- ccr: allow CCR408 -- the desk of the clinic -->\n"

    assert told(page) == []


IN_ORDER: dict[str, tuple[str, list[tuple[int, str]]]] = {
    "the order of the lines": (
        f"%41012345678\n{NUMBER}\n",
        [(1, "CCR401"), (2, "CCR401")],
    ),
    "a name in an address": (
        "x\nhttps://example.org/?who=Survivor%20Rosa%20Quezada\n",
        [(2, "CCR410")],
    ),
    "base64 as addresses on the web have it": (
        "x\n" + base64.urlsafe_b64encode(f"ÿÿÿ>>>??? {CALL}".encode()).decode(),
        [(2, "CCR401")],
    ),
}


@pytest.mark.parametrize(
    ("text", "found"),
    IN_ORDER.values(),
    ids=IN_ORDER,
)
def test_what_is_decoded_is_told_once_and_in_its_place(text: str, found: list[tuple[int, str]]) -> None:
    assert told(text) == found


# what nobody can look into

WORDS = ["beds", "food", "rides", "clinic", "shelter", "court", "monday", "meeting", "the", "a", "of"]


def words(random: Random) -> str:
    return " ".join(random.choices(WORDS, k=random.randint(20, 400)))


def a_picture(random: Random) -> bytes:
    width, height = random.randint(1, 40), random.randint(1, 40)
    rows = b"".join(b"\0" + random.randbytes(width * 3) for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def a_pdf(random: Random) -> bytes:
    stream = zlib.compress(words(random).encode())
    head = f"%PDF-1.4\n1 0 obj\n<< /Length {len(stream)} /Filter /FlateDecode >>\nstream\n".encode()
    return head + stream + b"\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"


def packed(names: Iterable[str]) -> Callable[[Random], bytes]:
    def made(random: Random) -> bytes:
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in names:
                archive.writestr(name, words(random))
        return file.getvalue()

    return made


MADE: dict[str, tuple[Kind, Callable[[Random], bytes]]] = {
    "a picture": ("picture", a_picture),
    "a PDF": ("pdf", a_pdf),
    "a document of Word": ("office", packed(["[Content_Types].xml", "word/document.xml"])),
    "a sheet of Excel": ("office", packed(["[Content_Types].xml", "xl/workbook.xml"])),
    "an archive": ("archive", packed(["notes.txt"])),
    "a packed file": ("archive", lambda random: gzip.compress(words(random).encode())),
    "a file packed with bzip2": ("archive", lambda random: bz2.compress(words(random).encode())),
    "a file packed with xz": ("archive", lambda random: lzma.compress(words(random).encode())),
}


@pytest.mark.parametrize(("kind", "made"), MADE.values(), ids=MADE)
def test_files_as_programs_make_them_are_counted_by_kind(kind: Kind, made: Callable[[Random], bytes]) -> None:
    looked = [look_at_file("a.bin", made(Random(seed)), TODAY) for seed in range(40)]

    assert [(one.kind, one.findings) for one in looked] == [(kind, ())] * 40


BEGINNINGS: dict[str, tuple[Kind, bytes]] = {
    "JPEG": ("picture", b"\xff\xd8\xff\xe0\0\x10JFIF\0\1"),
    "GIF": ("picture", b"GIF89a\x01\0\x01\0\0\0\0"),
    "BMP": ("picture", b"BM\x3e\0\0\0\0\0\0\0"),
    "TIFF": ("picture", b"II*\0\x08\0\0\0"),
    "an old document of Word": ("office", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0"),
    "a film": ("media", b"\0\0\0\x18ftypmp42\0\0\0\0"),
    "RAR": ("archive", b"Rar!\x1a\7\1\0\0\0\0"),
    "a program": ("other", b"MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff"),
    "a pointer to a large file": ("other", b"version https://git-lfs.github.com/spec/v1\noid sha256:ab\nsize 1\n"),
}


@pytest.mark.parametrize(("kind", "raw"), BEGINNINGS.values(), ids=BEGINNINGS)
def test_the_first_bytes_tell_the_kind(kind: Kind, raw: bytes) -> None:
    looked = look_at_file("a.bin", raw, TODAY)

    assert (looked.kind, looked.findings) == (kind, ())


def test_they_are_counted_by_kind_and_no_pass_under_strict(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(
        tmp_path, {name.replace(" ", "-"): raw for name, (_, raw) in BEGINNINGS.items()} | {"notes.md": "Beds.\n"}
    )

    told_ = ccr("privacy", "--format=json")
    data = json.loads(told_.out)

    assert told_.status == 0
    assert data["counts"]["not_text"] == len(BEGINNINGS)
    assert sorted(data["not_text"]) == sorted(name.replace(" ", "-") for name in BEGINNINGS)
    assert ccr("privacy", "--warnings").status == 0
    assert ccr("privacy", "--strict").status == 1
