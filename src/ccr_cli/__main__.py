"""The entry point: the version at once, completions for the shell, all else through the command line."""

import gc
import os
import sys

from ccr_cli.streams import put_in_order


def main() -> int:
    """Run the command line; the result is the exit status."""
    put_in_order()
    arguments = sys.argv[1:]
    if arguments[:1] in (["--version"], ["-V"]) and sys.stdout is not None:
        return _version(arguments)
    # A command is short-lived and makes hardly any cycles: looking for them costs a tenth of its time.
    gc.disable()
    try:
        status = _told_to_shell() if "_CCR_COMPLETE" in os.environ else _run(arguments)
    except KeyboardInterrupt:  # before the command line could handle it
        status = 130
    gc.freeze()  # nothing to look for on the way out either
    return status


def _version(arguments: list[str]) -> int:
    from ccr_cli import __version__

    try:
        sys.stdout.write(f"ccr {__version__}\n")
        sys.stdout.flush()
    except OSError as error:
        from ccr_cli.app import told

        return told(error, arguments)
    return 0


def _told_to_shell() -> int:
    """Print what can be typed next, and return the exit status."""
    from ccr_cli.command_line.completion import complete

    return complete(os.environ)


def _run(arguments: list[str]) -> int:
    from ccr_cli.app import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
