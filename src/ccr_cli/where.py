"""The path to a value in a plan or framework: the keys and item numbers that lead to it."""

from typing import TypeAlias

Where: TypeAlias = tuple[str | int, ...]
"""Keys, and item numbers from 0, starting at the top of a file's data."""
