"""The seats of the frameworks that come with the program."""

from collections.abc import Iterator

from ccr_cli.intake.load import built_in


def seats(name: str) -> str:
    """A table of those of one framework, by sector."""
    return "\n".join(["| sector | seat | id | flags |", "| --- | --- | --- | --- |", *_rows(name)])


def _rows(name: str) -> Iterator[str]:
    for sector in built_in(name).sectors:
        for seat in sector.seats:
            flags = ", ".join(f"`{flag}`" for flag in seat.flags or ())
            yield f"| {_english(sector.name)} | {_english(seat.name)} | `{seat.id}` | {flags} |"


def _english(words: object) -> str:
    return str(getattr(words, "en", words))
