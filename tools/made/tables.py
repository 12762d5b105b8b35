"""The tables of ``ccr export``, for the page about exports."""

from ccr_cli.exports.tables.all_tables import TABLES


def tables() -> str:
    """A row for each table."""
    rows = (
        f"| `{name}` | {table.row_is} | {', '.join(f'`{column}`' for column in table.columns)} |"
        for name, table in TABLES.items()
    )
    return "\n".join(("| table | a row is | columns after the three |", "| --- | --- | --- |", *rows))
