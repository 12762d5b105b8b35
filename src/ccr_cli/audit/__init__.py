"""Checks files, commits, folders and histories for what must not be in them."""
