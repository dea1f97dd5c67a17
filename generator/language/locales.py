"""How a language writes dates and the like: babel's locales, for any tag that an author may write."""

from __future__ import annotations

from babel import Locale, UnknownLocaleError


def locale(language: str) -> Locale:
    """Return the locale of a language tag; English where babel has none."""
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")
