"""Sidelights: what a passage tells beside the story, in whose words nothing else is told.

Neighbours who heard shots, what the dead were like, how they are mourned, how police work, who did not answer: each is
whole by itself and has few words of what was told, so by its words it is news. It is no point. So is what a private
person says whom one article names, and neither headline nor lede: he heard it, or he knew somebody. Who gives evidence
tells what happened, and so does who has an office. English only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.wording import unquoted
from generator.language.sidelights import is_sidelight
from generator.language.words import primary, stem
from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.digest.cast import Figure
    from generator.digest.passages import Passage
    from generator.language.names import Mention

OF_THE_HEADLINE = 0.5
"""Share of the headline from which a passage is on the story, whatever it is like."""
_PRIVATE = frozenset({
    "neighbor", "neighbour", "friend", "resident", "classmate", "witness", "eyewitness", "coworker", "employee",
    "owner", "customer", "pastor", "parishioner", "roommate",
})  # fmt: skip
"""What somebody is called who has no part in what happened."""
_INTRODUCED = re.compile(rf"(?:(?:an?|one) )?(?:[\w-]+ )?(?:{'|'.join(sorted(_PRIVATE))}),? ", re.IGNORECASE)
_SPEAKS = re.compile(
    r"(?:,(?: \d+,)?(?: (?:who|of|an?|the) [^,]{3,80},){0,2}| of (?:[A-Z]\w+ ?){1,3})? ?(?:also |\w+ly )?"
    r"(?:said|says|told(?! (?:the )?(?:police|investigators|detectives|deputies|officers|jurors|court|judge|FBI))"
    r"|tells|recalled|recalls|remembers?|remembered|heard|knew|knows|lives|believes|thinks|thought|describe[sd]"
    r"|call(?:s|ed) (?:him|her)(?:self)?|posted|wrote|adds|woke|feels|felt|hopes|wants|owns|works|spoke)\b"
    r"(?! (?:in court|under oath))"
)
"""What stands behind the name of somebody who speaks, or is asked."""


class Sidelights:
    """The passages of a topic that tell something beside its story, each looked at when it is asked for.

    `figures` are those of its articles, `told` the stems of headline and lede, `on_title` how much of the headline each
    passage says.
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        figures: Sequence[Figure],
        told: frozenset[str],
        on_title: Sequence[float],
        language: str,
    ) -> None:
        self._passages, self._on_title = passages, on_title
        self._language = language if primary(language) == "en" else ""
        self._private = _private(figures, told, language) if self._language else {}
        self._known: dict[int, bool] = {}

    def holds(self, row: int) -> bool:
        """Whether a passage (by its place) tells something beside the story."""
        if row not in self._known:
            self._known[row] = bool(self._language) and self._is_beside(row)
        return self._known[row]

    def _is_beside(self, row: int) -> bool:
        if self._on_title[row] >= OF_THE_HEADLINE:
            return False
        passage = self._passages[row]
        return self._speaks(passage) or is_sidelight(unquoted(passage.text), self._language)

    def _speaks(self, passage: Passage) -> bool:
        """Whether a private person speaks, with whom a passage begins."""
        mention = self._private.get((passage.article, passage.start))
        if mention is None:
            return False
        skipped = passage.stated - passage.start
        name, end = mention.start - skipped, mention.end - skipped
        begins = name == 0 or (name > 0 and _INTRODUCED.fullmatch(passage.text, 0, name))
        return bool(begins) and _SPEAKS.match(passage.text, end) is not None


def _private(
    figures: Sequence[Figure], told: frozenset[str], language: str
) -> Mapping[tuple[int, int], Mention]:
    """Return by article and start the sentences that name a private person, and where each does so first.

    That is who has a full name, no office, stands in one article alone, and whose surname nobody has told.
    """
    found: dict[tuple[int, int], Mention] = {}
    for figure in figures:
        seen = figure.sightings
        if figure.kind is not EntityKind.PERSON or len({one.article for one in seen}) > 1:
            continue
        offices = {one.mention.office.noun for one in seen if one.mention.office}
        if not offices <= _PRIVATE or stem(figure.names[0].split()[-1].lower(), language) in told:
            continue
        for one in seen:
            if len(one.mention.words) > 1:
                found.setdefault((one.article, one.start), one.mention)
    return found
