"""How people write numbers: in groups, with dashes or dots, and across line breaks."""

from ccr_cli.privacy.text.patterns import lazily

GAP = r"(?:[ .\-/_]{0,3})"
"""What may come between two digits of one number: at most three characters."""
SOME = r"[^\d;!?]"
"""What may come between the words for a number and the number: no other digit, and no new sentence."""

_DAY = lazily(
    r"(?:19|20)\d\d([\-/. ]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])|(?:[012]?\d|3[01])([\-/.])[01]?\d\2(?:19"
    r"|20)?\d\d|[01]?\d([\-/.])(?:[012]?\d|3[01])\3(?:19|20)?\d\d"
)
_EXAMPLE = lazily(
    r"\b(?:examples?|ejemplos?|e\.g|p\. ?ej|format|formato|sample|muestra|looks like|parece|se ve (?:asi"
    r"|como))\b[^.;!?]{0,16}$"
)
_THINGS = (
    r"(?:lease(?: ref)?|copier|factura|invoice|orden de compra|purchase order|part[e]?|pieza|model|modelo|serial|serie"
    r"|s/?n|po|pedido|sku|ticket|boleto|flight|vuelo|lote?|agmt|agreement|contract|contrato|grant|award|cheque|check"
    r"|cuenta|account|fondo|fund|catalog(?:ue)?|catalogo|articulo|item|isbn|upc)"
)
_OF_THING = lazily(rf"\b{_THINGS}(?:[ #:.,_|]{{1,3}}(?:no|num|number|numero|es|is|sn|#))?[ #:.]{{0,4}}$")
_SUM = lazily(r"\d{1,3}(?:[ .]\d{3}){1,3}")


def is_day(digits: str) -> bool:
    """Whether digits are more likely a date."""
    return _DAY.fullmatch(digits.strip()) is not None


def is_sum(digits: str) -> bool:
    """Whether digits are more likely a large number in groups of three, such as a sum of money."""
    return _SUM.fullmatch(digits) is not None and not digits.startswith("0") and len(digits_of(digits)) < 9


def is_example(low: str, start: int) -> bool:
    """Whether a text says that what follows only shows a format."""
    return _EXAMPLE.search(low, max(0, start - 32), start) is not None


def is_of_thing(low: str, start: int) -> bool:
    """Whether the word before a number, or its column's heading, says that it is a thing's, such as a contract's."""
    return _OF_THING.search(low, max(0, start - 24), start) is not None


def digits_of(text: str) -> str:
    """Only the digits of a text."""
    return "".join(filter(str.isdigit, text))
