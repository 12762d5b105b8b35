"""The frameworks that come with the program, each a file in ``data/frameworks/``, and how others are named."""

BUILT_IN = ("immigrant-survivors", "sexual-assault-response")
"""Their names; the first is the usual one."""
LONGEST_ROW = 20
"""How many files may extend each other in a row; of more nobody could say any more what holds."""


def is_of_file(framework: str) -> bool:
    """Whether the name of a framework is the path of a file, and not that of a built-in one."""
    return "/" in framework or framework.endswith((".yaml", ".yml"))
