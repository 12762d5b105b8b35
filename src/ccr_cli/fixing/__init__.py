"""Fixes, in a file's text, the mistakes that have one certain fix."""
