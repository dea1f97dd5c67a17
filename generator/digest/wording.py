"""A sentence in the form that rules look at: its words, apart from what stands in quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.language.cues import Cues, cues

_QUOTED = re.compile(r"\u201c[^\u201c\u201d]*\u201d|\"[^\"]*\"|\u00ab[^\u00ab\u00bb]*\u00bb|\u201e[^\u201e\u201c]*\u201c|(?<!\w)\u2018[^\u2018\u2019]*\u2019(?!\w)")
_WORD = re.compile(r"\w+(?:[.'\u2019-]\w+)*")
_SHORT_FORM = re.compile(r"'(?:s|d|m|re|ve|ll)\Z")


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence, prepared.

    `plain` is `text` with every quotation blanked out (offsets stay); `words` are the words of `plain` as
    written, `lower` the same in lower case, with the straight apostrophe and without `'s`, `'re` and the like.
    """

    text: str
    plain: str
    words: tuple[str, ...]
    lower: tuple[str, ...]
    cues: Cues

    @property
    def titled(self) -> bool:
        """Whether The Words Are Capitalised Throughout, so that capitals tell no names."""
        long = [word for word in self.words[1:] if len(word) > 3 and word[0].isalpha()]
        return len(long) >= 4 and sum(word[0].isupper() for word in long) > 0.7 * len(long)


def read(text: str, language: str) -> Wording:
    """Prepare a sentence."""
    plain = _QUOTED.sub(lambda match: " " * len(match.group()), text)
    words = tuple(_WORD.findall(plain))
    lower = tuple(_SHORT_FORM.sub("", word.lower().replace("\u2019", "'")) for word in words)
    return Wording(text, plain, words, lower, cues(language))
