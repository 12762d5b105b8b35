"""The way to a value in a plan or framework: the keys and the numbers of items that lead to it."""

from typing import TypeAlias

Where: TypeAlias = tuple[str | int, ...]
"""Keys, and numbers of items from 0, from the top of a file's data."""
