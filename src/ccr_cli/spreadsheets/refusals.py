"""Why a file can't be read as a spreadsheet."""


class LockedError(Exception):
    """A workbook with a password."""


class OtherKindError(Exception):
    """No workbook, or one of a kind that isn't read: a text document, Numbers, xlsb, a web page."""


class TooLargeError(Exception):
    """A file that is too large, or would fill the memory: all cells between the first and the last are held at once."""
