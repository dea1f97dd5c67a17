"""Where an English sentence may end before its end, and is still one that says the same of what it tells.

It needs its main verb and what that asks for, and nothing is left that what comes behind denies, counts or depends on.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.digest.syntax.hanging import goes_on
from generator.language.caseless import Caseless
from generator.language.remembered import Remembered
from generator.language.verbs import count_verbs, has_finite_verb, is_verb

_TORN = re.compile(
    r"(?:\b(?:was|were|is|are|am|be|been|being|has|have|had|will|would|could|can|may|might|should|did|do|the|an?|of|to|in"
    r"|on|at|by|with|for|from|and|or|but|than|as|that|who|which|when|where|while|into|his|her|its|their|not|more|most"
    r"|very|so|such|no|some|any|other|another|about|nearly|least|how|what|whether|if|able|likely|due|said|says|ruled"
    r"|just|even|right|soon|long|well|already|also|still|then|up\sto|almost|around)"
    r"|hours?|days?|weeks?|months?|minutes?|moments?|[,:;(\u2013\u2014-])\Z"
)
"""How a stretch ends that wants what comes behind."""
_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_PEOPLE = r"(?:people|persons|men|women|children|boys|girls|teens|teenagers|victims|officers|students|adults|others)"
_COUNTED = rf"(?:at least |about |some )?{_NUMBER} (?:[\w-]+ )?{_PEOPLE}"
_CAPITAL = r"[A-Z][\w.'\u2019-]+"
_TOLD_NOTHING = re.compile(
    rf"\b(?:say|says|said|confirm(?:s|ed)|scene:) (?:that )?{_COUNTED}(?:, including [^,;]+)?\Z"
    rf"|\b(?:left|leaving) (?:{_COUNTED}|{_CAPITAL}(?: {_CAPITAL})* ?)(?:, \d+)?\Z"
    r"|(?<!was )(?<!were )(?<!been )(?<!be )\bsigned into law\Z"
)
"""How a stretch ends that names somebody or something and not what became of it: `the blaze left Ann Lee, 23`."""
_SIGNS_OF_NOTHING = ("say", "said", "left", "confirm", "leaving", "scene:", "into law")
"""One of these is in whatever that finds."""
_UNCOUNTED = re.compile(
    r"\b(?:at\s(?:least|most)|about|around|some|nearly|almost|over|(?:more|fewer|less)\sthan|up\sto|as\smany\sas|an\sestimated)\s"
    r"(?:[\d,.]*\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?)\Z"
)
"""How a stretch ends on a number without what it counts."""
_LAST, _REACH = 8, 40
"""Characters at the end of a stretch in which that stands, and that: the stretch need not be searched for it."""
_AGAIN = re.compile(
    r"(?:,?\s(?:once|again|also|already|still|then|now|later|instead|too|first|there|here))+\Z"
)
"""What may stand between a verb and what that asks for: `resulted once again | in a strike`."""
_STILL = frozenset({
    "once", "again", "also", "already", "still", "then", "now", "later", "instead", "too", "first", "there", "here",
})  # fmt: skip
"""The last words of that."""
_WHOLE = re.compile(
    r"\b(?:(?:was|were|been|is|are|be)\s(?:\w+ly\s)?(?:killed|arrested|charged|injured|wounded|hurt|shot|stabbed|hospitalized"
    r"|destroyed|damaged|evacuated|rescued|convicted|sentenced|indicted|detained|captured|released|missing|dead|seized)"
    r"|died|resigned|escaped|fled|crashed|collapsed|sank|exploded|surrendered|retired|survived|drowned)\Z"
)
"""A verb that asks for nothing behind it."""
SCOPE = re.compile(
    r"\b(?:not|no|none|never|nobody|nothing|neither|without|only|first|last|second|third|fourth|every|each|all|any|\w{3,}est|most|least"
    r"|if|unless|whether|would|few|fewer|more|less|same|between|both)\b|n['\u2019]t\b"
)
"""What is of all that comes behind it: it was not done there, the first one in years."""
_HOW_FAR = "since "
"""A clause that tells how far back what stands before it holds: `for the first time since the bridge was built`."""
_ASKS = re.compile(
    r"\b(?:put|puts|plac(?:e|es|ed|ing)|set|sets|sent|led|brought|taken|took|given|gave|dumped|turned|based|located|focused|compared|linked|tied|owed"
    r"|born|listed|known|consists?|ma(?:de|king|kes?) off|identified|described|shot at|opened fire)\b[^,;]*\Z"
)
"""A verb that asks for what comes behind a preposition."""
_OF_A_NOUN = re.compile(
    r"\b(?<!was )(?<!were )(?<!been )(?<!is )(?<!are )(?<!be )(?<!being )"
    r"(?:suspected|accused|charged|convicted|known|described|wanted|believed|named|called|based"
    r"|located|identified|armed|involved|killed|wounded|injured|shot|hit|seen|held|found|left|caused|led|set|made|fired)\b"
    r"(?=\s(?:of|by|in|as|with|for|at|on|to|during|when|after|from)\b)"
)
"""A form of a verb that tells of a noun which one: `a man suspected of theft`."""
_RELATIVE = re.compile(r"\b(?:who|whose|which|that)\b")
_DEFINITE = re.compile(
    r"\b(?:the|its|their|his|her)\s(?:[\w'\u2019-]+\s){0,3}(?:of\s[\w'\u2019-]+)?[\w'\u2019-]*\Z"
)
_OF_WHAT = re.compile(r"(?:for|with|from|against|between|behind|under|over)\s")
"""What comes so behind a noun with its article tells which one it is: `the board of trustees for the hospital`."""
_WANTS = tuple(
    f" {phrase}"
    for phrase in (
        "in connection", "in relation", "in response", "in addition", "in front", "in favor", "in favour", "in honor",
        "in honour", "in memory", "in search", "in charge", "on behalf", "on suspicion", "on top", "as part",
        "been friends",
    )
)  # fmt: skip
"""How a stretch ends that wants another preposition behind it."""
_IF = re.compile(r"[^,;]*?\b(?:if|unless|until|whether)\s")
_CONDITIONS = ("if", "until", "unless", "whether")
"""What goes on so makes what stands before it depend on something."""
_HALF = Caseless(
    r"\bthat\s(?:when|after|before|while|as|if|since|once|although)\b[^,]*\Z"
    r"|\A(?:[\w-]+\s){0,3}(?:moment|minute|hour|day|week|month|year|decade)s?\s(?:after|before)\b[^,]*\Z"
    r"|\b(?:dead|killed|injured|wounded|hurt)\sand\s(?:his|her|their|an?|the)\s[\w-]+(?:\s[\w-]+)?\Z"
)
"""A clause whose own verb is yet to come: `that when the boat`, `a week after it sank`, `is dead and his brother`."""
_LAST_JOINED = re.compile(
    r".*\b(?:when|while|because|although|though|that|who|which|where|whose"
    r"|(?:after|before|as)\s(?!\w+ing\b|\w*\s?\Z)(?=(?:the|an?|he|she|they|it|police|[A-Z])\b))\b(?P<clause>.*)\Z"
)
_JOINED = re.compile(
    r"\b(?:who|which|that|whose|where|when|while|after|before|as|because|since|although|though|and|but|if|until)\b"
    r"|[;\u2013\u2014]"
)
_AUXILIARY = re.compile(r"\b(?:was|were|is|are|has|have|had|will|would|did|does|said|says)\b")
_HELPING = re.compile(r"\w+\s(?:\w+ly\s)?(?:been|be)\b")
FEWEST = 3
"""Words of a sentence at least."""


def _reaches_on(written: str) -> bool:
    return SCOPE.search(written) is not None


_REACHES_ON = Remembered(_reaches_on, 1 << 14)


@lru_cache(maxsize=1 << 10)  # a sentence is held against several others in a row
def is_end(text: str, at: int, behind: int) -> bool:
    """Whether a text may end at a place; `behind` is where a phrase's own words begin there, 0 for a clause."""
    left, rest = text[:at], text[at:].lstrip(" ,;\u2013\u2014")
    if (behind or rest.startswith(_HOW_FAR)) and any(map(_REACHES_ON.__getitem__, left.split())):
        return False
    return (not behind or _may_lack(left, text[behind:])) and _may_end(left, rest)


