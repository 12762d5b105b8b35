"""Organizations and services of a directory file: HSDS, Ohana, iCarol, or any spreadsheet."""
