"""Plan a coordinated community response: who is at the table, and who is still missing."""

__version__ = "0.1.0"
