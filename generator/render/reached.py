"""Compiling a theme's templates: those that pages reach, each parsed once."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from jinja2 import TemplateError, meta, nodes

from generator.render.compiled import Compiled
from generator.render.environment import make_environment
from generator.render.generated import renames_speech
from generator.render.speech import speaking
from generator.render.templates import PAGES, Templates
from generator.render.views import SiteView

if TYPE_CHECKING:
    from collections.abc import Iterable
    from gettext import NullTranslations

    import jinja2

    from generator.theme import Theme


def compile_templates(theme: Theme, language: str, words: NullTranslations) -> Templates:
    """Compile the templates that pages reach, those that have a fault aside."""
    compiled = Compiled()
    environment = make_environment(theme, language, compiled)
    trees = _Trees(environment, theme)
    reached, _ = trees.reached(PAGES)
    if not any(renames_speech(tree) for tree in reached.values()):
        environment.settled = speaking(words)
    for name in reached:
        try:
            environment.get_template(name)
        except TemplateError:
            continue
    return Templates(compiled.code, {kind: site_fields(trees, kind) for kind in PAGES})


def site_fields(trees: _Trees, kind: str) -> tuple[str, ...]:
    """List the fields of `site` that the templates of a kind of page can name; all where that cannot be told."""
    every = tuple(field.name for field in fields(SiteView))
    reached, whole = trees.reached((kind,))
    named = set[str]()
    for name in reached:
        asked = trees.asked(name)
        if asked is None:
            return every  # the record is handed on as a whole
        named.update(asked)
    return tuple(name for name in every if name in named) if whole else every


class _Trees:
    """The templates of a theme, each parsed once."""

    def __init__(self, environment: jinja2.Environment, theme: Theme) -> None:
        self._environment, self._theme = environment, theme
        self._parsed: dict[str, nodes.Template | None] = {}
        self._others: dict[str, list[str | None]] = {}
        self._asked: dict[str, list[str] | None] = {}

    def reached(self, kinds: Iterable[str]) -> tuple[dict[str, nodes.Template], bool]:
        """Return the templates that some kinds of pages can reach; tell whether these are all."""
        waiting, found, whole = [f"{kind}.html" for kind in kinds], dict[str, nodes.Template](), True
        while waiting:
            name = waiting.pop()
            if name in found or name not in self._theme.templates:
                continue
            tree = self._tree(name)
            if tree is None:
                whole = False
                continue
            found[name] = tree
            whole = whole and None not in self._others[name]  # a name that the template works out
            waiting += [other for other in self._others[name] if other is not None]
        return found, whole

    def asked(self, name: str) -> list[str] | None:
        """Return the fields of `site` that a parsed template names, or None where it hands the record on."""
        if name not in self._asked:
            tree = self._parsed[name] or nodes.Template([])
            found = [node.attr for node in tree.find_all(nodes.Getattr) if _is_site(node.node)]
            whole = len(found) != sum(_is_site(node) for node in tree.find_all(nodes.Name))
            self._asked[name] = None if whole else found
        return self._asked[name]

    def _tree(self, name: str) -> nodes.Template | None:
        if name not in self._parsed:
            try:
                tree = self._environment.parse(self._theme.templates[name], name)
            except TemplateError:
                self._parsed[name] = None
            else:
                self._parsed[name] = tree
                self._others[name] = list(meta.find_referenced_templates(tree))
        return self._parsed[name]


def _is_site(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.name == "site"
