"""One thing that somebody said, quoted by two sources in other words: `in the middle of the day`, `of the street`.

Two quoted sentences are one where they are the same from both ends but for a single short stretch that has a word of
its own in each, or a `not` in one alone. What is only left out, bracketed, spelt otherwise or put into another tense
is no other wording; nor are two quotations where a source has both.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from difflib import SequenceMatcher
from itertools import combinations, islice
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.persons import surnames
from generator.digest.differences.coreference.sameness import by_position
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value, differ
from generator.language import quantities
from generator.language.quotation import CUT, MARK, may_quote, quoted
from generator.language.words import stem, stems
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

FEWEST, LONGEST = 6, 60
"""Words of a quoted sentence."""
SHORTEST = 20
"""Characters of it."""
APART, SAME, SHARE = 3, 5, 0.7
"""Words of what differs, at most; of what is the same, at least, and their share of the shorter sentence."""
TELLING = 2
"""Stems of what is the same that are no mere function words, at least."""
FRONT = 2
"""Words at the front that are the same, at least: the ends of two sentences may be alike by chance."""
RUN = 3
"""Words in a row that both have: by these a sentence is looked up."""
ONE_WORD, LETTERS = 0.8, 5
"""How alike a word and a slip in it are, at least, and the letters from which two words are held against each other."""
MOST = 3
"""Of these a topic shows."""
SUBJECT = "Wording of a quotation"
_WORD = re.compile(r"[A-Za-z0-9]+(?:[-.,]\d+)*(?:['\u2019][A-Za-z]+)*")
_WHOLE = {
    "n't": " not", "'re": " are", "'ve": " have", "'ll": " will", "'m": " am", "'d": " would",
    "gonna": "going to", "wanna": "want to", "til": "until", "till": "until", "everybody": "everyone",
    "anybody": "anyone", "somebody": "someone", "nobody": "no one", "toward": "towards", "ok": "okay",
}  # fmt: skip
_SHORT = re.compile(
    r"n['\u2019]t\b|['\u2019](?:re|ve|ll|m|d)\b|\b(?:gonna|wanna|til|till|ok|toward|(?:every|any|some|no)body)\b"
)
_SELF = re.compile(r"\A[\"\u201c]?I(?:['\u2019][a-z]+)?\s")
"""With this begins a sentence that somebody says, be it between marks that open or close in other paragraphs."""
_MARKS = ' "\u201c'
_SENTENCE = re.compile(r"[^\s.!?](?:[^.!?]|[.!?](?=\w))*[.!?]?")
"""It ends earlier at the dot of a title or an initial, but so it does in every article."""
_NAME = re.compile(r"\b[A-Z][\w-]+")
_OWNER = re.compile(r"['\u2019]\s?s\b")
_CANNOT = re.compile(r"\b(?:can['\u2019]t|cannot|won['\u2019]t)")
_IDLE = frozenset(
    _WORD.findall(
        "a an the this that these those it its is are was were be been being am have has had having do does did done of"
        " in on at by to for from with as who which what and or but so just really very will would shall should can"
        " could may might there here then now s i he she they we you his her their our my your me him them us t"
    )
)
"""Words that a reporter may hear otherwise without a difference to the reader."""
_NOT = frozenset({"not", "never", "no", "hardly", "barely"})


class Said(NamedTuple):
    """A quoted sentence: its words in lower case, contractions as whole words, its text and the line it stands in."""

    words: tuple[str, ...]
    text: str
    line: Line


def wordings(facts: Facts) -> Iterator[Difference]:
    """Yield the quoted sentences that two sources give in other words."""
    told: dict[tuple[str, ...], list[Said]] = defaultdict(list)
    for said in _said(facts):
        if FEWEST <= len(said.words) <= LONGEST:
            told[said.words].append(said)
    pairs = (pair for pair in _with_a_run(told) if in_other_words(*pair))
    for one, other in islice((pair for pair in pairs if _of_one(facts, *map(told.__getitem__, pair))), MOST):
        values = [Value(said.words, said.text, said.line) for said in (*told[one], *told[other])]
        found = differ(facts, SUBJECT, SlotKind.CLAIM, values)
        if found:
            yield found


def _with_a_run(told: Iterable[tuple[str, ...]]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield the sentences that have some words in a row in common, each pair once."""
    by_run: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for words in told:
        for run in {words[at : at + RUN] for at in range(len(words) - RUN + 1)}:
            by_run[run].append(words)
    yield from sorted(
        {pair for several in by_run.values() if len(several) > 1 for pair in combinations(sorted(several), 2)}
    )


