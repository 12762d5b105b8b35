"""The same document makes the same file: at any hour, in any zone, under any locale, in any process."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from ccr_cli.papers.forms.all_forms import drawing
from ccr_cli.papers.paper import Form
from documents_to_draw import BOTH, everything
from helpers import ROOT

DRAW = """
import sys
from hashlib import sha256
from ccr_cli.papers.forms.all_forms import drawing
from documents_to_draw import BOTH, everything
print(sha256(drawing(sys.argv[1])(everything(), BOTH)).hexdigest())
"""


@pytest.mark.parametrize("form", ["xlsx", "csv", "ics"])
def test_the_same_document_makes_the_same_file_anywhere(form: Form, tmp_path: Path) -> None:
    here = sha256(drawing(form)(everything(), BOTH)).hexdigest()
    places = (("America/Phoenix", "es_US.UTF-8", "1"), ("Pacific/Kiritimati", "C", "2"))
    for zone, locale, seed in places:
        surroundings = {
            **os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed, "PYTHONUTF8": "0",
            "HOME": str(tmp_path), "USER": seed, "PYTHONPATH": str(ROOT / "tests"),
        }  # fmt: skip
        told = subprocess.run(
            [sys.executable, "-c", DRAW, form],
            env=surroundings,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        assert told.stdout.strip() == here
