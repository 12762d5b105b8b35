"""Commands loaded for their options alone, without what they do their work with.

The shell asks what can be typed next between two keys; the models of a plan alone would take it longer than a
keystroke. While it asks, the parts of the program that a command's signature doesn't need are stood in for by modules
of which every name can be imported, and nothing can be used.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

_WORK = tuple(f"ccr_cli.{part}" for part in ("edits", "files", "papers", "plan", "questions", "rules", "views"))
_LIGHT = {"files", "files.discovery", "files.kinds", "files.glance", "views", "views.states"}
"""What completing itself needs, and what is loaded in no time."""


@contextmanager
def signatures_only() -> Iterator[None]:
    """Let commands be loaded for their signatures; what was loaded so must not be called."""
    finder = _StandIns()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


class _StandIns(MetaPathFinder, Loader):
    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,  # noqa: ARG002
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> ModuleSpec | None:
        is_work = fullname.startswith(_WORK) and fullname.removeprefix("ccr_cli.") not in _LIGHT
        return ModuleSpec(fullname, self, is_package=True) if is_work else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _StandIn(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing to run."""


class _StandIn(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Nothing


class _Anything(type):
    """A class that can be called, looked into and gone over, as modules do when they are loaded."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return cls

    def __call__(cls, *_arguments: Any, **_named: Any) -> Any:
        return cls

    def __getitem__(cls, _key: Any) -> Any:
        return cls

    def __iter__(cls) -> Iterator[Any]:
        return iter(())


class _Nothing(metaclass=_Anything):
    """Stands for whatever a module has."""
