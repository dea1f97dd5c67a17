"""How a name is spelled that two sources write in two ways: somebody's, a storm's, a firm's, a park's.

Two full names are one, mistyped or written from another script, where one word of them differs by a letter or two and
those beside it are the same. Who reads, searches or quotes has to know of it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from functools import lru_cache
from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.names.forms import FULL, age_of, by_words, line_of, times_of
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language.names import is_christened, is_given, same_given, same_words, sound_alike
from generator.language.names.lexicon import ordinary
from generator.language.names.spelling import (
    changes,
    mistyped,
    one_in_two_countries,
    slips,
    spelled_alike,
    transliterated,
)
from generator.language.words import stem
from generator.model import EntityKind, Relation, SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.names.forms import Form, Words
    from generator.model import Difference

MIDDLE = 3
"""Words of a full name with a second given one."""
SHORTEST = 3
"""Letters of a word that is compared."""
ROOT = 6
"""Letters in which words for one trade begin."""
CLOSE = 2
"""Letters by which first names of one age may differ; years by which ages of one person may."""
RARE = 2
"""Times that an article may have the rarer of two spellings: whom it names more often so is somebody else."""
_ARTICLE = re.compile(r"\A(?:al|el|ul|as|an|ar|at)-(?=\w)")
_BODIES = frozenset({EntityKind.ORGANISATION, EntityKind.PLACE})


class _Pair(NamedTuple):
    """Two names of which `one[at]` and `other[there]` differ by a slip."""

    one: Words
    other: Words
    at: int
    there: int

    @property
    def slip(self) -> tuple[str, str]:
        """The word that differs, in both names."""
        return self.one[self.at], self.other[self.there]


def spelled(facts: Facts) -> Iterator[Difference]:
    """Yield names that two sources of one story spell in two ways, or one source does somebody's."""
    written = facts.once(by_words)
    families: list[set[Words]] = []
    slipped: set[str] = set()
    for pair in _pairs(written):
        ours, theirs = written[pair.one], written[pair.other]
        if _may_be_one(facts, pair, ours, theirs) and _of_one(facts, pair, ours, theirs):
            related = [family for family in families if not family.isdisjoint({pair.one, pair.other})]
            families = [family for family in families if family not in related]
            families.append({pair.one, pair.other}.union(*related))
            slipped.update(pair.slip)
    for family in families:
        found = _difference(facts, sorted(family), slipped)
        if found:
            yield found


def _pairs(written: dict[Words, list[Form]]) -> Iterator[_Pair]:
    """Yield pairs of names that have all words in common, where both have one, but for a slip beside one of them."""
    found: dict[tuple[Words, Words], _Pair] = {}
    for words in _beside(written).values():
        for left, right in combinations(sorted(words), 2):
            if _slip(left, right):
                for (one, at), (other, there) in product(words[left], words[right]):
                    if _aligned(one, other, at, there) or _around_a_middle(one, other, at, there):
                        found.setdefault((one, other), _Pair(one, other, at, there))
    yield from found.values()


def _beside(names: Iterable[Words]) -> dict[tuple[str, str], dict[str, list[tuple[Words, int]]]]:
    """Return by the word before or behind it each word of names, with those that have it and where."""
    found: dict[tuple[str, str], dict[str, list[tuple[Words, int]]]] = defaultdict(lambda: defaultdict(list))
    for name in names:
        for at, word in enumerate(name):
            before, behind = name[max(0, at - 1) : at], name[at + 1 : at + 2]
            if len(word) >= SHORTEST:
                for key in filter(any, (("".join(before), ""), ("", "".join(behind)))):
                    found[key][word].append((name, at))
        if len(name) == MIDDLE:
            first, _, last = name
            found["", last][first].append((name, 0))
            found[first, ""][last].append((name, MIDDLE - 1))
    return found


def _slip(left: str, right: str) -> bool:
    """Whether two words may be one, misspelled; an owner's, a hyphened and an American one are the same."""
    words, short = same_words("en"), sorted((left, right), key=len)
    same = words.get(left, left) == words.get(right, right) or one_in_two_countries(left, right)
    if same or _letters(left) == _letters(right):
        return False
    alike = mistyped(left, right) or slips(left, right) or f"{short[0]}s" == short[1]
    return (
        alike or transliterated(left, right) or sound_alike(left, right, "en") or _of_one_trade(left, right)
    )


def _of_one_trade(left: str, right: str) -> bool:
    """Whether two words are made of one: `Distribution`, `Distributors`."""
    if left[:ROOT] != right[:ROOT] or min(len(left), len(right)) < ROOT + 2:
        return False
    short, long = sorted((left, right), key=len)
    return not long.startswith(short[:-1]) and stem(left, "en") != stem(right, "en")


@lru_cache(maxsize=1 << 12)  # a word is held against many
def _letters(word: str) -> str:
    """Return a word without an Arabic article before it, what its owner has behind it, hyphens and apostrophes."""
    return "".join(filter(str.isalnum, _ARTICLE.sub("", word.removesuffix("'s"))))


def _aligned(one: Words, other: Words, at: int, there: int) -> bool:
    """Whether names, laid on each other at a slip, are alike but for slips.

    One that goes on behind a slip by which the other ends has to share two words with it: `Ann Lake` and `Ann Blake
    Street` share one.
    """
    shift = at - there
    both = [
        (one[place], other[place - shift])
        for place in range(max(0, shift), min(len(one), len(other) + shift))
    ]
    alike = sum(left == right for left, right in both)
    ends = (at == len(one) - 1) != (there == len(other) - 1)
    return alike > ends and all(left == right or _slip(left, right) for left, right in both)


