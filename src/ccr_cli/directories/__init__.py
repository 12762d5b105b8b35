"""Organizations and services of a directory file: HSDS, Ohana, iCarol, or any spreadsheet.

Streets, map points and people never come in: a record holds an agency, what it does, its towns and its office's number.
"""
