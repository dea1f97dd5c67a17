"""Rules on what a sentence refers to: everything it names must be named in it."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.digest.standing.verbs import acts
from generator.language.names.lexicon import lexicon
from generator.language.words import stopwords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.wording import Wording
    from generator.language.cues import Cues

ENOUGH_THINGS = 5
"""Nouns before an object pronoun from which one of them will be what it stands for."""
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
    r"(?:a few |a couple of |several |[\w-]+ )?(?:block|door|mile|yard|met(?:er|re)|kilomet(?:er|re)|street)s? "
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
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_SUMMING = re.compile(
    r"\A(?:For|In|At|To|By|On|With|Among|Of)\b[^,;:]{3,60}, that(?:['\u2019]s| is| was| has been| means| meant)\b"
)
_CREDITED = re.compile(r", (?P<who>he|she) (?P<told>[a-z]+)(?=[.,]|\Z)")
_CLAUSE = re.compile(r"[,;:]|\b(?:is|are|was|were|has|have|had|will|would|[a-z]+ed)\b")
"""What shows that somebody may have been told of before an aside."""
_FIRST_CLAUSE = re.compile(r"[,;:\u2013\u2014]")
TOWARDS = frozenset({"to", "from", "with", "at", "for", "by", "on", "of", "about"})
"""Words between a verb and its object."""
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
    return not any(acts(sentence, before) and low[before] not in no_deeds(known) for before in range(at))


@cache
def no_deeds(known: Cues) -> frozenset[str]:
    """Return the verbs that only help another, and `according`."""
    return known.helping | {"according"}


def same(sentence: Wording) -> bool:
    """Whether its subject, or what stands before it, is what was told already: `On Monday, the same house was`."""
    low, known = sentence.lower, sentence.cues
    if SAME.isdisjoint(sentence.vocabulary):
        return False
    at = low.index("same")
    told = any(acts(sentence, before) for before in range(at)) or not SAME_AS.isdisjoint(low[at:])
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
    """Whether its subject is one of a row that was told: `The second happened in`, `The other four people`."""
    low, known = sentence.lower, sentence.cues
    if len(low) <= PAIR or low[0] not in known.articles or low[1] not in known.ordinals:
        return False
    verb = acts(sentence, PAIR) and low[PAIR] not in known.people
    return verb or (low[1] == "other" and low[PAIR] in known.quantifiers)


def quantifier(sentence: Wording) -> bool:
    """Whether its subject is a bare number or quantity: `Some said`, `Both sides`, `Two of the men`."""
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
    return (low[1] in known.verbs and not thing) or (
        low[1] == "of" and low[2:3] != () and low[2] in known.determiners
    )


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
        named = known.coordinators.isdisjoint(low[:at]) and sum(_names(sentence, b) for b in range(at)) < PAIR
        if (both or two) and named:
            return True
    return False


def _tells_which(behind: Sequence[str], known: Cues) -> bool:
    """Whether words behind `the two` tell of which two it speaks: `men who`, `women accused of`, `men killed in`."""
    if not behind or behind[0] in known.helping:
        return False
    for at, word in enumerate(behind[1 : 1 + WHICH], 1):
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


def credited(sentence: Wording) -> bool:
    """Whether `, he said` stands in it: that is who was told of before, and whoever is named in it is another.

    Where it goes on behind that, somebody who is named before it may be meant, but for the very first words.
    """
    found = _CREDITED.search(sentence.plain)
    if found is None or found["who"] not in sentence.cues.person_pronouns:
        return False
    ends = not sentence.plain[found.end() :].strip(". ")
    front = sentence.plain[: found.start()]
    return found["told"] in sentence.cues.saying and (ends or not _CLAUSE.search(front))


@cache
def pronouns(known: Cues) -> frozenset[str]:
    """Return the pronouns of a language that are asked for; none where no rule knows them."""
    every = (known.person_pronouns, known.thing_pronouns, known.plural_pronouns, known.objects)
    return frozenset().union(*every) if known.person_pronouns else known.main_pronouns


def pronoun(sentence: Wording) -> bool:
    """Whether a pronoun comes before anything in the sentence that it could stand for."""
    known = sentence.cues
    every = pronouns(known)
    if every.isdisjoint(sentence.vocabulary):
        return False
    if known.main_pronouns:
        return _in_main_clause(sentence)
    nothing = stopwords("en")
    last = max([at for at, word in enumerate(sentence.lower) if word in every])
    person = known.person_pronouns.isdisjoint(
        sentence.vocabulary
    )  # what no pronoun asks for need not be looked for
    several = known.plural_pronouns.isdisjoint(sentence.vocabulary)
    things = deeds = 0  # some words that look like things are done: `attributed`
    speaking = 0  # and others tell who says so
    for at, word in enumerate(sentence.lower[: last + 1]):
        if word in every and (
            (word in known.person_pronouns and not person)
            or (word in known.thing_pronouns and not things)
            or (word in known.plural_pronouns and not several)
            or (
                things - (word in known.thing_pronouns) * (speaking + deeds) < ENOUGH_THINGS
                and _is_object(sentence, at)
                and _object(sentence, at)
            )
        ):
            return True
        if word == "that" and at and sentence.lower[at - 1] in known.saying:
            speaking, deeds = things, 0
        if word in nothing and word not in known.people:
            several = several or (word in known.coordinators and things > 0)
            continue
        person = person or word in known.people or word.endswith("-year-old") or _person(sentence, at)
        things += not (word in known.verbs or word.endswith("ly"))
        deeds += word.endswith("ed") and word not in known.verbs
        several = (
            several
            or word in known.plural_people
            or (word.isdigit() and _counts(sentence, at))
            or (word.endswith("s") and not word.endswith("ss"))
        )
    return False


def _counts(sentence: Wording, at: int) -> bool:
    """Whether a number may count those whom `they` stands for: no year, no day, no age between commas."""
    number = sentence.lower[at]
    return (
        not (at and sentence.lower[at - 1] in sentence.cues.times)
        and _YEAR.fullmatch(number) is None
        and f"{number}," not in sentence.plain
    )


def _in_main_clause(sentence: Wording) -> bool:
    """Whether a pronoun stands in the first clause with nothing joined before it: `Am Montag führte sie nach Paris`."""
    known = sentence.cues
    for word in _FIRST_CLAUSE.split(sentence.plain, maxsplit=1)[0].split()[1:]:
        if word in known.coordinators:
            return False
        if word.rstrip(".") in known.main_pronouns:
            return True
    return False


def _is_object(sentence: Wording, at: int) -> bool:
    """Whether a word is a pronoun that is no subject; `her` is, but where something of hers comes behind."""
    low, known = sentence.lower, sentence.cues
    after = low[at + 1] if at + 1 < len(low) else ""
    return low[at] in known.objects or (low[at] in known.either and (not after or after in stopwords("en")))


def _object(sentence: Wording, at: int) -> bool:
    """Whether a pronoun is the object of the verb before it: the subject is then not what it stands for.

    `It` is so behind a preposition as well: `had been traced to it`.
    """
    thing = sentence.lower[at] in sentence.cues.thing_pronouns
    behind = at - 1 - (thing and at > 1 and sentence.lower[at - 1] in TOWARDS)
    return acts(sentence, behind) and not acts(sentence, at + 1)


@cache
def _places() -> frozenset[str]:
    """Return the names of places (lower case)."""
    known = lexicon("en")
    return frozenset(known.places) if known else frozenset()


def _names(sentence: Wording, at: int) -> bool:
    """Whether a name begins at a place: `Ann Lee` is one."""
    return _person(sentence, at) and not (at and sentence.words[at - 1][0].isupper())


def _person(sentence: Wording, at: int) -> bool:
    """Whether the word at a place may be a person's name: capitalised, no place after `in` or `at`, no known one."""
    word, low = sentence.words[at], sentence.lower[at]
    if not word[0].isupper() or word.isupper() or low in sentence.cues.times:
        return False
    if at and sentence.lower[at - 1] in sentence.cues.locatives:
        return False
    if at and low in _places() and not (at + 1 < len(sentence.words) and sentence.words[at + 1][0].isupper()):
        return False
    if not sentence.cues.plural_people.isdisjoint(sentence.lower[at : at + 2]):
        return False  # `Hull Police` is nobody
    followed = at + 1 < len(sentence.words) and sentence.words[at + 1][0].isupper()
    return at > 0 or followed or low in sentence.names
