"""Languages by name: a plan may write a code or a name, and both mean the same language."""

from functools import cache, lru_cache
from typing import NamedTuple

from ccr_cli.language.nearest import slug


class Tongue(NamedTuple):
    """The name of a language, in English and in Spanish."""

    en: str
    es: str


TONGUES: dict[str, Tongue] = {
    "am": Tongue("Amharic", "amárico"),
    "ar": Tongue("Arabic", "árabe"),
    "bn": Tongue("Bengali", "bengalí"),
    "de": Tongue("German", "alemán"),
    "en": Tongue("English", "inglés"),
    "es": Tongue("Spanish", "español"),
    "fa": Tongue("Persian", "persa"),
    "fr": Tongue("French", "francés"),
    "gn": Tongue("Guarani", "guaraní"),
    "gu": Tongue("Gujarati", "guyaratí"),
    "hi": Tongue("Hindi", "hindi"),
    "hmn": Tongue("Hmong", "hmong"),
    "ht": Tongue("Haitian Creole", "criollo haitiano"),
    "hy": Tongue("Armenian", "armenio"),
    "it": Tongue("Italian", "italiano"),
    "ja": Tongue("Japanese", "japonés"),
    "km": Tongue("Khmer", "jemer"),
    "ko": Tongue("Korean", "coreano"),
    "lo": Tongue("Lao", "lao"),
    "my": Tongue("Burmese", "birmano"),
    "ne": Tongue("Nepali", "nepalí"),
    "pa": Tongue("Punjabi", "panyabí"),
    "pl": Tongue("Polish", "polaco"),
    "ps": Tongue("Pashto", "pastún"),
    "pt": Tongue("Portuguese", "portugués"),
    "qu": Tongue("Quechua", "quechua"),
    "ru": Tongue("Russian", "ruso"),
    "so": Tongue("Somali", "somalí"),
    "sw": Tongue("Swahili", "suajili"),
    "ti": Tongue("Tigrinya", "tigriña"),
    "tl": Tongue("Tagalog", "tagalo"),
    "tr": Tongue("Turkish", "turco"),
    "uk": Tongue("Ukrainian", "ucraniano"),
    "ur": Tongue("Urdu", "urdu"),
    "vi": Tongue("Vietnamese", "vietnamita"),
    "zh": Tongue("Chinese", "chino"),
}
"""Languages by their codes (ISO 639): what a plan has to write about as a code. Others stay as they are written."""


@cache
def _by_name() -> dict[str, str]:
    names = {slug(name): code for code, tongue in TONGUES.items() for name in tongue}
    return names | {code: code for code in TONGUES}


@lru_cache(maxsize=4096)
def tongue_key(written: str) -> str:
    """What two ways to write one language have in common: its code if it has one here, else what is written."""
    return _by_name().get(slug(written)) or " ".join(written.casefold().split())


def tongue(written: str) -> Tongue | str:
    """A language to be told by its name; as it is written when it has no code here."""
    return TONGUES.get(tongue_key(written), written)
