"""Rows that stand in a roster for those who read it: sections, totals, notes, headings that come again."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import Literal, NamedTuple

from ccr_cli.plan.folding import folded, folded_words
from ccr_cli.plan.name_words import is_little
from ccr_cli.rosters.block_places import place_in
from ccr_cli.rosters.cells import bare, filled, one_line, words_of
from ccr_cli.rosters.columns import RosterColumns
from ccr_cli.rosters.persons import LEAST_OF_NAME, is_somebody
from ccr_cli.rosters.roster import WhyNone
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.seats_meant import NOTHING_MEANT, SeatsMeant
from ccr_cli.rosters.section_words import heads_only, is_one_agency
from ccr_cli.rosters.showing import is_of_agencies, is_ordinary
from ccr_cli.rosters.status_sentences import status_of_sentence
from ccr_cli.rosters.words import key_of, listed, phrases, words_listed
from ccr_cli.spreadsheets.sheet import SheetRow

_WHO = re.compile(
    r"\b(?P<doing>(?:(?:\w+(?:ad|id|ech|it|st)[oa]s?\s+por|(?:\w+ed|kept|made|taken|written|done)\s+by)\b)"
    r"|(?:by|with|por|con)\b|w/)"
    r"\s*:?\s+(?:la\s+|el\s+)?(?P<who>[^,;()\d]+)",
    re.IGNORECASE,
)
_LITTLE = ("por", "con", "by", "with", "w/")  # before one word they may say what for: "Mujeres por la Paz"
_LEGEND = re.compile(r"^\W*\w{0,3}\W{0,3}\s*[=:]\s*\S|^[^\W\d]+(?:\s[^\W\d]+)?\s*=\s*\w")
_COUNT = re.compile(r"\s*[:=(]?\s*\(?\d+\)?\s*$")
_NUMBERS = re.compile(r"\d+")
_FEW = 4  # words
_LOUD = 5  # letters
_COUNTS = re.compile(r"(?:[^\W\d][\w ./()]{0,30}[:=]\s*\d+[\s,;|]*)+")
_IN_BRACKETS = re.compile(r"\([^)]*\)")
_NUMBER = 4  # digits of a part of a telephone
_LONG = 9  # words
_VERY_LONG = 90  # characters


class KindOfRow(NamedTuple):
    """What a row is; with neither it is about an agency."""

    why: WhyNone | None = None
    section: SeatsMeant | None = None
    """The seats that the rows below it share."""
    status: str | None = None
    """The status that the rows below it share: "Former members"."""
    words: str = ""
    """What a section says that is no seat, no kind of agency and no place, so that it may be a status."""


class KindReader:
    """Tells the rows of one sheet apart."""

    def __init__(
        self, columns: RosterColumns, rows: Sequence[SheetRow], seats: SeatReader, above: Sequence[SheetRow] = ()
    ) -> None:
        """The columns, and all rows below the headings and above them."""
        self._columns = columns
        self._seats = seats
        self._first = rows[0].number if rows else 0
        self._seats_columns = {column.place for column in columns.of("seats")}
        self._below = {id(row): below for row, below in pairwise(rows)}  # two agencies can stand in one row
        self._names = {column.place for column in columns.of("name")}
        self._numbers = {column.place for column in columns.of("number")}
        self._headings = {one_line(text).casefold() for text in columns.headings if text}
        titles = (_without_numbers(one_line(words_of(row.cells[at])) for at in filled(row)) for row in above)
        self._titles = {title for title in titles if title and not seats.exactly(title)}
        self._longest_title = max((len(filled(row)) for row in above), default=0)
        sizes = [len(filled(row)) for row in rows if not _ends_as_a_heading(row)]
        self._usual = median(sizes) if sizes else 0
        self._at_the_end = _at_the_end(rows)
        self._all_capitals = _are_shouted(rows, self._names)

    def kind_of(self, row: SheetRow) -> KindOfRow:
        """What a row is."""
        places = self._filled(row)
        texts = [one_line(words_of(row.cells[place])) for place in places]
        if not texts:
            return KindOfRow("note")
        if self._is_heading(texts):
            return KindOfRow("heading")
        if self._is_total(texts, places):
            return KindOfRow("total")
        if len(set(texts)) == 1:
            return self._alone(texts[0], places[0], row)
        if self._is_legend(texts, places):
            return KindOfRow("note")
        return KindOfRow()

    def _filled(self, row: SheetRow) -> list[int]:
        """The places with words, without a number under which those below are counted on: "2" above "2.1"."""
        below = self._below.get(id(row))
        places = filled(row)
        if below is None or not self._numbers:
            return places
        numbers = {at: words_of(row.cells[at]).rstrip(".)") for at in self._numbers.intersection(places)}
        above = {at for at, number in numbers.items() if _is_above(number, words_of(below.cells[at]))}
        return [at for at in places if at not in above]

    def _is_followed_by_seats(self, row: SheetRow) -> bool:
        """Whether the row below has seats of its own, so that this one heads nothing: a seat that nobody fills."""
        below = self._below.get(id(row))
        return below is None or any(below.cells[place] != "" for place in self._seats_columns)

    def _next(self, row: SheetRow) -> SheetRow | None:
        """The row below, without headings that come again between them."""
        below = self._below.get(id(row))
        while below is not None and self._is_heading([one_line(words_of(below.cells[at])) for at in filled(below)]):
            below = self._below.get(id(below))
        return below

    def _right_below(self, row: SheetRow) -> Literal["rows", "line", "other", ""]:
        """What stands right below: a row of an agency with more cells, one cell of a name, something else, nothing."""
        below = self._next(row)
        if below is None:
            return ""
        places = filled(below)
        texts = [one_line(words_of(below.cells[place])) for place in places]
        if self._names.isdisjoint(places) or (len(places) > 1 and self._is_total(texts, places)):
            return "other"
        return "rows" if len(set(texts)) > 1 else "line"

    def _heads_rows(self, row: SheetRow) -> bool:
        """Whether rows of agencies stand below a row with one cell, perhaps in a section inside of it."""
        found = self._right_below(row)
        if found != "line":
            return found == "rows"
        below = self._next(row)
        if below is None:
            return False
        called = bare(one_line(words_of(below.cells[filled(below)[0]]))).rstrip(":")
        return bool(self._seats.exactly(called)) and self._heads_rows(below)

    def _heads_nothing(self, called: str, row: SheetRow) -> bool:
        """Whether words in capitals say no seat or kind of agency, and no row of an agency follows them."""
        if self._seats.meant_by(called) or listed("no_seats").exact(called) is not None:
            return False
        return self._right_below(row) in ("", "line") or len(called.split()) == 1

    def _is_agency(self, called: str) -> bool:
        """Whether words are plainly an agency's name: one of them is a name's own, and one says an agency or a seat.

        Beside a word that is in no place's name a word of every text is enough: "Kestrel Rights".
        """
        words = [one.word for one in folded_words(called) if not is_little(one.word)]
        places = words_listed("place_words") | words_listed("behind_places")
        own = [word for word in words if not is_ordinary(word) and word not in places]
        is_said = bool(self._seats.said_by(called)) or any(map(is_of_agencies, words))
        is_beside = len(words) > 1 and (places | self._seats.places).isdisjoint(words) and len(own) < len(words)
        return bool(own) and (is_said or is_beside)

    def _is_heading(self, texts: Sequence[str]) -> bool:
        known = sum(text.casefold() in self._headings for text in texts)
        is_title = len(texts) <= self._longest_title and _without_numbers(texts) in self._titles  # on each page
        return is_title or (known > 1 and known * 3 >= len(texts) * 2)

    def _is_total(self, texts: Sequence[str], places: Sequence[int]) -> bool:
        for text in texts[:2]:
            found = listed("totals").beginning(_without_count(text))
            behind = text.split()[found.size :][:1] if found is not None else []
            is_count = (":" in text and any(map(str.isdigit, text))) or any(map(str.isdecimal, behind))
            if found is not None and (
                is_count or len(text.split()) <= found.size + 3 or self._names.isdisjoint(places)
            ):
                return True
        if all(_COUNTS.fullmatch(text) for text in texts):
            return True
        if len(set(texts)) == 1 and _is_count(texts[0]):
            return True
        if texts[0].endswith(("=", ":")) and all(text.strip("#.").isdecimal() for text in texts[1:]) and len(texts) > 1:
            return True
        return all(text.replace(".", "").replace(",", "").isdecimal() for text in texts)

    def _is_legend(self, texts: Sequence[str], places: Sequence[int]) -> bool:
        """Whether few cells stand there, the first of which begins as a note does."""
        is_short = len(texts) * 2 <= self._usual or self._names.isdisjoint(places)
        return is_short and (_is_note(texts[0]) or _explains(texts[0]))

    def _alone(self, text: str, place: int, row: SheetRow) -> KindOfRow:
        """A row with words in one cell alone."""
        if _is_note(text) or _explains(text) or self._says_who_did_it(text):
            return KindOfRow("note")
        called = bare(_without_count(text)).rstrip(":").strip()
        status = phrases("statuses").exact(_IN_BRACKETS.sub(" ", called))
        is_plain = text.endswith(":") or all(is_ordinary(word) for word in key_of(called))
        if status is None and is_plain and self._heads_rows(row):
            meant = self._seats.meant_by(called)
            is_of_seats = (bool(meant) and meant.is_known) or _says_what_not(called)
            status = None if is_of_seats else status_of_sentence(called)  # "Still need to ask"
        if status is not None and self._usual > 1:
            return KindOfRow("section", None, status)
        if place in self._seats_columns and self._is_followed_by_seats(row):
            return KindOfRow()
        if is_one_agency(called):
            return KindOfRow()
        return self._headed(text, called, place, row)

    def _says_who_did_it(self, text: str) -> bool:
        """Whether words say what somebody did or does, and no agency: "Minutes by Jo Example"."""
        return any(
            is_somebody(match["who"].strip(), self._seats, LEAST_OF_NAME if match["doing"].lower() in _LITTLE else 1)
            for match in _WHO.finditer(text)
        )

    def _headed(self, text: str, called: str, place: int, row: SheetRow) -> KindOfRow:
        """A row with words in one cell alone, which may head the rows below it."""
        meant = self._seats.exactly(called) or self._seats.nearly(called) or self._meant_in_part(called)
        if meant and (heads_only(called, self._seats) or self._right_below(row) == "rows"):
            return KindOfRow("section", meant)
        if not self._headings and row.number == self._first and self._usual > 1:
            return KindOfRow("note")  # a title
        is_unknown = not meant and (not self._is_agency(called) or place_in(text) != "")
        if is_unknown and self._usual > 1 and len(text) < _VERY_LONG and self._heads_rows(row):
            return self._section(text, called)
        is_headed = text.rstrip().endswith(":") or place not in self._names
        is_loud = self._usual > 2 and not self._all_capitals and text.isupper() and len(text) >= _LOUD
        is_loud = is_loud or listed("no_seats").exact(called) is not None
        if is_loud and not is_headed and not meant and self._heads_nothing(called, row):
            return KindOfRow()
        if self._usual > 1 and (is_headed or is_loud):
            return self._section(text, called) if len(text) < _VERY_LONG else KindOfRow("note")
        if len(text) > _VERY_LONG or (row.number in self._at_the_end and self._is_title(called)):
            return KindOfRow("note")
        return KindOfRow()

    def _section(self, text: str, called: str) -> KindOfRow:
        """A row that heads others, with its words where they say neither a seat nor a kind of agency nor a place."""
        meant = self._meant_by(called)
        is_known = bool(meant) or listed("no_seats").exact(called) is not None or place_in(text) != ""
        is_open = not is_known and len(key_of(called)) > 1 and not _says_what_not(called)
        return KindOfRow("section", meant, words=called if is_open else "")

    def _meant_by(self, called: str) -> SeatsMeant:
        """What words above rows mean; what they say that those are not says nothing: "Los que no son iglesia"."""
        return NOTHING_MEANT if _says_what_not(called) else self._seats.meant_by(called)

    def _meant_in_part(self, called: str) -> SeatsMeant:
        """What words with a slash mean, one of which can be no agency's name: "Schools / kids"."""
        pieces = called.split("/")
        is_said = len(pieces) > 1 and any(
            self._seats.exactly(piece) and heads_only(piece, self._seats) for piece in pieces
        )
        return self._seats.meant_by(called) if is_said else NOTHING_MEANT

    def _is_title(self, called: str) -> bool:
        """Whether words at the end of a list say what it is, or name no agency."""
        if self._seats.said_by(called):
            return False
        is_list = any(word.word in words_listed("sheet_words") for word in folded_words(called))
        return is_list or not self._is_agency(called)


