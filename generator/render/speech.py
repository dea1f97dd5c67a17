"""How templates speak the site's language: `gettext` and its kin, each phrase looked up once.

Phrases mean the same on every page, so what Jinja does at each call (two lookups through the context, a translation,
an escape) is done for a phrase without variables once, and with variables without the lookups.
"""

from __future__ import annotations

import re
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.render.generated import marked_up, shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from gettext import NullTranslations

    import jinja2


def install(environment: jinja2.Environment, words: NullTranslations) -> None:
    """Give an environment the words of a language. Phrases are markup, and what is put into them is escaped."""
    environment.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]  # of the extension
    environment.globals["_"] = environment.globals["gettext"] = _gettext(words)
    environment.globals["ngettext"] = _ngettext(words)


def speaking(words: NullTranslations) -> Callable[[str], Markup]:
    """Return what says a phrase without variables; it raises ValueError, TypeError or KeyError where it has some."""

    def said(phrase: str) -> Markup:
        return Markup(words.gettext(phrase)) % {}  # noqa: S704 - phrases are of the theme or its catalogue

    return said


def _gettext(words: NullTranslations) -> Callable[..., Markup]:
    said = lru_cache(maxsize=None)(speaking(words))
    meant = lru_cache(maxsize=None)(words.gettext)

    def gettext(phrase: str, /, **values: object) -> Markup:
        return _filled(meant(phrase), values) if values else said(phrase)

    return gettext


def _ngettext(words: NullTranslations) -> Callable[..., Markup]:
    meant = lru_cache(maxsize=1 << 12)(words.ngettext)

    def said(one: str, many: str, number: int, /, **values: object) -> Markup:
        return _filled(meant(one, many, number), {"num": number, **values})

    known = lru_cache(maxsize=1 << 12, typed=True)(said)  # "3 sources" stands in a list a thousand times

    def ngettext(one: str, many: str, number: int, /, **values: object) -> Markup:
        say = known if _SETTLED.issuperset(map(type, values.values())) else said
        return say(one, many, number, **values)

    return ngettext


_SETTLED = frozenset({int, str, Markup})
"""Kinds of values that say the same each time."""


def _filled(phrase: str, values: dict[str, object]) -> Markup:
    """Put values into a phrase, escaped."""
    safe: dict[str, object] = {}
    for name, value in values.items():
        kind = type(value)
        if kind is int or kind is Markup:
            safe[name] = value
        elif kind is str:
            safe[name] = shown(value)
    if len(safe) == len(values) and _is_plain(phrase):
        with suppress(TypeError):  # a number is wanted, and given as text
            return marked_up(phrase % safe)
    return Markup(phrase) % values  # noqa: S704 - phrases are of the theme or its catalogue, values are escaped


_UNLIKE = re.compile(r"\)[^a-zA-Z]*[ra]")
"""A conversion that shows a value as Python writes it."""


@lru_cache(maxsize=1 << 10)
def _is_plain(phrase: str) -> bool:
    return not _UNLIKE.search(phrase)
