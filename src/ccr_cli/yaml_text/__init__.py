"""Bytes to text, and text to data with the place of everything."""
