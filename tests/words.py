"""The words of the interface: gathered from templates and code, compared with the catalogues or put into them.

`make words` adds new words, without a translation, and drops what is used no more.
"""

from __future__ import annotations

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

from tests.conftest import ROOT

HEADER = """msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: {plurals}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
"""Babel's own would hold the clock's time."""
LOCALES = ROOT / "generator/locales"


def gathered() -> Catalog:
    """Return every word of the interface, in the order of the files."""
    with (LOCALES / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    words = Catalog()
    for folder in ("generator/render", "themes"):
        found = extract_from_dir(
            ROOT / folder,
            [(pattern.removeprefix(f"{folder}/"), method) for pattern, method in methods],
            options,
            keywords={"_": None, "gettext": None, "ngettext": (1, 2)},
        )
        for _name, _line, message, _comments, context in found:
            words.add(message, context=context)
    return words


def catalogues() -> dict[str, Catalog]:
    """Return newsfold's catalogues by language."""
    found = {}
    for path in sorted(LOCALES.glob("*.po")):
        with path.open("rb") as file:
            found[path.stem] = read_po(file, locale=path.stem, abort_invalid=True)
    return found


def main() -> None:
    """Bring every catalogue to the words that there are now."""
    words = gathered()
    for language, catalogue in catalogues().items():
        catalogue.update(words, no_fuzzy_matching=True)
        with (LOCALES / f"{language}.po").open("wb") as file:
            file.write(HEADER.format(language=language, plurals=catalogue.plural_forms).encode())
            write_po(file, catalogue, width=100, no_location=True, omit_header=True, ignore_obsolete=True)


if __name__ == "__main__":
    main()
