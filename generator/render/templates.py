"""What is known of a theme's templates before a page is made: their code, and what they say of the site as a whole.

Both follow from the templates alone, so they are kept. Code that is run comes from the memo only under a key that
nobody elsewhere can know (`cache.memo`).
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, cast

from jinja2 import TemplateError, meta, nodes

from generator.render.compiled import Compiled
from generator.render.environment import make_environment
from generator.render.views import SiteView

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import jinja2

    from generator.cache.memo import Memo
    from generator.theme import Theme

OF_TOPICS = ("topic", "article", "redirect")
"""The templates of the pages that belong to a topic."""
_PAGES = (
    *("index", "sources", "source", "archive", "month", "about", "subscribe", "search", "404"),
    *OF_TOPICS,
)


@dataclass(frozen=True, slots=True)
class Templates:
    """Compiled templates (`Compiled`), and the fields of `site` that each kind of page can name."""

    code: Mapping[str, bytes]
    fields: Mapping[str, tuple[str, ...]]

    @property
    def of_topics(self) -> tuple[str, ...]:
        """The fields that the pages of topics can name."""
        return tuple(sorted({name for kind in OF_TOPICS for name in self.fields[kind]}))


def open_templates(theme: Theme, language: str, memo: Memo | None) -> Templates:
    """Compile a theme's templates, those that have a fault aside: rendering tells what it is.

    What a template says of constants alone is settled here, in the site's language.
    """
    if memo is None:
        return _compiled(theme, language)
    key = memo.key("templates", language, repr(sorted(theme.templates.items())))
    known = memo.recall([key]).get(key)
    if known is None:
        made = _compiled(theme, language)
        memo.keep(key, (dict(made.code), dict(made.fields)))
        return made
    return Templates(*cast("tuple[dict[str, bytes], dict[str, tuple[str, ...]]]", known))


def _compiled(theme: Theme, language: str) -> Templates:
    compiled = Compiled()
    environment = make_environment(theme, language, compiled)
    for name in _reached(environment, theme, _PAGES)[0]:
        try:
            environment.get_template(name)
        except TemplateError:
            continue
    return Templates(compiled.code, {kind: site_fields(environment, theme, kind) for kind in _PAGES})


def site_fields(environment: jinja2.Environment, theme: Theme, kind: str) -> tuple[str, ...]:
    """List the fields of `site` that the templates of a kind of page can name; all where that cannot be told."""
    every = tuple(field.name for field in fields(SiteView))
    trees, whole = _reached(environment, theme, (kind,))
    named = set[str]()
    for tree in trees.values():
        asked = [node.attr for node in tree.find_all(nodes.Getattr) if _is_site(node.node)]
        if len(asked) != sum(_is_site(node) for node in tree.find_all(nodes.Name)):
            return every  # the record is handed on as a whole
        named.update(asked)
    return tuple(name for name in every if name in named) if whole else every


def _reached(
    environment: jinja2.Environment, theme: Theme, kinds: Iterable[str]
) -> tuple[dict[str, nodes.Template], bool]:
    """Parse the templates that some kinds of pages can reach; tell whether these are all."""
    waiting, found, whole = [f"{kind}.html" for kind in kinds], dict[str, nodes.Template](), True
    while waiting:
        name = waiting.pop()
        if name in found or name not in theme.templates:
            continue
        try:
            tree = environment.parse(theme.templates[name], name)
        except TemplateError:
            whole = False
            continue
        found[name] = tree
        for other in meta.find_referenced_templates(tree):
            if other is None:  # its name is worked out by the template
                whole = False
            else:
                waiting.append(other)
    return found, whole


def _is_site(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.name == "site"
