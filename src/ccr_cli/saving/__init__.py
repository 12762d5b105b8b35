"""A file on disk: replaced whole or not at all, held while it changes, and never written over another."""
