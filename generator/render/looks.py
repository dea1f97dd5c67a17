"""How a topic's pages look, as a digest: theme, words, settings, and what templates say of the site as a whole."""

from __future__ import annotations

from dataclasses import fields
from hashlib import blake2b
from typing import TYPE_CHECKING

from jinja2 import TemplateError, meta, nodes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from gettext import NullTranslations

    from generator.config import Config
    from generator.render.environment import Renderer

KINDS = ("topic", "article", "redirect")
"""The templates of the pages that belong to a topic."""


def looks(renderer: Renderer, words: NullTranslations, config: Config) -> str:
    """Return a digest of all that the pages of topics have in common.

    The number of articles of a site is another after each new one; as long as no template of these pages names it,
    they need not be made again for that.
    """
    site = [(name, getattr(renderer.site, name)) for name in site_fields(renderer, KINDS)]
    theme = renderer.theme
    parts = (
        sorted(theme.templates.items()),
        sorted(theme.options.items()),
        sorted(renderer.assets.paths.items()),
        sorted(getattr(words, "_catalog", {}).items(), key=repr),  # gettext tells them no other way
        sorted(words.info().items()),
        config.model_dump_json(exclude={"output", "content", "publish", "page_size", "grouping"}),
        site,
    )
    return blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()


def site_fields(renderer: Renderer, kinds: Iterable[str]) -> list[str]:
    """List the fields of `site` that the templates of some kinds of pages can name; all where that cannot be told."""
    every = [field.name for field in fields(renderer.site)]
    waiting, seen, named = [f"{kind}.html" for kind in kinds], set[str](), set[str]()
    while waiting:
        name = waiting.pop()
        if name in seen or name not in renderer.theme.templates:
            continue
        seen.add(name)
        try:
            tree = renderer.environment.parse(renderer.theme.templates[name], name)
        except TemplateError:  # rendering will tell
            return every
        for other in meta.find_referenced_templates(tree):
            if other is None:  # its name is worked out by the template
                return every
            waiting.append(other)
        asked = [node.attr for node in tree.find_all(nodes.Getattr) if _is_site(node.node)]
        if len(asked) != sum(_is_site(node) for node in tree.find_all(nodes.Name)):
            return every  # the record is handed on as a whole
        named.update(asked)
    return [name for name in every if name in named]


def _is_site(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.name == "site"
