"""Letters without their accents, which nobody types who is in a hurry."""

import unicodedata


def without_accents(text: str) -> str:
    """The same letters as they look at first sight: accents off, ligatures and full-width forms as usual letters."""
    if text.isascii():
        return text
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
