"""Rows of csv, xlsx, xls and ods, as a spreadsheet shows them."""
