"""A plan as tables: one thing a row, the same columns whatever the plan holds and whoever reads it."""
