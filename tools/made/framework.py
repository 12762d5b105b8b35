"""The seats of the built-in framework."""

from collections.abc import Iterator

from ccr_cli.intake.load import built_in


def seats() -> str:
    """A table of them, by sector."""
    return "\n".join(["| sector | seat | id | flags |", "| --- | --- | --- | --- |", *_rows()])


def _rows() -> Iterator[str]:
    for sector in built_in("immigrant-survivors").sectors:
        for seat in sector.seats:
            flags = ", ".join(f"`{flag}`" for flag in seat.flags or ())
            yield f"| {_english(sector.name)} | {_english(seat.name)} | `{seat.id}` | {flags} |"


def _english(words: object) -> str:
    return str(getattr(words, "en", words))
