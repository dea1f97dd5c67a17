"""How a topic's pages look, as a digest: theme, words, settings, and what templates say of the site as a whole."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from generator.catalogue import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.render.kit import Kit


def looks(kit: Kit, fields: Iterable[str], common: str) -> str:
    """Return a digest of all that some pages have in common: what all have, and facts about the site.

    `fields` are those facts that their templates name. The number of articles of a site is another after each new
    one; as long as no template of some pages names it, they need not be made again for that.
    """
    named = [(name, kit.site[name]) for name in fields]
    return blake2b(repr((common, named)).encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()


def look(kit: Kit) -> str:
    """Return a digest of all that the pages of a site have in common, but for facts about the site."""
    parts = (
        sorted(kit.theme.templates.items()),
        sorted(kit.theme.options.items()),
        sorted(kit.assets.items()),
        phrases(kit.words),
        sorted(kit.words.info().items()),
        kit.config.model_dump_json(exclude={"output", "content", "publish", "page_size", "grouping"}),
    )
    return blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()
