"""Parts of lists that stand on one page after another: of what a macro said of a record the text is kept.

A new topic at the top of the front page moves all others on by one place, and a hundred pages that hold the same items
are written anew. Nothing of an item is new.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from markupsafe import Markup

from generator.render.listing import presented
from generator.render.pages.archive import MONTHS
from generator.render.pages.prose import FEED_LINKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jinja2.runtime import Macro

    from generator.cache.near import Near
    from generator.render.edition import Edition
    from generator.render.kit import Kit

    Key: TypeAlias = tuple[object, ...]

_LAST = "fragments"
MOST = 1 << 15
"""So many texts are kept at most, of up to 2 KB each: those of the first pages."""
FEW = 1 << 8
"""So many more than twice as many as were of use come together before the others are looked for."""


class Fragments:
    """Texts of macros, by the page's kind and folder, the macro's name and what it was called with.

    `look` tells all that they depend on otherwise. A `forgetful` one keeps none.
    """

    def __init__(self, look: str, *, forgetful: bool = False) -> None:
        self.look = look
        self.count, self.room, self._forgetful = 0, FEW, forgetful
        self._texts: dict[Key, dict[int, tuple[object, str]]] = {}

    def kept(
        self, place: tuple[str, str], macro: Macro, records: Sequence[object], rest: tuple[object, ...]
    ) -> Markup:
        """Return what a macro says of records, which must be the same objects as when it was asked before, in lines.

        `rest` is text, numbers and the like. Records are held on to, so that no other can come to lie where one lay.
        """
        texts = self._texts.setdefault((*place, macro.name, *rest), {})
        known = [*map(texts.get, map(id, records))]
        found = [
            one or self._made(texts, macro, record, rest) for one, record in zip(known, records, strict=True)
        ]
        return Markup("\n".join([text for _, text in found]))  # noqa: S704 - the theme's text, the rest escaped

    def _made(
        self, texts: dict[int, tuple[object, str]], macro: Macro, record: object, rest: tuple[object, ...]
    ) -> tuple[object, str]:
        made = (record, str(macro(record, *rest)))
        if self.count < MOST and not self._forgetful:
            texts[id(record)] = made
            self.count += 1
        return made

    def only(self, records: Iterable[object]) -> None:
        """Forget the texts of all records but these very ones."""
        wanted = frozenset(map(id, records))
        self._texts = {
            key: {place: found for place, found in texts.items() if place in wanted}
            for key, texts in self._texts.items()
        }
        self.count = sum(map(len, self._texts.values()))
        self.room = min(MOST, 2 * self.count + FEW)


def fragments_of(kit: Kit, common: str, edition: Edition, near: Near) -> Fragments:
    """Return what the last build kept of what lists show, as far as that is the same.

    `common` is a digest of what all pages of a site have in common. Of facts about the site fragments may name all but
    numbers, which are others after each new article. No page of a build says again what another page of it says.
    """
    site = kit.site | dict.fromkeys(("topics", "articles", "sources", "differing"), 0)
    look, last = f"{common} {site!r}", near.left(_LAST)
    if not isinstance(last, Fragments) or last.look != look:
        last = Fragments(look, forgetful=near.forgetful)
    if last.count >= last.room:
        last.only(chain(presented(edition, kit.config.language), near.known(MONTHS), near.known(FEED_LINKS)))
    near.leave(_LAST, last, here=True)
    return last
