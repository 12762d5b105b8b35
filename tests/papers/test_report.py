"""The report to the community: what it says first, what it never says, and that it reads well with little to tell."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ccr_cli.language.message import Argument
from ccr_cli.language.speaker import speaker
from ccr_cli.papers.document import Document, Heading, Paragraph, Picture, Table, WayOut
from ccr_cli.papers.report import PAPER, report
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.plan import Plan
from ccr_cli.privacy.in_text import private_in_text
from ccr_cli.questions.periods import last_twelve_months
from ccr_cli.questions.year_in_public import year_in_public
from helpers import EXAMPLES, TODAY, plan_of
from papers.reading import lines_of, said
from random_plans import Drawing, random_plan
