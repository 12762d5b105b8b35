"""The examples of the manual as files."""

import re

from ccr_cli.intake.kinds import is_framework
from ccr_cli.rules import empty_file, not_a_mapping, not_text, too_large
from ccr_cli.rules.finding import Rule

START = {"ccr": "ccr: 1\n", "name": "name: X\n", "framework": "framework: immigrant-survivors\n"}
BUILT = {
    not_text.RULE.code: "name: Refugio Ñandú\n".encode("cp1252"),
    too_large.RULE.code: b"# a line\n" * 700_000,
    empty_file.RULE.code: b"",
}
"""What breaks those rules whose example can't be a text in the manual."""
ALONE = not_a_mapping.RULE.code  # its example is about the first line of a file


def whole(fragment: str) -> bytes:
    """A fragment of the manual as a file: with the keys that every plan has, but for those it sets itself."""
    if is_framework(fragment.encode()):
        return fragment.encode()
    own = set(re.findall(r"^(\w+):", fragment, re.MULTILINE))
    return ("".join(line for key, line in START.items() if key not in own) + fragment).encode()


def breaking(rule: Rule) -> bytes:
    """A file that breaks a rule."""
    if rule.code in BUILT:
        return BUILT[rule.code]
    return rule.wrong.encode() if rule.code == ALONE else whole(rule.wrong)