def _ends_as_a_heading(row: SheetRow) -> bool:
    """Whether a row has one cell, which ends with a colon."""
    places = filled(row)
    return len(places) == 1 and words_of(row.cells[places[0]]).endswith(":")


def _is_above(number: str, below: str) -> bool:
    """Whether a number, or a letter, is that of a part in which another counts: "2" above "2.1", "II" above "3"."""
    return below.startswith(f"{number}.") or (number.isalpha() and below.rstrip(".)").isdecimal())


def _without_numbers(texts: Iterable[str]) -> str:
    return " ".join(" ".join(key_of(_NUMBERS.sub(" ", text))) for text in texts).strip()


def _at_the_end(rows: Sequence[SheetRow]) -> set[int]:
    """The rows with one cell below the last one with more and an empty row, which tell where a list comes from."""
    last = next((place for place in range(len(rows), 0, -1) if len(filled(rows[place - 1])) > 1), 0)
    below = rows[last:]
    is_apart = bool(below) and last > 0 and below[0].number > rows[last - 1].number + 1
    return {row.number for row in below} if is_apart else set()


def _says_what_not(called: str) -> bool:
    return listed("not_these").longest_in(called) is not None


def _without_count(text: str) -> str:
    """Words on one line without a number at their end."""
    return _COUNT.sub("", text) if text[-1:].isdigit() or text.endswith(")") else text


