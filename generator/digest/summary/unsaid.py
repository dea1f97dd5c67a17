"""What the first sentence of a lede leaves unsaid, and the sentence behind it in its article that tells it.

Who it was, where it speaks of a man or of two suspects whom neither it nor the headline names. And where it is so long
that it would stand by itself: on which day, or anything with a name, a number or a day, if it says little but the
headline again. English only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.language.cues import cues
from generator.language.dated import WEEKDAYS
from generator.language.dates import MONTHS
from generator.language.synonyms import gist
from generator.language.words import primary, tokens
from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.digest.evidence import Evidence
    from generator.digest.passages import Passage
    from generator.language.names import Mention

REACH = 3
"""Sentences behind the first one among which it is told who it was."""
AGAIN = 0.4
"""Share of a sentence that the headline has, from which it says little but the headline again."""
FULL_NAME = 2
_NAME = r"[A-Z][\w'\u2019-]+"
_KNOWN = re.compile(rf"{_NAME} {_NAME}, \d{{1,2}}\b")
_AGED = re.compile(r",? (?:aged? )?\d{1,2}\b(?![-:./%])")
_OF_AGE = re.compile(r"\b(?:\d{1,2}|[a-z]+(?:teen|ty)(?:-[a-z]+)?)-year-old(?: [a-z]+)? \Z")
_CALLED = re.compile(
    r"\b(?:(?:identified|named|known)(?: \w+){0,6} as(?: [a-z\d][\w-]*){0,4}"
    r"|charges? against(?: [a-z\d][\w-]*){0,2})[,:]? \Z"
)
_ONCE = r"(?:(?:also|later|then|both|all|already|formally|officially|reportedly) )?"
_FATED = re.compile(
    r"(?:, [^,;.]{3,60},)? "
    rf"(?:(?:was|were|is|are|has been|have been|had been|remains?|remained) {_ONCE}(?:being )?"
    r"(?:arrested|charged|accused|indicted|sentenced|convicted|found (?:not )?guilty|acquitted|arraigned|booked|jailed"
    r"|held|taken|wanted|killed|murdered|slain|shot|wounded|stabbed|hit|struck|pronounced|found|in custody|due in)"
    rf"|{_ONCE}(?:died|pleaded|pled|faces?|faced|appeared|surrendered|confessed|admitted|turned (?:him|her)self in))\b"
)
"""Behind a name, and maybe where somebody is from: what has become of him."""
_TAIL = 24
"""Characters before a name that hold the word for his part."""
_NAMED_DAY = "|".join(day.capitalize() for day in WEEKDAYS)
_MONTH = "|".join(sorted({month[:3].capitalize() for month in MONTHS}))
_DAY = re.compile(rf"\b(?:{_NAMED_DAY}|[Tt]oday|[Yy]esterday|(?:{_MONTH})[a-z]*\.? \d+)\b")


def unsaid(evidence: Evidence, first: int, *, alone: bool) -> Iterator[int]:
    """Yield the passages behind a first sentence that tell what it leaves unsaid, the best first.

    `alone` tells that it is long enough to stand by itself.
    """
    if primary(evidence.articles[0].language) != "en":
        return
    one = evidence.passages[first]
    behind = [
        row
        for row in range(first + 1, min(first + REACH + 1, len(evidence.passages)))
        if evidence.passages[row].article == one.article and evidence.passages[row].text
    ]
    if behind and _speaks_of_somebody(one):
        yield from _naming(evidence, first, behind)
    if alone and behind[:1] == [first + 1] and _tells_more(evidence, one, evidence.passages[first + 1]):
        yield first + 1


def _speaks_of_somebody(passage: Passage) -> bool:
    """Whether a passage has a word for people, and nobody's name and age."""
    told, words = cues("en"), frozenset(tokens(passage.text))
    spoken = "year-old" in passage.text or not words.isdisjoint(told.people | told.plural_people)
    return spoken and _KNOWN.search(passage.text) is None


def _naming(evidence: Evidence, first: int, behind: Sequence[int]) -> Iterator[int]:
    """Yield the passages that tell who it was, none where the first sentence or the headline names anybody."""
    places = {(evidence.passages[row].article, evidence.passages[row].start): row for row in (first, *behind)}
    headed = frozenset(tokens(evidence.title))
    found: dict[int, list[Mention]] = {}
    for figure in evidence.cast.figures:
        if figure.kind is not EntityKind.PERSON:
            continue
        if any(name.rpartition(" ")[2].lower() in headed for name in figure.names):
            return
        for one in figure.sightings:
            row = places.get((one.article, one.start))
            if row is not None:
                found.setdefault(row, []).append(one.mention)
    for row in () if first in found else behind:
        passage = evidence.passages[row]
        text = evidence.texts[passage.article][passage.start : passage.end]
        if any(_tells_who(text, mention) for mention in found.get(row, ())):
            yield row


def _tells_who(text: str, mention: Mention) -> bool:
    """Whether a sentence gives a full name, and the age, the part or the fate of whose it is: a speaker has none."""
    if len(mention.words) < FULL_NAME:
        return False
    before, behind = text[: mention.start], text[mention.end :]
    if _AGED.match(behind) or _FATED.match(behind) or _OF_AGE.search(before) or _CALLED.search(before):
        return True
    return any(word.removesuffix("s") in cues("en").parts for word in tokens(before[-_TAIL:])[-1:])


def _tells_more(evidence: Evidence, one: Passage, other: Passage) -> bool:
    """Whether a passage tells a day where the first has none, or adds to one that says the headline again."""
    dated = _days(other)
    if dated and not _days(one):
        return True
    headed = gist(evidence.headed, "en")
    if len(one.gist & headed) < AGAIN * len(one.gist):
        return False
    named = (other.own & other.named) - one.own - evidence.headed
    return bool(named) or not dated <= _days(one) or not other.claim.numbers <= one.claim.numbers


def _days(passage: Passage) -> frozenset[str]:
    return frozenset(map(str.lower, _DAY.findall(passage.text)))