def _may_lack(left: str, rest: str) -> bool:
    """Whether what is left of a sentence says the same without the phrase behind it."""
    if left.endswith(("ing", *_WANTS)) or _ASKS.search(left):
        return False
    return not (_OF_WHAT.match(rest) and _DEFINITE.search(left))


def _may_end(left: str, rest: str) -> bool:
    """Whether what is left of a sentence is one: with its main verb, and with what that asks for."""
    words = left.split()
    if len(words) < FEWEST or _TORN.search(left, len(left) - _LAST) or _HALF.holds(left) or _depends(rest):
        return False
    if left.count('"') % 2 or left.count("\u201c") != left.count("\u201d"):
        return False
    if _UNCOUNTED.search(left, len(left) - _REACH) or tells_nothing(left):
        return False
    front = _AGAIN.sub("", left) if words[-1] in _STILL else left
    last = front.rpartition(" ")[2].lower()
    if (is_verb(last) or last.endswith("ly")) and not _WHOLE.search(front):
        return False
    return _has_main_verb(left) and _has_verb_of_its_own(left) and not _holds_main_verb(rest)


def _depends(rest: str) -> bool:
    """Whether what goes on so makes what stands before it depend on something."""
    return any(map(rest.__contains__, _CONDITIONS)) and _IF.match(rest) is not None


def tells_nothing(left: str) -> bool:
    """Whether a stretch ends before it tells what became of whom or what it names."""
    return any(map(left.__contains__, _SIGNS_OF_NOTHING)) and _TOLD_NOTHING.search(left) is not None


def _has_main_verb(left: str) -> bool:
    """Whether a stretch has a verb that is neither of a relative clause nor of a noun."""
    rest = _OF_A_NOUN.sub("", left)
    relative = "who" in rest or "that" in rest or "which" in rest
    front, *behind = _RELATIVE.split(rest, maxsplit=1) if relative else (rest,)
    if has_finite_verb(front):
        return True
    return bool(behind) and count_verbs(behind[0]) > 1 and goes_on(behind[0])


def _has_verb_of_its_own(left: str) -> bool:
    """Whether the last clause that hangs on a stretch has a verb."""
    last = _LAST_JOINED.match(left)
    return last is None or has_finite_verb(last["clause"])


def _holds_main_verb(rest: str) -> bool:
    """Whether the main verb comes behind a cut: `A man suspected of theft | at a mill was arrested`."""
    joined = _JOINED.match(rest)
    behind = rest[joined.end() :] if joined else rest
    other = _JOINED.search(behind)
    verbs = [one.start() for one in _AUXILIARY.finditer(behind, 0, other.start() if other else len(behind))]
    if joined is None:
        return bool(verbs)
    return len(verbs) > 1 and not _HELPING.search(behind, verbs[0])
