"""Lists that are no table with an agency a row, made one: on their side, in cards, side by side, below seats."""
