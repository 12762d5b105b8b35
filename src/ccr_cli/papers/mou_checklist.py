"""The sheet beside a memorandum: the ten elements that a funder looks for, and where each of them is."""

from ccr_cli.language.message import Listing
from ccr_cli.papers.document import Document, Notice, RuledTable, Sayable, TextParagraph
from ccr_cli.papers.paper import Paper
from ccr_cli.papers.texts import texts
from ccr_cli.questions.memorandum_checklist import Checklist, LookedFor

PAPER = Paper("mou-checklist", ("docx", "html", "md"), ("parties",))
_say = texts("mou_checklist")
_TO_TICK = "☐"


def mou_checklist(answer: Checklist) -> Document:
    """The sheet: a table with a box for each element."""
    rows = tuple((_say(one.element), _where(one, len(answer.parties)), _TO_TICK) for one in answer.elements)
    pieces = (
        Notice(_say("beside")),
        TextParagraph(_say("between", parties=Listing(answer.parties))),
        TextParagraph(_say("usual")),
        RuledTable(_say("caption"), (_say("thing"), _say("where"), _say("done")), rows, widths=(5, 6, 2)),
    )
    return Document(_say("title"), pieces, answer.language, answer.task_force, about=answer.task_force)


def _where(one: LookedFor, parties: int) -> Sayable:
    match one.element, one.where:
        case "signatures", _:
            return _say.of("signatures_some", one.of) if one.of else _say("signatures_none")
        case _, "by-hand":
            return _say("by_hand")
        case "roles" | "people", "in-part":
            return _say.of(f"{one.element}_in-part", one.of, all=parties)
        case "history", "in-part" if one.day is not None:
            return _say("history_in-part", day=one.day, parties=Listing(one.first))
        case element, where:
            return _say(f"{element}_{where}")
