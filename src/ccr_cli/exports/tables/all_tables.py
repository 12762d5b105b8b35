"""Every table by its name, and the rows that one plan gives to each of them."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from ccr_cli.exports.tables import of_table, of_task_force, of_work
from ccr_cli.exports.tables.rows import SHARED, TableRow, TableSource, TidyTable
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.table import table

TABLES: Mapping[str, TidyTable] = MappingProxyType({**of_table.TABLES, **of_task_force.TABLES, **of_work.TABLES})
COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {name: (*SHARED, *one.columns) for name, one in TABLES.items()}
)
"""The columns of each table: the same in every version, and new ones only ever behind them."""


def rows_of(
    path: str, seen: SeenPlan, framework: Framework, today: date, speaker: Speaker
) -> Iterator[tuple[str, list[TableRow]]]:
    """The rows of a plan by table; ``path`` is its file as the readers may see it."""
    source = TableSource(seen, framework, table(seen, framework), today, speaker)
    shared = (path, seen.plan.name, framework.id)
    for name, one in TABLES.items():
        yield name, [(*shared, *row) for row in one.rows(source)]
