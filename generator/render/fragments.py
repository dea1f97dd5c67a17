"""Parts of lists that stand on one page after another: of what a macro said of a record the text is kept.

A new topic at the top of the front page moves all others on by one place, and a hundred pages that hold the same items
are written anew. Nothing of an item is new.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from markupsafe import Markup

from generator.render.listing import kept_from_before

if TYPE_CHECKING:
    from jinja2.runtime import Macro

    from generator.cache.near import Near
    from generator.render.edition import Edition
    from generator.render.press import Kit

    Key: TypeAlias = tuple[object, ...]

_LAST = "fragments"
MOST = 1 << 13
"""So many texts are kept at most, of some 2 KB each: those of the first pages."""


class Fragments:
    """Texts of macros, by the page's kind and folder, the macro's name and what it was called with.

    `look` tells all that they depend on otherwise.
    """

    def __init__(self, look: str) -> None:
        self.look = look
        self._texts: dict[Key, tuple[object, Markup]] = {}

    def kept(self, place: tuple[str, str], macro: Macro, record: object, *rest: object) -> Markup:
        """Return what a macro says of a record, which must be the same object as when it was asked before.

        `rest` is text, numbers and the like.
        """
        key = (*place, macro.name, id(record), *rest)
        found = self._texts.get(key)
        if found is not None and found[0] is record:
            return found[1]
        text = Markup(macro(record, *rest))  # noqa: S704 - its text is the theme's, the rest escaped
        if found is not None or len(self._texts) < MOST:
            self._texts[key] = (record, text)
        return text

    def only(self, records: frozenset[int]) -> None:
        """Forget the texts of all records but these, by their identity."""
        self._texts = {key: found for key, found in self._texts.items() if id(found[0]) in records}


def fragments_of(kit: Kit, common: str, edition: Edition, near: Near) -> Fragments:
    """Return what the last build kept of what lists show, as far as that is the same.

    `common` is a digest of what all pages of a site have in common. Of facts about the site fragments may name all but
    numbers, which are others after each new article.
    """
    site = replace(kit.site, topics=0, articles=0, sources=0, differing=0)
    look, last = f"{common} {site!r}", near.left(_LAST)
    if not isinstance(last, Fragments) or last.look != look:
        last = Fragments(look)
    last.only(kept_from_before(edition, kit.config.language))
    near.leave(_LAST, last, here=True)
    return last
