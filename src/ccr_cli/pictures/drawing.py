"""What a picture is: an SVG document, and the words that stand for it."""

from typing import NamedTuple


class Drawing(NamedTuple):
    """One picture, which can be a file of its own or stand in a page beside others."""

    svg: str
    title: str
    about: str
    """The facts that the picture shows, a line each; they are in the picture too, for who listens to it."""
