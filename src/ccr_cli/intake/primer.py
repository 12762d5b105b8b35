"""Reads the primer from the file that comes with the program."""

from functools import cache
from pathlib import Path

from ccr_cli.plan.primer import Primer
from ccr_cli.yaml_text.reader import read_yaml

PRIMER = Path(__file__).parent.parent / "data" / "primer" / "protections.yaml"


@cache
def primer() -> Primer:
    """The federal immigration protections in brief."""
    return Primer.model_validate(read_yaml(PRIMER.read_bytes()).data)
