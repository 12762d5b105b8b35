"""What ``ccr privacy`` does while a hook is tried: installing tries five of them, so little is loaded for it."""

import os
import sys

from ccr_cli.git.hook_trial import TRIAL, note
from ccr_cli.language.message import Typed, say
from ccr_cli.language.speaker import Speaker


def is_trial() -> bool:
    """Whether a hook is tried, so that nothing is looked at."""
    return bool(os.environ.get(TRIAL))


def tell_trial(screen: Speaker) -> int:
    """Note that a hook that is tried has asked, and refuse."""
    note(os.environ[TRIAL], sys.argv[1:])
    told = say("{variable} is set, so this only tries the hooks: nothing was looked at.", variable=Typed(TRIAL))
    sys.stderr.write(screen.tell(told) + "\n")
    return 1
