"""The names in a sentence, whatever its topic's other sentences write small."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.annotations.before import NOTHING, preceding
from generator.digest.wording import KNOWN
from generator.language.names import Spotted, capitalised_throughout, spotted
from generator.language.remembered import Remembered
from generator.language.verbs import has_finite_verb
from generator.model import PROSE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.annotations.before import Before
    from generator.digest.annotations.opened import Opened
    from generator.digest.wording import Wording
    from generator.model import Sentence

BYLINE = 120
_BYLINES = (
    "By ",
    "Comment by ",
    "Analysis by ",
    "Opinion by ",
    "Reporting by ",
    "Additional reporting by ",
    "Photo by ",
    "Photos by ",
    "Text by ",
    "Compiled by ",
    "Edited by ",
    "With reporting by ",
    "BY ",
    "Written by ",
)
"""How a line begins that tells who wrote, and its most characters."""
LONGEST = 1_200
"""Characters from which a sentence is not looked at."""
_SMALL = re.compile(r"(?<![\w'\u2019-])[^\W\d_A-Z]+(?![\w-])")

_KNOWN = Remembered(str, KNOWN)
"""One record of each word, which kept notes name once."""


def _credit(text: str) -> bool:
    """Whether a line is a credit, or another aside in brackets that tells nothing: `(The Daily Post)`, `By Ann Lee`."""
    return (
        (text.startswith("(") and text.endswith((")", ").")))
        or (text.startswith(_BYLINES) and len(text) < BYLINE)
    ) and not has_finite_verb(text)


class NamesNote(NamedTuple):
    """The names in the sentence `text[start:end]` of an article, and the words in it that are written small."""

    start: int
    end: int
    runs: tuple[Spotted, ...]
    small: tuple[str, ...]


_made = tuple.__new__  # as `NamesNote(...)` does, in half the time


def names_notes(article: Opened, before: Before = NOTHING) -> Iterator[NamesNote]:
    """Yield the notes on the names in an article's prose, sentence by sentence.

    Those known from `before` are as then.
    """
    for one in article.sentences:
        if article.blocks[one.block].kind in PROSE and one.end - one.start < LONGEST:
            known = _known(article.text, one, before) if before.names else None
            if known:
                yield known if known.start == one.start else known._replace(start=one.start, end=one.end)
                continue
            wording = article.wordings[one.start, one.end]
            text = wording.text
            if _credit(text):
                continue
            titled = capitalised_throughout(text, article.language)
            found = spotted(text, article.language, titled=titled, simple=wording if wording.simple else None)
            small = _small(article.text, one.start, one.end, wording)
            yield _made(NamesNote, (one.start, one.end, found, small))


def _known(text: str, sentence: Sentence, before: Before) -> NamesNote | None:
    """Return the note on a sentence that was read before."""
    return before.names.get((preceding(text, sentence.start), text[sentence.start : sentence.end]))


def _small(text: str, start: int, end: int, wording: Wording) -> tuple[str, ...]:
    """Return the words that are written small; a simple text is parted into them already."""
    if wording.simple and (not start or text[start - 1].isspace()):
        return wording.small
    return tuple(map(_KNOWN.__getitem__, _SMALL.findall(text, start, end)))
