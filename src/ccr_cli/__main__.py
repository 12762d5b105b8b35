"""The door: the version at once, everything else through the command line."""

import sys


def main() -> int:
    """Run the command line; the result is the exit status."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--version"]:
        from ccr_cli import __version__

        sys.stdout.write(f"ccr {__version__}\n")
        return 0
    from ccr_cli.app import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
