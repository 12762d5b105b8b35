"""A picture for the documents: SVG with the reader's own fonts, light or dark as the reader has it, and in words too.

The ground is drawn, so that it can be read on any page, also where the page is light and the system dark. A picture
that stands in a page can't know more: ``prefers-color-scheme`` is all that a browser tells it.
"""

from collections.abc import Iterable, Mapping
from html import escape
from types import MappingProxyType

# Each ink has a contrast of more than 7 to 1 with the ground and with the shade, the edge one of 3 to 1.
_LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "ground": "#ffffff",
        "edge": "#808995",
        "shade": "#edeff2",
        "ink": "#1b2133",
        "dim": "#434b59",
        "red": "#8b1a1a",
        "green": "#0f5323",
        "yellow": "#634400",
        "cyan": "#0b4f5e",
    }
)
_DARK: Mapping[str, str] = MappingProxyType(
    {
        "ground": "#161b22",
        "edge": "#6b7580",
        "shade": "#262c36",
        "ink": "#e6edf3",
        "dim": "#b4bec9",
        "red": "#ffb3ad",
        "green": "#7ee787",
        "yellow": "#f2cc60",
        "cyan": "#8ddbe0",
    }
)


def svg(size: tuple[int, int], named: tuple[str, str], language: str, font: str, drawn: Iterable[str]) -> str:
    """A picture of a size with its title and what it says in words; ``drawn`` are its elements."""
    width, height = size
    title, words = (escape(told, quote=False) for told in named)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"',
            f' lang="{language}" xml:lang="{language}" role="img" aria-labelledby="title words">',
            f'<title id="title">{title}</title>',
            f'<desc id="words">{words}</desc>',
            "<style>",
            f"text{{{font}}}.strong{{font-weight:700}}",
            _rules(_LIGHT),
            f"@media screen and (prefers-color-scheme:dark){{{_rules(_DARK)}}}",
            "</style>",
            f'<rect class="ground edge" x=".5" y=".5" width="{width - 1}" height="{height - 1}" rx="8"/>',
            *drawn,
            "</svg>\n",
        ]
    )


def _rules(colors: Mapping[str, str]) -> str:
    """What each color is for: text is in ink unless its class says something else."""
    properties = {"ink": "text{fill", "edge": ".edge{stroke"}
    return "".join(f"{properties.get(name, f'.{name}{{fill')}:{color}}}" for name, color in colors.items())
