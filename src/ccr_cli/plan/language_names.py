"""Languages by name: a plan may write a code or a name, and both mean the same language."""

from functools import cache, lru_cache
from typing import NamedTuple

from ccr_cli.language.nearest import slug


class LanguageName(NamedTuple):
    """The name of a language, in English and in Spanish."""

    en: str
    es: str


LANGUAGE_NAMES: dict[str, LanguageName] = {
    "agu": LanguageName("Awakatek", "awakateko"),
    "am": LanguageName("Amharic", "amárico"),
    "ar": LanguageName("Arabic", "árabe"),
    "ase": LanguageName("American Sign Language", "lengua de señas americana"),
    "bg": LanguageName("Bulgarian", "búlgaro"),
    "bn": LanguageName("Bengali", "bengalí"),
    "cac": LanguageName("Chuj", "chuj"),
    "cak": LanguageName("Kaqchikel", "kaqchikel"),
    "de": LanguageName("German", "alemán"),
    "en": LanguageName("English", "inglés"),
    "es": LanguageName("Spanish", "español"),
    "fa": LanguageName("Persian", "persa"),
    "fr": LanguageName("French", "francés"),
    "gn": LanguageName("Guarani", "guaraní"),
    "gu": LanguageName("Gujarati", "guyaratí"),
    "hi": LanguageName("Hindi", "hindi"),
    "hmn": LanguageName("Hmong", "hmong"),
    "ht": LanguageName("Haitian Creole", "criollo haitiano"),
    "hy": LanguageName("Armenian", "armenio"),
    "it": LanguageName("Italian", "italiano"),
    "ixl": LanguageName("Ixil", "ixil"),
    "ja": LanguageName("Japanese", "japonés"),
    "jac": LanguageName("Popti'", "popti'"),
    "kek": LanguageName("Q'eqchi'", "q'eqchi'"),
    "kjb": LanguageName("Q'anjob'al", "q'anjob'al"),
    "km": LanguageName("Khmer", "jemer"),
    "ko": LanguageName("Korean", "coreano"),
    "ku": LanguageName("Kurdish", "kurdo"),
    "ln": LanguageName("Lingala", "lingala"),
    "lo": LanguageName("Lao", "lao"),
    "mam": LanguageName("Mam", "mam"),
    "mix": LanguageName("Mixtec", "mixteco"),
    "mxv": LanguageName("Mixtec of Metlatónoc", "mixteco de Metlatónoc"),
    "my": LanguageName("Burmese", "birmano"),
    "mzi": LanguageName("Mazatec", "mazateco"),
    "nah": LanguageName("Nahuatl", "náhuatl"),
    "ne": LanguageName("Nepali", "nepalí"),
    "nv": LanguageName("Navajo", "navajo"),
    "om": LanguageName("Oromo", "oromo"),
    "ood": LanguageName("O'odham", "o'odham"),
    "pa": LanguageName("Punjabi", "panyabí"),
    "pl": LanguageName("Polish", "polaco"),
    "poh": LanguageName("Poqomchi'", "poqomchi'"),
    "prs": LanguageName("Dari", "darí"),
    "ps": LanguageName("Pashto", "pastún"),
    "pt": LanguageName("Portuguese", "portugués"),
    "qu": LanguageName("Quechua", "quechua"),
    "quc": LanguageName("K'iche'", "k'iche'"),
    "ro": LanguageName("Romanian", "rumano"),
    "ru": LanguageName("Russian", "ruso"),
    "rw": LanguageName("Kinyarwanda", "kinyarwanda"),
    "so": LanguageName("Somali", "somalí"),
    "sw": LanguageName("Swahili", "suajili"),
    "tar": LanguageName("Rarámuri", "rarámuri"),
    "tcf": LanguageName("Me'phaa", "me'phaa"),
    "th": LanguageName("Thai", "tailandés"),
    "ti": LanguageName("Tigrinya", "tigriña"),
    "tl": LanguageName("Tagalog", "tagalo"),
    "tr": LanguageName("Turkish", "turco"),
    "trq": LanguageName("Triqui", "triqui"),
    "tsz": LanguageName("P'urhépecha", "p'urhépecha"),
    "tzh": LanguageName("Tseltal", "tseltal"),
    "tzo": LanguageName("Tsotsil", "tsotsil"),
    "uk": LanguageName("Ukrainian", "ucraniano"),
    "ur": LanguageName("Urdu", "urdu"),
    "vi": LanguageName("Vietnamese", "vietnamita"),
    "wo": LanguageName("Wolof", "wólof"),
    "yaq": LanguageName("Yaqui", "yaqui"),
    "yo": LanguageName("Yoruba", "yoruba"),
    "yua": LanguageName("Yucatec Maya", "maya yucateco"),
    "zap": LanguageName("Zapotec", "zapoteco"),
    "zh": LanguageName("Chinese", "chino"),
}
"""Languages by their codes (ISO 639): what a plan has to write about as a code. Others stay as they are written."""


@cache
def _by_name() -> dict[str, str]:
    names = {slug(name): code for code, tongue in LANGUAGE_NAMES.items() for name in tongue}
    return names | {code: code for code in LANGUAGE_NAMES}


@lru_cache(maxsize=4096)
def tongue_key(written: str) -> str:
    """What two ways to write one language have in common: its code if it has one here, else what is written."""
    return _by_name().get(slug(written)) or " ".join(written.casefold().split())


def tongue(written: str) -> LanguageName | str:
    """A language to be told by its name; as it is written when it has no code here."""
    return LANGUAGE_NAMES.get(tongue_key(written), written)
