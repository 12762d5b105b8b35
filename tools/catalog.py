"""Keep the Spanish catalog in step with the program.

``update`` collects every sentence of the source into the .po file, new ones empty, and compiles it;
``check`` says what is missing or out of date, and exits with 1.
"""

import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

SOURCE = Path(__file__).parent.parent / "src" / "ccr_cli"
PO = SOURCE / "data" / "locale" / "es" / "LC_MESSAGES" / "ccr.po"
MO = PO.with_suffix(".mo")
# Spanish as the program speaks it; newer versions of Babel know a third form, for millions.
_PLURALS = "nplurals=2; plural=(n != 1);"
# The functions whose first words are told to a user.
KEYWORDS = {"say": (1,), "say_many": (1, 2), "mark": (1,), "needed": (1,), "optional": (1,)}


def collected() -> Catalog:
    """Every sentence of the source."""
    catalog = Catalog(locale="es", project="ccr", fuzzy=False)
    found = extract_from_dir(SOURCE, [("**.py", "python")], {}, KEYWORDS)
    for filename, _line, message, _comments, context in found:
        catalog.add(message, locations=[(str(filename), 1)], context=context)
    return catalog


def updated() -> Catalog:
    """The catalog as it is, with what is new and without what is gone."""
    catalog = read_po(io.BytesIO(PO.read_bytes()), locale="es") if PO.exists() else Catalog(locale="es")
    catalog.update(collected(), no_fuzzy_matching=True, keep_user_comments=False)
    catalog.obsolete.clear()
    return catalog


def po_text(catalog: Catalog) -> bytes:
    """The catalog as a .po file, without dates, so that the same source makes the same bytes."""
    out = io.BytesIO()
    write_po(out, catalog, omit_header=True, no_location=True, sort_output=True, width=100)
    header = 'msgid ""\nmsgstr ""\n"Language: es\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    header += f'"Content-Transfer-Encoding: 8bit\\n"\n"Plural-Forms: {_PLURALS}\\n"\n\n'
    return header.encode() + out.getvalue()


class _Plain(Catalog):
    """A catalog that doesn't say when and with which Babel it was made: the same source makes the same bytes."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The lines of its header."""
        return [("Content-Type", "text/plain; charset=utf-8"), ("Plural-Forms", _PLURALS)]


def mo_bytes(catalog: Catalog) -> bytes:
    """The catalog as the program reads it."""
    plain = _Plain(locale="es")
    for message in catalog:
        if message.id:
            plain[message.id] = message
    out = io.BytesIO()
    write_mo(out, plain)
    return out.getvalue()


def untranslated(catalog: Catalog) -> list[str]:
    """The English of every sentence without Spanish."""
    missing = []
    for message in catalog:
        texts = message.string if isinstance(message.string, tuple | list) else (message.string,)
        if message.id and (message.fuzzy or not all(texts)):
            missing.append(message.id if isinstance(message.id, str) else message.id[0])
    return missing


def main() -> int:
    """Update or check."""
    catalog = updated()
    text = po_text(catalog)
    compiled = mo_bytes(read_po(io.BytesIO(text), locale="es"))
    if sys.argv[1:] == ["update"]:
        PO.write_bytes(text)
        MO.write_bytes(compiled)
    elif PO.read_bytes() != text or MO.read_bytes() != compiled:
        print("The catalog is out of date: run python tools/catalog.py update")
        return 1
    missing = untranslated(catalog)
    for sentence in missing:
        print(f"no Spanish: {sentence}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
