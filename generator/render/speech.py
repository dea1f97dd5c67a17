"""How templates speak the site's language: `gettext` and its kin, each phrase looked up once.

Phrases mean the same on every page, so what Jinja does at each call (two lookups through the context, a translation,
an escape) is done for a phrase without variables once, and with variables without the lookups.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Callable
    from gettext import NullTranslations

    import jinja2


def install(environment: jinja2.Environment, words: NullTranslations) -> None:
    """Give an environment the words of a language. Phrases are markup, and what is put into them is escaped."""
    environment.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]  # of the extension
    environment.globals["_"] = environment.globals["gettext"] = _gettext(words)


def _gettext(words: NullTranslations) -> Callable[..., Markup]:
    known: dict[str, Markup] = {}

    def gettext(phrase: str, /, **values: object) -> Markup:
        if values:
            return Markup(words.gettext(phrase)) % values  # noqa: S704 - phrases are of the theme or its catalogue
        found = known.get(phrase)
        if found is None:
            found = known[phrase] = Markup(words.gettext(phrase)) % {}  # noqa: S704 - as above
        return found

    return gettext
