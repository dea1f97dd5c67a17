"""What a sentence commits itself to: its numbers, its names, its negation; and when another says the same.

Two sentences with the same words can say opposite things, so likeness alone never counts as agreement. A
sentence is carried by another only where every number, date and name in it stands in the other too, and both
affirm or both deny; how much of the rest they share is asked elsewhere. When in doubt they are not the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.language.words import stem

if TYPE_CHECKING:
    from generator.digest.wording import Wording

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "mln": 6, "bn": 9}
_SPELLED = {
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15",
    "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30",
    "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
    "hundred": "100", "dozen": "12", "twice": "2", "half": "0.5", "second": "2", "third": "3", "fourth": "4",
    "fifth": "5", "sixth": "6",
}  # fmt: skip
_PAST = re.compile(r"[^\W\d_]{2,}ed")
_SHORTEST_ROOT = 4
_ENDINGS = frozenset({"n", "an", "ian", "ean", "ese", "i", "ish", "s"})


@dataclass(frozen=True, slots=True)
class Claim:
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
    low = sentence.lower
    return Claim(
        numbers=frozenset(_numbers(sentence)),
        names=tuple(_runs(sentence, names)),
        negated=any(word in sentence.cues.negations or word.endswith("n't") for word in low),
        hedged="?" in sentence.text or any(word in sentence.cues.hedges for word in low),
        predicates=frozenset(stem(word, "en") for word in _verbs(sentence)),
    )


def same(stated: Claim, other: Claim) -> bool:
    """Whether `other` commits itself to all that `stated` does, and to nothing against it."""
    if stated.negated != other.negated or (other.hedged and not stated.hedged):
        return False
    if not stated.numbers <= other.numbers:
        return False
    if not stated.names or not other.names:
        return False
    words = {word for run in other.names for word in run}
    return all(any(_alike(word, run[-1]) for word in words) for run in stated.names)


def tells(stated: Claim, stems: frozenset[str] | set[str]) -> bool:
    """Whether a sentence with these stems tells of what a claim says happened: of half of its verbs at least.

    Who, when and how old fill a sentence, so two of them can agree in most words and tell of different things.
    """
    return 2 * len(stated.predicates & stems) >= len(stated.predicates)


def _verbs(sentence: Wording) -> list[str]:
    """Return the words that look like verbs and say something; `the head`, `nine wins` are none."""
    known = sentence.cues
    quiet = known.helping | known.saying
    return [
        low
        for before, word, low in zip(("", *sentence.lower), sentence.words, sentence.lower, strict=False)
        if word[0].islower()
        and low not in quiet
        and (low in known.verbs or _PAST.fullmatch(low))
        and not (before in known.determiners or before in known.articles or (before and is_figure(before)))
    ]


def is_figure(word: str) -> bool:
    """Whether a word (lower case) is a number, in figures or spelled."""
    return word[0].isdigit() or word in _SPELLED


def known_names(sentences: list[Wording]) -> frozenset[str]:
    """Return the words (lower case) that stand capitalised inside sentences and hardly ever without."""
    capital: dict[str, int] = {}
    small: dict[str, int] = {}
    for sentence in sentences:
        if sentence.titled:
            continue
        for word, low in zip(sentence.words[1:], sentence.lower[1:], strict=True):
            counts = capital if word[0].isupper() else small
            counts[low] = counts.get(low, 0) + 1
    return frozenset(word for word, count in capital.items() if count > small.get(word, 0) and len(word) > 1)


def _runs(sentence: Wording, names: frozenset[str]) -> list[tuple[str, ...]]:
    """Return the runs of words that are names, where nothing but a space stands between them."""
    runs: list[tuple[str, ...]] = []
    run: list[str] = []
    for word, low in zip(sentence.words, sentence.lower, strict=True):
        if word[0].isupper() and low in names:
            run.append(low)
            continue
        if run:
            runs.append(tuple(run))
        run = []
    return [*runs, tuple(run)] if run else runs


def _numbers(sentence: Wording) -> list[str]:
    found: list[str] = []
    for at, word in enumerate(sentence.lower):
        match = _NUMBER.search(word)
        digits = _SPELLED.get(word) if match is None else _digits(match.group())
        if digits is None:
            continue
        after = sentence.lower[at + 1] if at + 1 < len(sentence.lower) else ""
        found.append(_scaled(digits, _SCALES.get(after, 0)))
    return found


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
    if left == right:
        return True
    shorter, longer = sorted((left, right), key=len)
    common = next((at for at, char in enumerate(shorter) if char != longer[at]), len(shorter))
    return common >= max(_SHORTEST_ROOT, len(shorter) - 1) and longer[common:] in _ENDINGS