def _is_count(text: str) -> bool:
    """Whether words count what a column has: "27 agencies / agencias"."""
    number, _, rest = text.partition(" ")
    counted = phrases("headings").longest_in(rest) or listed("counted").longest_in(rest)
    is_counted = counted is not None or rest.partition(" ")[0] in words_listed("counted_where")
    is_short = len(rest.split()) <= _FEW + 1 or any(map(str.isdecimal, rest.split()))  # "34 on the list, 23 coming"
    return number.isdecimal() and is_counted and is_short


def _is_note(text: str) -> bool:
    words = text.split()
    found = listed("notes").beginning(text)
    is_marked = text.startswith(("*", "†", "(", "[")) and len(words) > 3
    is_sentence = (len(words) >= _LONG and text.rstrip().endswith((".", "!", "?"))) or (
        len(words) > _FEW and text[:1].islower()
    )
    begins = found is not None and (
        ":" in text[:30] or len(words) > 4 or len(words) == found.size or any(map(str.isdigit, text))
    )
    is_remark = (_says_where_something_is(words) or _is_spoken(words)) and not text.endswith(":")  # which heads others
    return is_marked or is_sentence or begins or is_remark or _says_whom_to_call(words)


def _says_whom_to_call(words: Sequence[str]) -> bool:
    """Whether words tell how somebody is reached: "Call Xochitl 520-555-0101 with changes"."""
    told = (words[0].lower(), *(word for word in words[1:_FEW] if word.islower()))  # "Anything else, call Jo"
    is_said = any(word.strip(":,") in words_listed("reaching") for word in told)
    return is_said and any("@" in word or sum(map(str.isdigit, word)) >= _NUMBER for word in words)


