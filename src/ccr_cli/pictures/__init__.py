"""Answers drawn as pictures: SVG by templates, one file a picture, and the same facts in words. Nothing is written."""
