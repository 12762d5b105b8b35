"""Ways through the data of a plan, with a stand-in for what is there many times."""

from typing import Final, TypeAlias

Way: TypeAlias = tuple[str, ...]
EACH: Final = "*"
"""Every item of a list, or every value of a mapping."""
KEY: Final = "?"
"""The keys of a mapping."""
