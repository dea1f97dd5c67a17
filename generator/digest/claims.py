"""What a sentence commits itself to: its numbers, its names, its negation; and when another says the same.

Two sentences with the same words can say opposite things, so likeness alone never counts as agreement. A
sentence is carried by another only where every number, date and name in it stands in the other too, and both
affirm or both deny; how much of the rest they share is asked elsewhere. When in doubt they are not the same.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, compress, count, groupby
from operator import not_
from string import digits
from typing import TYPE_CHECKING, NamedTuple

from generator.language.cues import Cues, cues
from generator.language.remembered import Remembered
from generator.language.words import stem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.digest.wording import Wording

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_DIGIT = re.compile(r"\d")
_DIGITS = digits.encode()
_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "mln": 6, "bn": 9}
_SPELLED = {
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15",
    "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30",
    "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
    "hundred": "100", "dozen": "12", "twice": "2", "half": "0.5", "second": "2", "third": "3", "fourth": "4",
    "fifth": "5", "sixth": "6",
}  # fmt: skip
_SPELLED_WORDS = frozenset(_SPELLED)
_PAST = re.compile(r"[^\W\d_]{2,}ed")
_SHORTEST_ROOT = 4
_ENDINGS = frozenset({"n", "an", "ian", "ean", "ese", "i", "ish", "s"})


class Claim(NamedTuple):  # there are very many: a named tuple is made in half the time
    """What has to be the same where two sentences say the same.

    `numbers` are written without separators and with their scale (`1.5 million` is `1500000`). `names` are runs
    of capitalised words, each a tuple in lower case. A question counts as hedged. `predicates` are the stems of
    what happens: its verbs, auxiliaries and verbs of saying aside.
    """

    numbers: frozenset[str]
    names: tuple[tuple[str, ...], ...]
    negated: bool
    hedged: bool
    predicates: frozenset[str] = frozenset()


def claim(sentence: Wording, names: frozenset[str]) -> Claim:
    """Return the claim of a sentence; `names` are the words (lower case) that its topic knows as names."""
    return Claim(
        numbers=numbers(sentence),
        names=named_runs(capital_runs(sentence), names),
        negated=negated(sentence),
        hedged=hedged(sentence),
        predicates=predicates(sentence),
    )


def negated(sentence: Wording) -> bool:
    """Whether a sentence denies something."""
    if not sentence.cues.negations.isdisjoint(sentence.vocabulary):
        return True
    short = "'" in sentence.plain or "\u2019" in sentence.plain
    return short and any(word.endswith("n't") for word in sentence.vocabulary)


def hedged(sentence: Wording) -> bool:
    """Whether a sentence asks, or does not commit itself."""
    return "?" in sentence.text or not sentence.cues.hedges.isdisjoint(sentence.vocabulary)


def predicates(sentence: Wording) -> frozenset[str]:
    """Return the stems of what happens in a sentence."""
    return frozenset([stem(word, "en") for word in _verbs(sentence)])


def capital_runs(sentence: Wording) -> tuple[tuple[str, ...], ...]:
    """Return the runs of capitalised words (lower case), where nothing but a space stands between them."""
    runs: list[list[str]] = []
    before = -1
    for at in compress(count(), sentence.capital):
        if at > before + 1 or not runs:
            runs.append([])
        runs[-1].append(sentence.lower[at])
        before = at
    return tuple(map(tuple, runs))


def named_runs(runs: tuple[tuple[str, ...], ...], names: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """Return the parts of runs of capitalised words that are names."""
    found: list[tuple[str, ...]] = []
    for run in runs:
        if names.issuperset(run):
            found.append(run)
        elif not names.isdisjoint(run):
            found += (tuple(group) for known, group in groupby(run, key=names.__contains__) if known)
    return tuple(found)


def same(stated: Claim, other: Claim) -> bool:
    """Whether `other` commits itself to all that `stated` does, and to nothing against it."""
    if stated.negated != other.negated or (other.hedged and not stated.hedged):
        return False
    if not stated.numbers <= other.numbers:
        return False
    if not stated.names or not other.names:
        return False
    words = {word for run in other.names for word in run}
    last = {run[-1] for run in stated.names} - words  # most names are written alike
    return all(any(_alike(word, name) for word in words) for name in last)


def tells(stated: Claim, stems: frozenset[str] | set[str]) -> bool:
    """Whether a sentence with these stems tells of what a claim says happened: of half of its verbs at least.

    Who, when and how old fill a sentence, so two of them can agree in most words and tell of different things.
    """
    return 2 * len(stated.predicates & stems) >= len(stated.predicates)


def may_be_predicates(vocabulary: frozenset[str]) -> frozenset[str]:
    """Return the stems of what may happen in a sentence with these words (lower case), or in a part of it."""
    return frozenset(filter(None, map(_PREDICATES.__getitem__, vocabulary)))


def _predicate(word: str) -> str:
    """Return the stem of a word that looks like a verb and says something; else nothing."""
    known = cues("en")
    is_verb = word in known.verbs or _PAST.fullmatch(word) is not None
    return stem(word, "en") if is_verb and word not in known.helping and word not in known.saying else ""


_PREDICATES = Remembered(_predicate, 1 << 14)


def _like_verbs(vocabulary: frozenset[str], known: Cues) -> frozenset[str]:
    """Return the words that look like verbs, whatever stands before them."""
    past = [word for word in vocabulary if word.endswith("ed") and _PAST.fullmatch(word)]
    return (known.verbs & vocabulary).union(past)


def _verbs(sentence: Wording) -> list[str]:
    """Return the words that look like verbs and say something; `the head`, `nine wins` are none."""
    known, low = sentence.cues, sentence.lower
    past = "ed " in f"{' '.join(low)} "  # most sentences have none, and need not be searched word by word
    verbs = _like_verbs(sentence.vocabulary, known) if past else known.verbs & sentence.vocabulary
    if not verbs:
        return []
    return [
        low[at]
        for at in compress(range(len(low)), map(verbs.__contains__, low))
        if sentence.words[at][0].islower() and _is_deed(low[at], low[at - 1] if at else "", known)
    ]


def _is_deed(verb: str, before: str, known: Cues) -> bool:
    if verb in known.helping or verb in known.saying:
        return False
    return not (before in known.determiners or before in known.articles or (before and is_figure(before)))


def is_figure(word: str) -> bool:
    """Whether a word (lower case) is a number, in figures or spelled."""
    return word[0].isdigit() or word in _SPELLED


def by_case(sentence: Wording) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words behind the first one (lower case): those that are capitalised, and the others.

    None of either where the capitals of all words tell nothing.
    """
    if sentence.titled:
        return (), ()
    capital, low, small = sentence.capital[1:], sentence.lower[1:], sentence.small
    capitals = tuple(compress(low, capital))
    if not low or not sentence.capital[0] or len(small) + len(capitals) != len(low):
        small = tuple(compress(low, map(not_, capital)))
    return capitals, small


