"""The names of months: how they are told, and how people write them."""

_TOLD = {
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}
NAMES = {code: tuple(names.split()) for code, names in _TOLD.items()}
"""The names of the months in each language, in their order."""
_WRITTEN = (
    "january jan enero ene", "february feb febrero", "march mar marzo", "april apr abril abr", "may mayo",
    "june jun junio", "july jul julio", "august aug agosto ago", "september sept sep septiembre setiembre",
    "october oct octubre", "november nov noviembre", "december dec diciembre dic",
)  # fmt: skip
NUMBER_OF = {word: number for number, words in enumerate(_WRITTEN, 1) for word in words.split()}
"""The number of a month, by each of the words for it: in lowercase and without accents."""