def _around_a_middle(one: Words, other: Words, at: int, there: int) -> bool:
    """Whether names are alike but for a slip and a second given name, which one leaves out: both are at one end."""
    short, long = sorted((one, other), key=len)
    if (len(short), len(long)) != (FULL, MIDDLE) or (at == 0) != (there == 0):
        return False
    return (
        short[-1] == long[-1]
        if at == 0
        else short[0] == long[0] and at == len(one) - 1 and there == len(other) - 1
    )


def _may_be_one(facts: Facts, pair: _Pair, ours: list[Form], theirs: list[Form]) -> bool:
    """Whether two names may be one's, by what they name."""
    kinds = {form.kind for form in (*ours, *theirs)} - {None}
    if any(map(str.isdigit, "".join(pair.slip))) or (len(kinds) > 1 and not kinds <= _BODIES):
        return False
    if EntityKind.PERSON not in kinds:
        firm = EntityKind.ORGANISATION in kinds and pair.at == len(pair.one) - 1 == len(pair.other) - 1
        return _thing(pair) or (firm and _of_one_trade(*pair.slip))
    if len(pair.one) != len(pair.other) and not (_a_person(ours) and _a_person(theirs)):
        return False
    ages = [{age for form in forms if (age := age_of(facts, form))} for forms in (ours, theirs)]
    apart = min((abs(one - other) for one, other in product(*ages)), default=None)
    if apart is not None and apart > CLOSE:
        return False
    surname = pair.at == len(pair.one) - 1 or pair.there == len(pair.other) - 1
    return _surname(*pair.slip) if surname else _given(*pair.slip, same_age=apart == 0)


def _a_person(forms: list[Form]) -> bool:
    return any(form.kind is EntityKind.PERSON for form in forms)


def _surname(left: str, right: str) -> bool:
    return f"{left}s" != right and f"{right}s" != left and (slips(left, right) or _mistyped(left, right))


def _given(left: str, right: str, *, same_age: bool) -> bool:
    """Whether two first names may be one: sisters have such as differ by a letter, and seldom one age."""
    if sound_alike(left, right, "en"):
        return True
    known = same_given("en")
    if known.get(left, frozenset()) & known.get(right, frozenset()):
        return False
    if spelled_alike(left, right):
        return True
    alike = transliterated(left, right) or (same_age and changes(left, right) <= CLOSE)
    return alike and not _two_given(left, right)


def _thing(pair: _Pair) -> bool:
    """Whether two names of things may be one: what differs is no word that many have, nor a plural but a storm's."""
    left, right = pair.slip
    if not ordinary("en").isdisjoint({left, right, left.removesuffix("s"), right.removesuffix("s")}):
        return False
    plural = f"{left}s" == right or f"{right}s" == left
    return (
        is_christened(pair.one[max(0, pair.at - 1) : pair.at + 1], "en") if plural else _mistyped(left, right)
    )


def _mistyped(left: str, right: str) -> bool:
    return mistyped(left, right) or transliterated(left, right)


def _of_one(facts: Facts, pair: _Pair, ours: list[Form], theirs: list[Form]) -> bool:
    """Whether two names are told of one story, by two sources, or by one that does not set them beside each other."""
    here, there = ({form.article for form in forms} for forms in (ours, theirs))
    sentences = [{(form.article, form.sentence) for form in forms} for forms in (ours, theirs)]
    if not sentences[0].isdisjoint(sentences[1]):
        return False
    both = [times for number in sorted(here | there) if (times := _rarer(facts, number, pair.slip))]
    if any(times > RARE for times in both):
        return False
    if both and any(form.kind in _BODIES for form in (*ours, *theirs)):
        return False
    if here & there and _two_given(*pair.slip):
        return False
    return any(
        one == other or (facts.source_of(one) != facts.source_of(other) and one_story(facts, one, other))
        for one, other in product(sorted(here), sorted(there))
    )


def _rarer(facts: Facts, article: int, words: tuple[str, str]) -> int:
    """Return how often an article has the rarer of two words."""
    return min(times_of(facts, article, word) for word in words)


def _two_given(left: str, right: str) -> bool:
    """Whether two words are first names that many have: a couple may have both."""
    return is_given(left, "en") and is_given(right, "en")


def _difference(facts: Facts, family: list[Words], slipped: set[str]) -> Difference | None:
    """Return the difference between names that are one, each spelling as it is written most often."""
    told: dict[Words, list[Value]] = defaultdict(list)
    for name in family:
        key = tuple(word for word in name if word in slipped)
        for form in facts.once(by_words)[name]:
            line = line_of(facts, form)
            if line and not quoted(line.text, form.start - line.start):
                told[key].append(Value(key, form.written, line))
    values = sorted(
        (one for several in told.values() for one in _shown_alike(several)),
        key=lambda one: (one.line.article, one.line.start),
    )
    usual = Counter(one.text for one in values).most_common(1)
    found = differ(facts, f"Spelling of {usual[0][0]}", SlotKind.NAME, values) if usual else None
    return replace(found, relation=Relation.WITHIN) if found and _is_slip(told) else found


def _is_slip(told: dict[Words, list[Value]]) -> bool:
    """Whether all articles that have one of the spellings have another one as well: they contradict themselves."""
    articles = {key: {one.line.article for one in values} for key, values in told.items()}
    return any(
        own <= set().union(*(others for other, others in articles.items() if other != key))
        for key, own in articles.items()
    )


def _shown_alike(several: list[Value]) -> list[Value]:
    """Return values with the text that most of them have."""
    ((text, _),) = Counter(one.text for one in several).most_common(1)
    return [replace(one, text=text) for one in several]
