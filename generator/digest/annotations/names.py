"""The names in a sentence, whatever its topic's other sentences write small."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.language.names import Spotted, capitalised_throughout, spotted
from generator.model import PROSE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.annotations.opened import Opened

LONGEST = 1_200
"""Characters from which a sentence is not looked at."""
_SMALL = re.compile(r"(?<![\w'\u2019-])[^\W\d_A-Z]+(?![\w-])")


class NamesNote(NamedTuple):
    """The names in the sentence `text[start:end]` of an article, and the words in it that are written small."""

    start: int
    end: int
    runs: tuple[Spotted, ...]
    small: tuple[str, ...]


def names_notes(article: Opened) -> Iterator[NamesNote]:
    """Yield the notes on the names in an article's prose, sentence by sentence."""
    for one in article.sentences:
        if article.blocks[one.block].kind in PROSE and one.end - one.start < LONGEST:
            text = article.text[one.start : one.end]
            found = spotted(text, article.language, titled=capitalised_throughout(text, article.language))
            small = tuple(_SMALL.findall(article.text, one.start, one.end))
            yield NamesNote(one.start, one.end, found, small)
