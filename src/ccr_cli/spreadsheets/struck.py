"""What is struck through in an xlsx: the styles of cells, and parts of texts."""

from collections.abc import Mapping

from ccr_cli.spreadsheets.parts import Attributes, Parts, parse


def struck_styles(parts: Parts) -> frozenset[str]:
    """The numbers of the cell styles whose font is struck through."""
    raw = parts.read("xl/styles.xml")
    if b"strike" not in raw:
        return frozenset()
    look = _Styles()
    parse(
        raw,
        {
            "fonts": look.inside_fonts,
            "font": look.font,
            "strike": look.strike,
            "cellXfs": look.inside_cells,
            "xf": look.style,
            "cellStyles": look.behind,
            "fills": look.behind,
            "dxfs": look.behind,
        },
    )
    return frozenset(str(number) for number, struck in enumerate(look.styles) if struck)


class _Styles:
    """The fonts, and the styles of cells that have them."""

    def __init__(self) -> None:
        self.styles: list[bool] = []
        self._fonts: list[bool] = []
        self._inside = ""

    def inside_fonts(self, _given: Attributes) -> None:
        self._inside = "fonts"

    def inside_cells(self, _given: Attributes) -> None:
        self._inside = "cells"

    def behind(self, _given: Attributes) -> None:
        self._inside = ""

    def font(self, _given: Attributes) -> None:
        if self._inside == "fonts":
            self._fonts.append(False)

    def strike(self, given: Attributes) -> None:
        if self._inside == "fonts" and self._fonts:
            self._fonts[-1] = is_on(given.get("val", "1"))

    def style(self, given: Attributes) -> None:
        if self._inside == "cells":
            font = int(given.get("fontId", "0"))
            self.styles.append(font < len(self._fonts) and self._fonts[font])


def struck_texts(parts: Parts) -> Mapping[int, str]:
    """What is left of the shared texts in which words are struck through, by their numbers."""
    raw = parts.read("xl/sharedStrings.xml")
    if b"strike" not in raw:
        return {}
    look = _Texts()
    starts = {"si": look.item, "r": look.run, "rPh": look.sound, "strike": look.strike, "t": look.begin}
    parse(raw, starts, {"t": look.end}, look.text)
    return {number: "".join(left) for number, left in enumerate(look.left) if number in look.struck}


class _Texts:
    """The shared texts, each of runs of the same font."""

    def __init__(self) -> None:
        self.left: list[list[str]] = []
        self.struck: set[int] = set()
        self._is_read = False
        self._is_left = True

    def item(self, _given: Attributes) -> None:
        self.left.append([])
        self._is_left = True

    def run(self, _given: Attributes) -> None:
        self._is_left = True

    def sound(self, _given: Attributes) -> None:
        self._is_left = False

    def strike(self, given: Attributes) -> None:
        if is_on(given.get("val", "1")):
            self._is_left = False
            self.struck.add(len(self.left) - 1)

    def begin(self, _given: Attributes) -> None:
        self._is_read = True

    def end(self) -> None:
        self._is_read = False

    def text(self, text: str) -> None:
        if self._is_read and self._is_left and self.left:
            self.left[-1].append(text)


def is_on(value: str) -> bool:
    """Whether an attribute says yes."""
    return value in ("1", "true", "on")
