"""The parts of what a plan calls its area: places, a state, a country."""

import re
from itertools import pairwise
from typing import NamedTuple

_BETWEEN = re.compile(r",\s*(?:(?:and|y|e)\s+)?|\s+(?:and|y|e|&)\s+|\s*[()]\s*")


class AreaPart(NamedTuple):
    """A part of an area."""

    text: str
    end: int
    """Where it ends in the area."""


def parts_of(area: str) -> list[AreaPart]:
    """What stands between commas, brackets and words: "El Paso, Texas" and "El Paso (Texas)" have two parts."""
    cuts = ((0, 0), *(found.span() for found in _BETWEEN.finditer(area)), (len(area), len(area)))
    return [AreaPart(text, end) for (_, start), (end, _) in pairwise(cuts) if (text := area[start:end].strip())]
