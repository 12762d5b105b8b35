"""Reads the professions of a funder's form from the file that comes with the program."""

from functools import cache
from pathlib import Path

from ccr_cli.plan.professions import Professions
from ccr_cli.yaml_text.reader import read_yaml

PROFESSIONS = Path(__file__).parent.parent / "data" / "professions.yaml"


@cache
def professions() -> Professions:
    """The professions by which the federal forms ask who was trained."""
    return Professions.model_validate(read_yaml(PROFESSIONS.read_bytes()).data)
