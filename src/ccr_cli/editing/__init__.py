"""Edits done in a file's text: the lines they are about change, and no other byte."""
