"""The clause that tells a value: the shortest of a source that stands alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.digest.hanging import hanging, second, shortened, timeless, unattributed
from generator.digest.lede import QUOTES
from generator.digest.lines import cite
from generator.digest.pruning import raised
from generator.digest.standing import RULES, unfit
from generator.digest.wording import read
from generator.language.cues import cues
from generator.language.synonyms import gist
from generator.language.times import find
from generator.language.verbs import has_finite_verb, is_verb
from generator.language.words import stems
from generator.model import BlockKind, Citation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.sides import Value
    from generator.digest.lines import Line
    from generator.digest.passages import Passage
    from generator.model import Article

_BORDER = re.compile(
    r",\s(?:which|who|while|as|but|although|though|where|when|after|before|with|amid|according|half|up|down|compared"
    r"|including|despite|[a-z]{2,}ing|and (?:has|have|had|is|are|was|were|will))\b"
    r"|,\s(?=(?:an?|the|about|some|against|its|his|her|their|up|\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten)\s"
    r"[^,]{3,60}\Z)"
    r"|,\s(?=(?:most|many|some|all|several|one|none|both|half|part)\sof\b)"
    r"|;\s|\s[\u2013\u2014]\s|\s(?:and|but|while|although)\s(?="
    r"(?:was|were|is|are|has|have|had|will|would|said|says|between)\b)"
)
"""Where a clause may end that is whole without what goes on behind."""
_NUMBERED = re.compile(
    r",?\s(?:in|at|on|with|after|for|of whom|of which|and)\s(?=(?:(?:about|around|some|nearly|the|at least)\s)?"
    r"(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b))"
)
"""Where another number comes, which a clause may leave out."""
_ADJUNCT = re.compile(
    r",?\s(?:in|at|on|with|for|from|after|before|during|near|outside|following|since|when|while|because|amid|despite)\s"
    r"|\s(?=(?:(?:early|late|last|next)\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
)
"""Where time, place or circumstance of what a clause tells may come."""
_JOINED = re.compile(r",\s(?:and|but|so)\s(?=(?:[Tt]he|an?|his|her|its|their|[A-Z][a-z]+)\s)")
"""Where a clause with a subject of its own may be joined, if it has a verb."""
_BEING = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_WHOLE = frozenset({"arrest", "injure", "kill"})
"""What is done to people, as `gist` writes it, and wants nothing behind it."""
_PUT = re.compile(r"\b(?:was|were|is|are|been|being|be)\s(?:[a-z]+ly\s)?\w+\sat\s\Z")
"""What a number completes: `was put at 7`, `is estimated at 40`."""
_OF_WHOM = re.compile(
    r"\bof\s(?:\w+\s){1,3}(?:people|victims|men|women)\s(?:shot|killed|hurt|injured|wounded)\b"
)
"""What looks like a verb and tells of whom something is told: `one of nine people hurt`."""
_PUTS, _AT = re.compile(r"\bputs?\s"), re.compile(r"\bat\s(?:[a-z]+\s){0,3}\d")
_FOR_SO_LONG = re.compile(r"\b(?:minute|hour|day|week|month|year)s?\Z")
_THAN_WHAT = re.compile(r",?\s(?:before|after|from)\s")
_SAYING = frozenset({"said", "says", "reported"})
_GOES_ON = re.compile(r"[^,;]*\s(?:to|that)\s[a-z]")
"""What goes on behind a number that was left out and belongs to what stands before it: `in 40 towns to leave`."""
_HANGS = re.compile(
    r"(?:As(?!\s(?:many|much|few)\b)|After|Although|At|Because|Before|Despite|During|For|From|If|In|On|Once|Since|Though|Under|Until|When|While|With"
    r"|Following|Amid|[A-Z][a-z]+(?:ing|ed))\b(?![^,]*,\s\S)"
)
"""How a stretch begins that hangs on what comes behind its first comma."""
_QUOTED = re.compile('["\u201c\u201d]')
_TORN = re.compile(
    r"\b(?:was|were|is|are|am|be|been|has|have|had|will|would|could|can|may|the|an?|of|to|in|on|at|by|with|for|from"
    r"|and|or|than|as|along|into|over|under|between|about|against|without|during|after|before|because|that|their|his|her"
    r"|its|this|these|those|such|including|the\s(?:day|night|week|month|year|morning|evening))\Z"
)
"""How a stretch ends that wants what comes behind."""
_OPENS = ",;:"
FEWEST_WORDS = 4
_LABEL = re.compile(r"[A-Z][^:.]{2,50}: [A-Z]\w+ \w+ ")
_OUGHT = re.compile(r"\b(?:must|should|ought to|needs? to|ha(?:s|ve) to)\b")
_JUDGED = frozenset({"criticize", "praise"})
"""How somebody thinks of something, as `gist` writes it."""
_OPEN = re.compile(r"\b(?:where|who|which|that|when|whose|if|whether)\b")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause `text` of a line, which begins `at` in its article's text if it is verbatim: words may be left out.

    `labelled` tells that it is a bullet with a label, `granted` that its subject is taken for granted. `slot` are the
    words of a value that a rule on slots has found in it, and knows others to give.
    """

    line: Line
    at: int
    text: str
    labelled: bool = False
    granted: bool = False
    slot: str = ""

    @property
    def gist(self) -> frozenset[str]:
        """Its words, those for one thing as one."""
        return gist(stems(self.text, "en"), "en")

    def cite(self, articles: tuple[Article, ...]) -> Citation:
        """Return it as a citation; where words are left out of it, the line."""
        if not self.line.text.startswith(self.text, self.at - self.line.start):
            return cite(articles, self.line)
        return Citation(articles[self.line.article].path, self.at, self.at + len(self.text), self.text)


