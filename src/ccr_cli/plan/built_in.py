"""The frameworks that come with the program, each a file in ``data/frameworks/``."""

BUILT_IN = ("immigrant-survivors", "sexual-assault-response")
"""Their names; the first is the usual one."""
