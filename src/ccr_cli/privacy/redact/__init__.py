"""Keeps what privacy rules found out of whatever else is shown."""
