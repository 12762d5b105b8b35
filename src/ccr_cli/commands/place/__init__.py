"""Places of the area."""
