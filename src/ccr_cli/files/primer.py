"""From the primer's file, which comes with the program, to its models."""

from functools import cache
from pathlib import Path

from ccr_cli.files.yaml_reading import read_yaml
from ccr_cli.plan.primer import Primer

PRIMER = Path(__file__).parent.parent / "primer" / "protections.yaml"


@cache
def primer() -> Primer:
    """The federal immigration protections in brief."""
    return Primer.model_validate(read_yaml(PRIMER.read_bytes()).data)
