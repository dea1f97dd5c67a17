"""A name where it stands in a sentence, and the names in a run of capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from generator.language.names.offices import Office
    from generator.language.names.signs import Signs
    from generator.model import EntityKind


class Mention(NamedTuple):  # there are very many: a named tuple is made and read again in half the time
    """A name where it stands, `text[start:end]`, without title and possessive; offsets are code points.

    `office` is a title, role or apposition beside a person's name.
    `opening` tells that it begins a sentence or a quotation, where a capital says little. `own` are the signs of its
    words, `near` those of the words around it.
    """

    start: int
    end: int
    words: tuple[str, ...]
    own: Signs
    near: Signs
    office: Office | None = None
    opening: bool = False

    @property
    def name(self) -> str:
        """The name with single spaces."""
        return " ".join(self.words)

    @property
    def signs(self) -> Signs:
        """All that this sentence shows of its kind."""
        return self.own + self.near

    @property
    def kind(self) -> EntityKind | None:
        """What it names as far as this sentence shows."""
        return self.signs.kind()


class Spotted(NamedTuple):
    """The names in one run of capitals: `plain`, or `common` where the word `opening` is also written small.

    `opening` (lower case) is the capitalised word at the front of a sentence or a quotation; empty where nothing
    depends on it. A sentence in which nothing does is taken for one run.
    """

    opening: str
    plain: tuple[Mention, ...]
    common: tuple[Mention, ...] = ()
