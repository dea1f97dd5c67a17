"""Small pages for Pagefind: nothing but what is to be found, and the filters and notes that go with it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class Findable(Protocol):
    """A page that the search finds: its path in the site, what it says, and what it may be filtered by."""

    @property
    def path(self) -> str: ...  # noqa: D102 - the class tells
    @property
    def kind(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def language(self) -> str: ...  # noqa: D102
    @property
    def topic(self) -> str: ...  # noqa: D102
    @property
    def sources(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def month(self) -> str: ...  # noqa: D102


WORD = "index.html"
"""A page that is no page of the site's and holds one word: where no page has any, Pagefind fails."""


def stage(findables: Iterable[Findable], folder: Path) -> None:
    """Write a page for each into a folder, under the path that it has in the site, and `WORD` beside them."""
    made = {folder}
    folder.mkdir()
    (folder / WORD).write_text(
        "<!doctype html><html><body data-pagefind-body>word</body></html>", encoding="utf-8"
    )
    for findable in findables:
        path = folder / findable.path
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_text(page(findable), encoding="utf-8")


def page(findable: Findable) -> str:
    """Write the page of one. Filters and notes are attributes, which hold any text."""
    filters = [("topic", findable.topic), ("month", findable.month)]
    filters += [("source", source) for source in findable.sources]
    notes = [("kind", findable.kind), ("topic", findable.topic), ("month", findable.month)]
    notes.append(("source", ", ".join(findable.sources)))
    marks = [_mark("filter", name, value) for name, value in filters if value]
    marks += [_mark("meta", name, value) for name, value in notes if value]
    return (
        f'<!doctype html><html lang="{escape(findable.language)}"><body data-pagefind-body>'
        f"<h1>{escape(findable.title)}</h1><p>{escape(findable.text)}</p>{''.join(marks)}</body></html>"
    )


def _mark(use: str, name: str, value: str) -> str:
    return f'<i data-pagefind-{use}="{name}[data-value]" data-value="{escape(value)}"></i>'