def in_other_words(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two sentences are the same but for a short stretch with a word of its own in each."""
    shorter = min(len(one), len(other))
    before = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    behind = next((at for at in range(shorter - before) if one[-1 - at] != other[-1 - at]), shorter - before)
    if before < FRONT:
        return False
    same = [*one[:before], *one[len(one) - behind :]]
    if len(same) < max(SAME, SHARE * shorter) or len(frozenset(stems(" ".join(same), "en"))) < TELLING:
        return False
    return _apart(one[before : len(one) - behind], other[before : len(other) - behind])


def _apart(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two stretches at one place say something else."""
    if max(len(one), len(other)) > APART:
        return False
    left, right = ([word for word in told if word not in _IDLE] for told in (one, other))
    if not left or not right:
        return bool(_NOT.intersection(left or right)) and len(left or right) == 1
    if quantities.find(" ".join(one)) and quantities.find(" ".join(other)):
        return False  # for the rules on numbers
    roots = [{stem(word, "en") for word in told} for told in (left, right)]
    return roots[0].isdisjoint(roots[1]) and not _spelt_otherwise("".join(one), "".join(other))


def _spelt_otherwise(one: str, other: str) -> bool:
    """Whether two stretches are one word: `stead-fast`, `honor`, a slip."""
    if one == other or min(len(one), len(other)) < LETTERS:
        return one == other
    return SequenceMatcher(None, one, other).ratio() >= ONE_WORD


def _said(facts: Facts) -> Iterator[Said]:
    """Yield the quoted sentences of English articles, each with the line that it begins in."""
    by_article: dict[int, list[Line]] = defaultdict(list)
    for line in facts.lines:
        by_article[line.article].append(line)
    for number, lines in by_article.items():
        text, starts, found = facts.evidence.texts[number], [line.start for line in lines], set()
        for start, end in _sentences(text):
            line = lines[max(0, bisect_right(starts, start) - 1)]
            if line.start <= start < line.end and not line.row:
                found.add(line)
                yield Said(words_of(text[start:end]), text[start:end].rstrip(" ,"), line)
        for line in lines:
            if line.text.lstrip(_MARKS)[:1] == "I" and line not in found and _SELF.search(line.text):
                speech = MARK.split(line.text.lstrip(_MARKS))[0]
                if not CUT.search(speech):
                    yield Said(words_of(speech), speech.rstrip(" ,"), line)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where quoted sentences stand in an article, those aside from which something is cut."""
    at = 0
    for paragraph in text.split("\n"):
        for left, right in quoted(paragraph, "en") if may_quote(paragraph) else ():
            for one in _SENTENCE.finditer(paragraph, left, right):
                if one.end() - one.start() >= SHORTEST and not CUT.search(one.group()):
                    yield at + one.start(), at + one.end()
        at += len(paragraph) + 1


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, contractions as whole words."""
    low = _CANNOT.sub(
        lambda match: "will not" if match.group()[0] == "w" else "can not", _OWNER.sub("", text.lower())
    )
    whole = _SHORT.sub(lambda match: _WHOLE[match.group().replace("\u2019", "'")], low)
    return tuple(_WORD.findall(whole))


def _of_one(facts: Facts, one: list[Said], other: list[Said]) -> bool:
    """Whether no article has both sentences, and two sources on one story may quote one speaker with them."""
    if {it.line.article for it in one} & {it.line.article for it in other}:
        return False
    return any(_of_one_speaker(facts, left.line, right.line) for left in one for right in other)


def _of_one_speaker(facts: Facts, one: Line, other: Line) -> bool:
    if facts.source(one) == facts.source(other) or not one_story(facts, one.article, other.article):
        return False
    left, right = _near(facts, one), _near(facts, other)
    return not left or not right or not left.isdisjoint(right)


def _near(facts: Facts, line: Line) -> frozenset[str]:
    """Return the surnames in a line, else in the lines before and behind it: one of them is whoever speaks."""
    near = facts.once(by_position)
    about = (near.get((line.article, line.position + step)) for step in (-1, 1))
    return _surnames(facts, line) or frozenset().union(*(_surnames(facts, it) for it in about if it))


def _surnames(facts: Facts, line: Line) -> frozenset[str]:
    return frozenset(name.lower() for name in _NAME.findall(line.text)) & facts.once(surnames)