def clauses(facts: Facts, value: Value, *, typed: bool) -> Iterator[Clause]:
    """Yield the clauses that hold a value; of a bullet with a label that alone.

    `typed` tells that the value is known to be the same in other words.
    """
    line = value.line
    if line.kind is BlockKind.ITEM and _LABEL.match(line.text):
        labelled = _labelled(value)
        if labelled:
            yield labelled
        return
    at = line.text.find(value.text)
    if at >= 0:
        for clause in clauses_of(facts, line, (at, at + len(value.text))):
            yield replace(clause, slot=value.text) if typed else clause


def holds_alike(clause: Clause, line: Line) -> bool:
    """Whether a line asks for something, blames or praises where a clause does: those are opinions."""
    if _OUGHT.search(clause.text) and not _OUGHT.search(line.text):
        return False
    judged = clause.gist & _JUDGED
    return not judged or judged <= gist(_words(line.text), "en")


def bears_out(line: Line, clause: Clause) -> float:
    """Return the share of a clause's words that a line has."""
    own = _words(clause.text)
    return len(own & _words(line.text)) / max(1, len(own))


@lru_cache(maxsize=1 << 8)  # lines are held against several clauses in a row
def _words(text: str) -> frozenset[str]:
    return frozenset(stems(text, "en"))


def clauses_of(facts: Facts, line: Line, given: tuple[int, int]) -> Iterator[Clause]:
    """Yield what of a line from its front holds what stands at `given` and stands alone: the whole, then its cuts."""
    passage = facts.said.get((line.article, line.end))
    if passage is None or passage.titled:
        return
    whole = facts.evidence.texts[line.article][passage.stated : passage.end]
    at = line.start + given[1] - passage.stated
    if at < 0 or whole[0] in QUOTES or _QUOTED.search(whole):
        return
    granted = bool(passage.granted)
    value = line.text[given[0] : given[1]]
    for text in dict.fromkeys((whole, *_cuts(whole, at), *_left(whole))):
        for told in (text, timeless(text)) if line.moments else (text,):
            if value in told:
                yield Clause(line, passage.stated, told, granted=granted)


