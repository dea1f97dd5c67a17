"""Rules on whom a pronoun stands for: somebody or something that the sentence has named before it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.digest.standing.named import may_be_person
from generator.digest.standing.verbs import acts
from generator.language.words import stopwords

if TYPE_CHECKING:
    from generator.digest.wording import Wording
    from generator.language.cues import Cues

ENOUGH_THINGS = 5
"""Nouns before an object pronoun from which one of them will be what it stands for."""
TOWARDS = frozenset({"to", "from", "with", "at", "for", "by", "on", "of", "about"})
"""Words between a verb and its object."""
_CREDITED = re.compile(r", (?P<who>he|she) (?P<told>[a-z]+)(?=[.,]|\Z)")
"""Who says so, beside what is said."""
_CLAUSE = re.compile(r"[,;:]|\b(?:is|are|was|were|has|have|had|will|would|[a-z]+ed)\b")
"""What shows that somebody may have been told of before an aside."""
_FIRST_CLAUSE = re.compile(r"[,;:\u2013\u2014]")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
"""A number that counts nobody."""


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
        person = person or word in known.people or word.endswith("-year-old") or may_be_person(sentence, at)
        things += not (word in known.verbs or word.endswith("ly"))
        deeds += word.endswith("ed") and word not in known.verbs
        several = (
            several
            or word in known.plural_people
            or (word.isdigit() and _counts(sentence, at))
            or (word.endswith("s") and not word.endswith("ss"))
        )
    return False


def behind_subject(sentence: Wording) -> bool:
    """Whether any pronoun comes behind a subject and what that does: `A man was hurt when he fell`, and no `She fell`.

    In languages without rules for these nothing tells.
    """
    known = sentence.cues
    if known.main_pronouns or not sentence.lower:
        return not pronoun(sentence)
    first = next((at for at, word in enumerate(sentence.lower) if word in pronouns(known)), None)
    opener = sentence.lower[0]
    subject = opener in known.determiners | known.quantifiers or opener not in stopwords("en")
    return first is None or (subject and any(acts(sentence, at) for at in range(1, first)))


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
