"""What is known of a theme's templates before a page is made: their code, and what they say of the site as a whole.

Both follow from the templates alone, so they are kept. Code that is run comes from the memo only under a key that
nobody elsewhere can know (`cache.memo`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, cast

from generator.catalogue import phrases

if TYPE_CHECKING:
    from collections.abc import Mapping
    from gettext import NullTranslations

    from generator.cache.memo import Memo
    from generator.render.bundles import Saving
    from generator.theme import Theme

OF_TOPICS = ("topic", "article", "redirect")
"""The templates of the pages that belong to a topic."""
PAGES = (
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


def compiled(theme: Theme, language: str, words: NullTranslations) -> Templates:
    """Compile a theme's templates."""
    from generator.render.reached import compile_templates  # noqa: PLC0415 - seldom done, and jinja takes long

    return compile_templates(theme, language, words)


def open_templates(theme: Theme, language: str, words: NullTranslations, saving: Saving | None) -> Templates:
    """Compile a theme's templates, those that have a fault aside: rendering tells what it is.

    What a template says of constants alone is settled here, in the site's language and words.
    """
    if saving is None:
        return compiled(theme, language, words)
    memo = saving.memo
    key = saving.near.one("templates", partial(_key, memo), theme, language, words, here=True)
    known = memo.recall([key]).get(key)
    if known is None:
        made = compiled(theme, language, words)
        memo.keep(key, (dict(made.code), dict(made.fields)))
        return made
    return Templates(*cast("tuple[dict[str, bytes], dict[str, tuple[str, ...]]]", known))


def _key(memo: Memo, theme: Theme, language: str, words: NullTranslations) -> bytes:
    return memo.key("templates", language, repr(phrases(words)), repr(sorted(theme.templates.items())))
