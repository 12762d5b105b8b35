"""How wide a text can get, whatever font shows it: no picture can rely on one.

The widths are the largest of common fonts (DejaVu Sans and Liberation Sans), in hundredths of the font's size; what
they don't have is taken as wide as such signs get.
"""

import unicodedata
from functools import cache

_OF_SIGNS = {
    28: "'ijl",
    32: "I ,.·",
    36: "/:;\\|f",
    42: "-()[]t!r",
    51: '"*J`',
    55: "sczL?_",
    62: "kvxyFTaeo«»",
    65: "$0123456789bdghnpqu{}",
    69: "EKPSYABVXZ",
    75: "CRUN",
    79: "H&DGOQ",
    84: "#+<=>^~w",
    88: "M",
    99: "%mW",
    103: "@…",
}
_BY_SIGN = {sign: width for width, signs in _OF_SIGNS.items() for sign in signs}
_OF_CATEGORIES = {"Mn": 0, "Me": 0, "Cf": 36, "Ll": 85, "Lu": 105, "Lm": 60, "Nd": 70, "Zs": 36, "Pi": 65, "Pf": 65}
_OTHER, _FULL = 135, 110  # hundredths: signs of no alphabet, and those that fill a square
_STRONG = 1.2
_CAUTION = 1.02  # what rounding on a screen may add


def width_of_text(text: str, size: float, *, strong: bool = False) -> float:
    """How wide a text can get, in the units of the font's size."""
    hundredths = sum(map(_width, text))
    return hundredths / 100 * size * _CAUTION * (_STRONG if strong else 1)


@cache
def _width(sign: str) -> int:
    known = _BY_SIGN.get(sign)
    if known is not None:
        return known
    base = unicodedata.normalize("NFD", sign)[0]
    if base != sign and base in _BY_SIGN:
        return _BY_SIGN[base]
    if unicodedata.east_asian_width(sign) in ("W", "F"):
        return _FULL if unicodedata.category(sign) != "So" else _OTHER
    return _OF_CATEGORIES.get(unicodedata.category(sign), _OTHER)
