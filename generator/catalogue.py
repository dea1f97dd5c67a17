"""The words of the interface in the site's language, read once, ready for the pure renderer.

Catalogues are gettext's `.po` files, named by the language's tag (`de.po`, `pt_BR.po`). Newsfold brings its own;
a site's `locales/` beside its configuration adds languages, or changes single words. English needs none: it is
what the templates are written in.
"""

from __future__ import annotations

import datetime as dt
import struct
from gettext import GNUTranslations
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import ThemeError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from gettext import NullTranslations

    from babel.messages.catalog import Catalog

SITE_LOCALES = Path("locales")
"""Where a site keeps catalogues of its own, beside its configuration."""
NO_MOMENT = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""Stands in the header, where babel writes the clock: what is kept of pages goes by the words they are made of."""

NO_WORDS = struct.pack("<7I", 0x950412DE, 0, 0, 28, 28, 0, 28)
"""A catalogue without a word: magic number, version, count, where tables would be (GNU gettext manual, 10.3)."""


class Words(GNUTranslations):
    """Words read from a compiled catalogue, which is what goes to other processes."""

    def __init__(self, compiled: bytes) -> None:
        self._compiled = compiled
        super().__init__(BytesIO(compiled))

    def __reduce__(self) -> tuple[type[Words], tuple[bytes]]:
        """Pickle as a call: rules for plurals are functions."""
        return Words, (self._compiled,)


def packaged_locales() -> Path:
    """Return the folder of the catalogues that newsfold brings."""
    return Path(str(files("generator"))) / "locales"


def open_catalogue(language: str, beside: Path = Path()) -> Words:
    """Read the words for a language tag: the plainer tag's first, newsfold's before the site's; the last one counts.

    Raises ThemeError where a site's catalogue cannot be read.
    """
    folders, names = (packaged_locales(), beside / SITE_LOCALES), _names(language)
    files = [path for folder in folders for name in names if (path := folder / f"{name}.po").is_file()]
    return Words(_compiled(files) if files else NO_WORDS)


def phrases(words: NullTranslations) -> list[tuple[object, str]]:
    """Return the phrases of a catalogue, in an order."""
    found: dict[object, str] = getattr(words, "_catalog", {})  # gettext tells them no other way
    return sorted(found.items(), key=repr)


def _compiled(files: Sequence[Path]) -> bytes:
    """Return catalogues as one, in the form that `gettext` reads."""
    from babel.messages.catalog import Catalog  # noqa: PLC0415 - a site in English need not wait for it
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - as above

    words = Catalog(creation_date=NO_MOMENT)
    for path in files:
        words = _merged(words, _read(path))
    compiled = BytesIO()
    write_mo(compiled, words)
    return compiled.getvalue()


def _names(language: str) -> list[str]:
    """Return the names of a language's catalogues, the plainest first: `de`, `de_AT` for `de-AT`."""
    parts = language.replace("_", "-").split("-")
    return ["_".join(parts[: count + 1]) for count in range(len(parts))]


def _read(path: Path) -> Catalog:
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415 - as above

    try:
        with path.open("rb") as file:
            words = read_po(file, abort_invalid=True)
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        raise ThemeError(f"{path.as_posix()}: cannot be read: {error}") from None
    if not any(message.id for message in words):
        raise ThemeError(f"{path.as_posix()}: cannot be read: it holds no word")
    return words


def _merged(first: Catalog, second: Catalog) -> Catalog:
    """Add a catalogue to another: its words beat those that are there, and so do its rules for plurals."""
    from babel.messages.catalog import Catalog  # noqa: PLC0415 - as above

    both = Catalog(locale=second.locale, creation_date=NO_MOMENT)
    for message in (*first, *second):
        if message.id and message.string and not message.fuzzy:
            both.add(message.id, message.string, context=message.context)
            both[message.id].string = message.string
    return both
