"""Asks the git program what it knows: offline, without writing, and without waiting for anybody."""
