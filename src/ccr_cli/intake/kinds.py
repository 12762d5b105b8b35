"""Whether a file says that it is a plan or a framework."""

import re

_FRAMEWORK_KEY = re.compile(rb"(?:\A(?:\xef\xbb\xbf)?|[\r\n])ccr_framework:")
_PLAN_KEY = re.compile(rb"(?:\A(?:\xef\xbb\xbf)?|[\r\n])ccr:")


def is_framework(raw: bytes) -> bool:
    """Whether a file says that it is a framework."""
    return b"ccr_framework:" in raw and _FRAMEWORK_KEY.search(raw) is not None


def is_plan(raw: bytes) -> bool:
    """Whether a file says that it is a plan."""
    return _PLAN_KEY.search(raw) is not None
