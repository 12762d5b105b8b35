"""Edits in the text of plans."""
