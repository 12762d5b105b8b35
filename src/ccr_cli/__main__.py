"""The door: the version at once, suggestions for the shell, everything else through the command line."""

import gc
import os
import sys


def main() -> int:
    """Run the command line; the result is the exit status."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--version"]:
        from ccr_cli import __version__

        sys.stdout.write(f"ccr {__version__}\n")
        return 0
    # A command lives for a moment and makes hardly any cycle: looking for some costs a tenth of its time.
    gc.disable()
    if "_CCR_COMPLETE" in os.environ:  # a shell asks what can be typed next
        from ccr_cli.command_line.completion import complete

        return complete(os.environ)
    from ccr_cli.app import run

    status = run(arguments)
    gc.freeze()  # nor is there anything to look for on the way out
    return status


if __name__ == "__main__":
    sys.exit(main())