def stands_alone(facts: Facts, clause: Clause) -> bool:
    """Whether a clause stands alone, however short it is; a whole passage is known to."""
    if clause.labelled:
        return True
    line, cut = clause.line, clause.text.rstrip(".")
    passage = facts.said[line.article, line.end]
    if raised(clause.text) == passage.text:
        return True
    if not _has_verb(unattributed(f"{cut}.")):
        return False
    if len(cut.split()) < FEWEST_WORDS or _OPEN.search(cut) or _HANGS.match(cut) or _TORN.search(cut):
        return False
    if (
        cut[-1] in _OPENS
        or ": " in cut
        or (cut[-1].isdigit() and not any(one.end == len(cut) for one in find(cut, "en")))
    ):
        return False  # whoever counts leaves out what, where it was told before
    return _stands(f"{cut}.", passage, facts.articles[line.article].language)


def _has_verb(said: str) -> bool:
    """Whether a clause tells what somebody did: what stands behind a comma may only tell who somebody is."""
    words = said.lower().rstrip(".").split()
    verbs = cues("en").verbs
    return any(
        (is_verb(word) or word in verbs) and not before.endswith(",") and word not in _SAYING
        for before, word in pairwise(["", *words])
    )


def _left(whole: str) -> Iterator[str]:
    """Yield what is left of a sentence without its last clauses, and the clauses that hang on it."""
    yield from (said.rstrip(".") for said in shortened(whole, 0))
    yield from (one.text.rstrip(".") for one in hanging(whole))
    yield from second(whole)


def _cuts(whole: str, at: int) -> list[str]:
    """Return what of a sentence may be whole without what goes on behind, each once, none shorter than `at`."""
    ends = [border.start() for border in _BORDER.finditer(whole, at)]
    ends += [
        border.start() for border in _JOINED.finditer(whole, at) if has_finite_verb(whole[border.end() :])
    ]
    ends += [border.start() for border in _NUMBERED.finditer(whole, at) if not _belongs(whole, border)]
    ends += [
        border.start()
        for border in _ADJUNCT.finditer(whole, at)
        if not _belongs(whole, border)
        and " and " not in whole[at : border.start()]
        and _is_told(whole[: border.start()])
    ]
    return [whole[:end] for end in dict.fromkeys(ends) if not _wants(whole, end)]


def _wants(whole: str, end: int) -> bool:
    """Whether what stands before a place of a sentence wants what is behind: `put it at | 400`, `two days | before`."""
    if _PUTS.search(whole, 0, end) and _AT.search(whole, end):
        return True
    return _FOR_SO_LONG.search(whole, 0, end) is not None and _THAN_WHAT.match(whole, end) is not None


def _is_told(cut: str) -> bool:
    """Whether what is left of a sentence ends with no number, and with no verb that wants something behind it."""
    before, last = ["", *cut.split()][-2:]
    if last[-1].isdigit():
        return False
    return not (is_verb(last) or before in _BEING) or not _WHOLE.isdisjoint(gist(stems(last, "en"), "en"))


def _belongs(text: str, border: re.Match[str]) -> bool:
    """Whether the number that comes behind a border belongs to what stands before it."""
    return _PUT.search(text, 0, border.end()) is not None or _GOES_ON.match(text, border.end()) is not None


def _stands(text: str, passage: Passage, language: str) -> bool:
    """Whether a text stands alone, however short it is."""
    flaw = unfit(text, language, passage.named)
    if flaw != "length":
        return not flaw
    wording = read(text, language, passage.named)
    return not any(broken(wording) for name, broken in RULES.items() if name != flaw)


def _labelled(value: Value) -> Clause | None:
    """Return the label of a bullet, if it is meant; all of a bullet of a few words, if what stands behind it is."""
    line = value.line
    label, colon, said = line.text.partition(": ")
    if colon and value.text in label:
        return Clause(line, line.start, label, labelled=True)
    return None if has_finite_verb(said) else Clause(line, line.start, line.text, labelled=True)
