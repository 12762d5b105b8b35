"""Import a command's file for what can be typed behind the command, without what the command does its work with.

A command's file imports models, readers and views, which take four times as long as Typer. Of all that, its options
need nothing. So all of the program that is not there yet, but for the commands, is a stand-in whose every name is an
empty class: enough for an annotation.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

_REAL = "ccr_cli.commands"


class _StandIn(ModuleType):
    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})


class _Finder(MetaPathFinder, Loader):
    """Finds a stand-in for every module of the program but the commands."""

    def find_spec(self, fullname: str, *_where: object) -> ModuleSpec | None:
        """A stand-in, or ``None`` for what is imported as it is."""
        if fullname.startswith("ccr_cli.") and not fullname.startswith(_REAL):
            return ModuleSpec(fullname, self, is_package=True)
        return None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """An empty one."""
        return _StandIn(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing to do."""


@contextmanager
def light_import() -> Iterator[None]:
    """While it lasts, a command can be imported without its work; afterwards all is as it was."""
    finder, before = _Finder(), set(sys.modules)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        for name in set(sys.modules) - before:
            if name.startswith("ccr_cli."):
                del sys.modules[name]
