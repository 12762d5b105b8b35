"""One award's half-year, for the funder."""
