"""Letters without their accents, which people in a hurry don't type."""

import unicodedata


def without_accents(text: str) -> str:
    """The text without accents, and with ligatures and full-width forms as ordinary letters."""
    if text.isascii():
        return text
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
