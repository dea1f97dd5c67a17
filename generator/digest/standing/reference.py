"""Rules on what a sentence refers to: everything it names must be named in it."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.digest.standing.named import begins_name
from generator.digest.standing.verbs import acts
from generator.language.words import stopwords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.wording import Wording
    from generator.language.cues import Cues

NEAR = 5
"""Words after `both` among which its `and` stands."""
PAIR = 2
WHICH = 2
"""Words behind the noun of `the two` among which stands what tells which two."""
COUNTS = frozenset({
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "some", "many", "several", "few", "dozens",
    "hundreds", "thousands",
})  # fmt: skip
"""What stands before several, which no verb in `-s` follows: `Two suspects were` has a noun."""
TELLS_WHICH = frozenset({"of", "for", "that"})
"""What tells of `the word` which one it is, as a capital behind it does."""
_ELAPSED = re.compile(
    r"\A(?:(?:just|only|about|around|some|nearly|almost|barely|less|more|than|at|least|over) ){0,4}"
    r"(?:a few |a couple of |several |[\w-]+ )?(?:second|minute|hour|day|week|month|year|moment)s? "
    r"(?:(?:before|earlier|after|afterwards),|later\b(?! than)|earlier (?!than\b))",
    re.IGNORECASE,
)
_ELAPSED_WITHIN = re.compile(
    r"\A(?P<before>[^,;:]*?) (?:just |only |about |some |a few |several )?(?:\d+|[a-z]+(?:-[a-z]+)?) "
    r"(?:seconds|minutes|hours|days|weeks|months) later\b(?! than)",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\A(?:(?:just|only|about|around|some|nearly|almost|barely|less|more|than|at|least|over) ){0,4}"
    r"(?:a few |a couple of |a short |several |[\w-]+ )?"
    r"(?:distance|block|door|mile|yard|met(?:er|re)|kilomet(?:er|re)|street)s? "
    r"(?:away|down|up|farther|further|over|north|south|east|west)\b(?! (?:from|of)\b)",
    re.IGNORECASE,
)
_TOLD_BEFORE = frozenset(
    {"and", "or", "but", "when", "after", "as", "who", "which", "that", "until", "from", "since", "if"}
)
"""One of these before such a span, and the sentence may tell itself what it begins with."""
BEFORE_A_THING = frozenset({
    "with", "to", "from", "of", "in", "at", "on", "for", "by", "near", "after", "before", "during", "about", "under",
    "behind", "amid", "despite", "since", "until", "through", "against", "into", "within", "over",
})  # fmt: skip
"""Words behind which `that` points at a thing, if one comes behind it."""
SUCH = frozenset({"such"})
COMPARES = frozenset({"as", "that"})
"""What tells of `such` things which they are, behind it."""
_SUMMING = re.compile(
    r"\A(?:For|In|At|To|By|On|With|Among|Of)\b[^,;:]{3,60}, that(?:['\u2019]s| is| was| has been| means| meant)\b"
)
"""`That` as the subject of a main clause, behind what stands before it."""
THAT = frozenset({"that"})
AWAY = frozenset({"away", "down", "up", "farther", "further", "over", "north", "south", "east", "west"})
"""One of these is in every sentence that `_APART` matches."""
SAME = frozenset({"same"})
SAME_AS = frozenset({"as", "time", "that", "who"})
"""What tells of `the same` thing which one it is."""
THEN = frozenset({"then"})
_NOT_NEXT = frozenset(
    {"the", "a", "since", "by", "until", "till", "from", "back", "only", "if", "and", "but"}
)
"""What stands before a `then` that does not go on from a deed that was told."""
LATER = frozenset({"before", "earlier", "after", "afterwards", "later"})
"""One of these is in every simple sentence that `_ELAPSED` matches."""
_SPANS = frozenset(
    form
    for unit in ("second", "minute", "hour", "day", "week", "month", "year", "moment")
    for form in (unit, f"{unit}s")
)
"""And one of these."""


def opener(sentence: Wording) -> bool:
    """Whether it begins with a word that continues another sentence: `Then`, `In turn`, `The latter`."""
    return sentence.cues.dangling_openers.match(sentence.text.lstrip("\"\u201c\u2018'")) is not None


def elapsed(sentence: Wording) -> bool:
    """Whether it is dated by another sentence: `Two days later the bridge`, `The bridge fell two days later`."""
    known = sentence.vocabulary
    if sentence.simple and (LATER.isdisjoint(known) or _SPANS.isdisjoint(known)):
        return False
    if _ELAPSED.match(sentence.text):
        return True
    within = _ELAPSED_WITHIN.match(sentence.text) if "later" in known else None
    before = frozenset(within["before"].lower().split()) if within else _TOLD_BEFORE
    return before.isdisjoint(_TOLD_BEFORE) and before.isdisjoint(sentence.cues.times)


def apart(sentence: Wording) -> bool:
    """Whether it is placed by another sentence: `Two blocks away, a car`."""
    return _APART.match(sentence.text) is not None


def next_deed(sentence: Wording) -> bool:
    """Whether the first thing that it tells came next: `Lis then drove off`; `the then mayor` and `since then` did not.

    Behind a verb `then` tells what came behind that, but for what only helps another: `was then taken`.
    """
    low, known = sentence.lower, sentence.cues
    if THEN.isdisjoint(sentence.vocabulary):
        return False
    at = low.index("then")
    if not 0 < at < len(low) - 1 or low[at - 1] in _NOT_NEXT or sentence.capital[at + 1]:
        return False
    after = low[at + 1]
    if after in known.determiners or after[0].isdigit():
        return False  # `who was then 40`, `was then in Hull`
    return not any(acts(sentence, before) and low[before] not in _no_deeds(known) for before in range(at))


@cache
def _no_deeds(known: Cues) -> frozenset[str]:
    """Return the verbs that only help another, and `according`."""
    return known.helping | {"according"}


def same(sentence: Wording) -> bool:
    """Whether its subject, or what stands before it, is what was told already: `On Monday, the same house was`."""
    low, known = sentence.lower, sentence.cues
    if SAME.isdisjoint(sentence.vocabulary):
        return False
    at = low.index("same")
    done = (before for before in range(at) if acts(sentence, before) and low[before] not in _no_deeds(known))
    told = any(True for _ in done) or not SAME_AS.isdisjoint(low[at:])
    return at > 0 and low[at - 1] in known.articles and not told


def leaning(sentence: Wording) -> bool:
    """Whether it holds `also`, `however`, `the latter` or the like outside of a quotation."""
    return sentence.cues.leaning.stand_in(sentence.plain, sentence.vocabulary)


def mention(sentence: Wording) -> bool:
    """Whether it speaks of `the word` or `the phrase` and does not give it: `The absence of the word in the speech`."""
    low, known = sentence.lower, sentence.cues
    if known.mentions.isdisjoint(sentence.vocabulary) or sentence.plain != sentence.text:
        return False
    return any(
        word in known.mentions
        and at > 0
        and low[at - 1] in known.articles
        and (at + 1 == len(low) or not (sentence.capital[at + 1] or low[at + 1] in TELLS_WHICH))
        for at, word in enumerate(low)
    )


def ordinal(sentence: Wording) -> bool:
    """Whether its subject is one of a row that was told, or all: `The second happened in`, `The six were`."""
    low, known = sentence.lower, sentence.cues
    if len(low) <= PAIR or low[0] not in known.articles:
        return False
    if low[1] in COUNTS and low[2] in known.helping:
        return True
    if low[1] not in known.ordinals:
        return False
    verb = acts(sentence, PAIR) and low[PAIR] not in known.people
    return verb or (low[1] == "other" and low[PAIR] in known.quantifiers)


def quantifier(sentence: Wording) -> bool:
    """Whether its subject is a bare number or quantity: `Some said`, `Both sides`, `Two of the men`.

    `One of the men accused of` tells of which men.
    """
    low, known = sentence.lower, sentence.cues
    if not low or low[0] not in known.quantifiers:
        return False
    if low[0] in known.pairing:
        return acts(sentence, 1) or known.coordinators.isdisjoint(low[1 : 1 + NEAR])
    if low[0] == "one" and low[1:2] != () and low[1] in known.instances:
        return True
    if low[0].startswith(("another", "other")) or len(low) == 1 or low[1] in {"others", "more"}:
        return True
    thing = low[0] in COUNTS and low[1].endswith("s") and low[1] not in known.helping
    if low[1] == "of" and low[2:3] != () and low[2] in known.determiners:
        return low[2] not in known.articles or not _tells_which(low[3:], known)
    return low[1] in known.verbs and not thing


def pair(sentence: Wording) -> bool:
    """Whether `both sides` or `the two leaders` stands before two of anything are named."""
    low, known = sentence.lower, sentence.cues
    if known.pair.isdisjoint(sentence.vocabulary):
        return False
    for at, word in enumerate(low):
        if word not in known.pair:
            continue
        both = word in known.pairing and known.coordinators.isdisjoint(low[at + 1 : at + 1 + NEAR])
        two = (
            word not in known.pairing
            and at > 0
            and low[at - 1] in known.articles
            and not _tells_which(low[at + 1 :], known)
        )
        named = (
            known.coordinators.isdisjoint(low[:at])
            and sum(begins_name(sentence, b) for b in range(at)) < PAIR
        )
        if (both or two) and named:
            return True
    return False


def _tells_which(behind: Sequence[str], known: Cues) -> bool:
    """Whether words behind `the two` tell of which two it speaks: `men who`, `women accused of`, `men killed in`.

    `men were killed in` tells what became of them.
    """
    if not behind or behind[0] in known.helping:
        return False
    for at, word in enumerate(behind[1 : 1 + WHICH], 1):
        if word in known.helping:
            return False
        if word == "who":
            return True
        if word in known.undergone:
            return not BEFORE_A_THING.isdisjoint(behind[at + 1 : at + 2])
    return False


def demonstrative(sentence: Wording) -> bool:
    """Whether `this` or `those` points back; `this week` and `those who` do not."""
    low, known = sentence.lower, sentence.cues
    if known.demonstratives.isdisjoint(sentence.vocabulary):
        return False
    for at, word in enumerate(low):
        if word in known.demonstratives:
            after = low[at + 1] if at + 1 < len(low) else ""
            day = after in known.times and not (
                (after in known.verbs or after in known.helping) and sentence.words[at + 1].islower()
            )
            if not day and not (at and word == "those" and after in known.restrictors):
                return True
    return False


def pointing(sentence: Wording) -> bool:
    """Whether `that shooting` behind a preposition points at what the sentence has not told of before."""
    low, known = sentence.lower, sentence.cues
    if THAT.isdisjoint(sentence.vocabulary):
        return False
    for at, word in enumerate(low[1:-1], 1):
        if word == "that" and low[at - 1] in BEFORE_A_THING:
            after = low[at + 1]
            small = sentence.words[at + 1][0].islower() and after not in stopwords("en")
            says = after in known.times or after in known.verbs or after in known.helping
            says = says or after.endswith(("ed", "ly", "s"))
            if small and not says and after not in low[:at]:
                return True
    return False


def summing(sentence: Wording) -> bool:
    """Whether `that's part of it` behind what stands before a main clause sums up what another sentence told."""
    return not THAT.isdisjoint(sentence.vocabulary) and _SUMMING.match(sentence.plain) is not None


def such(sentence: Wording) -> bool:
    """Whether `of such clouds` points at things of which the sentence has not told before; `such a` tells how they are.

    Not behind a count: `the second such arrest` is behind another.
    """
    low = sentence.lower
    if SUCH.isdisjoint(sentence.vocabulary):
        return False
    return any(
        word == "such"
        and low[at - 1] in BEFORE_A_THING | THAT
        and thing not in sentence.cues.articles
        and thing not in low[:at]
        and COMPARES.isdisjoint(low[at + 1 :])
        for at, (word, thing) in enumerate(pairwise(low))
    )