def _says_where_something_is(words: Sequence[str]) -> bool:
    """Whether words say of a thing where or how it is, as no name does: "The call calendar is on tab 2"."""
    said = (at for at, word in enumerate(words[1:-1], 1) if folded(word)[0] in words_listed("is_somewhere"))
    return any(words[at - 1][0].islower() and words[at + 1][0].islower() for at in said)


def _is_spoken(words: Sequence[str]) -> bool:
    """Whether several words in small letters are said to whoever reads them: "After hours everybody calls us"."""
    small = sum(word[0].islower() for word in words)
    is_said = any(folded(word.strip(",.;:"))[0] in words_listed("speaking") for word in words)
    return is_said and len(words) > _FEW and small * 2 > len(words)


def _are_shouted(rows: Sequence[SheetRow], names: set[int]) -> bool:
    """Whether names of agencies are written in capitals throughout."""
    texts = [
        words_of(row.cells[place]) for row in rows for place in names if place < len(row.cells) and len(filled(row)) > 1
    ]
    return bool(texts) and sum(text.isupper() for text in texts) * 2 > len(texts)


def _explains(text: str) -> bool:
    """Whether a text says what letters mean: "AR = Arabic", "Langs: SP = Spanish, VN = Vietnamese"."""
    return _LEGEND.match(text) is not None or text.count("=") > 1