def names_of(words: Iterable[tuple[Iterable[str], Iterable[str]]]) -> frozenset[str]:
    """Return the words of some sentences, as `by_case` gives them, that are hardly ever written small."""
    both = list(words)
    capital = Counter(chain.from_iterable(large for large, _ in both))
    small = Counter(filter(capital.__contains__, chain.from_iterable(others for _, others in both)))
    return frozenset(word for word, count in capital.items() if count > small[word] and len(word) > 1)


def numbers(sentence: Wording) -> frozenset[str]:
    """Return the numbers of a sentence as a claim writes them."""
    return frozenset(_numbers(sentence))


def _numbers(sentence: Wording) -> list[str]:
    found: list[str] = []
    plain = sentence.plain
    digits_too = _has_digits(plain)
    if not digits_too and _SPELLED_WORDS.isdisjoint(sentence.vocabulary):
        return found
    for at, word in enumerate(sentence.lower):
        match = _NUMBER.search(word) if digits_too and not word.isalpha() else None
        figure = _SPELLED.get(word) if match is None else _digits(match.group())
        if figure is None:
            continue
        after = sentence.lower[at + 1] if at + 1 < len(sentence.lower) else ""
        found.append(_scaled(figure, _SCALES.get(after, 0)))
    return found


def _has_digits(text: str) -> bool:
    if not text.isascii():
        return _DIGIT.search(text) is not None
    data = text.encode()
    return len(data.translate(None, _DIGITS)) < len(data)


def _digits(text: str) -> str:
    """Drop the separators of thousands: `1,200` and `1.200` are 1200, `3.5` and `3,5` are 3.5."""
    parts = re.split(r"[.,]", text)
    if all(len(part) == 3 for part in parts[1:]):  # noqa: PLR2004 - a group of thousands has three digits
        return "".join(parts)
    return f"{''.join(parts[:-1])}.{parts[-1]}"


def _scaled(digits: str, zeros: int) -> str:
    whole, _, rest = digits.partition(".")
    moved = whole + rest[:zeros].ljust(zeros, "0")
    rest = rest[zeros:].rstrip("0")
    return (moved.lstrip("0") or "0") + (f".{rest}" if rest else "")


def _alike(left: str, right: str) -> bool:
    """Whether two name words are of one name: `Iran` and `Iranian`, `Ukraine` and `Ukrainian`."""
    if left[:_SHORTEST_ROOT] != right[:_SHORTEST_ROOT]:
        return False
    if left == right:
        return True
    shorter, longer = sorted((left, right), key=len)
    common = next((at for at, char in enumerate(shorter) if char != longer[at]), len(shorter))
    return common >= max(_SHORTEST_ROOT, len(shorter) - 1) and longer[common:] in _ENDINGS
