"""What was found in an article before it was edited: of a sentence that is as it was, what it says is too.

Most notes follow from the words of a sentence, the kind of its block, and for lines from the place among the others.
Where it stands in the text is the one thing that an edit above it changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from generator.digest.annotations.lines import LineNote
    from generator.digest.annotations.names import NamesNote
    from generator.digest.annotations.sentences import SentenceNote
    from generator.model import Article, BlockKind

MOST = 8
"""So many articles are remembered: who edits one does so again."""


class Before(NamedTuple):
    """The notes on an article by what they follow from, apart from its language, wherever they stand.

    A sentence by its text and the kind of its block, its names also by the character before it, a line by its text,
    kind, head and position.
    """

    sentences: dict[tuple[str, BlockKind], SentenceNote]
    names: dict[tuple[str, str], NamesNote]
    lines: dict[tuple[str, BlockKind, str, int], LineNote]


NOTHING = Before({}, {}, {})


class Notes(NamedTuple):
    """The notes on an article that hold for a sentence wherever it stands."""

    sentences: tuple[SentenceNote, ...]
    names: tuple[NamesNote, ...]
    lines: tuple[LineNote, ...]


class Lately:
    """The articles that were annotated last, with the notes on their sentences, names and lines."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Article, Notes]] = {}

    def of(self, article: Article) -> Before:
        """Return what is known of an article as it was last; nothing where it was in another language."""
        found = self._known.get(article.path)
        return _before(*found) if found and found[0].language == article.language else NOTHING

    def keep(self, article: Article, notes: Notes) -> None:
        """Remember the notes on an article, and forget those of the one that nobody asked about for longest."""
        self._known.pop(article.path, None)
        spare = max(0, len(self._known) + 1 - MOST)
        for oldest in list(self._known)[:spare]:  # of a list: other threads may ask meanwhile
            self._known.pop(oldest, None)
        self._known[article.path] = (article, notes)


def _before(article: Article, notes: Notes) -> Before:
    text, blocks = article.text, article.blocks
    kinds = {one.start: blocks[one.block].kind for one in article.sentences}
    return Before(
        {(text[note.start : note.end], kinds[note.start]): note for note in notes.sentences},
        {(preceding(text, note.start), text[note.start : note.end]): note for note in notes.names},
        {(text[note.start : note.end], note.kind, note.head, note.position): note for note in notes.lines},
    )


def preceding(text: str, start: int) -> str:
    """Return the character before a place in a text; none at its beginning."""
    return text[max(0, start - 1) : start]
