"""Which titles and sentences are in more than one article, so that an edit of another is known to concern it alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.load.copies import title_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy as np
    from numpy.typing import NDArray

    from generator.load.records import Manuscript


@dataclass(frozen=True)
class Mates:
    """How many articles have a title, as its words; the checksums of the sentences of all articles, in order."""

    titles: Counter[str]
    marks: NDArray[np.uintc]

    @classmethod
    def of(cls, manuscripts: Iterable[Manuscript]) -> Mates:
        """Count what articles hold."""
        import numpy as np  # noqa: PLC0415 - costs a tenth of a second, which processes that only read need not pay

        listed = list(manuscripts)
        titles = Counter(title_words(one.article.title) for one in listed if one.article)
        marks = np.concatenate([_distinct(one.traits.marks) for one in listed])
        return cls(titles, np.sort(marks))

    def exchanged(self, titles: tuple[str, str], marks: tuple[bytes, bytes]) -> Mates | None:
        """Return the count with one article read anew, its title and marks before and after.

        None where it has or had anything in common with another.
        """
        import numpy as np  # noqa: PLC0415 - as above

        before, after = map(title_words, titles)
        if self.titles[before] != 1 or self.titles[after] != (before == after):
            return None
        gone, come = map(_distinct, marks)
        starts, ends = (np.searchsorted(self.marks, gone, side) for side in ("left", "right"))
        if (ends - starts != 1).any():
            return None
        rest = np.delete(self.marks, starts)
        at, to = (np.searchsorted(rest, come, side) for side in ("left", "right"))
        if (at != to).any():
            return None
        counted = self.titles if before == after else _counted(self.titles, after, before)
        return Mates(counted, np.insert(rest, at, come))

    def joined(self, title: str, marks: bytes) -> Mates | None:
        """Return the count with one article more; None where it has anything in common with another."""
        import numpy as np  # noqa: PLC0415 - as above

        words, come = title_words(title), _distinct(marks)
        at, to = (np.searchsorted(self.marks, come, side) for side in ("left", "right"))
        if self.titles[words] or (at != to).any():
            return None
        return Mates(_counted(self.titles, words), np.insert(self.marks, at, come))


def _counted(titles: Counter[str], came: str, went: str | None = None) -> Counter[str]:
    """Return a count with a title that came, and without the only one of those that went."""
    counted = titles.copy()
    counted[came] += 1
    if went is not None:
        del counted[went]
    return counted


def _distinct(marks: bytes) -> NDArray[np.uintc]:
    import numpy as np  # noqa: PLC0415 - as above

    return np.unique(np.frombuffer(marks, dtype=np.uintc))
