"""Mistakes that can be mended for certain, mended in a file's text."""
