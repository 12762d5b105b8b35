"""How many rows a roster has, and what becomes of them: sums that can be checked."""

from collections import Counter

from ccr_cli.language.message import Argument, Message, listing, say, say_many
from ccr_cli.rosters.roster import NO_AGENCIES, ReadRoster


def sums(roster: ReadRoster) -> Message:
    """The rows counted by what becomes of them, so that they can be checked against the sheet."""
    whys = Counter(row.why for row in roster.rows)
    counts: list[Argument] = [
        say_many("{number} agency", "{number} agencies", len(roster.agencies)),
        say_many("{number} folded into them", "{number} folded into them", whys["folded"]),
    ]
    asked = whys["person"] + whys["unclear"] + whys["unwanted"]
    for_readers = sum(whys[why] for why in NO_AGENCIES)
    more = (
        (for_readers, say_many("{number} section, total or note", "{number} sections, totals and notes", for_readers)),
        (whys["no-agency"], say("{number} without an agency", number=whys["no-agency"])),
        (
            whys["private"],
            say("{number} with something private", number=whys["private"]),
        ),
        (asked, say_many("{number} question", "{number} questions", asked)),
    )
    counts += [message for number, message in more if number]
    seen = len({row.number for row in roster.rows})
    if len(roster.rows) > seen:
        counts.append(say("{number} in one row with another", number=len(roster.rows) - seen))
    lost = roster.number_of_rows - seen
    counts.append(say_many("{number} lost", "{number} lost", lost))
    rows = say_many("{number} row", "{number} rows", roster.number_of_rows)
    return say("{rows}: {counts}.", rows=rows, counts=listing(counts, ","))
