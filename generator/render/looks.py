"""How a topic's pages look, as a digest: theme, words, settings, and what templates say of the site as a whole."""

from __future__ import annotations

from dataclasses import fields
from hashlib import blake2b
from typing import TYPE_CHECKING

from generator.catalogue import phrases
from generator.config import Config

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.render.kit import Kit

_ELSEWHERE = frozenset({"output", "content", "publish", "page_size", "grouping"})
"""Settings that no page follows from by itself."""
_SETTINGS = tuple(field.name for field in fields(Config) if field.name not in _ELSEWHERE)


def looks(kit: Kit, named: Iterable[str], common: str) -> str:
    """Return a digest of all that some pages have in common: what all have, and facts about the site.

    `named` are those facts that their templates name. The number of articles of a site is another after each new
    one; as long as no template of some pages names it, they need not be made again for that.
    """
    told = [(name, kit.site[name]) for name in named]
    return blake2b(repr((common, told)).encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()


def look(kit: Kit) -> str:
    """Return a digest of all that the pages of a site have in common, but for facts about the site."""
    parts = (
        sorted(kit.theme.templates.items()),
        sorted(kit.theme.options.items()),
        sorted(kit.assets.items()),
        phrases(kit.words),
        sorted(kit.words.info().items()),
        [(name, getattr(kit.config, name)) for name in _SETTINGS],
    )
    return blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()
